import type { Place } from '../../model/read-candidate';
import { showsDate } from './find-dates';
import type { Segment } from './segment-state';

/** Only the last sentences of a passage say where it stood. */
const END = 250;
const SAYS_WHERE =
  /(?<=^|[.!?”’"'»)]\s{0,3})(?:(?:This|The above|It|The (?:report|story|article|letter|notice|text|piece)|This (?:report|story|article|letter|notice|text|piece|item))\s+(?:also\s+|first\s+)?(?:appears?|appeared|was (?:first )?(?:published|printed|carried)|is (?:taken|copied) from|is from|comes from|ran|stood)|(?:First )?(?:[Pp]ublished|[Pp]rinted|[Aa]ppeared))\s+(?:(?:in|on|by|at)\s+)?(?:the\s+)?(?=\p{Lu})/gu;

/** Where an uncited passage says itself where it stood: «This report appeared in the Gazette, 4 March 2019.»; else null. */
export function citedInText(passage: Segment, text: string): Place | null {
  const from = Math.max(passage.start, passage.end - END);
  const end = text.slice(from, passage.end);
  const found = [...end.matchAll(SAYS_WHERE)].at(-1);
  if (!found) return null;
  const rest = end.slice(found.index + found[0].length);
  const start = from + found.index + found[0].length;
  return showsDate(rest) ? { start, end: start + rest.length } : null;
}

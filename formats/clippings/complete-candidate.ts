import type { Place, ReadCandidate } from '../../model/read-candidate';
import { couldBeOutlet } from './citation-words';
import { DATELINE } from './labels';

const NAME = "(?:[Tt]he )?\\p{Lu}[\\p{L}’'&.-]*(?: (?:\\p{Lu}[\\p{L}’'&.-]*|of|and)){0,5}";
/** What a newspaper says of itself at the end of its text. */
const PUBLISHED_IN = new RegExp(
  `(?:[Pp]ublished|[Pp]rinted|[Aa]ppeared|[Aa]ppears) in (${NAME}),? (?:on )?(?=\\p{L}|\\d)`,
  'u',
);
/** «… , The Gazette has learnt». */
const HAS_LEARNT = new RegExp(
  `(?<=[,.”’"'] |(?:known|available) to |with )(${NAME}) has (?:learnt|learned|seen|found out)`,
  'u',
);
/** Only the end of a text is searched for what the newspaper says of itself. */
const END = 200;
/** Share of English function words from which a text is English. */
const ENGLISH = 0.1;

/** Fills in what the passages of a candidate say about it, where its citation is silent: outlet, place, language. */
export function completeCandidate(candidate: ReadCandidate, text: string): void {
  const [first] = candidate.passages;
  const last = candidate.passages.at(-1);
  if (last && !candidate.outlet) {
    const from = Math.max(last.start, last.end - END);
    const end = PUBLISHED_IN.exec(text.slice(from, last.end));
    if (end?.[1] !== undefined && couldBeOutlet(end[1]))
      candidate.outlet = { value: end[1], known: 'cited', at: at(from + end.index + end[0].indexOf(end[1]), end[1]) };
  }
  if (!candidate.outlet)
    for (const passage of candidate.passages) {
      const said = HAS_LEARNT.exec(text.slice(passage.start, Math.min(passage.end, passage.start + 20_000)));
      if (said?.[1] === undefined) continue;
      candidate.outlet = { value: said[1], known: 'inferred', at: at(passage.start + said.index, said[1]) };
      break;
    }
  if (!candidate.outlet && candidate.url) {
    const host = /^https?:\/\/(?:[^/?#]*@)?(?:www\.)?([^/?#:]+)/i.exec(candidate.url.value)?.[1];
    if (host !== undefined) candidate.outlet = { value: host.toLowerCase(), known: 'inferred', at: candidate.url.at };
  }
  if (first && !candidate.place) {
    const dateline = DATELINE.exec(text.slice(first.start, first.start + 80))?.[0];
    const place = /[\p{Lu}][\p{Lu}'’ -]{2,30}/u.exec(dateline ?? '')?.[0].replace(/[\s-]+$/, '');
    if (place !== undefined)
      candidate.place = {
        value: place,
        known: 'inferred',
        at: at(first.start + (dateline ?? '').indexOf(place), place),
      };
  }
  candidate.language ??= languageOf(
    [
      candidate.headline?.value ?? '',
      ...candidate.passages.map((p) => text.slice(p.start, Math.min(p.end, p.start + 2000))),
    ].join(' '),
  );
}

const at = (start: number, words: string): Place => ({ start, end: start + words.length });

/** `ur` by letters that Urdu has, `en` by its small words; null where neither shows. */
function languageOf(text: string): string | null {
  const arabic = text.match(/[\u0600-\u06ff]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (arabic > latin) return /[ٹڈڑںےہگچپک]/.test(text) ? 'ur' : null;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) =>
    /^(?:the|of|and|to|in|a|for|on|that|is|was|by|with|from|over|at|after|as)$/.test(word),
  ).length;
  return words.length > 0 && small / words.length >= ENGLISH ? 'en' : null;
}

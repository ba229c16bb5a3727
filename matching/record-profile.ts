import type { Catalogue } from '../model/corpus';
import type { PressEvent, PressRecord } from '../model/record';
import { worldBits } from './common-words';
import { contentStems } from './content-words';
import { type DayRange, dayRange, publishedRange } from './dates';
import { wordsOf } from './fold';
import { ACRONYM } from './name-words';
import { isYear, numbersIn } from './page-profile';
import { claimsText, describedEvents, eventsText, headlinesText, namesText } from './record-text';
import { stem } from './stem';
import { EVENT_SHARE, REPEATED } from './thresholds';

/** One thing a record says by which its event is known: a word, or a name as a whole. */
export interface Mark {
  /** The word's stem; of a name, the stem of the word it goes by in running text. */
  stem: string;
  /** Bits of the word or name. */
  bits: number;
  /** `bits`, more where several of headline, claims, names and event say it. */
  weight: number;
  /** Key and stems of a name, and whether it is known by its initials alone; null for a word. */
  name: { key: string; stems: readonly string[]; acronym: boolean } | null;
}

/** A record as events are compared; made from the record alone and the counts of its corpus. */
export interface RecordProfile {
  record: PressRecord;
  /** Words and names, each once. */
  marks: readonly Mark[];
  /** Sum of weights; what only the event's own description says counts less. */
  total: number;
  /** Stems of the headline, names included, with their bits. */
  headline: ReadonlyMap<string, number>;
  numbers: ReadonlySet<string>;
  /** Days of publication and of the events reported. */
  dates: readonly DayRange[];
}

/** What the corpus knows of words and names. */
export interface CorpusWeights {
  /** Bits of a stem. */
  bits(s: string): number;
  /** Bits of a name, by its key. */
  nameBits(key: string): number;
  keyOf(name: PressRecord['names'][number]): string;
  events: Catalogue<PressEvent>;
}

/** The profile of `record`. */
export function profileRecord(record: PressRecord, weights: CorpusWeights): RecordProfile {
  const headline = stemsOf(headlinesText(record));
  const claims = stemsOf(claimsText(record));
  const event = stemsOf(eventsText(record, weights.events));
  const inNames = stemsOf(namesText(record));
  const parts = [headline, claims, event];
  const times = (s: string) => parts.reduce((count, part) => count + Number(part.has(s)), 0);
  const acronyms = new Set(record.names.filter(({ name }) => ACRONYM.test(name)).map((n) => weights.keyOf(n)));
  const marks: Mark[] = [];
  let total = 0;
  for (const key of new Set(record.names.map((n) => weights.keyOf(n)))) {
    const stems = key.split(' ').map(stem);
    const goesBy = calledBy(stems);
    const bits = weights.nameBits(key);
    const weight = bits * (1 + times(goesBy)) ** REPEATED;
    marks.push({ stem: goesBy, bits, weight, name: { key, stems, acronym: acronyms.has(key) } });
    total += weight;
  }
  for (const s of new Set([...headline, ...claims, ...event])) {
    if (inNames.has(s)) continue;
    const bits = weights.bits(s);
    const weight = bits * times(s) ** REPEATED;
    marks.push({ stem: s, bits, weight, name: null });
    total += headline.has(s) || claims.has(s) ? weight : weight * EVENT_SHARE;
  }
  const dates = [
    publishedRange(record.published),
    ...describedEvents(record, weights.events).map((e) => dayRange(e.date)),
  ];
  return {
    record,
    marks,
    total,
    headline: new Map([...headline].map((s) => [s, weights.bits(s)])),
    numbers: new Set(numbersIn(`${record.figures.join(' . ')} . ${headlinesText(record)}`).filter((n) => !isYear(n))),
    dates: dates.filter((d) => d !== null),
  };
}

/** A person goes by the last word; «Romney campaign» by the first, since everybody has a campaign. */
function calledBy(stems: readonly string[]): string {
  const last = stems.at(-1) ?? '';
  const [rarest = last] = [...stems].sort((a, b) => worldBits(b) - worldBits(a));
  return 2 * worldBits(last) >= worldBits(rarest) ? last : rarest;
}

function stemsOf(text: string): Set<string> {
  return contentStems(wordsOf(text).map((w) => w.word));
}

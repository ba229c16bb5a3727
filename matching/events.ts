import type { Evidence } from '../model/finding';
import { SELDOM_BITS, worldBits } from './common-words';
import { daysApart } from './dates';
import type { EventIndex, RecordProfile } from './event-index';
import type { SeenName } from './names';
import type { Profile } from './page-profile';
import { SpellingFinder } from './spelling';
import { stem } from './stem';
import { LEAST_TOTAL, REPAIR_FROM, REPAIR_WORTH, SURNAME_SHARE } from './thresholds';

/** What speaks for a text being about the event that a record reports. All bits. */
export interface EventScore {
  record: RecordProfile;
  /** Shared bits times the share of the record they make up, plus `headline`: what candidates are ranked by. */
  score: number;
  /** Bits of the record's words and names found in the text. */
  shared: number;
  /** Share of the record's bits that were found, 0 to 1. */
  cover: number;
  /** Bits shared between the two headlines, and their share of the record's. */
  headline: number;
  headlineShare: number;
  /** Bits of the record's words, event words and names that stand in the text's title. */
  title: number;
  /** The words of the record found (as they stand in the text), names aside, rarest first. */
  words: readonly string[];
  /** Bits of those words. */
  wordBits: number;
  names: readonly SeenName[];
  nameBits: number;
  numbers: readonly string[];
  /** Days between the text's date and the nearest date of the record; null where either has none. */
  days: number | null;
}

/**
 * The records `text` may be about, best first, with what speaks for each. `places` are the records to be looked at; the
 * index proposes them where they are not given.
 */
export function scoreEvents(text: Profile, index: EventIndex, places?: readonly number[]): EventScore[] {
  const names = new Map<string, SeenName>();
  const page = text.stretches.map((s) => s.text).join('\n');
  for (const { text: stretch, words } of text.stretches)
    for (const [key, seen] of index.names.find(stretch, words, page)) if (!names.has(key)) names.set(key, seen);
  const spellings = new SpellingFinder(
    [...text.stems.values()].filter((w) => w.length > 4 && worldBits(stem(w)) === SELDOM_BITS),
  );
  return (places ?? index.candidates(text.stems.keys(), names.keys()))
    .map((place) => scoreRecord(text, names, index.profile(place), spellings))
    .sort((a, b) => b.score - a.score || (a.record.record.id < b.record.record.id ? -1 : 1));
}

function scoreRecord(
  text: Profile,
  names: ReadonlyMap<string, SeenName>,
  record: RecordProfile,
  spellings: SpellingFinder,
): EventScore {
  const words: { word: string; bits: number }[] = [];
  const take = (from: ReadonlyMap<string, number>) => {
    let missed = 0;
    for (const [s, bits] of from) {
      const word = text.stems.get(s);
      if (word !== undefined) words.push({ word, bits });
      else missed += bits;
    }
    return missed;
  };
  const missed = take(record.words);
  const before = words.length;
  const eventMissed = take(record.event);
  const eventBits = words.slice(before).reduce((all, w) => all + w.bits, 0);
  if (words.reduce((all, w) => all + w.bits, 0) >= REPAIR_FROM && missed > 0)
    for (const [s, bits] of record.words)
      if (bits > REPAIR_WORTH && !text.stems.has(s)) {
        const near = spellings.find(s);
        if (near) words.push({ word: near.word, bits: bits * near.score * 0.8 });
      }
  let wordBits = words.reduce((all, w) => all + w.bits, 0);
  const seen = [...record.names.keys()].flatMap((key) => names.get(key) ?? []);
  const nameBits = seen.reduce((all, n) => all + (record.names.get(n.key) ?? 0), 0);
  // A surname alone names nobody, but it is a shared word: «Mr Patterson» on a page about the ambassador.
  for (const [key, bits] of record.names) {
    const surname = names.has(key) ? undefined : text.stems.get(stem(key.split(' ').at(-1) ?? ''));
    if (surname !== undefined) {
      words.push({ word: surname, bits: bits * SURNAME_SHARE });
      wordBits += bits * SURNAME_SHARE;
    }
  }
  let headline = 0;
  let headlineTotal = 0;
  for (const [s, bits] of record.headline) {
    headlineTotal += bits;
    if (text.titleStems.has(s)) headline += bits;
  }
  const shared = wordBits + nameBits;
  let title = headline;
  for (const from of [record.words, record.event])
    for (const [s, bits] of from) if (text.titleStems.has(s) && !record.headline.has(s)) title += bits;
  for (const key of record.names.keys())
    if (key.split(' ').every((w) => text.titleStems.has(stem(w)))) title += record.names.get(key) ?? 0;
  const total = Math.max(LEAST_TOTAL, record.total + (eventBits + eventMissed) * EVENT_SHARE);
  const cover = Math.min(1, shared / total);
  return {
    record,
    score: shared * cover + headline,
    shared,
    cover,
    headline,
    headlineShare: headlineTotal > 0 ? headline / headlineTotal : 0,
    title,
    words: words.sort((a, b) => b.bits - a.bits || (a.word < b.word ? -1 : 1)).map((w) => w.word),
    wordBits,
    names: seen,
    nameBits,
    numbers: [...record.numbers].filter((n) => text.numbers.has(n)),
    days: daysBetween(text, record),
  };
}

/** How much of an unmatched event description counts against the record: it is ours, longer, and says more. */
const EVENT_SHARE = 0.3;

function daysBetween(text: Profile, record: RecordProfile): number | null {
  const { date } = text;
  if (!date || record.dates.length === 0) return null;
  return Math.min(...record.dates.map((d) => daysApart(date, d)));
}

/** The evidence of a score, for the reader. */
export function eventEvidence(found: EventScore, pageDate: string | null): Evidence[] {
  const because: Evidence[] = [];
  const { record } = found.record;
  if (found.headlineShare > 0 && record.headline !== null && found.headline > 0)
    because.push({ type: 'headline', headline: record.headline, score: found.headlineShare, words: [] });
  if (found.words.length) because.push({ type: 'shared-words', words: found.words.slice(0, 8), score: found.cover });
  for (const { name, seen } of found.names.slice(0, 6)) because.push({ type: 'name', name, seen });
  for (const figure of found.numbers) because.push({ type: 'figure', figure });
  if (found.days !== null && pageDate !== null && record.published.date !== null)
    because.push({ type: 'date', page: pageDate, record: record.published.date, days: found.days });
  return because;
}

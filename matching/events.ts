import type { Evidence } from '../model/finding';
import { SELDOM_BITS, worldBits } from './common-words';
import { daysApart } from './dates';
import type { EventIndex } from './event-index';
import type { SeenName } from './names';
import type { Profile } from './page-profile';
import type { Mark, RecordProfile } from './record-profile';
import { SpellingFinder } from './spelling';
import { stem } from './stem';
import {
  CANDIDATE_EFFORT,
  CANDIDATES,
  CANDIDATES_OF_BRIEF,
  FIGURE_BITS,
  FIGURES_COUNTED,
  LATER_SHARE,
  LEAST_TOTAL,
  OFTEN_ENOUGH,
  REPAIR_FROM,
  REPAIR_SHARE,
  REPAIR_WORTH,
  REPAIRED,
  SURNAME_SHARE,
  TITLE_SHARE,
  TITLE_WORDS_SHARE,
} from './thresholds';

/** What speaks for a text being about the event that a record reports. All bits. */
export interface EventScore {
  record: RecordProfile;
  /** What candidates are ranked by: {@link scoreEvents} says how it is made. */
  score: number;
  /** Bits of the record's words and names found in the text, each once. */
  shared: number;
  /** Share of the record's bits that were found, 0 to 1. */
  cover: number;
  /** Bits shared between the two headlines, and their share of the record's. */
  headline: number;
  headlineShare: number;
  /** Bits of the record's words and names that stand in the text's title. */
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
 *
 * Every word and name of a record weighs its bits, more where the record says it several times. In the text it counts by
 * how often it occurs, with diminishing returns (as BM25 counts), half outside the beginning. The sum times its share of
 * what the record weighs is the score, and what stands in the text's own title is added, words more than names: two
 * stories of one politician share a name and not what it is about.
 */
export function scoreEvents(text: Profile, index: EventIndex, places?: readonly number[]): EventScore[] {
  const names = new Map<string, SeenName>();
  const page = text.stretches.map((s) => s.text).join('\n');
  for (const { text: stretch, words } of text.stretches)
    for (const [key, seen] of index.names.find(stretch, words, page)) if (!names.has(key)) names.set(key, seen);
  const most = text.brief ? CANDIDATES_OF_BRIEF : CANDIDATES;
  const found =
    places ?? index.candidates(tellingStems(text), names.keys(), { most, least: 0, effort: CANDIDATE_EFFORT });
  const scored = found.map((place) => scoreRecord(text, names, index.profile(place), null)).sort(byScore);
  if (places || text.brief) return scored;
  const spellings = new SpellingFinder(
    [...text.stems].flatMap(([s, { word, early }]) =>
      early && word.length > 4 && worldBits(s) === SELDOM_BITS ? [word] : [],
    ),
  );
  const repaired = scored.slice(0, REPAIRED).map(({ record }) => scoreRecord(text, names, record, spellings));
  return [...repaired, ...scored.slice(REPAIRED)].sort(byScore);
}

const byScore = (a: EventScore, b: EventScore) =>
  b.score - a.score || (a.record.record.id < b.record.record.id ? -1 : 1);

/** Stems by which candidates are found: those of the beginning, and those the text comes back to. */
function tellingStems({ stems }: Profile): string[] {
  return [...stems].flatMap(([s, { early, count }]) => (early || count > 2 ? [s] : []));
}

/** How often a word occurs, with diminishing returns: 1 for once, at most 1 + `OFTEN_ENOUGH`. */
const saturated = (count: number) => (count * (1 + OFTEN_ENOUGH)) / (count + OFTEN_ENOUGH);

interface Met {
  mark: Mark;
  /** As it stands in the text. */
  word: string;
  /** Share of the mark that was met: less for a surname alone or another spelling. */
  share: number;
  /** `share`, times how often it occurs. */
  times: number;
  inTitle: boolean;
}

function meet(mark: Mark, text: Profile, names: ReadonlyMap<string, SeenName>): Met | null {
  const there = text.stems.get(mark.stem);
  const full = mark.name === null ? undefined : names.get(mark.name.key);
  // An acronym that the name finder refused stands for something else here.
  if (!full && (!there || mark.name?.acronym)) return null;
  // A surname alone names nobody, but it is a shared word: «Mr Patterson» on a page about the ambassador.
  const share = mark.name === null || full || mark.name.stems.every((s) => text.stems.has(s)) ? 1 : SURNAME_SHARE;
  const place = there?.early || full ? 1 : LATER_SHARE;
  return {
    mark,
    word: there?.word ?? full?.seen ?? mark.stem,
    share,
    times: share * place * saturated(there?.count ?? 1),
    inTitle: text.titleStems.has(mark.stem),
  };
}

function scoreRecord(
  text: Profile,
  names: ReadonlyMap<string, SeenName>,
  record: RecordProfile,
  spellings: SpellingFinder | null,
): EventScore {
  const met: Met[] = [];
  const missed: Mark[] = [];
  for (const mark of record.marks) {
    const found = meet(mark, text, names);
    if (found) met.push(found);
    else if (mark.name === null && mark.bits > REPAIR_WORTH) missed.push(mark);
  }
  if (spellings && met.reduce((all, { mark, share }) => all + mark.bits * share, 0) >= REPAIR_FROM)
    for (const mark of missed) {
      const near = spellings.find(mark.stem);
      if (near) {
        const share = near.score * REPAIR_SHARE;
        met.push({ mark, word: near.word, share, times: share, inTitle: text.titleStems.has(stem(near.word)) });
      }
    }
  let told = 0;
  let onTitle = 0;
  let once = 0;
  let title = 0;
  let wordBits = 0;
  let nameBits = 0;
  const seen: SeenName[] = [];
  const words: { word: string; bits: number }[] = [];
  for (const { mark, word, share, times, inTitle } of met) {
    told += mark.weight * times;
    once += mark.weight * share;
    if (inTitle) {
      title += mark.bits * share;
      onTitle += mark.weight * share * (mark.name === null ? TITLE_SHARE + TITLE_WORDS_SHARE : TITLE_SHARE);
    }
    const name = mark.name === null ? undefined : names.get(mark.name.key);
    if (name) {
      seen.push(name);
      nameBits += mark.bits;
    } else {
      words.push({ word, bits: mark.bits * share });
      wordBits += mark.bits * share;
    }
  }
  let headline = 0;
  let headlineTotal = 0;
  for (const [s, bits] of record.headline) {
    headlineTotal += bits;
    if (text.titleStems.has(s)) headline += bits;
  }
  const numbers = [...record.numbers].filter((n) => text.numbers.has(n));
  const total = Math.max(LEAST_TOTAL, record.total);
  return {
    record,
    score: (told * told) / total + onTitle + FIGURE_BITS * Math.min(FIGURES_COUNTED, numbers.length),
    shared: wordBits + nameBits,
    cover: Math.min(1, once / total),
    headline,
    headlineShare: headlineTotal > 0 ? headline / headlineTotal : 0,
    title,
    words: words.sort((a, b) => b.bits - a.bits || (a.word < b.word ? -1 : 1)).map((w) => w.word),
    wordBits,
    names: seen,
    nameBits,
    numbers,
    days: daysBetween(text, record),
  };
}

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

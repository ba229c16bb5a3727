import type { Grade, Match } from '../model/finding';
import type { Block, PageText } from '../model/page-text';
import type { EventIndex } from './event-index';
import { type EventScore, eventEvidence, scoreEvents } from './events';
import { type Words, wordsOf } from './fold';
import { sameParity } from './negation';
import { type Profile, profilePage, profileText } from './page-profile';
import { stem } from './stem';
import {
  EVENT_BESIDE,
  EVENT_DATED,
  EVENT_FOLLOWED_DAYS,
  EVENT_KINDS,
  EVENT_MATCHES,
  EVENT_TITLE,
  EVENT_UNDATED,
  EVENT_WEAK,
  EVENT_WINDOW_DAYS,
  eventScore,
  KIND_HEADLINE,
  KIND_NAMES,
  KIND_WORDS,
  MENTION_COVER,
  MENTION_STRONG,
  MENTION_WEAK,
  SHORTEST_MENTION,
  YEARS_APART,
} from './thresholds';

/** A corpus whose events can be recognised. */
export interface EventSource {
  corpus: string;
  index: EventIndex;
}

/** The events that the page as a whole reports, as matches on its headline, or on its first paragraph without one. */
export function matchPageEvents(page: PageText, sources: readonly EventSource[]): Match[] {
  const profile = profilePage(page);
  const block = page.blocks.find((b) => b.kind === 'headline') ?? page.blocks.find((b) => b.kind !== 'item');
  if (!profile || !block) return [];
  return sources.flatMap(({ corpus, index }) => {
    const scored = scoreEvents(profile, index);
    const best = scored[0]?.score ?? 0;
    return scored
      .flatMap((found) => {
        const grade = gradePage(found, profile);
        if (grade === null) return [];
        return [toMatch(found, found.score < EVENT_BESIDE * best ? 'weak' : grade, block, corpus, page.date)];
      })
      .sort((a, b) => Number(a.grade === 'weak') - Number(b.grade === 'weak') || b.score - a.score)
      .slice(0, EVENT_MATCHES);
  });
}

/** Null: not worth a mention. */
function gradePage(found: EventScore, page: Profile): Grade | null {
  // What only the text concerns is for the paragraphs that retell it, not for the headline of another story.
  if (found.score < EVENT_WEAK || (page.title.length > 0 && found.title < EVENT_TITLE)) return null;
  const when = whenOf(found, page);
  if (when === 'apart') return found.score >= EVENT_UNDATED && kindsOf(found) >= EVENT_KINDS ? 'weak' : null;
  const enough = when === 'near' ? EVENT_DATED : EVENT_UNDATED;
  const strong = when !== 'followed' && found.score >= enough && kindsOf(found) >= EVENT_KINDS && agrees(found, page);
  return strong ? 'strong' : 'weak';
}

/** How the dates of page and record stand: a page without a date is judged by the years it speaks of. */
function whenOf({ days, record }: EventScore, page: Profile): 'near' | 'followed' | 'apart' | 'unknown' {
  if (days !== null) {
    if (days <= EVENT_WINDOW_DAYS) return 'near';
    return days <= EVENT_FOLLOWED_DAYS ? 'followed' : 'apart';
  }
  if (page.years.size === 0 || record.dates.length === 0) return 'unknown';
  const met = [...page.years].some((year) =>
    record.dates.some(({ from, to }) => year >= yearOf(from) - YEARS_APART && year <= yearOf(to) + YEARS_APART),
  );
  // A page that only speaks of other years reports something else, or looks back from far.
  return met ? 'unknown' : 'followed';
}

const yearOf = (day: number) => 1970 + Math.floor(day / 365.2425);

/** How many different kinds of evidence there are: party names alone are one kind, however many they are. */
function kindsOf(found: EventScore): number {
  return [
    found.headline >= KIND_HEADLINE,
    found.nameBits >= KIND_NAMES,
    found.wordBits >= KIND_WORDS,
    found.numbers.length > 0,
  ].filter(Boolean).length;
}

/** Share of a record's headline from which the page's headline makes the same statement, or its opposite. */
const NEARLY_ONE_STATEMENT = 0.65;

/** Where the two headlines say much the same, one must not deny it. */
function agrees({ headlineShare, record }: EventScore, page: Profile): boolean {
  const headline = record.record.headline;
  if (headline === null || headlineShare < NEARLY_ONE_STATEMENT) return true;
  return sameParity(
    page.title.map((w) => w.word),
    wordsOf(headline).map((w) => w.word),
  );
}

/**
 * Paragraphs that retell one event on a page about another; `folded` are the folded words of each block. Only paragraphs that hold most of a record's headline count,
 * and few of them strongly.
 */
export function matchMentions(
  blocks: readonly Block[],
  folded: readonly Words[],
  sources: readonly EventSource[],
): Match[] {
  const out: Match[] = [];
  for (const { corpus, index } of sources)
    for (const [i, block] of blocks.entries()) {
      const words = folded[i];
      if (!words || (block.kind !== 'paragraph' && block.kind !== 'quote')) continue;
      const places = block.text.length < SHORTEST_MENTION ? [] : index.mentions(words);
      const profile = places.length ? profileText(['', block.text], null) : null;
      const found = profile ? scoreEvents(profile, index, places)[0] : undefined;
      const grade = found && profile ? gradeMention(found, profile) : null;
      if (found && grade !== null) out.push(toMatch(found, grade, block, corpus, null));
    }
  return out;
}

function gradeMention(found: EventScore, text: Profile): Grade | null {
  const { record } = found.record;
  if (record.headline === null || found.shared < MENTION_WEAK) return null;
  let met = 0;
  let all = 0;
  for (const [s, bits] of found.record.headline) {
    all += bits;
    if (text.stems.has(s)) met += bits;
  }
  if (met < MENTION_COVER * all || found.record.headline.size < 4) return null;
  const strong =
    found.shared >= MENTION_STRONG &&
    found.names.length + found.numbers.length >= 2 &&
    whenOf(found, text) === 'unknown' &&
    sameParity(
      [...text.stems.values()],
      wordsOf(record.headline).map((w) => stem(w.word)),
    );
  return strong ? 'strong' : 'weak';
}

function toMatch(found: EventScore, grade: Grade, block: Block, corpus: string, pageDate: string | null): Match {
  return {
    block: block.index,
    kind: 'same-event',
    grade,
    score: eventScore(found.score),
    span: { start: 0, end: block.text.length },
    corpus,
    record: found.record.record.id,
    words: null,
    because: eventEvidence(found, pageDate),
  };
}

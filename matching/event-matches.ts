import type { Grade, Match } from '../model/finding';
import type { Block, PageText } from '../model/page-text';
import { stemsOf } from './count-stems';
import type { EventIndex } from './event-index';
import { type EventScore, eventEvidence, scoreEvents } from './events';
import { wordsOf } from './fold';
import { sameParity } from './negation';
import { type Profile, profilePage, profileText } from './page-profile';
import type { PageWords } from './page-words';
import {
  BRIEF_WEAK,
  DENIED,
  EVENT_FOLLOWED_DAYS,
  EVENT_MATCHES,
  EVENT_STRONG,
  EVENT_TITLE,
  EVENT_WEAK,
  EVENT_WINDOW_DAYS,
  eventScore,
  MENTION_BITS,
  MENTION_CANDIDATES,
  MENTION_COVER,
  MENTION_EFFORT,
  MENTION_STRONG,
  MENTION_WEAK,
  MENTIONS_PER_BLOCK,
  PAGE_WORDS,
  SHORTEST_MENTION,
  WHEN,
  YEARS_AHEAD,
} from './thresholds';

/** A corpus whose events can be recognised. */
export interface EventSource {
  corpus: string;
  index: EventIndex;
}

/** The events that the page as a whole reports, as matches on its headline, or on its first paragraph without one. */
export function matchPageEvents(page: PageText, words: PageWords, sources: readonly EventSource[]): Match[] {
  const profile = profilePage(page, words);
  const written = page.blocks.filter(({ text }) => text.trim() !== '');
  const block = written.find((b) => b.kind === 'headline') ?? written.find((b) => b.kind !== 'item');
  if (!profile || !block) return [];
  return sources.flatMap(({ corpus, index }) => {
    const judged = scoreEvents(profile, index).map((found) => judge(found, profile));
    return judged
      .filter(({ found, bits }) => bits >= (profile.brief ? BRIEF_WEAK : EVENT_WEAK) && ofTitle(found, profile))
      .sort((a, b) => b.bits - a.bits)
      .slice(0, EVENT_MATCHES)
      .map((j) => toMatch(j, gradePage(j), block, corpus, page.date));
  });
}

interface Judged {
  found: EventScore;
  /** Score, dates and denials weighed in. */
  bits: number;
  when: keyof typeof WHEN;
  denied: boolean;
}

function judge(found: EventScore, text: Profile): Judged {
  const when = whenOf(found, text);
  const denied = !agrees(found, text);
  return { found, when, denied, bits: found.score * WHEN[when] * (denied && !text.brief ? DENIED : 1) };
}

/** What only the text concerns is for the paragraphs that retell it, not for the headline of another story. */
const ofTitle = (found: EventScore, { title }: Profile) => title.length === 0 || found.title >= EVENT_TITLE;

function gradePage({ found, bits, when, denied }: Judged): Grade {
  const now = when === 'near' || when === 'unknown';
  // A record that knows neither day nor name could be of any time and of anyone.
  const told = found.record.dates.length > 0 || found.names.length > 0;
  return now && told && !denied && bits >= EVENT_STRONG ? 'strong' : 'weak';
}

/**
 * How the dates of page and record stand. A page without a date is judged by the years it speaks of: one that knows a
 * later year was written later. Earlier years say nothing, since reports look back.
 */
function whenOf({ days, record }: EventScore, page: Profile): keyof typeof WHEN {
  if (days !== null) {
    if (days <= EVENT_WINDOW_DAYS) return 'near';
    return days <= EVENT_FOLLOWED_DAYS ? 'followed' : 'apart';
  }
  if (page.years.size === 0 || record.dates.length === 0) return 'unknown';
  const last = Math.max(...record.dates.map(({ to }) => yearOf(to)));
  return Math.max(...page.years) > last + YEARS_AHEAD ? 'followed' : 'unknown';
}

const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear();

/** Share of a record's headline from which the page's headline makes the same statement, or its opposite. */
const NEARLY_ONE_STATEMENT = 0.65;

/** Where the record's headline is said over again, by a headline or a brief text, neither must deny the other. */
function agrees({ headlineShare, record }: EventScore, { title, stretches }: Profile): boolean {
  const headline = record.record.headline;
  if (headline === null || headlineShare < NEARLY_ONE_STATEMENT) return true;
  const said = title.length > 0 ? title : stretches.flatMap(({ words }) => words);
  return sameParity(
    said.map((w) => w.word),
    wordsOf(headline).map((w) => w.word),
  );
}

/** Paragraphs that say what a record says, on a page about something else; few of them strongly. */
export function matchMentions({ blocks, words }: PageWords, sources: readonly EventSource[]): Match[] {
  const out: Match[] = [];
  for (const [i, block] of blocks.entries()) {
    if ((block.kind !== 'paragraph' && block.kind !== 'quote') || block.text.length < SHORTEST_MENTION) continue;
    const stems = stemsOf(block.text, PAGE_WORDS, words[i]);
    let text: Profile | null = null;
    for (const { corpus, index } of sources) {
      const places = index.candidates(stems, [], {
        most: MENTION_CANDIDATES,
        least: MENTION_BITS,
        effort: MENTION_EFFORT,
      });
      if (places.length === 0) continue;
      text ??= profileText([{ text: '' }, { text: block.text, words: words[i] }], null, true);
      if (!text) break;
      const profile = text;
      const judged = scoreEvents(text, index, places)
        .map((found) => judge(found, profile))
        .filter(({ bits }) => bits >= MENTION_WEAK)
        .sort((a, b) => b.bits - a.bits);
      for (const j of judged.slice(0, MENTIONS_PER_BLOCK)) out.push(toMatch(j, gradeMention(j), block, corpus, null));
    }
  }
  return out;
}

function gradeMention({ found, bits, when, denied }: Judged): Grade {
  const sure = bits >= MENTION_STRONG && found.names.length + found.numbers.length >= 2;
  return sure && when === 'unknown' && !denied && found.headlineShare >= MENTION_COVER ? 'strong' : 'weak';
}

function toMatch({ found, bits }: Judged, grade: Grade, block: Block, corpus: string, pageDate: string | null): Match {
  return {
    block: block.index,
    kind: 'same-event',
    grade,
    score: eventScore(bits),
    span: { start: 0, end: block.text.length },
    corpus,
    record: found.record.record.id,
    words: null,
    because: eventEvidence(found, pageDate),
  };
}

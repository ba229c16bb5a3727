import type { Corpus } from '../model/corpus';
import type { Finding } from '../model/finding';
import type { PageText } from '../model/page-text';
import { worldBits } from './common-words';
import { contentStems } from './content-words';
import { openFingerprints } from './fingerprint-index';
import { wordsOf } from './fold';
import { headlinesOf } from './headline-facts';
import { likeness } from './headline-score';
import { createMatcher, type Matcher } from './matcher';
import { SIMILAR_HEADLINE } from './thresholds';

/** How what stands at an address now compares with what we know of the source. */
export interface SourceLikeness {
  /** Of its headlines and the titles of the page the two most alike, 0 to 1; null where there are no two in one script. */
  headline: number | null;
  /** Whether any of its headlines and any of the titles share words that tell something. */
  sharesWords: boolean;
  /** How much of its words stand there; null where no words of it are known, or none of the page were given. */
  text: 'same' | 'some' | 'none' | null;
}

/** What is known of a source: records of corpora, and what it is called elsewhere, which may confirm but never deny. */
export interface KnownText {
  records: readonly { corpus: Corpus; record: string }[];
  names: readonly string[];
}

/** What was read at its address: titles of every kind, and the text; links in it count for nothing. */
export interface ReadSource {
  titles: readonly string[];
  page: PageText | null;
}

/**
 * A page that is the source holds all of the words we know of it, or nearly; one that quotes it, or tells of the same with some of
 * the same words, a small part. (Chosen half-way; see `tests/bench/results.md`, «Checked sources».)
 */
export const HOLDS_SOURCE = 0.3;

/**
 * Words that weigh less together stand in headlines about anything. Of the headlines of two reports of one event 97 % share as
 * much (BASIL, both halves), of two headlines about other things 4 and 5 % (10 where any word counts).
 */
const SHARED_BITS = 2;

/**
 * Recognises a source in what stands at its address now, by headline and by words. That its address leads there is no
 * evidence, and neither are links.
 */
export function recogniseSource(
  { titles, page }: ReadSource,
  { records, names }: KnownText,
  holds = HOLDS_SOURCE,
): SourceLikeness {
  const headlines = records.flatMap(({ corpus, record }) => headlinesIn(corpus, record));
  const stated = likeHeadline(headlines, titles);
  const called = likeHeadline(names, titles);
  const texts = page === null ? [] : records.filter(({ corpus, record }) => holdsText(corpus, record));
  const shares = page === null ? [] : texts.map(({ corpus, record }) => shareFound(corpus, record, page));
  const most = Math.max(0, ...shares);
  return {
    ...((called.headline ?? 0) >= SIMILAR_HEADLINE ? called : stated),
    text: texts.length === 0 ? null : most >= holds ? 'same' : most > 0 ? 'some' : 'none',
  };
}

function headlinesIn(corpus: Corpus, id: string): string[] {
  const record = corpus.records.find(id);
  return record ? headlinesOf(record) : [];
}

/** A window's title holds the outlet's name as well, before or behind: each part of it counts as a title. */
const partsOf = (title: string): string[] => [title, ...title.split(/\s+(?:[|–—·»:-]|::)\s+/u)];

function likeHeadline(
  known: readonly string[],
  titles: readonly string[],
): Pick<SourceLikeness, 'headline' | 'sharesWords'> {
  const theirs = [...new Set(titles.flatMap(partsOf))].map(foldTitle);
  const ours = known.map(foldTitle);
  let headline: number | null = null;
  let sharesWords = false;
  for (const own of ours)
    for (const other of theirs) {
      // An article in Urdu may stand under a window's title in Latin letters: that says nothing.
      if (own.script === null || own.script !== other.script) continue;
      const same = own.words.join(' ') === other.words.join(' ');
      headline = Math.max(headline ?? 0, same ? 1 : likeness(own.words, other.words).score);
      const shared = [...other.stems].filter((stem) => own.stems.has(stem));
      sharesWords ||= same || shared.reduce((bits, stem) => bits + worldBits(stem), 0) >= SHARED_BITS;
    }
  return { headline, sharesWords };
}

const SCRIPTS = [/\p{Script=Arabic}/u, /\p{Script=Latin}/u, /\p{L}/u];

function foldTitle(text: string) {
  const words = wordsOf(text).map(({ word }) => word);
  const script = SCRIPTS.findIndex((letter) => letter.test(text));
  return { words, stems: contentStems(words), script: words.length === 0 || script < 0 ? null : script };
}

const idsWithText = new WeakMap<Uint8Array, ReadonlySet<string>>();
const matchers = new WeakMap<Corpus, Matcher>();

function holdsText({ fingerprints }: Corpus, record: string): boolean {
  if (!fingerprints) return false;
  let ids = idsWithText.get(fingerprints);
  if (!ids) {
    const index = openFingerprints(fingerprints);
    const { starts } = index.parts;
    const places = Array.from({ length: index.records }, (_, place) => place);
    const written = places.filter((place) => (starts[place + 1] ?? index.words) > (starts[place] ?? 0));
    ids = new Set(written.map((place) => index.idAt(place)));
    idsWithText.set(fingerprints, ids);
  }
  return ids.has(record);
}

/** Share of the source's words that strong matches find on the page, 0 to 1; counted once for each block. */
function shareFound(corpus: Corpus, record: string, page: PageText): number {
  const matcher = matchers.get(corpus) ?? createMatcher([corpus]);
  matchers.set(corpus, matcher);
  // No address: a page is no report of itself, and is wanted as one here.
  const bare = {
    ...page,
    address: 'about:blank',
    canonical: null,
    blocks: page.blocks.map((b) => ({ ...b, links: [] })),
  };
  const found = matcher.check(bare, { minGrade: 'strong' });
  return Math.min(
    1,
    found.reduce((sum, finding) => sum + shareIn(finding, record), 0),
  );
}

function shareIn({ matches, sources }: Finding, record: string): number {
  const isOf = (id: string) =>
    id === record || sources.some((source) => source.record === record && source.relation === 'same-text');
  const shares = matches
    .filter((match) => isOf(match.record))
    .flatMap(({ because }) => because.flatMap((reason) => (reason.type === 'shared-text' ? [reason.sourceShare] : [])));
  return Math.max(0, ...shares);
}

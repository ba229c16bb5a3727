import type { SourceWords } from '../model/finding';
import type { Span } from '../model/page-text';
import { chainRuns } from './chain-runs';
import { findRuns, type Run } from './find-runs';
import type { FingerprintIndex } from './fingerprint-index';
import { IS_STOP } from './fingerprint-layout';
import { foldWords } from './fold';
import { FEWEST_PLAIN_WORDS, WEAK_BITS } from './same-text-thresholds';
import { stockWords } from './stock-phrases';
import { type TextWords, textWords } from './text-words';

/** A passage of a text that stands in a record too, word for word or nearly. */
export interface TextHit {
  /** The record's id. */
  record: string;
  /** Bits of evidence; compare with `same-text-thresholds.ts`. */
  score: number;
  /** The shared words in offsets of the text: one span for each run of words that follow each other. */
  spans: Span[];
  /** From the first shared word to the last. */
  span: Span;
  sharedWords: number;
  /** Words of the whole text. */
  textWords: number;
  /** Which words of the record, and how many it has. */
  words: SourceWords;
}

/** A text that holds more passages than this is a collection; the best are given. */
const MOST_HITS = 200;

/**
 * The passages of `text` that stand in records of the index too, best first. The same words may be in hits of several
 * records (copies of one text), and one record may be hit twice by passages far apart. Any string is allowed; the work
 * grows with the length of the text.
 */
export function findSameText(text: string, index: FingerprintIndex): TextHit[] {
  const words = foldWords(text);
  if (words.count < 2 || index.records === 0) return [];
  const prepared = textWords(words, index);
  const hits: TextHit[] = [];
  for (const run of chainRuns(findRuns(prepared, index))) {
    const hit = hitOf(run, prepared, index, text);
    if (hit) hits.push(hit);
    if (hits.length === MOST_HITS) break;
  }
  return hits;
}

/** The hit of a run, or null where stock phrases and names are all there is to it. */
function hitOf(found: Run, text: TextWords, index: FingerprintIndex, source: string): TextHit | null {
  const run = trimmed(found);
  const first = run.text[0] ?? 0;
  const last = run.text[run.text.length - 1] ?? 0;
  const stock = stockWords(text, first, last + 1);
  let score = run.score;
  let plain = 0;
  for (const word of run.text) {
    if (stock[word - first]) score -= text.weight[word] ?? 0;
    else if (isPlain(word, text, index, source)) plain++;
  }
  if (score < WEAK_BITS * 8 || plain < FEWEST_PLAIN_WORDS) return null;
  const place = run.place;
  const from = index.parts.starts[place] ?? 0;
  const { start, end } = text.words;
  return {
    record: index.idAt(place),
    score: score / 8,
    spans: spansOf(run.text, text),
    span: { start: start[first] ?? 0, end: end[last] ?? 0 },
    sharedWords: run.text.length,
    textWords: text.words.count,
    words: {
      from: (run.source[0] ?? 0) - from,
      to: (run.source[run.source.length - 1] ?? 0) - from + 1,
      of: (index.parts.starts[place + 1] ?? 0) - from,
    },
  };
}

/** A run without the single words at its ends that stand apart from the rest: mostly chance agreements. */
function trimmed(run: Run): Run {
  const { text, source } = run;
  const apart = (i: number) => (text[i + 1] ?? 0) - (text[i] ?? 0) > 1 || (source[i + 1] ?? 0) - (source[i] ?? 0) > 1;
  let from = 0;
  let to = text.length;
  while (to - from > 2 && apart(from)) from++;
  while (to - from > 2 && apart(to - 2)) to--;
  return { ...run, text: text.slice(from, to), source: source.slice(from, to) };
}

/** Whether a word of the text is a content word that is not written like a name. Words in capitals throughout are. */
function isPlain(word: number, text: TextWords, index: FingerprintIndex, source: string): boolean {
  if ((index.parts.buckets[(text.hash[word] ?? 0) >>> index.bucketShift] ?? 0) & IS_STOP) return false;
  const written = source.slice(text.words.start[word], text.words.end[word]);
  const [initial = ''] = written;
  const startsLow = initial === initial.toLowerCase();
  const shouted = written.length > 3 && written === written.toUpperCase();
  return (startsLow && /\p{L}/u.test(written)) || shouted;
}

function spansOf(shared: readonly number[], { words }: TextWords): Span[] {
  const spans: Span[] = [];
  let previous = -2;
  for (const word of shared) {
    const end = words.end[word] ?? 0;
    const open = spans[spans.length - 1];
    if (open && word === previous + 1) open.end = end;
    else spans.push({ start: words.start[word] ?? 0, end });
    previous = word;
  }
  return spans;
}

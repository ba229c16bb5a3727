import type { SourceWords } from '../model/finding';
import type { Span } from '../model/page-text';
import { chainRuns } from './chain-runs';
import { findRuns, type Run } from './find-runs';
import type { FingerprintIndex } from './fingerprint-index';
import { IS_STOP } from './fingerprint-layout';
import { chanceBits, PLAIN_BITS, WEAK_BITS } from './same-text-thresholds';
import { stockWords } from './stock-phrases';
import { type TextWords, textWords } from './text-words';

/** Shared words that follow each other in the text, and the words of the record they are: `from` up to, not with, `to`. */
export interface SharedRun extends Span {
  from: number;
  to: number;
}

/** A passage of a text that stands in a record too, word for word or nearly. */
export interface TextHit {
  /** The record's id. */
  record: string;
  /** Bits of evidence, less what chance reaches in a corpus of this size; compare with `same-text-thresholds.ts`. */
  score: number;
  /** The shared words in offsets of the text: one run for words that follow each other. */
  spans: SharedRun[];
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
/** The end of a hit beyond an edit must be worth this many eighths of a bit: about three words. */
const LEAST_END = 8 * 8;

/**
 * The passages of `text` that stand in records of the index too, best first. The same words may be in hits of several
 * records (copies of one text), and one record may be hit twice by passages far apart. Any string is allowed; the work
 * grows with the length of the text.
 */
export function findSameText(text: string, index: FingerprintIndex): TextHit[] {
  const prepared = textWords(text, index);
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
  const chance = 8 * chanceBits(index.words);
  if (found.score - chance < WEAK_BITS * 8) return null;
  const run = trimmed(found, text);
  const first = run.text[0] ?? 0;
  const last = run.text[run.text.length - 1] ?? 0;
  const stock = stockWords(text, first, last + 1);
  let score = run.score - chance;
  let plain = 0;
  for (const word of run.text) {
    const worth = text.weight[word] ?? 0;
    if (stock[word - first]) score -= worth;
    else if (!isName(word, text, index, source)) plain += worth;
  }
  if (score < WEAK_BITS * 8 || plain < PLAIN_BITS * 8) return null;
  const place = run.place;
  const from = index.parts.starts[place] ?? 0;
  const { start, end } = text.words;
  return {
    record: index.idAt(place),
    score: score / 8,
    spans: spansOf(run, text, from),
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

/**
 * A run without the scraps at its ends: words that follow an edit but are too few to be more than chance agreements of
 * short codes.
 */
function trimmed(run: Run, { weight }: TextWords): Run {
  const { text, source } = run;
  const edited = (i: number) => (text[i + 1] ?? 0) - (text[i] ?? 0) > 1 || (source[i + 1] ?? 0) - (source[i] ?? 0) > 1;
  const worth = (from: number, to: number) => text.slice(from, to).reduce((sum, w) => sum + (weight[w] ?? 0), 0);
  let from = 0;
  let to = text.length;
  for (let i = 0; i < to - 1; i++)
    if (edited(i)) {
      if (worth(from, i + 1) >= LEAST_END) break;
      from = i + 1;
    }
  for (let i = to - 2; i >= from; i--)
    if (edited(i)) {
      if (worth(i + 1, to) >= LEAST_END) break;
      to = i + 1;
    }
  return { ...run, text: text.slice(from, to), source: source.slice(from, to) };
}

/** Whether a word is written like a name: a content word with a capital, unless capitals run through all of it. */
function isName(word: number, text: TextWords, index: FingerprintIndex, source: string): boolean {
  if ((index.parts.buckets[(text.words.hash[word] ?? 0) >>> index.bucketShift] ?? 0) & IS_STOP) return false;
  const written = source.slice(text.words.start[word], text.words.end[word]);
  const [initial = ''] = written;
  const shouted = written.length > 4 && written === written.toUpperCase();
  return initial !== initial.toLowerCase() && !shouted;
}

function spansOf(run: Run, { words }: TextWords, first: number): SharedRun[] {
  const spans: SharedRun[] = [];
  let previous = -2;
  run.text.forEach((word, i) => {
    const end = words.end[word] ?? 0;
    const source = (run.source[i] ?? 0) - first;
    const open = spans[spans.length - 1];
    if (open && word === previous + 1) {
      open.end = end;
      open.to = source + 1;
    } else spans.push({ start: words.start[word] ?? 0, end, from: source, to: source + 1 });
    previous = word;
  });
  return spans;
}

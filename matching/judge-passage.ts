import { boxWords } from './box-words';
import { type Cluster, pairedKey, type SharedWord } from './cluster-seeds';
import type { Run } from './find-runs';
import type { FingerprintIndex } from './fingerprint-index';
import { IS_STOP } from './fingerprint-layout';
import {
  BESIDE_EMPTY_BITS,
  chanceBits,
  MOST_EMPTY,
  PLAIN_BITS,
  REWRITTEN_BITS,
  REWRITTEN_PLAIN_BITS,
  REWRITTEN_SHARE,
  REWRITTEN_WORDS,
  WEAK_BITS,
} from './same-text-thresholds';
import { type StockPhrases, stockWords } from './stock-phrases';
import type { TextWords } from './text-words';
import { trimPassage } from './trim-passage';

/** A passage that is evidence enough to be told of. */
export interface JudgedPassage {
  place: number;
  /** Bits, less what chance reaches. */
  score: number;
  rewritten: boolean;
  /** In the order of the text. */
  shared: SharedWord[];
  /** Those of them in copied runs; of a rewritten passage the others may be chance. */
  sure: SharedWord[];
}

/** The end of a run beyond an edit must be worth this many eighths of a bit: about three words. */
const LEAST_END = 8 * 8;

/**
 * A run without the scraps at its ends: words that follow an edit but are too few to be more than chance agreements of
 * short codes.
 */
export function withoutScraps(run: Run, { weight }: TextWords): Run {
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

/**
 * The run as a copied passage, or null where chance, stock phrases, boxes and names are all there is to it. `cluster` is what
 * it was found in.
 */
export function judgeRun(
  run: Run,
  cluster: Cluster,
  text: TextWords,
  index: FingerprintIndex,
  written: string,
  phrases: StockPhrases,
): JudgedPassage | null {
  let score = run.score - 8 * chanceBits(index.words);
  if (score < WEAK_BITS * 8) return null;
  const first = run.text[0] ?? 0;
  const empty = emptyWords(text, first, (run.text.at(-1) ?? 0) + 1, written, phrases);
  let plain = 0;
  const shared = run.text.map((word, i) => {
    const worth = text.weight[word] ?? 0;
    const source = run.source[i] ?? 0;
    const proves = !empty[word - first];
    if (!proves) score -= worth;
    else if (!isName(word, text, index, written)) plain += worth;
    return { text: word, source, worth, paired: proves && cluster.paired.has(pairedKey(word, source)) };
  });
  const least =
    run.text.filter((word) => empty[word - first]).length > MOST_EMPTY * run.text.length
      ? BESIDE_EMPTY_BITS
      : WEAK_BITS;
  if (score < least * 8 || plain < PLAIN_BITS * 8) return null;
  return { place: run.place, score: score / 8, rewritten: false, shared, sure: shared };
}

/**
 * The cluster as one rewritten passage, or null where it is none, or where `copied`, the runs in it that are copies, hold
 * all there is.
 */
export function judgeCluster(
  { place, shared }: Cluster,
  copied: readonly JudgedPassage[],
  text: TextWords,
  index: FingerprintIndex,
  written: string,
  phrases: StockPhrases,
): JudgedPassage | null {
  if (copied.length === 1 && outside(shared, copied[0]).length === 0) return null;
  const dear = 8 * (REWRITTEN_BITS + chanceBits(index.words));
  if (worthOf(shared) < dear) return null;
  const full = withoutEmpty(shared, text, written, phrases);
  const mostlyEmpty = full.filter(({ worth }) => worth === 0).length > MOST_EMPTY * full.length;
  const kept = trimPassage(full);
  // A text that repeats a passage shares it as often, and each time by itself.
  if (kept.length < copied.reduce((sum, passage) => sum + passage.shared.length, 0)) return null;
  const worth = worthOf(kept);
  if (worth < dear + (mostlyEmpty ? 8 * (BESIDE_EMPTY_BITS - WEAK_BITS) : 0)) return null;
  const inText = (kept.at(-1)?.text ?? 0) - (kept[0]?.text ?? 0) + 1;
  const sources = kept.map((word) => word.source).sort((a, b) => a - b);
  const inRecord = (sources.at(-1) ?? 0) - (sources[0] ?? 0) + 1;
  if (inText < REWRITTEN_WORDS || 2 * kept.length < REWRITTEN_SHARE * (inText + inRecord)) return null;
  const plain = worthOf(kept.filter((word) => !isName(word.text, text, index, written)));
  if (plain < REWRITTEN_PLAIN_BITS * 8) return null;
  const best = Math.max(0, ...copied.map((passage) => passage.score));
  const score = (worth - dear) / 8 + WEAK_BITS;
  const sure = copied.flatMap((passage) => passage.shared).sort((a, b) => a.text - b.text);
  return { place, score: Math.max(score, best), rewritten: true, shared: kept, sure };
}

const worthOf = (shared: readonly SharedWord[]) => shared.reduce((sum, { worth }) => sum + worth, 0);

function outside(shared: readonly SharedWord[], passage: JudgedPassage | undefined): SharedWord[] {
  const first = passage?.shared[0]?.text ?? 0;
  const last = passage?.shared.at(-1)?.text ?? 0;
  return shared.filter(({ text }) => text < first || text > last);
}

function withoutEmpty(
  shared: readonly SharedWord[],
  text: TextWords,
  written: string,
  phrases: StockPhrases,
): SharedWord[] {
  const numbers = shared.map((word) => word.text);
  const first = numbers.reduce((a, b) => Math.min(a, b));
  const last = numbers.reduce((a, b) => Math.max(a, b));
  const empty = emptyWords(text, first, last + 1, written, phrases);
  return shared.map((word) => (empty[word.text - first] ? { ...word, worth: 0, paired: false } : word));
}

/** Per word of `from` to `to` (exclusive), 1 where it proves nothing: in a stock phrase or in a box. */
function emptyWords(text: TextWords, from: number, to: number, written: string, phrases: StockPhrases): Uint8Array {
  const empty = stockWords(text, from, to, phrases);
  boxWords(text, from, to, written).forEach((boxed, i) => {
    if (boxed) empty[i] = 1;
  });
  return empty;
}

/** Whether a word is written like a name or a figure: a content word with a capital, unless all of it has capitals. */
function isName(word: number, text: TextWords, index: FingerprintIndex, source: string): boolean {
  if ((index.parts.buckets[(text.words.hash[word] ?? 0) >>> index.bucketShift] ?? 0) & IS_STOP) return false;
  const written = source.slice(text.words.start[word], text.words.end[word]);
  const [initial = ''] = written;
  const shouted = written.length > 4 && written === written.toUpperCase();
  return (initial !== initial.toLowerCase() && !shouted) || (initial >= '0' && initial <= '9');
}

import type { SourceWords } from '../model/finding';
import type { Span } from '../model/page-text';
import { chainRuns } from './chain-runs';
import { clusterSeeds, type SharedWord } from './cluster-seeds';
import { findRuns, type Run } from './find-runs';
import { findSeeds } from './find-seeds';
import type { FingerprintIndex } from './fingerprint-index';
import type { Words } from './fold';
import { type JudgedPassage, judgeCluster, judgeRun, withoutScraps } from './judge-passage';
import { leastWorth } from './same-text-thresholds';
import { seedsTogether } from './seeds-together';
import { newsPhrases, type StockPhrases } from './stock-phrases';
import { type TextWords, textWords } from './text-words';

/**
 * Shared words that follow each other in the text, and the stretch of the record they are from: `from` up to, not with,
 * `to`.
 */
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
  /** The words come in another order, or so far between that only all of them together tell. */
  rewritten: boolean;
  /** The shared words in offsets of the text: one run for words that follow each other. */
  spans: SharedRun[];
  /** Those in stretches copied word for word or nearly; none where a passage is rewritten throughout. */
  sure: SharedRun[];
  /** Where those shared words begin that were looked up in pairs, ascending; chance words hardly ever are. */
  paired: number[];
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
 * grows with the length of the text. What stands in `phrases` counts for nothing; `words` are those of the text where it is
 * folded already.
 */
export function findSameText(
  text: string,
  index: FingerprintIndex,
  phrases: StockPhrases = newsPhrases(),
  words?: Words,
): TextHit[] {
  const prepared = textWords(text, index, words);
  const seeds = findSeeds(prepared, index);
  if (seeds.count === 0) return [];
  const runs = chainRuns(findRuns(prepared, index, seeds)).map((run) => tidied(run, prepared));
  const hits: TextHit[] = [];
  const together = seedsTogether(seeds, runs, index);
  for (const cluster of clusterSeeds(prepared, runs, together, leastWorth(index.words))) {
    const copied = cluster.runs.flatMap(
      (run) => judgeRun(withoutScraps(run, prepared), cluster, prepared, index, text, phrases) ?? [],
    );
    const rewritten = judgeCluster(cluster, copied, prepared, index, text, phrases);
    for (const passage of rewritten ? [rewritten] : copied) hits.push(hitOf(passage, prepared, index));
  }
  hits.sort((a, b) => b.score - a.score || a.span.start - b.span.start || (a.record < b.record ? -1 : 1));
  return hits.slice(0, MOST_HITS);
}

/** A run of which more than this share agrees ends where its scraps begin; a looser one is scraps throughout. */
const DENSE = 0.85;

function tidied(run: Run, text: TextWords): Run {
  const length = (run.text.at(-1) ?? 0) - (run.text[0] ?? 0) + 1;
  return run.text.length > DENSE * length ? withoutScraps(run, text) : run;
}

function hitOf(
  { place, score, shared, sure, rewritten }: JudgedPassage,
  text: TextWords,
  index: FingerprintIndex,
): TextHit {
  const record = index.parts.starts[place] ?? 0;
  const { start, end, count } = text.words;
  let from = Number.POSITIVE_INFINITY;
  let to = 0;
  for (const { source } of shared) {
    from = Math.min(from, source);
    to = Math.max(to, source);
  }
  return {
    record: index.idAt(place),
    score,
    rewritten,
    spans: spansOf(shared, text, record),
    sure: spansOf(sure, text, record),
    paired: shared.flatMap((word) => (word.paired ? [start[word.text] ?? 0] : [])),
    span: { start: start[shared[0]?.text ?? 0] ?? 0, end: end[shared.at(-1)?.text ?? 0] ?? 0 },
    sharedWords: shared.length,
    textWords: count,
    words: { from: from - record, to: to - record + 1, of: (index.parts.starts[place + 1] ?? 0) - record },
  };
}

function spansOf(shared: readonly SharedWord[], { words }: TextWords, record: number): SharedRun[] {
  const spans: SharedRun[] = [];
  let previous = -2;
  for (const { text, source } of shared) {
    const end = words.end[text] ?? 0;
    const word = source - record;
    const open = spans[spans.length - 1];
    if (open && text === previous + 1) {
      open.end = end;
      open.from = Math.min(open.from, word);
      open.to = Math.max(open.to, word + 1);
    } else spans.push({ start: words.start[text] ?? 0, end, from: word, to: word + 1 });
    previous = text;
  }
  return spans;
}

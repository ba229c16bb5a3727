import type { Match } from '../model/finding';
import type { Span } from '../model/page-text';
import type { CorpusView } from './corpus-view';
import type { FingerprintIndex } from './fingerprint-index';
import type { PageWords } from './page-words';
import { hullOf, isCrumb, lastAtOrBefore, mayCarryBadge, wordsOf, wordsWithin } from './piece-evidence';
import { areCopies, judgePassages, type Passage } from './quotes';
import { findSameText, type SharedRun, type TextHit } from './same-text';
import { newsPhrases, type StockPhrases } from './stock-phrases';

/** A corpus whose records have text. */
export interface TextSource {
  view: CorpusView;
  index: FingerprintIndex;
}

/**
 * The passages of a page that stand in known texts, as matches: the same text, or a quotation from it. What stands in
 * `phrases` counts for nothing.
 */
export function matchPassages(
  page: PageWords,
  sources: readonly TextSource[],
  phrases: StockPhrases = newsPhrases(),
): Match[] {
  const { blocks } = page;
  const perBlock: Passage[][] = blocks.map(() => []);
  for (const source of sources) for (const p of passagesOf(page, source, phrases)) perBlock[p.at]?.push(p.passage);
  const inBoth = new Map<string, number>();
  for (const passages of perBlock)
    for (const a of passages)
      for (const b of passages)
        if (a.view === b.view && a.record.id < b.record.id) {
          const key = pair(a, b);
          inBoth.set(key, (inBoth.get(key) ?? 0) + Math.min(a.sharedWords, b.sharedWords));
        }
  const copies = (a: Passage, b: Passage) =>
    areCopies(inBoth.get(a.record.id < b.record.id ? pair(a, b) : pair(b, a)) ?? 0);
  return perBlock.flatMap((passages, i) => judgePassages(passages, blocks[i]?.text ?? '', copies));
}

const pair = (a: Passage, b: Passage) => `${a.view.id} ${a.record.id} ${b.record.id}`;

/** What a block shares with one record, in all its hits. */
interface Piece {
  runs: SharedRun[];
  bits: number;
  of: number;
  /** Those of the runs that are copied. */
  sure: SharedRun[];
  /** Whether a word of it was looked up in a pair. */
  paired: boolean;
  /** Whether no passage it is of goes on in another block. */
  alone: boolean;
  /** The stretch of the block that a rewritten passage runs over; undefined where its pieces are all copied. */
  stretch?: Span;
}

/** One passage per block and record. `at` is the place of the block in the list, which is not its index. */
function passagesOf(
  joined: PageWords,
  { view, index }: TextSource,
  phrases: StockPhrases,
): { at: number; passage: Passage }[] {
  const pieces = new Map<string, { at: number; record: string; piece: Piece }>();
  for (const hit of findSameText(joined.text, index, phrases, joined.all)) {
    const sure = piecesOf(hit.sure, joined);
    for (const [at, runs] of piecesOf(hit.spans, joined)) {
      const key = `${at} ${hit.record}`;
      const known = pieces.get(key)?.piece;
      const piece: Piece = known ?? {
        runs: [],
        sure: [],
        paired: false,
        alone: true,
        bits: 0,
        of: hit.words.of,
      };
      piece.runs.push(...runs);
      piece.sure.push(...(sure.get(at) ?? []));
      piece.bits = Math.max(piece.bits, hit.score);
      piece.paired ||= hasPair(hit, at, joined);
      piece.alone &&= isWithin(hit, at, joined);
      if (hit.rewritten) piece.stretch = around(piece.stretch, stretchOf(hit, at, joined));
      if (!known) pieces.set(key, { at, record: hit.record, piece });
    }
  }
  return [...pieces.values()].flatMap(({ at, record: id, piece }) => {
    const block = joined.blocks[at];
    const words = joined.words[at];
    const record = view.find(id);
    // A text whose record was taken out of the corpus is nothing we can name.
    if (!block || !words || !record) return [];
    const runs = mergedRuns(piece.runs);
    const sure = mergedRuns(piece.sure);
    const sharedWords = wordsOf(runs, words);
    // Of a rewritten passage few words are shared anywhere; a line of it is known by its neighbours.
    if (!piece.stretch && isCrumb(sharedWords, words.count)) return [];
    const shown = sure.length > 0 ? sure : runs;
    const whole = !piece.stretch;
    const { paired, alone, bits } = piece;
    const copied = whole || sure.length > 0;
    const passage: Passage = {
      view,
      record,
      block: block.index,
      bits,
      enough: mayCarryBadge({ paired, alone, copied, whole, bits, shared: sharedWords, of: words.count }),
      spans: shown.map(({ start, end }) => ({ start, end })),
      span: around(piece.stretch, hullOf(shown)),
      sharedWords: wordsOf(shown, words),
      blockWords: words.count,
      words: {
        from: Math.min(...runs.map((run) => run.from)),
        to: Math.max(...runs.map((run) => run.to)),
        of: piece.of,
      },
    };
    return [{ at, passage }];
  });
}

const endOf = (at: number, { starts, blocks }: PageWords) => (starts[at] ?? 0) + (blocks[at]?.text.length ?? 0);

/** Whether the hit begins and ends in the block at `at`. */
function isWithin({ span }: TextHit, at: number, joined: PageWords): boolean {
  return span.start >= (joined.starts[at] ?? 0) && span.end <= endOf(at, joined);
}

/** Whether a word that was looked up in a pair stands in the block at `at`. */
function hasPair({ paired }: TextHit, at: number, joined: PageWords): boolean {
  const last = paired[lastAtOrBefore(paired, endOf(at, joined))] ?? -1;
  return last >= (joined.starts[at] ?? 0) && last < endOf(at, joined);
}

/** Shared runs by block, in the offsets of the block. A run over the end of a block is cut there. */
function piecesOf(runs: readonly SharedRun[], { text, blocks, starts, words }: PageWords): Map<number, SharedRun[]> {
  const pieces = new Map<number, SharedRun[]>();
  for (const run of runs) {
    let at = lastAtOrBefore(starts, run.start);
    let from = run.from;
    for (; at < blocks.length && (starts[at] ?? text.length) < run.end; at++) {
      const first = starts[at] ?? 0;
      const start = Math.max(0, run.start - first);
      const end = Math.min(blocks[at]?.text.length ?? 0, run.end - first);
      const own = words[at];
      const count = own ? wordsWithin(own, start, end) : 0;
      if (count === 0) continue;
      const last = first + end >= run.end;
      const piece = { start, end, from, to: last ? Math.max(run.to, from + 1) : from + count };
      const there = pieces.get(at);
      if (there) there.push(piece);
      else pieces.set(at, [piece]);
      from = piece.to;
    }
  }
  return pieces;
}

/** The part of the hit's stretch that lies in the block at `at`, in the offsets of the block, from word to word. */
function stretchOf({ span }: TextHit, at: number, { starts, blocks, words }: PageWords): Span {
  const first = starts[at] ?? 0;
  const own = words[at];
  const length = blocks[at]?.text.length ?? 0;
  const start = own && own.count > 0 ? (own.start[0] ?? 0) : 0;
  const end = own && own.count > 0 ? (own.end[own.count - 1] ?? length) : length;
  return { start: Math.max(start, span.start - first), end: Math.min(end, span.end - first) };
}

const around = (a: Span | undefined, b: Span): Span =>
  a ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : b;

function mergedRuns(runs: readonly SharedRun[]): SharedRun[] {
  const out: SharedRun[] = [];
  for (const run of [...runs].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = out.at(-1);
    if (!last || run.start > last.end) out.push({ ...run });
    else {
      last.end = Math.max(last.end, run.end);
      last.from = Math.min(last.from, run.from);
      last.to = Math.max(last.to, run.to);
    }
  }
  return out;
}

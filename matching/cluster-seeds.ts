import type { Run } from './find-runs';
import type { LeastWorth } from './same-text-thresholds';
import type { Seed } from './seeds-together';
import type { TextWords } from './text-words';

/**
 * What text and record share in one neighbourhood of both, in whatever order: a rewritten passage keeps its pairs of
 * words and short runs, but no alignment.
 */
export interface Cluster {
  place: number;
  /** Pairs of one text word and one corpus word; no word is in two. */
  shared: SharedWord[];
  /** The runs in it. */
  runs: Run[];
  /** Keys ({@link pairedKey}) of all words of looked-up pairs: a text that repeats a passage pairs its words each time. */
  paired: ReadonlySet<number>;
}

/** One number for a text word and the corpus word it was looked up as. A text has fewer than two million words. */
export const pairedKey = (text: number, source: number): number => text * 2 ** 32 + source;

/** One word in both. */
export interface SharedWord {
  text: number;
  source: number;
  /** In eighths of a bit. */
  worth: number;
  /** One of a pair that was looked up: the two agree in their whole hashes, not in four bits as a run's other words do. */
  paired: boolean;
}

/**
 * Words between two pieces of one passage, in the text and in the record. Measured on PAN 2013's training pairs (plagdet
 * over all): text 35 .855, 40 .858, 50 .856; record 60 .853, 80 .858, 110 .862, where verbatim loses its third digit.
 */
const APART_IN_TEXT = 40;
const APART_IN_RECORD = 100;

interface Piece {
  from: number;
  to: number;
  sourceFrom: number;
  sourceTo: number;
  run: Run | null;
  seed: Seed | null;
}

/**
 * The clusters of all records, those of one run included; lone seeds are left out, and so are clusters of which nothing
 * can come because they and each of their runs are worth less than `least` eighths of a bit.
 */
export function clusterSeeds(
  text: TextWords,
  runs: readonly Run[],
  seeds: readonly Seed[],
  least: LeastWorth,
): Cluster[] {
  const byRecord = new Map<number, Piece[]>();
  const add = (place: number, piece: Piece) => {
    const known = byRecord.get(place);
    if (known) known.push(piece);
    else byRecord.set(place, [piece]);
  };
  for (const run of runs)
    add(run.place, {
      from: run.text[0] ?? 0,
      to: run.text.at(-1) ?? 0,
      sourceFrom: run.source[0] ?? 0,
      sourceTo: run.source.at(-1) ?? 0,
      run,
      seed: null,
    });
  for (const seed of seeds)
    add(seed.place, {
      from: Math.min(seed.first, seed.second),
      to: Math.max(seed.first, seed.second),
      sourceFrom: seed.firstSource,
      sourceTo: seed.secondSource,
      run: null,
      seed,
    });
  return [...byRecord].flatMap(([place, pieces]) =>
    together(pieces)
      .filter((group) => mayTell(group, text, least))
      .map((group) => ({
        place,
        shared: sharedWords(group, text),
        runs: group.flatMap(({ run }) => (run ? [run] : [])),
        paired: pairedWords(group),
      })),
  );
}

function mayTell(group: readonly Piece[], { weight }: TextWords, least: LeastWorth): boolean {
  let most = 0;
  for (const { run, seed } of group) {
    if (run && run.score >= least.run) return true;
    most += run ? run.score : seed ? (weight[seed.first] ?? 0) + (weight[seed.second] ?? 0) : 0;
  }
  return most >= least.cluster;
}

/** Parts the pieces at gaps in the text, those at gaps in the record, and so on until nothing comes apart. */
function together(pieces: Piece[]): Piece[][] {
  const done: Piece[][] = [];
  const open: { group: Piece[]; inText: boolean; whole: boolean }[] = [{ group: pieces, inText: true, whole: false }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { group, inText, whole } = next;
    if (group.length === 1 && !group[0]?.run) continue;
    const parts = inText
      ? partedAt(
          group,
          (p) => p.from,
          (p) => p.to,
          APART_IN_TEXT,
        )
      : partedAt(
          group,
          (p) => p.sourceFrom,
          (p) => p.sourceTo,
          APART_IN_RECORD,
        );
    if (parts.length === 1 && whole) done.push(group);
    else for (const part of parts) open.push({ group: part, inText: !inText, whole: parts.length === 1 });
  }
  return done;
}

function partedAt(pieces: Piece[], from: (p: Piece) => number, to: (p: Piece) => number, apart: number): Piece[][] {
  pieces.sort((a, b) => from(a) - from(b));
  const parts: Piece[][] = [];
  let reach = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (last && from(piece) - reach <= apart) last.push(piece);
    else parts.push([piece]);
    reach = last && from(piece) - reach <= apart ? Math.max(reach, to(piece)) : to(piece);
  }
  return parts;
}

function pairedWords(group: readonly Piece[]): Set<number> {
  const paired = new Set<number>();
  for (const { seed } of group) {
    if (!seed) continue;
    paired.add(pairedKey(seed.first, seed.firstSource));
    paired.add(pairedKey(seed.second, seed.secondSource));
  }
  return paired;
}

/** Each word once. A word of a pair is worth all of it; one of a run what the run's edits have left. */
function sharedWords(group: readonly Piece[], { weight }: TextWords): SharedWord[] {
  const byText = new Map<number, SharedWord>();
  const taken = new Set<number>();
  const add = (text: number, source: number, worth: number, paired: boolean) => {
    const known = byText.get(text);
    if (known) {
      if (known.source !== source) return;
      known.worth = Math.max(known.worth, worth);
      known.paired ||= paired;
    } else if (!taken.has(source)) {
      byText.set(text, { text, source, worth, paired });
      taken.add(source);
    }
  };
  for (const { run } of group) {
    if (!run) continue;
    const full = run.text.reduce((sum, word) => sum + (weight[word] ?? 0), 0);
    const left = Math.min(1, run.score / full);
    run.text.forEach((word, i) => {
      add(word, run.source[i] ?? 0, left * (weight[word] ?? 0), false);
    });
  }
  for (const { seed } of group) {
    if (!seed) continue;
    add(seed.first, seed.firstSource, weight[seed.first] ?? 0, true);
    add(seed.second, seed.secondSource, weight[seed.second] ?? 0, true);
  }
  return [...byText.values()];
}

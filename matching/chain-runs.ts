import type { Run } from './find-runs';

/**
 * Joins the runs of one record that follow each other in the text and in the record: a passage with a sentence put in,
 * or left out, breaks the alignment but is one copy. Runs farther apart stay separate hits.
 */

/** Words of other matter between two pieces of one passage. */
const MOST_BETWEEN = 40;
/** Words of the record that may be left out there; cuts are longer than insertions. */
const MOST_LEFT_OUT = 80;
/** Words two pieces may overlap by at their ends, where alignment chose arbitrarily. */
const MOST_OVERLAP = 4;

/** Joined runs, longest worth first. Of two that hold mostly the same words of the text only the better stays. */
export function chainRuns(runs: readonly Run[]): Run[] {
  const byRecord = new Map<number, Run[]>();
  for (const run of runs) {
    const known = byRecord.get(run.place);
    if (known) known.push(run);
    else byRecord.set(run.place, [run]);
  }
  return [...byRecord.values()].flatMap(chainOne).sort((a, b) => b.score - a.score);
}

function chainOne(runs: Run[]): Run[] {
  if (runs.length === 1) return runs;
  const kept: Run[] = [];
  for (const run of withoutRepeats(runs)) {
    const before = kept[kept.length - 1];
    if (before && follows(before, run)) kept[kept.length - 1] = joined(before, run);
    else kept.push(run);
  }
  return kept;
}

/** In text order; of two neighbours of which one shares half of its text with the other, only the better stays. */
function withoutRepeats(runs: Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of [...runs].sort((a, b) => firstOf(a.text) - firstOf(b.text) || b.score - a.score)) {
    let better = true;
    for (let before = kept.at(-1); before && repeats(before, run); before = kept.at(-1)) {
      better = run.score > before.score;
      if (!better) break;
      kept.pop();
    }
    if (better) kept.push(run);
  }
  return kept;
}

function repeats(a: Run, b: Run): boolean {
  const shared = Math.min(lastOf(a.text), lastOf(b.text)) - Math.max(firstOf(a.text), firstOf(b.text)) + 1;
  return shared * 2 > Math.min(lengthOf(a), lengthOf(b));
}

function follows(a: Run, b: Run): boolean {
  const between = firstOf(b.text) - lastOf(a.text) - 1;
  const leftOut = firstOf(b.source) - lastOf(a.source) - 1;
  return between >= -MOST_OVERLAP && between <= MOST_BETWEEN && leftOut >= -MOST_OVERLAP && leftOut <= MOST_LEFT_OUT;
}

function joined(a: Run, b: Run): Run {
  const text = [...a.text];
  const source = [...a.source];
  b.text.forEach((word, i) => {
    if (word > lastOf(text) && (b.source[i] ?? 0) > lastOf(source)) {
      text.push(word);
      source.push(b.source[i] ?? 0);
    }
  });
  return { place: a.place, score: a.score + b.score, text, source };
}

const lengthOf = ({ text }: Run) => lastOf(text) - firstOf(text) + 1;
const firstOf = (words: readonly number[]) => words[0] ?? 0;
const lastOf = (words: readonly number[]) => words[words.length - 1] ?? -1;

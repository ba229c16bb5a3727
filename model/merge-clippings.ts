import type { ClippedPassage, Clipping } from './clipping';
import { CLIPPING_LIMITS } from './clipping-limits';
import { joinNotes } from './merge-saved-matches';

/** What bringing clippings in does to those that are there: rows to put, and how many of what came in were what. */
export interface ClippingsMerge {
  put: Clipping[];
  added: number;
  merged: number;
  unchanged: number;
}

/** The same words in the same order have the same print. */
export const samePassage = (a: Pick<ClippedPassage, 'print'>, b: Pick<ClippedPassage, 'print'>): boolean =>
  a.print.words === b.print.words && a.print.codes === b.print.codes && a.print.pairs === b.print.pairs;

/**
 * Brings clippings in: one that is there (by its id, else by its address) gets the passages it has not, and the facts of
 * whichever was changed last (at the same instant of that with the higher revision), with both notes; the others come as they are.
 */
export function mergeClippings(there: readonly Clipping[], incoming: readonly Clipping[]): ClippingsMerge {
  const byId = new Map(there.map((row) => [row.id, row]));
  const byUrl = new Map(there.flatMap((row) => (row.facts.url === null ? [] : [[row.facts.url, row.id] as const])));
  const done: ClippingsMerge = { put: [], added: 0, merged: 0, unchanged: 0 };
  const changed = new Map<string, Clipping>();
  for (const row of incoming) {
    const known = byId.get(row.id) ?? byId.get(byUrl.get(row.facts.url ?? '') ?? '');
    const next = known ? merged(known, row) : row;
    if (next === known) done.unchanged++;
    else {
      if (known) done.merged++;
      else done.added++;
      byId.set(next.id, next);
      if (next.facts.url !== null) byUrl.set(next.facts.url, next.id);
      changed.set(next.id, next);
    }
  }
  done.put = [...changed.values()];
  return done;
}

/** `known` with what `row` has beside it; the same object where that is nothing. */
function merged(known: Clipping, row: Clipping): Clipping {
  // Of the same instant the one that was changed more often: a clock may be set back.
  const isNewer = row.changedAt === known.changedAt ? row.revision > known.revision : row.changedAt > known.changedAt;
  const passages = known.passages.map((passage) => {
    const text = passage.text ?? row.passages.find((other) => samePassage(other, passage))?.text ?? null;
    return text === passage.text ? passage : { ...passage, text };
  });
  passages.push(...row.passages.filter((passage) => !known.passages.some((other) => samePassage(other, passage))));
  const [winner, other] = isNewer ? [row, known] : [known, row];
  const { facts } = winner;
  const note = joinNotes(winner.note, other.note).slice(0, CLIPPING_LIMITS.note);
  const same =
    passages.length === known.passages.length &&
    passages.every((passage, i) => passage === known.passages[i]) &&
    JSON.stringify([facts, note]) === JSON.stringify([known.facts, known.note]);
  if (same) return known;
  return {
    ...known,
    facts,
    note,
    passages,
    revision: Math.max(known.revision, row.revision) + 1,
    changedAt: winner.changedAt,
  };
}

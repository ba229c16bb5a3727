import { goneAfter, type KnownSource, type SourceCheck } from './known-source';

/** What bringing rows in does to those that are there: rows to put, and how many of what came in were what. */
export interface SourcesMerge {
  put: KnownSource[];
  added: number;
  merged: number;
  unchanged: number;
}

/**
 * Brings in what is known of addresses. Of two notes, and of two checks, of one address the later counts; a note that is
 * missing on one side takes none away from the other.
 */
export function mergeKnownSources(there: readonly KnownSource[], incoming: readonly KnownSource[]): SourcesMerge {
  const byId = new Map(there.map((row) => [row.id, row]));
  const counts = { added: 0, merged: 0, unchanged: 0 };
  const put = new Map<string, KnownSource>();
  for (const row of incoming) {
    const known = byId.get(row.id);
    const next = known ? merged(known, row) : row;
    if (next === known) counts.unchanged++;
    else {
      if (known) counts.merged++;
      else counts.added++;
      byId.set(next.id, next);
      put.set(next.id, next);
    }
  }
  return { put: [...put.values()], ...counts };
}

/** `known` with what is later in `row`; the same object where that is nothing. */
function merged(known: KnownSource, row: KnownSource): KnownSource {
  // Of the same instant that of the row that was changed more often: a clock may be set back.
  const isNewer = row.revision > known.revision;
  const removed = later(known.removed, row.removed, (note) => note.notedAt, isNewer);
  const checked = later(known.checked, row.checked, ({ at }) => at, isNewer);
  const last = later(known.gone, row.gone, ({ at }) => at, isNewer);
  // A later check of the other side may have found it again.
  const gone = last && [known.checked, row.checked].every((check) => stillGone(last, check)) ? last : null;
  const same = JSON.stringify([removed, checked, gone]) === JSON.stringify([known.removed, known.checked, known.gone]);
  return same ? known : { ...known, removed, checked, gone, revision: Math.max(known.revision, row.revision) + 1 };
}

function later<T>(a: T | null, b: T | null, at: (of: T) => string, isNewer: boolean): T | null {
  if (!a || !b) return a ?? b;
  return at(b) === at(a) ? (isNewer ? b : a) : at(b) > at(a) ? b : a;
}

const stillGone = (gone: SourceCheck, check: SourceCheck | null): boolean =>
  check === null || check.at < gone.at || goneAfter(gone, check) !== null;

import { type KnownSource, removalsKnown } from '../../model/known-source';
import type { SavedMatch } from '../../model/saved-match';

/**
 * A row as exports tell it: with what the reader knows to be gone. What the corpus said stays, and then both are named;
 * `reader` is what the reader is called.
 */
export function withOwnRemoval(row: SavedMatch, known: KnownSource | null, reader: string): SavedMatch {
  const [own] = known ? removalsKnown(known, reader) : [];
  if (!own) return row;
  const said = row.shown.removal;
  const removal = said
    ? {
        status: said.status,
        saidBy: said.saidBy === null ? reader : `${said.saidBy}; ${reader}`,
        noticed: said.noticed ?? own.noticed,
      }
    : { status: own.status, saidBy: own.saidBy, noticed: own.noticed };
  return { ...row, shown: { ...row.shown, removal } };
}

import type { KnownRemovals } from '../../matching/corpus-view';
import { sourceKey } from '../../matching/source-key';
import { type KnownSource, type OwnRemoval, removalsKnown } from '../../model/known-source';
import type { SourcesStore } from '../../storage/sources-store';

/** Who says what the reader noted or found. Our views say «you» instead: such removals are marked as the reader's own. */
const READER = 'the reader';

/** Of one list of rows the removals by key; a page after the other asks for the same one. */
const filed = new WeakMap<readonly KnownSource[], ReadonlyMap<string, OwnRemoval[]>>();

/**
 * What the reader knows to be gone, by address. Where the storage refuses nothing is known: that costs the notes, not the
 * findings, and whoever notes something then is told.
 */
export async function knownRemovals(sources: SourcesStore): Promise<KnownRemovals | undefined> {
  const listed = await sources.list();
  if (!listed.ok) return undefined;
  let byKey = filed.get(listed.value);
  if (!byKey) {
    const gone = listed.value.map((row) => [row.id, removalsKnown(row, READER)] as const);
    byKey = new Map(gone.filter(([, removals]) => removals.length > 0));
    filed.set(listed.value, byKey);
  }
  const known = byKey;
  return known.size === 0 ? undefined : (url) => known.get(sourceKey(url) ?? '') ?? [];
}

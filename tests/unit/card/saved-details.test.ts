import { expect, it, vi } from 'vitest';
import { createSavedDetails } from '../../../entrypoints/card/saved-details';
import type { SavedChanges } from '../../../messages/replies';
import { failed, ok, type Result } from '../../../model/problem';
import type { SavedMatch, SavedPatch } from '../../../model/saved-match';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { patiently } from '../../fakes/patiently';

const ROW = fakeSavedMatch({ id: 's1', note: 'ask the keeper', tags: ['stairs'], revision: 3 });
type Change = { id: string; revision: number; patch: SavedPatch };

/** A background that holds one row; `overtake` changes it as another window would, before the next change arrives. */
function detailsOf(stored: SavedMatch | null = ROW) {
  let row = stored;
  const changeSaved = vi.fn(async ([change]: Change[]): Promise<Result<SavedChanges>> => {
    if (!change || !row) return ok({ changed: [], stale: [], missing: ['s1'] });
    if (change.revision !== row.revision) return ok({ changed: [], stale: [row], missing: [] });
    row = { ...row, ...(change.patch as Partial<SavedMatch>), revision: row.revision + 1 };
    return ok({ changed: [{ id: row.id, revision: row.revision, changedAt: row.changedAt }], stale: [], missing: [] });
  });
  const savedHere = vi.fn(async () => (row ? ok({ row, tags: ['stairs', 'quay'] }) : failed('saved-not-found')));
  const onChange = vi.fn();
  const details = createSavedDetails({ changeSaved, savedHere }, onChange);
  const known = async () => {
    details.of('s1');
    await patiently(() => expect(onChange).toHaveBeenCalled());
  };
  return {
    ...details,
    changeSaved,
    savedHere,
    known,
    stored: () => row,
    overtake: (patch: Partial<SavedMatch>) => {
      if (row) row = { ...row, ...patch, revision: row.revision + 1 };
    },
  };
}

it('asks for what is saved once, and shows it when it is there', async () => {
  const { of, known, savedHere } = detailsOf();
  expect(of('s1').details).toBeNull();
  await known();
  expect(of('s1').details).toEqual({ note: 'ask the keeper', tags: ['stairs'], used: ['stairs', 'quay'] });
  expect(savedHere).toHaveBeenCalledExactlyOnceWith('s1');
  expect(of(null).details).toBeNull();
});

it('writes a note over the one it was typed over', async () => {
  const { of, known, calls } = detailsOf();
  await known();
  expect(await calls.onNote('asked', 'ask the keeper')).toBeNull();
  expect(of('s1').details?.note).toBe('asked');
});

it('does not write over a note that came from another window, and shows that one', async () => {
  const { of, known, calls, overtake, stored } = detailsOf();
  await known();
  overtake({ note: 'theirs' });
  expect(await calls.onNote('mine', 'ask the keeper')).toEqual({ code: 'saved-changed-elsewhere' });
  expect(of('s1').details?.note).toBe('theirs');
  expect(stored()?.note).toBe('theirs');
});

it('adds tags one after the other, also to a row that was changed elsewhere', async () => {
  const { of, known, calls, overtake, stored } = detailsOf();
  await known();
  overtake({ note: 'theirs' });
  calls.onAddTag('keeper');
  calls.onAddTag('STAIRS');
  calls.onAddTag('  ridge ');
  calls.onRemoveTag('stairs');
  await patiently(() => expect(of('s1').details?.tags).toEqual(['keeper', 'ridge']));
  expect(stored()).toMatchObject({ tags: ['keeper', 'ridge'], note: 'theirs' });
});

it('tells where the match is gone or nobody answers', async () => {
  const gone = detailsOf(null);
  await gone.known();
  expect(gone.of('s1').problem).toEqual({ code: 'saved-not-found' });
  const silent = detailsOf();
  await silent.known();
  silent.changeSaved.mockRejectedValue(new Error('no receiver'));
  expect(await silent.calls.onNote('a', 'ask the keeper')).toEqual({ code: 'no-answer' });
  silent.calls.onAddTag('b');
  await patiently(() => expect(silent.of('s1').problem).toEqual({ code: 'no-answer' }));
});

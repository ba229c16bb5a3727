import type { Result } from '../../model/problem';
import { UNFINISHED_KEY } from '../../storage/unfinished-store';
import type { OptionNeeds } from './option-calls';

/** What {@link eraseStores} erases. */
export type ErasedStores = Pick<
  OptionNeeds,
  'settings' | 'saved' | 'corpora' | 'clippings' | 'packs' | 'sources' | 'lastPage' | 'failures'
>;

/** Everything the reader has saved, clipped, brought and set, unreadable rows too, one database after the other. */
export async function eraseStores({
  settings,
  saved,
  corpora,
  clippings,
  packs,
  sources,
  lastPage,
  failures,
}: ErasedStores): Promise<Result<null>> {
  for (const store of [saved, clippings, packs, sources]) {
    const erased = await store.erase();
    // Also where the next one refuses: what is erased is compared with no more.
    corpora.ownChanged();
    if (!erased.ok) return erased;
  }
  await failures.forget();
  const forgotten = await lastPage.forget();
  if (!forgotten.ok) return forgotten;
  // With the last of it goes the note that it was begun.
  return settings.erase({ [UNFINISHED_KEY]: null });
}

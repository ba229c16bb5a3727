import { ok, type Result } from '../../model/problem';
import type { Settings } from '../../model/settings';
import type { SettingsStore } from '../../storage/settings-store';
import { storageUnread } from '../../storage/storage-failed';

/** The settings; a problem of the storage where it does not give them, for those who must not take the defaults for them. */
export const readSettings = (store: Pick<SettingsStore, 'read'>): Promise<Result<Settings>> =>
  store.read().then(ok<Settings>, storageUnread);

import { failed, ok, type Result } from '../../model/problem';
import { Dismissal } from '../../model/settings';
import type { SettingsStore } from '../../storage/settings-store';
import type { Asker } from './asker';
import { ownAddress, pageAddress, siteOf } from './page-address';
import { readArgument } from './read-argument';

/** The calls on «not relevant». A content script dismisses for its own address and site only. */
export function dismissCalls({ settings }: { settings: SettingsStore }) {
  return {
    async dismiss(arg: unknown, asker: Asker): Promise<Result<null>> {
      const dismissal = readDismissal(arg, asker);
      if (!dismissal.ok) return dismissal;
      const changed = await settings.change((s) =>
        s.dismissals.some((there) => isSame(there, dismissal.value))
          ? s
          : { ...s, dismissals: [...s.dismissals, dismissal.value] },
      );
      return changed.ok ? ok(null) : changed;
    },

    async undismiss(arg: unknown, asker: Asker): Promise<Result<null>> {
      const dismissal = readDismissal(arg, asker);
      if (!dismissal.ok) return dismissal;
      const changed = await settings.change((s) => ({
        ...s,
        dismissals: s.dismissals.filter((there) => !isSame(there, dismissal.value)),
      }));
      return changed.ok ? ok(null) : changed;
    },
  };
}

/** The dismissal with address and site in the form that checks compare (`page-address.ts`). */
function readDismissal(arg: unknown, asker: Asker): Result<Dismissal> {
  const read = readArgument(Dismissal, arg);
  if (!read.ok || read.value.scope === 'record') return read;
  if (read.value.scope === 'here') {
    const stated = read.value.address;
    const address = asker.from === 'page' ? ownAddress(stated, asker.address) : pageAddress(stated);
    return address === null ? failed('message-unreadable') : ok({ ...read.value, address });
  }
  const host = siteOf(asker.from === 'page' ? asker.address : `https://${read.value.host}/`);
  return host === null ? failed('message-unreadable') : ok({ ...read.value, host });
}

/** Whether two dismissals are one. */
export function isSame(a: Dismissal, b: Dismissal): boolean {
  if (a.corpus !== b.corpus || a.record !== b.record) return false;
  if (a.scope === 'here') return b.scope === 'here' && a.address === b.address;
  if (a.scope === 'site') return b.scope === 'site' && a.host === b.host;
  return b.scope === 'record';
}

import * as v from 'valibot';
import { ok, type Result } from '../model/problem';
import { ColumnMapping, DEFAULT_SETTINGS, Dismissal, Sensitivity, Settings } from '../model/settings';
import { SETTINGS_KEY } from '../model/settings-key';
import { storageFailed, storageUnread } from './storage-failed';

/** The little of `browser.storage.local` that is used. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

/** Where it is kept what the settings were before the last import. */
const UNDO_KEY = 'settings-before-import';

const Undo = v.object({
  name: v.string(),
  was: Settings,
  left: Settings,
  /** Values put aside, which were not there before. */
  aside: v.optional(v.array(v.unknown()), []),
});

/** Where a stored value goes that could not be read in full, before it is written over: all of them, in a list. */
export const ASIDE_KEY = 'settings-aside';
/** Where the first version put it: one value, and the last one only. */
export const UNREADABLE_KEY = 'settings-unreadable';

/**
 * The reader's settings in `storage.local`. Changes are made one after the other, each over what the one before it
 * wrote, so that two clicks at once lose nothing; this holds within one context, and only the background changes them.
 */
export function createSettingsStore(area: SettingsArea) {
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    // A bug in one change is its caller's to hear; the next change must not inherit it.
    last = done.catch(() => {});
    return done;
  }

  async function read(): Promise<Settings> {
    const stored = await area.get(SETTINGS_KEY);
    return readSettings(stored[SETTINGS_KEY]).settings;
  }

  /** The values that were put aside, the first one first. */
  async function putAside(): Promise<unknown[]> {
    const aside = (await area.get(ASIDE_KEY))[ASIDE_KEY];
    const first = (await area.get(UNREADABLE_KEY))[UNREADABLE_KEY] ?? null;
    return withOnes(first === null ? [] : [first], Array.isArray(aside) ? aside : []);
  }

  /** `noted` gives what is written along with the changed settings, in the same go; `null` writes nothing. */
  async function change(
    to: (settings: Settings) => Settings,
    noted: (was: Settings, left: Settings, aside: readonly unknown[]) => Record<string, unknown> | null,
  ): Promise<Result<Settings>> {
    let stored: unknown;
    let aside: unknown[];
    try {
      stored = (await area.get(SETTINGS_KEY))[SETTINGS_KEY];
      aside = await putAside();
    } catch (error) {
      return storageFailed(error);
    }
    const { settings, complete } = readSettings(stored);
    // What is written over is kept where it could not be read in full.
    if (!complete) aside = withOnes(aside, [stored]);
    const next = to(settings);
    const also = noted(settings, next, aside);
    if (next === settings && also === null) return ok(settings);
    try {
      await area.set({ ...(aside.length > 0 && { [ASIDE_KEY]: aside }), ...also, [SETTINGS_KEY]: next });
      return ok(next);
    } catch (error) {
      return storageFailed(error);
    }
  }

  return {
    /** The settings as they are; defaults where nothing is stored. Rejects where the browser's storage refuses. */
    read,

    /**
     * Reads, changes and writes. Giving back the same object writes nothing. Fails with a problem of the storage. With a name the
     * change can be taken back by it, in place of the one named before; with it come stored values of a file that this version
     * cannot read, which are kept.
     */
    change(
      to: (settings: Settings) => Settings,
      name: string | null = null,
      unreadable: readonly unknown[] = [],
    ): Promise<Result<Settings>> {
      const noted = (was: Settings, left: Settings, before: readonly unknown[]) => {
        if (name === null || (was === left && unreadable.length === 0)) return null;
        const all = withOnes(before, unreadable);
        return { [UNDO_KEY]: { name, was, left, aside: all.slice(before.length) }, [ASIDE_KEY]: all };
      };
      return inTurn(() => change(to, noted));
    },

    /** Stored values that this version could not read in full; kept until everything is erased. Fails with a problem of the storage. */
    async unreadable(): Promise<Result<unknown[]>> {
      try {
        const stored = (await area.get(SETTINGS_KEY))[SETTINGS_KEY];
        return ok(withOnes(await putAside(), readSettings(stored).complete ? [] : [stored]));
      } catch (error) {
        return storageUnread(error);
      }
    },

    /**
     * Everything as after installing, with no trace of what was set before; `also` is written in the same go. Fails with a
     * problem of the storage.
     */
    erase(also: Readonly<Record<string, unknown>> = {}): Promise<Result<null>> {
      return inTurn(async () => {
        try {
          const nothing = { [UNDO_KEY]: null, [UNREADABLE_KEY]: null, [ASIDE_KEY]: null };
          await area.set({ ...also, ...nothing, [SETTINGS_KEY]: DEFAULT_SETTINGS });
          return ok(null);
        } catch (error) {
          return storageFailed(error);
        }
      });
    },

    /**
     * Takes the change of that name back, once: every setting that is still as it left it. Null, with nothing done, where
     * it is not the last that had a name. Fails with a problem of the storage.
     */
    undo(name: string): Promise<Result<Settings | null>> {
      return inTurn(async () => {
        let stored: unknown;
        try {
          stored = (await area.get(UNDO_KEY))[UNDO_KEY];
        } catch (error) {
          return storageFailed(error);
        }
        const note = v.safeParse(Undo, stored);
        if (!note.success || note.output.name !== name) return ok(null);
        const { was, left, aside } = note.output;
        return change(
          (now) => backTo(now, was, left),
          (_was, _left, all) => ({ [UNDO_KEY]: null, [ASIDE_KEY]: withoutOnes(all, aside) }),
        );
      });
    },
  };
}

/** What {@link createSettingsStore} gives. */
export type SettingsStore = ReturnType<typeof createSettingsStore>;

/**
 * Settings out of a stored value. Where it does not read as a whole (damaged, or written by a newer version), every
 * part that does read is kept, and `complete` is false.
 */
export function readSettings(stored: unknown): { settings: Settings; complete: boolean } {
  const whole = v.safeParse(Settings, stored ?? {});
  if (whole.success) return { settings: whole.output, complete: true };
  const raw = isObject(stored) ? stored : {};
  const settings = v.parse(Settings, {
    sitesOff: elements(raw.sitesOff, v.string()),
    dismissals: elements(raw.dismissals, Dismissal),
    corporaOff: elements(raw.corporaOff, v.string()),
    tables: elements(raw.tables, ColumnMapping),
    // What is not clearly wanted is not kept.
    keepText: raw.keepText === true,
    ...(v.is(Sensitivity, raw.sensitivity) ? { sensitivity: raw.sensitivity } : {}),
    ...(raw.language === 'en' || raw.language === 'ur' ? { language: raw.language } : {}),
  });
  return { settings, complete: false };
}

/** The settings with what is still as `left` put back to what it `was`. */
function backTo(now: Settings, was: Settings, left: Settings): Settings {
  const same = (key: keyof Settings) => JSON.stringify(now[key]) === JSON.stringify(left[key]);
  const keys = (Object.keys(left) as (keyof Settings)[]).filter(same);
  return { ...now, ...Object.fromEntries(keys.map((key) => [key, was[key]])) };
}

/** The list and those of `more` that are not in it. */
function withOnes(list: readonly unknown[], more: readonly unknown[]): unknown[] {
  const all = new Map([...list, ...more].map((value) => [JSON.stringify(value), value]));
  return [...all.values()];
}

function withoutOnes(list: readonly unknown[], gone: readonly unknown[]): unknown[] {
  const away = new Set(gone.map((value) => JSON.stringify(value)));
  return list.filter((value) => !away.has(JSON.stringify(value)));
}

function elements<T>(list: unknown, schema: v.GenericSchema<unknown, T>): T[] {
  return Array.isArray(list) ? list.filter((element): element is T => v.is(schema, element)) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

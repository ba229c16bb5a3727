import * as v from 'valibot';
import { ok, type Result } from '../model/problem';
import { Dismissal, Sensitivity, Settings } from '../model/settings';
import { SETTINGS_KEY } from '../model/settings-key';
import { storageFailed } from './rows';

/** The little of `browser.storage.local` that is used. */
export interface SettingsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  onChanged: {
    addListener(heard: (changes: Record<string, { newValue?: unknown }>) => void): void;
    removeListener(heard: (changes: Record<string, { newValue?: unknown }>) => void): void;
  };
}

/** Where a stored value goes that could not be read in full, before it is written over. */
export const UNREADABLE_KEY = 'settings-unreadable';

/**
 * The reader's settings in `storage.local`. Changes are made one after the other, each over what the one before it
 * wrote, so that two clicks at once lose nothing; this holds within one context, and only the background changes them.
 */
export function createSettingsStore(area: SettingsArea) {
  let last: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Settings> {
    const stored = await area.get(SETTINGS_KEY);
    return readSettings(stored[SETTINGS_KEY]).settings;
  }

  async function change(to: (settings: Settings) => Settings): Promise<Result<Settings>> {
    let stored: unknown;
    try {
      stored = (await area.get(SETTINGS_KEY))[SETTINGS_KEY];
    } catch (error) {
      return storageFailed(error);
    }
    const { settings, complete } = readSettings(stored);
    const next = to(settings);
    if (next === settings) return ok(settings);
    try {
      await area.set({ ...(complete ? {} : { [UNREADABLE_KEY]: stored }), [SETTINGS_KEY]: next });
      return ok(next);
    } catch (error) {
      return storageFailed(error);
    }
  }

  return {
    /** The settings as they are; defaults where nothing is stored. Rejects where the browser's storage refuses. */
    read,

    /** Reads, changes and writes. Giving back the same object writes nothing. Fails with `storage-failed`. */
    change(to: (settings: Settings) => Settings): Promise<Result<Settings>> {
      const done = last.then(() => change(to));
      // A bug in one change is its caller's to hear; the next change must not inherit it.
      last = done.catch(() => {});
      return done;
    },

    /** Tells of every change, by whichever context. Returns its own undo. */
    watch(heard: (settings: Settings) => void): () => void {
      const listener = (changes: Record<string, { newValue?: unknown }>) => {
        const changed = changes[SETTINGS_KEY];
        if (changed) heard(readSettings(changed.newValue).settings);
      };
      area.onChanged.addListener(listener);
      return () => area.onChanged.removeListener(listener);
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
    // What is not clearly wanted is not kept.
    keepText: raw.keepText === true,
    ...(v.is(Sensitivity, raw.sensitivity) ? { sensitivity: raw.sensitivity } : {}),
    ...(raw.language === 'en' || raw.language === 'ur' ? { language: raw.language } : {}),
  });
  return { settings, complete: false };
}

function elements<T>(list: unknown, schema: v.GenericSchema<unknown, T>): T[] {
  return Array.isArray(list) ? list.filter((element): element is T => v.is(schema, element)) : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

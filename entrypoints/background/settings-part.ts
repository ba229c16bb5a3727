import * as v from 'valibot';
import { ok, type Result } from '../../model/problem';
import { ColumnMapping, Dismissal, MOST_MAPPINGS, Sensitivity, Settings } from '../../model/settings';
import { SETTINGS_KEY } from '../../model/settings-key';
import type { SettingsStore } from '../../storage/settings-store';
import type { DataPart } from './data-part';
import { isSame } from './dismiss-calls';
import { readSettings } from './read-settings';
import { keptAsUnreadable, type RowOrUnreadable, sortedEntries, unreadableEntry } from './unreadable-entry';

/** One thing the reader has set. */
const Entry = v.union(
  [
    v.strictObject({ siteOff: v.pipe(v.string(), v.nonEmpty()) }),
    v.strictObject({ dismissed: Dismissal }),
    v.strictObject({ corpus: v.pipe(v.string(), v.nonEmpty()), on: v.boolean() }),
    v.strictObject({ table: ColumnMapping }),
    v.strictObject({ sensitivity: Sensitivity }),
    v.strictObject({ language: Settings.entries.language.wrapped }),
  ],
  'not a setting this version knows',
);
type Entry = v.InferOutput<typeof Entry>;

/**
 * The settings as a part of everything, an entry for each thing that was set: sites that are off, what was dismissed,
 * corpora that are off, columns of tables, how many badges, the language. What is added to a list comes to what is there; what there is one
 * of takes the place of what was there.
 */
export function settingsPart(settings: SettingsStore): DataPart {
  const entriesOf = (s: Settings): Entry[] => [
    ...s.sitesOff.map((siteOff) => ({ siteOff })),
    ...s.dismissals.map((dismissed) => ({ dismissed })),
    ...s.corporaOff.map((corpus) => ({ corpus, on: false })),
    // The last one is used first, here and there.
    ...s.tables.toReversed().map((table) => ({ table })),
    { sensitivity: s.sensitivity },
    { language: s.language },
  ];
  const entries = async (): Promise<Result<unknown[]>> => {
    const [read, unreadable] = [await readSettings(settings), await settings.unreadable()];
    if (!read.ok) return read;
    if (!unreadable.ok) return unreadable;
    const kept = unreadable.value.map((value) => unreadableEntry({ key: SETTINGS_KEY, value }));
    return ok([...entriesOf(read.value), ...kept]);
  };
  return {
    name: 'settings',
    version: 1,
    // Read in one go: no two pieces have to belong together.
    state: () => 0,
    async count() {
      const read = await entries();
      return read.ok ? ok(read.value.length) : read;
    },
    async takeOut() {
      const read = await entries();
      return read.ok ? ok({ entries: read.value, next: null }) : read;
    },
    read(entry) {
      const unreadable = keptAsUnreadable(entry);
      if (unreadable) return { ok: true, value: { unreadable } satisfies RowOrUnreadable<Entry> };
      const read = v.safeParse(Entry, entry, { abortEarly: true });
      if (!read.success) return { ok: false, why: read.issues[0].message };
      return { ok: true, value: { row: read.output } satisfies RowOrUnreadable<Entry> };
    },
    async bringIn(values, name) {
      // What `read` gave.
      const { rows, unreadable } = sortedEntries(values as readonly RowOrUnreadable<Entry>[]);
      const counts = { added: 0, merged: 0, unchanged: 0, unreadable: unreadable.length };
      const changed = await settings.change(
        (before) => {
          let now = before;
          for (const entry of rows) {
            const [next, how] = withEntry(now, entry);
            if (next === now) counts.unchanged++;
            else counts[how]++;
            now = next;
          }
          return now;
        },
        name,
        unreadable.map(({ value }) => value),
      );
      return changed.ok ? ok(counts) : changed;
    },
    async undo(name) {
      const undone = await settings.undo(name);
      return undone.ok ? ok(undone.value && { kept: 0 }) : undone;
    },
  };
}

/** The mappings with this one first, in the place of another for the same columns; the same list where it is there. */
export function withTable(tables: Settings['tables'], table: ColumnMapping): Settings['tables'] {
  const names = JSON.stringify(table.names);
  if (tables.some((one) => JSON.stringify(one) === JSON.stringify(table))) return tables;
  return [table, ...tables.filter((one) => JSON.stringify(one.names) !== names)].slice(0, MOST_MAPPINGS);
}

/** The settings with one more; the same object where it is there. */
function withEntry(s: Settings, entry: Entry): [Settings, 'added' | 'merged'] {
  if ('siteOff' in entry)
    return [s.sitesOff.includes(entry.siteOff) ? s : { ...s, sitesOff: [...s.sitesOff, entry.siteOff] }, 'added'];
  if ('dismissed' in entry) {
    const there = s.dismissals.some((one) => isSame(one, entry.dismissed));
    return [there ? s : { ...s, dismissals: [...s.dismissals, entry.dismissed] }, 'added'];
  }
  if ('corpus' in entry) {
    if (s.corporaOff.includes(entry.corpus) === !entry.on) return [s, 'merged'];
    const others = s.corporaOff.filter((id) => id !== entry.corpus);
    return [{ ...s, corporaOff: entry.on ? others : [...others, entry.corpus] }, 'merged'];
  }
  if ('table' in entry) {
    const next = withTable(s.tables, entry.table);
    return [next === s.tables ? s : { ...s, tables: next }, 'added'];
  }
  const same = 'language' in entry ? s.language === entry.language : s.sensitivity === entry.sensitivity;
  return [same ? s : { ...s, ...entry }, 'merged'];
}

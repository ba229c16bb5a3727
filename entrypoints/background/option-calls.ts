import * as v from 'valibot';
import type { Options } from '../../messages/replies';
import type { CorporaHealth } from '../../model/corpus-health';
import { ok, type Result } from '../../model/problem';
import { ColumnMapping, DEFAULT_SETTINGS, Settings } from '../../model/settings';
import type { ClippingsStore } from '../../storage/clippings-store';
import type { FailureLog } from '../../storage/failure-log';
import type { LastPageStore } from '../../storage/last-page-store';
import type { OwnPacksStore } from '../../storage/own-packs-store';
import type { SavedStore } from '../../storage/saved-store';
import type { SettingsStore } from '../../storage/settings-store';
import type { Corpora } from './corpora';
import { corpusHealth } from './corpus-health';
import { readArgument } from './read-argument';
import { withTable } from './settings-part';

const CorpusSwitch = v.object({ id: v.string(), on: v.boolean() });
const Change = v.partial(v.pick(Settings, ['sensitivity', 'language']));

/** What the calls of the options page need from outside. */
export interface OptionNeeds {
  settings: SettingsStore;
  saved: SavedStore;
  corpora: Corpora;
  clippings: ClippingsStore;
  packs: OwnPacksStore;
  lastPage: LastPageStore;
  failures: FailureLog;
}

/** The calls of the options page. */
export function optionCalls({ settings, saved, corpora, clippings, packs, lastPage, failures }: OptionNeeds) {
  return {
    async options(): Promise<Options> {
      const { sensitivity, language, sitesOff, dismissals, corporaOff, keepText } = await settings
        .read()
        .catch(() => DEFAULT_SETTINGS);
      // What a corpus found that was switched off since would no longer be found.
      const there = (await lastPage.read())?.filter(({ corpora: of }) => of.some((id) => !corporaOff.includes(id)));
      const found = there?.map(({ kind, grade }) => ({ kind, grade })) ?? null;
      return { sensitivity, language, sitesOff, dismissals, keepText, lastPage: found };
    },

    async setOptions(arg: unknown): Promise<Result<null>> {
      const read = readArgument(Change, arg);
      if (!read.ok) return read;
      const { sensitivity, language } = read.value;
      const changed = await settings.change((s) => ({
        ...s,
        sensitivity: sensitivity ?? s.sensitivity,
        // Null is a choice: the browser's language.
        language: language === undefined ? s.language : language,
      }));
      return changed.ok ? ok(null) : changed;
    },

    async rememberedTables(): Promise<ColumnMapping[]> {
      return (await settings.read().catch(() => DEFAULT_SETTINGS)).tables;
    },

    async rememberTable(arg: unknown): Promise<Result<null>> {
      const table = readArgument(ColumnMapping, arg);
      if (!table.ok) return table;
      const changed = await settings.change((s) => ({ ...s, tables: withTable(s.tables, table.value) }));
      return changed.ok ? ok(null) : changed;
    },

    async listCorpora(): Promise<Result<CorporaHealth>> {
      const [all, unopened, { corporaOff }] = await Promise.all([
        corpora.all(),
        corpora.unopened(),
        settings.read().catch(() => DEFAULT_SETTINGS),
      ]);
      if (!all.ok) return all;
      if (!unopened.ok) return unopened;
      return ok({
        corpora: all.value.map((opened) => corpusHealth(opened, !corporaOff.includes(opened.corpus.info.id))),
        unopened: [...unopened.value],
      });
    },

    async setCorpus(arg: unknown): Promise<Result<null>> {
      const read = readArgument(CorpusSwitch, arg);
      if (!read.ok) return read;
      const { id, on } = read.value;
      const changed = await settings.change((s) => {
        const others = s.corporaOff.filter((off) => off !== id);
        return { ...s, corporaOff: on ? others : [...others, id] };
      });
      return changed.ok ? ok(null) : changed;
    },

    /** Everything the reader has saved, clipped, brought and set, unreadable rows too; the permissions stay as they are. */
    async eraseAll(): Promise<Result<null>> {
      for (const store of [saved, clippings, packs]) {
        const erased = await store.erase();
        // Also where the next one refuses: what is erased is compared with no more.
        corpora.ownChanged();
        if (!erased.ok) return erased;
      }
      await failures.forget();
      const forgotten = await settings.erase();
      return forgotten.ok ? lastPage.forget() : forgotten;
    },
  };
}

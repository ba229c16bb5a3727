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
import type { SourcesStore } from '../../storage/sources-store';
import type { UnfinishedStore } from '../../storage/unfinished-store';
import type { Corpora, OpenedCorpus } from './corpora';
import { createCorpusHealth } from './corpus-health';
import { eraseStores } from './erase-all';
import { readArgument } from './read-argument';
import { readSettings } from './read-settings';
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
  sources: SourcesStore;
  lastPage: LastPageStore;
  failures: FailureLog;
  unfinished: UnfinishedStore;
}

/** The calls of the options page. */
export function optionCalls(needs: OptionNeeds) {
  const { settings, corpora, lastPage, unfinished } = needs;
  const corpusHealth = createCorpusHealth(() => new Promise((next) => setTimeout(next)));
  return {
    async options(): Promise<Result<Options>> {
      const [read, unreadable] = [await readSettings(settings), await settings.unreadable()];
      if (!read.ok) return read;
      if (!unreadable.ok) return unreadable;
      const { sensitivity, language, sitesOff, dismissals, corporaOff, keepText } = read.value;
      // What a corpus found that was switched off since would no longer be found.
      const there = (await lastPage.read())?.filter(({ corpora: of }) => of.some((id) => !corporaOff.includes(id)));
      const found = there?.map(({ kind, grade }) => ({ kind, grade })) ?? null;
      const shown = { sensitivity, language, sitesOff, dismissals, keepText, lastPage: found };
      return ok({ ...shown, unreadable: unreadable.value.length });
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
      const [all, unopened, read] = await Promise.all([corpora.all(), corpora.unopened(), readSettings(settings)]);
      if (!all.ok) return all;
      if (!unopened.ok) return unopened;
      if (!read.ok) return read;
      const { corporaOff } = read.value;
      const isOn = ({ corpus }: OpenedCorpus) => !corporaOff.includes(corpus.info.id);
      return ok({
        corpora: await Promise.all(all.value.map((opened) => corpusHealth(opened, isOn(opened)))),
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

    /** The permissions stay as they are. */
    eraseAll(): Promise<Result<null>> {
      return unfinished.alone(async () => {
        const begun = await unfinished.begin({ what: 'erase' });
        if (!begun.ok) return begun;
        const erased = await eraseStores(needs);
        // Where a store refused the reader is told, and nothing is erased later that nobody asks for then.
        if (!erased.ok) await unfinished.end();
        return erased;
      });
    },
  };
}

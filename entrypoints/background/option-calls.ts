import * as v from 'valibot';
import type { Options } from '../../messages/replies';
import type { CorporaHealth } from '../../model/corpus-health';
import { ok, type Result } from '../../model/problem';
import { DEFAULT_SETTINGS, Settings } from '../../model/settings';
import type { ClippingsStore } from '../../storage/clippings-store';
import type { LastPageStore } from '../../storage/last-page-store';
import type { OwnPacksStore } from '../../storage/own-packs-store';
import type { SavedStore } from '../../storage/saved-store';
import type { SettingsStore } from '../../storage/settings-store';
import type { SourcesStore } from '../../storage/sources-store';
import type { Corpora } from './corpora';
import { corpusHealth } from './corpus-health';
import { readArgument } from './read-argument';

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
}

/** The calls of the options page. */
export function optionCalls({ settings, saved, corpora, clippings, packs, sources, lastPage }: OptionNeeds) {
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
      for (const store of [saved, clippings, packs, sources]) {
        const erased = await store.erase();
        // Also where the next one refuses: what is erased is compared with no more.
        corpora.ownChanged();
        if (!erased.ok) return erased;
      }
      const forgotten = await settings.erase();
      return forgotten.ok ? lastPage.forget() : forgotten;
    },
  };
}

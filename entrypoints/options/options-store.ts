import { computed, type Signal, signal } from '@preact/signals';
import type { Shortcut } from '../../components/Shortcuts';
import type { Language } from '../../locales/translate';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Options } from '../../messages/replies';
import type { Caller } from '../../messages/rpc';
import type { CorporaHealth } from '../../model/corpus-health';
import type { Problem, Result } from '../../model/problem';
import type { Sensitivity } from '../../model/settings';
import { createKnownSources } from '../our-pages/known-sources';
import { type ClippingsDeps, createClippingsState } from './clippings-state';
import { createOwnPacksState, type OwnPacksDeps } from './own-packs-state';
import { createReportState, type ReportDeps } from './report-state';

/** What the options page works with. */
export interface OptionsStoreDeps {
  background: Caller<BackgroundCalls>;
  permissions: {
    getAll(): Promise<{ origins?: string[] | undefined; permissions?: string[] | undefined }>;
    remove(given: { origins: string[] }): Promise<boolean>;
  };
  /** The commands and their real keys. */
  commands(): Promise<Shortcut[]>;
  readPack: OwnPacksDeps['readPack'];
  packs: OwnPacksDeps['packs'];
  download: ClippingsDeps['download'];
  about: ReportDeps['about'];
}

/** The state of the options page, and what the reader can do there. */
export type OptionsStore = ReturnType<typeof createOptionsStore>;

/** Makes the state of the options page; `load` fills it. */
export function createOptionsStore({ background, permissions, commands, ...deps }: OptionsStoreDeps) {
  const options = signal<Options | null>(null);
  const corpora = signal<CorporaHealth | null>(null);
  const granted = signal<readonly string[]>([]);
  /** Names of the permissions that are no sites. */
  const allowed = signal<readonly string[]>([]);
  const corpusSites = signal<readonly string[]>([]);
  const shortcuts = signal<readonly Shortcut[]>([]);
  const sources = createKnownSources(background);
  /** Of what the reader asked for last, and of the last reading of all this: one does not clear the other. */
  const failure = signal<Problem | null>(null);
  const unread = signal<Problem | null>(null);

  let loads = 0;

  const read = async () => {
    const mine = ++loads;
    /** After two clicks at once it is read twice, and what was read first may come last. */
    const show = <T>(part: Signal<T>, value: T) => {
      if (mine === loads) part.value = value;
    };
    const set = await background.options(null);
    if (!set.ok) return set.problem;
    show(options, set.value);
    const all = await permissions.getAll();
    show(granted, (all.origins ?? []).toSorted());
    show(allowed, all.permissions ?? []);
    show(corpusSites, (await background.siteState({ host: null })).corpusSites);
    show(shortcuts, await commands());
    const listing = (await clippings.load()) ?? (await sources.load());
    // Reads every record, and nobody should wait for the rest until it has.
    const listed = await background.listCorpora(null);
    if (listed.ok) show(corpora, listed.value);
    return listed.ok ? listing : listed.problem;
  };
  const load = async () => {
    unread.value = await read().catch(() => ({ code: 'no-answer' }));
  };
  /** Runs what the reader asked for, then shows how it stands; a part that does not answer becomes a sentence. */
  const attempt = async (work: () => Promise<Result<unknown> | Problem | null>): Promise<boolean> => {
    try {
      const done = await work();
      failure.value = done && 'ok' in done ? (done.ok ? null : done.problem) : done;
    } catch {
      failure.value = { code: 'no-answer' };
    }
    if (failure.value === null) await load();
    return failure.value === null;
  };

  const clippings = createClippingsState({ ...deps, background, attempt });
  const packs = createOwnPacksState({ ...deps, background, attempt, corpora: () => corpora.value });
  const report = createReportState({ ...deps, background, attempt });

  return {
    clippings,
    packs,
    sources,
    report,
    options,
    corpora,
    granted,
    allowed,
    corpusSites,
    shortcuts,
    problem: computed(() => failure.value ?? unread.value),
    load,
    setCorpus: (id: string, on: boolean) => attempt(() => background.setCorpus({ id, on })),
    setSensitivity: (sensitivity: Sensitivity) => attempt(() => background.setOptions({ sensitivity })),
    setLanguage: (language: Language | null) => attempt(() => background.setOptions({ language })),
    turnOn: (host: string) => attempt(() => background.setSite({ host, on: true })),
    revoke: (patterns: readonly string[]) => {
      // Asked before anything is awaited, as browsers want it for a grant.
      const asked = permissions.remove({ origins: [...patterns] });
      return attempt(async () => ((await asked.catch(() => false)) ? null : { code: 'permission-unchanged' }));
    },
    mark: (...how: Parameters<typeof sources.mark>) => attempt(() => sources.mark(...how)),
    forgetCheck: (address: string) => attempt(() => sources.note(address, null)),
    erase: () => attempt(() => background.eraseAll(null)),
  };
}

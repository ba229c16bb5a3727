import { signal } from '@preact/signals';
import type { Rung } from '../../components/RungStep';
import type { Shortcut } from '../../components/Shortcuts';
import type { Language } from '../../locales/translate';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { Problem } from '../../model/problem';
import { ALL_SITES, hostOfPattern, siteRungs } from '../our-pages/site-rungs';

/** What the welcome page works with. */
export interface WelcomeStoreDeps {
  background: Pick<Caller<BackgroundCalls>, 'siteState' | 'setOptions'>;
  /** The language at first. */
  language: Language;
  permissions: {
    getAll(): Promise<{ origins?: string[] | undefined }>;
    contains(wanted: { origins: string[] }): Promise<boolean>;
    request(wanted: { origins: string[] }): Promise<boolean>;
    remove(wanted: { origins: string[] }): Promise<boolean>;
  };
  /** The commands and their real keys. */
  commands(): Promise<Shortcut[]>;
  /** Whether the button is in the toolbar; null where the browser does not say. */
  pinned(): Promise<boolean | null>;
}

/** The state of the welcome page, and what the reader can do there. */
export type WelcomeStore = ReturnType<typeof createWelcomeStore>;

/** Makes the state of the welcome page; `load` fills it. */
export function createWelcomeStore({ background, permissions, ...deps }: WelcomeStoreDeps) {
  const language = signal(deps.language);
  const rungs = signal<readonly Rung[]>([]);
  const pinned = signal<boolean | null>(null);
  const shortcuts = signal<readonly Shortcut[]>([]);
  const problem = signal<Problem | null>(null);

  const load = async () => {
    shortcuts.value = await deps.commands();
    pinned.value = await deps.pinned();
    const { corpusSites } = await background.siteState({ host: null });
    const steps = await siteRungs(null, corpusSites, (origins) => permissions.contains({ origins }));
    const granted = (await permissions.getAll()).origins ?? [];
    const inSteps = new Set(steps.flatMap(({ origins }) => origins));
    const alone = granted.filter((origin) => !inSteps.has(origin) && !EVERYWHERE.has(origin)).toSorted();
    rungs.value = [...alone.map(siteRung), ...steps];
  };
  /** Runs what the reader asked for, then shows how it stands; a part that does not answer becomes a sentence. */
  const attempt = async (work: () => Promise<Problem | null>) => {
    try {
      problem.value = await work();
      await load();
    } catch {
      problem.value = { code: 'no-answer' };
    }
  };
  const changed = (asked: Promise<boolean>) =>
    asked.then(
      () => null,
      (): Problem => ({ code: 'permission-unchanged' }),
    );

  return {
    language,
    rungs,
    pinned,
    shortcuts,
    problem,
    /** Shows how everything stands now; what failed before stays said. */
    load: () => attempt(async () => problem.value),
    /** Shows another language at once and keeps it; settles when it is kept. */
    setLanguage: (chosen: Language) => {
      language.value = chosen;
      return attempt(async () => {
        const set = await background.setOptions({ language: chosen });
        return set.ok ? null : set.problem;
      });
    },
    grant: (rung: Rung) => {
      // Asked before anything is awaited: browsers forget the click otherwise.
      const asked = permissions.request({ origins: rung.origins });
      return attempt(() => changed(asked));
    },
    revoke: (rung: Rung) => {
      const asked = permissions.remove({ origins: rung.origins });
      return attempt(async () => {
        const failure = await changed(asked);
        // Sites of the corpus stay readable while all sites are.
        const still = failure === null && (await permissions.contains({ origins: rung.origins }));
        return still ? { code: 'permission-unchanged' } : failure;
      });
    },
  };
}

/** All sites as browsers may name them. */
const EVERYWHERE = new Set([ALL_SITES, '<all_urls>', 'http://*/*', 'https://*/*']);

/** A site that was allowed by itself. */
function siteRung(origin: string): Rung {
  return { id: 'site', origins: [origin], hosts: [hostOfPattern(origin)], granted: true };
}

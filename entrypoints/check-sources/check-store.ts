import { signal } from '@preact/signals';
import type { CheckRun } from '../../components/check-sources/CheckSourcesPage';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { Problem } from '../../model/problem';
import { createKnownSources } from '../our-pages/known-sources';
import { ALL_SITES, patternOf, siteOf } from '../our-pages/site-rungs';
import { askPolitely } from './ask-politely';
import { type CheckOneNeeds, checkOne } from './check-one';
import { gatherSources, type SavedSource } from './gather-sources';
import { readClippings, readSaved } from './read-saved';

/** More sites than that are allowed all at once or not at all: nobody reads such a list. */
export const MOST_HOSTS = 100;
/** Sites asked side by side. */
const AT_ONCE = 4;

/** What the page works with. */
export interface CheckStoreDeps extends Pick<CheckOneNeeds, 'fetch' | 'patience' | 'now'> {
  background: Caller<BackgroundCalls>;
  permissions: {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    request(wanted: { origins: string[] }): Promise<boolean>;
    remove(wanted: { origins: string[] }): Promise<boolean>;
  };
  /** Milliseconds between two questions to one site. */
  pause: number;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Does the work as the only window that checks; gives false, with nothing done, where another one does. */
  alone(work: () => Promise<void>): Promise<boolean>;
}

/** The state of the page that checks saved sources, and what the reader can do there; `load` fills it. */
export function createCheckStore({ background, permissions, ...deps }: CheckStoreDeps) {
  const sources = signal<readonly SavedSource[] | null>(null);
  const known = createKnownSources(background);
  /** Match patterns the browser would have to allow. */
  const missing = signal<readonly string[]>([]);
  /** Those that were allowed for the check, here and now. */
  const lent = signal<readonly string[]>([]);
  const run = signal<CheckRun | null>(null);
  const problem = signal<Problem | null>(null);
  let stop = new AbortController();

  const findMissing = async () => {
    const hosts = [...new Set((sources.value ?? []).flatMap(({ address }) => siteOf(address) ?? []))];
    const patterns = hosts.length > MOST_HOSTS ? [ALL_SITES] : hosts.map(patternOf);
    const given = await Promise.all(patterns.map((pattern) => permissions.contains({ origins: [pattern] })));
    missing.value = patterns.filter((_, i) => !given[i]);
  };
  const attempt = async (work: () => Promise<Problem | null>) => {
    try {
      problem.value = await work();
    } catch {
      problem.value = { code: 'no-answer' };
    }
  };

  async function check(wanted: readonly SavedSource[]): Promise<Problem | null> {
    stop = new AbortController();
    let failure: Problem | null = null;
    const asking = new Set<string>();
    const state = (done: number, over = false): CheckRun => ({
      done,
      total: wanted.length,
      asking: new Set(asking),
      left: 0,
      over,
    });
    let done = 0;
    run.value = state(0);
    const left = await askPolitely({
      jobs: wanted,
      hostOf: ({ address }) => siteOf(address) ?? address,
      atOnce: AT_ONCE,
      pause: deps.pause,
      wait: deps.wait,
      signal: stop.signal,
      ask: async (source) => {
        asking.add(source.id);
        run.value = state(done);
        const result = await checkOne(source, { ...deps, background, stop: stop.signal });
        asking.delete(source.id);
        if (result.ok && result.value) failure ??= await known.note(source.address, result.value);
        else if (!result.ok) failure ??= result.problem;
        if (result.ok && result.value && !failure) done++;
        run.value = state(done);
        // What cannot be kept is not worth asking for.
        if (failure) stop.abort();
        return result.ok && result.value?.reason === 'asked-to-wait';
      },
    });
    run.value = { ...state(done, true), left: left.length };
    return failure;
  }

  return {
    sources,
    known,
    missing,
    lent,
    run,
    problem,

    load: () =>
      attempt(async () => {
        const [saved, clippings] = await Promise.all([readSaved(background), readClippings(background)]);
        if (!saved.ok) return saved.problem;
        if (!clippings.ok) return clippings.problem;
        sources.value = gatherSources(saved.value, clippings.value);
        await findMissing();
        return known.load();
      }),

    /** Asks the browser for the sites where it must, then asks these addresses. To be called in the reader's click itself. */
    start: (wanted: readonly SavedSource[]) => {
      // Asked before anything is awaited: browsers forget the click otherwise.
      const origins = [...missing.value];
      const asked = origins.length === 0 ? Promise.resolve(true) : permissions.request({ origins });
      return attempt(async () => {
        const allowed = await asked.catch(() => false);
        if (origins.length > 0) await findMissing();
        if (!allowed) return origins.length > 0 ? { code: 'check-not-allowed' } : null;
        lent.value = [...new Set([...lent.value, ...origins])];
        let failure: Problem | null = null;
        const alone = await deps.alone(async () => {
          failure = await check(wanted);
        });
        return alone ? failure : { code: 'check-under-way' };
      });
    },

    stop: () => stop.abort(),

    /** Gives back what was allowed for the check. */
    giveBack: () => {
      const asked = permissions.remove({ origins: [...lent.value] });
      return attempt(async () => {
        const gone = await asked.catch(() => false);
        if (gone) lent.value = [];
        await findMissing();
        return gone ? null : { code: 'permission-unchanged' };
      });
    },

    mark: (address: string, ...how: Mark) => attempt(() => known.mark(address, ...how)),
    forget: (address: string) => attempt(() => known.note(address, null)),
  };
}

type Mark = Parameters<ReturnType<typeof createKnownSources>['mark']> extends [string, ...infer Rest] ? Rest : never;

/** What {@link createCheckStore} gives. */
export type CheckStore = ReturnType<typeof createCheckStore>;

import { signal } from '@preact/signals';
import type { PageView } from '../../components/findings/page-view';
import type { Rung } from '../../components/RungStep';
import type { BackgroundCalls, PageCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { Problem } from '../../model/problem';
import { oneAtATime } from './one-at-a-time';
import { siteOf, siteRungs } from './site-rungs';

/** How often the page is asked while it reads, and how long: 20 seconds in all. */
const ASK_EVERY = 200;
const ASK_TIMES = 100;
/** A script that has just been put into the page may need a moment before it answers. */
const SILENT_TIMES = 5;

/** What the first view works with. */
export interface PageStoreDeps {
  background: Caller<BackgroundCalls>;
  page: Caller<PageCalls>;
  tabId: number;
  /** Address of the tab, where the browser tells it. */
  address: string | undefined;
  permissions: {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    request(wanted: { origins: string[] }): Promise<boolean>;
    remove(wanted: { origins: string[] }): Promise<boolean>;
  };
  wait(milliseconds: number): Promise<void>;
  /** Called when the page has been scrolled to a badge. */
  revealed(): void;
}

/** The state of the first view, and what the reader can do there. */
export type PageStore = ReturnType<typeof createPageStore>;

/** Makes the state of the first view; `open` fills it. */
export function createPageStore({ background, page, permissions, tabId, ...deps }: PageStoreDeps) {
  const host = siteOf(deps.address);
  const view = signal<PageView>({ state: 'reading' });
  const on = signal(true);
  const rungs = signal<readonly Rung[]>([]);
  const problem = signal<Problem | null>(null);
  /** The article of the page was kept as a source, here or before. */
  const kept = signal(false);
  /** Nobody looks at this any more. */
  let left = false;

  /** Runs what the reader asked for; a part that does not answer becomes a sentence. */
  const attempt = async (work: () => Promise<Problem | null | undefined>) => {
    try {
      problem.value = (await work()) ?? null;
    } catch {
      problem.value = { code: 'no-answer' };
    }
  };
  const refreshRungs = async () => {
    const { on: isOn, corpusSites } = await background.siteState({ host });
    on.value = isOn;
    rungs.value = await siteRungs(host, corpusSites, (origins) => permissions.contains({ origins }));
  };
  /** Number of the last look at the page: what comes of an earlier one is no longer shown. */
  let latest = 0;
  const isOver = (look: number) => left || look !== latest;
  const askPage = async (look: number) => {
    let silent = 0;
    for (let asked = 0; asked < ASK_TIMES && !isOver(look); asked++) {
      try {
        const report = await page.report(null);
        if (isOver(look)) return;
        view.value = report;
        if (report.state !== 'reading') return;
      } catch {
        if (++silent >= SILENT_TIMES) break;
      }
      await deps.wait(ASK_EVERY);
    }
    if (!isOver(look)) view.value = { state: 'problem', problem: { code: 'page-not-readable' } };
  };
  const check = async (look: number) => {
    view.value = { state: 'reading' };
    const started = await background.checkTab(tabId);
    if (started.ok) await askPage(look);
    else if (!isOver(look)) view.value = { state: 'problem', problem: started.problem };
    return null;
  };

  return {
    tabId,
    host,
    view,
    on,
    rungs,
    problem,
    kept,
    /** Keeps the article as a source of the reader's own. */
    keep: () =>
      attempt(async () => {
        const done = await background.keepClipping({ tabId, what: 'article' });
        if (!done.ok) return done.problem;
        if (!done.value.kept) return { code: done.value.why };
        kept.value = true;
        return null;
      }),
    open: () =>
      attempt(async () => {
        const look = ++latest;
        await refreshRungs();
        if (isOver(look)) return null;
        if (on.value) return check(look);
        view.value = { state: 'off' };
        return null;
      }),
    /** Shows what the page says of itself, and asks nothing of it: for a view that only follows. */
    look: oneAtATime(
      () =>
        attempt(async () => {
          const look = ++latest;
          const state = await background.siteState({ host });
          if (isOver(look)) return null;
          on.value = state.on;
          if (on.value) await askPage(look);
          else view.value = { state: 'off' };
          return null;
        }),
      () => deps.wait(ASK_EVERY),
    ),
    /** Asks the page no more: another one is looked at. */
    leave(): void {
      left = true;
    },
    /** The browser did not do what only the browser can do. */
    refused: () => void attempt(async () => ({ code: 'no-answer' })),
    recheck: () =>
      attempt(() =>
        showing({ state: 'reading' }, async () => {
          const look = ++latest;
          const started = await background.checkTab(tabId);
          if (!started.ok) return started.problem;
          await page.recheck(null);
          await askPage(look);
          return null;
        }),
      ),
    reveal: (finding: string) =>
      attempt(async () => {
        if (!(await page.reveal(finding))) return { code: 'passage-gone' };
        deps.revealed();
        return null;
      }),
    setSite: (turnOn: boolean) =>
      attempt(async () => {
        if (host === null) return null;
        return showing({ state: turnOn ? 'reading' : 'off' }, async () => {
          const look = ++latest;
          const set = await background.setSite({ host, on: turnOn });
          if (!set.ok) return set.problem;
          on.value = turnOn;
          return turnOn ? check(look) : null;
        });
      }),
    grant: (rung: Rung) => {
      // Asked before anything is awaited: browsers forget the click otherwise.
      const asked = permissions.request({ origins: rung.origins });
      return attempt(() => changed(asked));
    },
    revoke: (rung: Rung) => {
      const asked = permissions.remove({ origins: rung.origins });
      return attempt(
        async () => (await changed(asked)) ?? (rungGranted(rung) ? { code: 'permission-unchanged' } : null),
      );
    },
  };

  /** Shows at once what the reader asked for, and what was there before where it does not come to pass. */
  async function showing(now: PageView, work: () => Promise<Problem | null>): Promise<Problem | null> {
    const before = view.value;
    view.value = now;
    try {
      const failure = await work();
      if (failure) view.value = before;
      return failure;
    } catch (error) {
      view.value = before;
      throw error;
    }
  }

  /** Waits for the browser's answer; a refusal by the reader is no problem, an error of the browser is. */
  async function changed(asked: Promise<boolean>): Promise<Problem | null> {
    try {
      await asked;
    } catch {
      return { code: 'permission-unchanged' };
    }
    await refreshRungs();
    return null;
  }
  function rungGranted(rung: Rung): boolean {
    return rungs.value.some((r) => r.id === rung.id && r.granted);
  }
}

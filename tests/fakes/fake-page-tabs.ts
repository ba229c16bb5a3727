import type { PageTabs } from '../../entrypoints/background/page-tabs';

/** A tab of the fake browser. */
export interface FakeTab {
  id: number;
  url: string | null;
  /** Whether our content script runs in it. */
  running?: boolean;
  /** What the browser says when a script is to run here; nothing where it may. */
  refuses?: string;
  contentType?: string;
  /** Findings whose badges stand on its page. */
  badges?: string[];
  /** What the clipping's script reads there; nothing where it does not run. */
  clip?: unknown;
  /** The text of its article. */
  article?: string;
}

/** Tabs in memory, with a log of what was done to them, such as `inject 2`, `count 1: 3`, and the tabs the panel was told of. */
export function fakePageTabs(tabs: FakeTab[] = []): PageTabs & { log: string[]; told: number[] } {
  const log: string[] = [];
  const told: number[] = [];
  const find = (id: number) => {
    const tab = tabs.find((t) => t.id === id);
    if (!tab) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  const mayRun = (tab: FakeTab) => {
    if (tab.refuses) throw new Error(tab.refuses);
  };
  return {
    log,
    told,
    all: async () => tabs.map(({ id, url }) => ({ id, url })),
    get: async (id) => ({ id, url: find(id).url }),
    page: (id) => {
      const asked = (call: string) => async () => {
        if (!find(id).running) throw new Error('Receiving end does not exist.');
        log.push(`${call} ${id}`);
        return null;
      };
      return {
        report: async () => ({ state: 'reading' }),
        reveal: async (finding) => {
          const shown = find(id).badges?.includes(finding) ?? false;
          log.push(`reveal ${finding}: ${shown}`);
          return shown;
        },
        step: async (by) => {
          await asked(`step ${by}`)();
          return true;
        },
        saveCurrent: async () => {
          await asked('save')();
          return true;
        },
        articleText: async () => {
          await asked('article')();
          return find(id).article ?? '';
        },
        recheck: (why) => asked(why ? `recheck for ${why}` : 'recheck')(),
        stop: asked('stop'),
      };
    },
    inject: async (id) => {
      mayRun(find(id));
      find(id).running = true;
      log.push(`inject ${id}`);
    },
    injectCard: async (id) => {
      mayRun(find(id));
      log.push(`card ${id}`);
    },
    readClip: async (id) => {
      mayRun(find(id));
      log.push(`clip ${id}`);
      return find(id).clip ?? null;
    },
    tellClip: async (id, note) => void log.push(`tell ${id}: ${note.kept || note.why}`),
    contentType: async (id) => {
      mayRun(find(id));
      return find(id).contentType ?? 'text/html';
    },
    showCount: async (id, count) => void log.push(`count ${id}: ${count}`),
    openPanel: async (id) => {
      mayRun(find(id));
      log.push(`panel ${id}`);
    },
    tellPanel: async (id) => void told.push(id),
    open: async (path) => void log.push(`open ${path}`),
    openPage: async (address) => {
      log.push(`page ${address}`);
      return tabs[0]?.id ?? 1;
    },
  };
}

import { signal } from '@preact/signals';
import { oneAtATime } from '../our-pages/one-at-a-time';
import type { PageStore } from '../our-pages/page-store';

/** A tab as the browser names it; the address only where we may see it. */
export interface FrontTab {
  id: number;
  url?: string | undefined;
  title?: string | undefined;
}

/** The page in front with its state. */
export interface Front {
  tab: FrontTab;
  store: PageStore;
}

/** What following the page in front needs from outside. */
export interface FrontPageNeeds {
  /** The tab in front; null where there is none. */
  current(): Promise<FrontTab | null>;
  storeOf(tab: FrontTab): PageStore;
  wait(milliseconds: number): Promise<void>;
}

/** Milliseconds between two looks at which page is in front, where titles and addresses change all the time. */
const EVERY = 100;

/** Follows the page in front: the panel stays open while the reader goes from tab to tab. */
export function createFrontPage({ current, storeOf, wait }: FrontPageNeeds) {
  const front = signal<Front | null>(null);
  const settle = oneAtATime(
    async () => {
      const tab = await current().catch(() => null);
      const before = front.value;
      const same = tab && before && before.tab.id === tab.id && before.tab.url === tab.url;
      if (!same) before?.store.leave();
      const store = tab && (same ? before.store : storeOf(tab));
      front.value = tab && store ? { tab, store } : null;
    },
    () => wait(EVERY),
  );

  return {
    front,
    /** Another tab is in front, or its page has changed. */
    async follow(): Promise<void> {
      await settle();
      await front.value?.store.look();
    },
    /** The page in a tab was checked (again). */
    async checked(tabId: number): Promise<void> {
      if (front.value?.tab.id === tabId) await this.follow();
    },
  };
}

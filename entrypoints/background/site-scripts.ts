import { MatchPattern } from 'wxt/utils/match-patterns';
import { type PageTabs, startIn, stopIn } from './page-tabs';

/** The browser's list of registered content scripts, as far as we use it; `matches` are match patterns. */
export interface ScriptRegistry {
  /** The patterns of our scripts, or null where they are not registered. */
  matches(): Promise<string[] | null>;
  register(matches: string[]): Promise<void>;
  update(matches: string[]): Promise<void>;
  unregister(): Promise<void>;
}

/** What the permission ladder needs from outside. */
export interface SiteScriptsNeeds {
  /** The sites granted now, as match patterns. */
  granted(): Promise<string[]>;
  registry: ScriptRegistry;
  tabs: PageTabs;
}

/**
 * The permission ladder at work: the content script is registered for the sites the reader has granted and for no
 * others. Every call reads the present state and brings the registration in line with it, one call after the other;
 * so it does not matter which event woke the background, or how often.
 */
export function createSiteScripts({ granted, registry, tabs }: SiteScriptsNeeds) {
  let last: Promise<void> = Promise.resolve();

  function serially(work: () => Promise<void>): Promise<void> {
    const done = last.then(work);
    // The caller hears of the failure; the next call starts from the present state anyway.
    last = done.catch(() => {});
    return done;
  }

  async function register(): Promise<string[]> {
    const wanted = (await granted()).filter(isSitePattern).sort();
    const present = await registry.matches();
    if (wanted.length === 0) {
      if (present) await registry.unregister();
    } else if (!present) await registry.register(wanted);
    else if (present.toSorted().join(' ') !== wanted.join(' ')) await registry.update(wanted);
    return wanted;
  }

  return {
    /** Brings the registration in line; pages that are open stay as they are. For a start of the browser. */
    sync: () =>
      serially(async () => {
        await register();
      }),

    /** After a grant, an install or an update: also starts in the open tabs of the granted sites. */
    granted: () =>
      serially(async () => {
        const wanted = await register();
        const open = (await tabs.all()).filter(({ url }) => url !== null && covers(wanted, url));
        await Promise.all(open.map(({ id }) => startIn(tabs, id)));
      }),

    /**
     * After `revoked` was taken back: stops at once in open tabs. A tab whose address we can no longer see is stopped
     * too; asking one in which nothing runs does no harm.
     */
    revoked: (revoked: readonly string[]) =>
      serially(async () => {
        const left = await register();
        const open = (await tabs.all()).filter(
          ({ url }) => url === null || (covers(revoked, url) && !covers(left, url)),
        );
        await Promise.all(open.map(({ id }) => stopIn(tabs, id)));
      }),
  };
}

/** True where one of the match patterns covers the address. */
export function covers(patterns: readonly string[], address: string): boolean {
  if (!/^https?:/.test(address)) return false;
  return patterns.filter(isSitePattern).some((pattern) => new MatchPattern(pattern).includes(address));
}

/** Web sites only: no `file:`, no extension's own pages. */
function isSitePattern(pattern: string): boolean {
  return pattern === '<all_urls>' || /^(\*|https?):\/\/(\*|(\*\.)?[^*/:]+)\/.*$/.test(pattern);
}

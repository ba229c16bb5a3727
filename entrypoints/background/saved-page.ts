import * as v from 'valibot';
import type { Finding } from '../../model/finding';
import { failed, ok, type Result } from '../../model/problem';
import { SavedMatch } from '../../model/saved-match';
import { pageAddress } from './page-address';
import type { PageTabs } from './page-tabs';
import { readArgument } from './read-argument';

/**
 * How often a page is asked to show a badge, in milliseconds, and how many times: badges stand a second after the page
 * is quiet, and what has no badge by then is a weaker match or gone.
 */
const ASK_EVERY = 500;
const ASK_TIMES = 20;
/** Tabs remembered at once; a reader who opens more has forgotten the first. */
const MOST_TABS = 20;

const Wanted = v.object({
  address: v.string(),
  ...v.pick(SavedMatch, ['corpus', 'record']).entries,
});
type Wanted = v.InferOutput<typeof Wanted>;

/** What opening pages of saved matches needs from outside. */
export interface SavedPageNeeds {
  tabs: PageTabs;
  wait(milliseconds: number): Promise<void>;
}

/**
 * Opens the page of a saved match and finds the passage again: no text of it is kept that a link could name, but when the
 * page has been checked, the badge of that record is scrolled to. Where the page is not checked by itself, that happens
 * when the reader has it checked. Remembered only while the background lives; what is lost is the scrolling.
 */
export function savedPages({ tabs, wait }: SavedPageNeeds) {
  const wanted = new Map<number, Wanted>();
  return {
    /** The call `openSavedPage`. */
    async open(arg: unknown): Promise<Result<null>> {
      const asked = readArgument(Wanted, arg);
      if (!asked.ok) return asked;
      const address = pageAddress(asked.value.address);
      if (address === null) return failed('page-is-protected');
      const tabId = await tabs.openPage(address);
      for (const old of wanted.keys()) if (wanted.size >= MOST_TABS) wanted.delete(old);
      wanted.set(tabId, asked.value);
      return ok(null);
    },

    /** To be told what was found on the page in a tab. Settles when the badge was shown, or cannot be. */
    async checked(tabId: number, findings: readonly Finding[]): Promise<void> {
      const row = wanted.get(tabId);
      const finding = row && findings.find(({ sources }) => sources.some((source) => isOf(source, row)));
      if (!finding) return;
      wanted.delete(tabId);
      for (let asked = 0; asked < ASK_TIMES; asked++) {
        await wait(ASK_EVERY);
        const shown = await tabs
          .page(tabId)
          .reveal(finding.id)
          .catch(() => false);
        if (shown) return;
      }
    },
  };
}

const isOf = (source: { corpus: string; record: string }, row: Wanted) =>
  source.corpus === row.corpus && source.record === row.record;

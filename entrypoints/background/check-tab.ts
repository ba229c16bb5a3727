import * as v from 'valibot';
import { failed, ok, type Result } from '../../model/problem';
import { type PageTabs, startIn } from './page-tabs';
import { readArgument } from './read-argument';

/** Sites on which browsers let no extension run. */
const PROTECTED_SITES = [
  /^https:\/\/chromewebstore\.google\.com\//,
  /^https:\/\/chrome\.google\.com\/webstore(\/|$)/,
  /^https:\/\/microsoftedge\.microsoft\.com\/addons(\/|$)/,
  /^https:\/\/(addons|support|accounts)\.(cdn\.)?(mozilla\.(org|net)|firefox\.com)\//,
];

/** What browsers say when the page, and not a missing permission, is the reason. */
const PROTECTED_MESSAGE =
  /cannot be scripted|cannot access (a |contents of (the )?url "?)(chrome|edge|about|devtools)/i;

/**
 * Runs the content script in the tab the reader has just clicked for. Problems: `page-is-protected` (browser pages,
 * stores), `page-is-pdf`, `page-not-readable` (no permission, tab gone, an error page).
 */
export async function checkTab(arg: unknown, tabs: PageTabs): Promise<Result<null>> {
  const tabId = readArgument(v.number(), arg);
  if (!tabId.ok) return tabId;
  let url: string | null;
  try {
    url = (await tabs.get(tabId.value)).url;
  } catch {
    return failed('page-not-readable');
  }
  if (url !== null && isProtected(url)) return askThere(tabs, tabId.value);
  // Chrome runs scripts in the page around its PDF viewer; Firefox refuses, and only the address is left to go by.
  const type = await tabs.contentType(tabId.value).catch(() => null);
  if (type === 'application/pdf' || (type === null && url !== null && isPdfAddress(url))) return failed('page-is-pdf');
  const error = await startIn(tabs, tabId.value);
  if (error === null) return ok(null);
  // After a click the browser shows us the address of every tab but those it protects.
  const isHidden = url === null || PROTECTED_MESSAGE.test(error.message);
  return failed(isHidden ? 'page-is-protected' : 'page-not-readable');
}

/** Our welcome page, protected like all pages of extensions, has the script in it from the start. */
async function askThere(tabs: PageTabs, tabId: number): Promise<Result<null>> {
  return tabs
    .page(tabId)
    .recheck(null)
    .then(
      () => ok(null),
      () => failed('page-is-protected'),
    );
}

function isProtected(url: string): boolean {
  return !/^(https?|file):/.test(url) || PROTECTED_SITES.some((site) => site.test(url));
}

function isPdfAddress(url: string): boolean {
  return URL.canParse(url) && /\.pdf$/i.test(new URL(url).pathname);
}

import { browser } from 'wxt/browser';

/**
 * Opens the welcome page in a tab; for the first install only. Not where the reader is in a private window: a page of an
 * extension has no business there, and the options lead to it any time.
 */
export async function openWelcome(): Promise<void> {
  // Firefox for Android has no windows. Elsewhere a window that we are not told of is a private one.
  const window = browser.windows && (await browser.windows.getLastFocused().catch(() => null));
  if (window === null || window?.incognito) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

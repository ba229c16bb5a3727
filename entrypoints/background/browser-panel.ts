import { browser } from 'wxt/browser';

/**
 * Opens Chrome's side panel beside a tab, or Firefox's sidebar; undefined where the browser has neither (Firefox for
 * Android). To be called in the reader's click itself. Rejects where the browser refuses.
 */
export function panelOpener(): ((tabId: number) => Promise<void>) | undefined {
  // The types know Chrome's name only.
  const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & {
    sidebarAction?: { open(): Promise<void> };
  };
  if (sidePanel) return (tabId) => sidePanel.open({ tabId });
  return sidebarAction && (() => sidebarAction.open());
}

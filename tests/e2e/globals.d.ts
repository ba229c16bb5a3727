import type { AxeResults, RunOptions } from 'axe-core';

/** As much of Firefox's own objects as the driver uses, in pages of the browser itself. */
interface BrowserElement {
  currentURI: { spec: string };
  webProgress: { isLoadingDocument: boolean };
  browsingContext: { prefersColorSchemeOverride: string; mediumOverride: string };
}
export interface Panel extends Element {
  hidePopup(): void;
}
interface BrowserWindow {
  document: Document;
  gBrowser: { selectedBrowser: BrowserElement };
  /** The new window, at first without anything in it. */
  OpenBrowserWindow(how: { private: boolean }): Partial<BrowserWindow>;
}
interface RunningAddOn {
  terminateBackground(): Promise<void>;
}

/** Names that exist inside callbacks evaluated in a page of the browser. */
declare global {
  const chrome: typeof import('wxt/browser').browser & {
    /** Only on chrome://extensions. */
    developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      updateProfileConfiguration(how: { inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(how: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
    };
  };
  const browser: typeof import('wxt/browser').browser;
  var axe: { run(context?: unknown, options?: RunOptions): Promise<AxeResults> };
  const Services: {
    wm: {
      getMostRecentWindow(type: string): BrowserWindow;
      getEnumerator(type: string): Iterable<BrowserWindow>;
    };
    prefs: { setIntPref(name: string, value: number): void };
  };
  const WebExtensionPolicy: { getByID(id: string): { extension: RunningAddOn } };
  const ChromeUtils: {
    importESModule(address: string): {
      ExtensionPermissions: {
        add(id: string, what: { permissions: string[]; origins: string[] }, addOn: RunningAddOn): Promise<void>;
      };
      AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
      ExtensionParent: {
        apiManager: {
          global: {
            browserActionFor(addOn: RunningAddOn): { triggerAction(window: BrowserWindow): Promise<void> };
          };
        };
      };
    };
  };
}

import type { AxeResults, RunOptions } from 'axe-core';

/** Names that exist inside callbacks evaluated in a page of the browser. */
declare global {
  const chrome: typeof import('wxt/browser').browser & {
    /** Only on chrome://extensions. */
    developerPrivate: {
      addHostPermission(id: string, host: string): Promise<void>;
      removeHostPermission(id: string, host: string): Promise<void>;
    };
  };
  const browser: typeof import('wxt/browser').browser;
  var axe: { run(context?: unknown, options?: RunOptions): Promise<AxeResults> };
}

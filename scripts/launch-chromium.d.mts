import type { BrowserContext, BrowserContextOptions } from '@playwright/test';

export function launchChromium(how: {
  extension: string;
  executablePath?: string | undefined;
  headless?: boolean;
  /** True leaves the network as it is; the tests never do. */
  online?: boolean;
  options?: BrowserContextOptions;
}): Promise<{ context: BrowserContext; id: string; close(): Promise<void> }>;

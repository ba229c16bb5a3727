export function findBrowser(which: 'chromium' | 'firefox'): string | undefined;
export function ensureBrowser(which: 'chromium' | 'firefox'): Promise<string | undefined>;
export function noBrowser(which: 'chromium' | 'firefox'): string;

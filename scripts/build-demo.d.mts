/** Builds the demo's measuring build for a browser (chrome or firefox) and gives the folder of it, or undefined. */
export function buildDemo(browser: 'chrome' | 'firefox', stdio?: 'inherit' | 'ignore'): string | undefined;

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: false,
  // Each has a browser, a profile and a port of its own; a test mostly waits.
  workers: 2,
  timeout: 180_000,
  // Long enough for a loaded machine; whoever waits, waits by asking again.
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: '.output/e2e-report.json' }]],
  // The same files run in both; tests/e2e/driver.ts is what they know of a browser.
  projects: [
    // No command of Chromium's protocol makes IndexedDB of an extension full.
    { name: 'chromium', use: { browserName: 'chromium' }, testIgnore: '**/full.spec.ts' },
    { name: 'firefox', use: { browserName: 'firefox' } },
  ],
  outputDir: 'test-results',
});

import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** What `npm run check-upgrade` runs; it needs a build of the release before, and is no part of `npm test`. */
export default defineConfig(tests, {
  testDir: 'tests/upgrade',
  reporter: 'list',
});

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { driveChromium } from '../e2e/drive-chromium';
import { driveFirefox } from '../e2e/drive-firefox';
import { type PaperServer, paperServer } from '../fakes/paper-server';
import { allowAllSites, fill, ownPage } from './fill';
import { badgesAppear, kept } from './kept';
import { HOSTS, PAPERS } from './papers';
import { dumpState } from './state-dump';

// Run by scripts/check-upgrade.mjs, which says in the surroundings where the builds are: folders with chrome-mv3 and firefox-mv3
// in them, of the release before and of this one; and where what the one before has stored is to be written, if anywhere.
const { WHENCE_BEFORE = '', WHENCE_AFTER = '', WHENCE_DUMP } = process.env;

let papers: PaperServer;
test.beforeAll(async () => {
  papers = await paperServer(PAPERS);
});
test.afterAll(() => papers.close());

test('what a reader has in the build before is there in this one, in the same profile', async ({ browserName }) => {
  const work = mkdtempSync(join(tmpdir(), 'whence-upgrade-'));
  const [place, profile] = [join(work, 'extension'), join(work, 'profile')];
  const start = async (build: string, updated: boolean) => {
    rmSync(place, { recursive: true, force: true });
    cpSync(join(build, browserName === 'firefox' ? 'firefox-mv3' : 'chrome-mv3'), place, { recursive: true });
    const driver = await (browserName === 'firefox' ? driveFirefox : driveChromium)(place, { profile, updated });
    for (const host of HOSTS) driver.served.set(host, papers.port);
    return driver;
  };
  const version = (driver: Awaited<ReturnType<typeof start>>) =>
    ownPage(driver, 'options.html').then((page) => page.evaluate(() => chrome.runtime.getManifest().version));

  const before = await start(WHENCE_BEFORE, false);
  await fill(before);
  await badgesAppear(before);
  const had = await kept(before);
  expect(had.everything).toMatchObject({ saved: { length: 4 }, clippings: { length: 1 } });
  const old = await version(before);
  if (WHENCE_DUMP) {
    const state = await dumpState(await ownPage(before, 'options.html'));
    writeFileSync(
      WHENCE_DUMP,
      `${JSON.stringify({ version: old, commit: process.env.WHENCE_COMMIT, kept: had, state }, null, 1)}\n`,
    );
  }
  await before.close();

  const after = await start(WHENCE_AFTER, true);
  expect(await version(after)).not.toBe(old);
  // Fields may have come to what there was; nothing may have gone.
  const { origins, ...own } = had;
  const has = await kept(after);
  expect(has).toMatchObject(own);
  // Chromium forgets what a folder was allowed when it is loaded anew, and keeps it for what a store updates.
  if (has.origins.length === 0) await allowAllSites(after);
  else expect(has.origins).toEqual(origins);
  await badgesAppear(after);
  expect(after.takeStrays()).toEqual([]);
  await after.close();
  rmSync(work, { recursive: true, force: true });
});

import { readdirSync, readFileSync } from 'node:fs';
import { paperServer } from '../fakes/paper-server';
import { allowAllSites, ownPage } from '../upgrade/fill';
import { badgesAppear, type Kept, kept } from '../upgrade/kept';
import { HOSTS, PAPERS } from '../upgrade/papers';
import { loadState, type StateDump } from '../upgrade/state-dump';
import { inProject } from './builds';
import { expect, test } from './fixtures';

// What each release before this one has left in a browser, as `npm run check-upgrade -- --dump` took it out of a real one.
// That script also goes the whole way, with the build of then; here there is no history.

test.use({ build: 'released', profile: 'upgrade' });

const FOLDER = inProject('tests/fixtures/releases');

interface Release {
  version: string;
  kept: Kept;
  state: StateDump;
}

for (const file of readdirSync(FOLDER))
  test(`everything a reader had in ${file.replace('.json', '')} is there`, async ({ driver, serve }) => {
    const release: Release = JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'));
    const papers = await paperServer(PAPERS);
    for (const host of HOSTS) serve(host, papers.port);
    await allowAllSites(driver);
    // A file of the package has no code that would open a database meanwhile.
    const page = await ownPage(driver, 'THIRD-PARTY.txt');
    await driver.stopBackground();
    await loadState(page, release.state);
    await page.close();
    const { origins: _, ...had } = release.kept;
    expect(await kept(driver)).toMatchObject(had);
    await badgesAppear(driver);
    await papers.close();
  });

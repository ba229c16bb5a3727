import { describe, expect, it } from 'vitest';
import { covers, createSiteScripts, type ScriptRegistry } from '../../../entrypoints/background/site-scripts';
import { type FakeTab, fakePageTabs } from '../../fakes/fake-page-tabs';

/** The browser's registry: takes a turn for every call and refuses a second script of the same id, as browsers do. */
function fakeRegistry(): ScriptRegistry & { log: string[]; now: string[] | null } {
  const turn = () => new Promise((done) => setTimeout(done));
  const registry = {
    log: [] as string[],
    now: null as string[] | null,
    async matches() {
      await turn();
      return registry.now;
    },
    async register(matches: string[]) {
      await turn();
      if (registry.now) throw new Error("Duplicate script ID 'page'");
      registry.now = matches;
      registry.log.push(`register ${matches.join(' ')}`);
    },
    async update(matches: string[]) {
      await turn();
      if (!registry.now) throw new Error("Nonexistent script ID 'page'");
      registry.now = matches;
      registry.log.push(`update ${matches.join(' ')}`);
    },
    async unregister() {
      await turn();
      if (!registry.now) throw new Error("Nonexistent script ID 'page'");
      registry.now = null;
      registry.log.push('unregister');
    },
  };
  return registry;
}

const DAWN = '*://*.dawn.example/*';
const GAZETTE = 'https://gazette.example/*';
function ladder(tabs: FakeTab[] = []) {
  const grants = { now: [] as string[] };
  const registry = fakeRegistry();
  const pageTabs = fakePageTabs(tabs);
  return {
    grants,
    registry,
    tabs: pageTabs,
    scripts: createSiteScripts({ granted: async () => grants.now, registry, tabs: pageTabs }),
  };
}

describe('the permission ladder', () => {
  it('registers nothing while nothing is granted', async () => {
    const { scripts, registry } = ladder();
    await scripts.sync();
    await scripts.granted();
    expect(registry.log).toEqual([]);
  });

  it('climbs and comes down: this site, the corpus’s sites, all sites, none', async () => {
    const { scripts, registry, grants } = ladder();
    for (const granted of [[GAZETTE], [GAZETTE, DAWN], ['*://*/*'], []]) {
      grants.now = granted;
      await scripts.sync();
    }
    expect(registry.log).toEqual([`register ${GAZETTE}`, `update ${DAWN} ${GAZETTE}`, 'update *://*/*', 'unregister']);
  });

  it('leaves a registration alone that is right, whatever its order', async () => {
    const { scripts, registry, grants } = ladder();
    registry.now = [GAZETTE, DAWN];
    grants.now = [DAWN, GAZETTE];
    await scripts.sync();
    expect(registry.log).toEqual([]);
  });

  it('registers once where many events come at once', async () => {
    const { scripts, registry, grants } = ladder();
    grants.now = [GAZETTE];
    await Promise.all([scripts.sync(), scripts.granted(), scripts.granted(), scripts.sync()]);
    expect(registry.log).toEqual([`register ${GAZETTE}`]);
  });

  it('goes on after a failure', async () => {
    const { scripts, registry, grants } = ladder();
    grants.now = [GAZETTE];
    const { register } = registry;
    registry.register = () => Promise.reject(new Error('busy'));
    await expect(scripts.sync()).rejects.toThrow('busy');
    registry.register = register;
    await scripts.sync();
    expect(registry.now).toEqual([GAZETTE]);
  });

  it('starts in the open tabs of a granted site, and only there', async () => {
    const { scripts, grants, tabs } = ladder([
      { id: 1, url: 'https://www.dawn.example/news/1' },
      { id: 2, url: 'https://dawn.example/', running: true },
      { id: 3, url: 'https://notdawn.example/' },
      { id: 4, url: null },
      { id: 5, url: 'https://dawn.example/x.pdf', refuses: 'Missing host permission for the tab' },
    ]);
    grants.now = [DAWN];
    await scripts.granted();
    expect(tabs.log.toSorted()).toEqual(['inject 1', 'recheck 2']);
  });

  it('stops at once where a site was revoked, and leaves what is still allowed', async () => {
    const { scripts, registry, grants, tabs } = ladder([
      { id: 1, url: null, running: true },
      { id: 2, url: 'https://gazette.example/', running: true },
      { id: 3, url: 'https://clicked.example/', running: true },
    ]);
    registry.now = [DAWN, GAZETTE];
    grants.now = [GAZETTE];
    await scripts.revoked([DAWN]);
    expect(registry.now).toEqual([GAZETTE]);
    expect(tabs.log.toSorted()).toEqual(['count 1: 0', 'stop 1']);
  });

  it('goes on where «all sites» is revoked and one site stays', async () => {
    const { scripts, registry, grants, tabs } = ladder([
      { id: 1, url: 'https://gazette.example/', running: true },
      { id: 2, url: 'https://other.example/', running: true },
    ]);
    registry.now = ['*://*/*', GAZETTE];
    grants.now = [GAZETTE];
    await scripts.revoked(['*://*/*']);
    expect(tabs.log.toSorted()).toEqual(['count 2: 0', 'stop 2']);
  });
});

describe('covers', () => {
  it.each([
    [['*://*/*'], 'https://a.example/x', true],
    [['<all_urls>'], 'http://a.example/', true],
    [['<all_urls>'], 'file:///home/a.html', false],
    [['*://*.dawn.example/*'], 'https://dawn.example/', true],
    [['*://*.dawn.example/*'], 'https://epaper.dawn.example/x?y', true],
    [['*://*.dawn.example/*'], 'https://notdawn.example/', false],
    [['https://a.example/*'], 'http://a.example/', false],
    [['file:///*', 'chrome://favicon/*', 'nonsense'], 'https://a.example/', false],
    [[], 'https://a.example/', false],
  ])('%j on %s: %s', (patterns, address, covered) => {
    expect(covers(patterns, address)).toBe(covered);
  });
});

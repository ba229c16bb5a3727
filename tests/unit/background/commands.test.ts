import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../entrypoints/background/commands';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeFacts } from '../../fakes/fake-clipping';
import { type FakeTab, fakePageTabs } from '../../fakes/fake-page-tabs';

function press(tab: FakeTab) {
  const tabs = fakePageTabs([{ ...tab }]);
  const needs = fakeNeeds({ tabs });
  const run = (name: string) =>
    runCommand(name, { id: tab.id, url: tab.url ?? undefined }, { tabs, handlers: createHandlers(needs) });
  return { run, tabs, needs };
}
const news = { id: 3, url: 'https://www.ferry.example/news/1' };

describe('a command', () => {
  it.each([
    ['next-badge', 'step 1 3'],
    ['previous-badge', 'step -1 3'],
    ['save-match', 'save 3'],
    ['open-panel', 'panel 3'],
    ['check-selection', 'recheck for selection 3'],
  ])('%s', async (name, done) => {
    const { run, tabs } = press({ ...news, running: true });
    await run(name);
    expect(tabs.log).toEqual([done]);
  });

  it.each(['next-badge', 'save-match', 'check-page'])('%s has a page checked that was not', async (name) => {
    const { run, tabs } = press(news);
    await run(name);
    expect(tabs.log).toEqual(['inject 3']);
  });

  it('compares what is selected on a page that was not checked yet, too', async () => {
    const { run, tabs } = press({ ...news });
    await run('check-selection');
    expect(tabs.log).toEqual(['inject 3', 'recheck for selection 3']);
  });

  it.each([
    ['save-clipping', 'nothing-selected'],
    ['save-article', 'page-without-text'],
  ])('%s reads the page and tells the reader', async (name, why) => {
    globalThis.indexedDB = new IDBFactory();
    const { run, tabs } = press({ ...news, running: true, clip: { facts: fakeFacts(), selected: null } });
    await run(name);
    expect(tabs.log.at(0)).toBe('clip 3');
    expect(tabs.log.at(-1)).toBe(`tell 3: ${why}`);
  });

  it('switches the site off and on again', async () => {
    const { run, needs } = press({ ...news, running: true });
    await run('toggle-site');
    expect((await needs.settings.read()).sitesOff).toEqual(['ferry.example']);
    await run('toggle-site');
    expect((await needs.settings.read()).sitesOff).toEqual([]);
  });

  it('does nothing on pages that are no sites, and where we do not know it', async () => {
    const { run, tabs, needs } = press({ id: 3, url: 'chrome://settings/' });
    await run('toggle-site');
    await run('dance');
    expect(tabs.log).toEqual([]);
    expect((await needs.settings.read()).sitesOff).toEqual([]);
  });
});

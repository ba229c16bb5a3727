import { describe, expect, it } from 'vitest';
import { checkTab } from '../../../entrypoints/background/check-tab';
import { corpusSites, createCorpora } from '../../../entrypoints/background/corpora';
import { siteCalls } from '../../../entrypoints/background/site-calls';
import { failed, ok } from '../../../model/problem';
import { fakeMatcher, fakeNeeds } from '../../fakes/fake-background';
import { fakeCorpus } from '../../fakes/fake-corpus';
import { type FakeTab, fakePageTabs } from '../../fakes/fake-page-tabs';

const outlet = (...domains: string[]) => ({ id: 'o', name: 'O', country: null, domains });

describe('siteState and setSite', () => {
  it('knows a site as on until it is switched off, with or without www', async () => {
    const calls = siteCalls(fakeNeeds());
    expect(await calls.siteState({ host: 'www.gazette.example' })).toMatchObject({ on: true });
    await calls.setSite({ host: 'www.gazette.example', on: false });
    expect(await calls.siteState({ host: 'gazette.example' })).toMatchObject({ on: false });
    expect(await calls.siteState({ host: 'other.example' })).toMatchObject({ on: true });
    expect(await calls.siteState({ host: ['gazette.example'] })).toMatchObject({ on: true });
    expect(await calls.siteState(7)).toMatchObject({ on: true });
    expect(await calls.siteState({ host: null })).toMatchObject({ on: true });
    await calls.setSite({ host: 'gazette.example', on: true });
    expect(await calls.siteState({ host: 'www.gazette.example' })).toMatchObject({ on: true });
  });

  it('stops the site’s open tabs and no others, and starts them again', async () => {
    const tabs = fakePageTabs([
      { id: 1, url: 'https://www.gazette.example/a', running: true },
      { id: 2, url: 'https://other.example/', running: true },
      { id: 3, url: null },
      { id: 4, url: 'https://gazette.example/b' },
    ]);
    const calls = siteCalls(fakeNeeds({ tabs }));
    await calls.setSite({ host: 'gazette.example', on: false });
    expect(tabs.log.toSorted()).toEqual(['count 1: 0', 'count 4: 0', 'stop 1']);
    tabs.log.length = 0;
    await calls.setSite({ host: 'gazette.example', on: true });
    expect(tabs.log.toSorted()).toEqual(['inject 4', 'recheck 1']);
  });

  it('refuses what is no host', async () => {
    expect(await siteCalls(fakeNeeds()).setSite({ host: '', on: false })).toMatchObject({ ok: false });
  });

  it('names the corpora’s sites; none where no corpus could be loaded', async () => {
    expect(await siteCalls(fakeNeeds()).siteState({ host: null })).toEqual({
      on: true,
      corpusSites: ['*://*.harbour.example/*'],
    });
    const broken = siteCalls(fakeNeeds({ opened: failed('pack-damaged') }));
    expect(await broken.siteState({ host: null })).toEqual({ on: true, corpusSites: [] });
  });
});

describe('corpusSites', () => {
  it('names each news site once, in order, and no government, parliament or court', () => {
    const outlets = [
      outlet('tribune.example', 'dawn.example'),
      outlet('dawn.example'),
      outlet('gov.uk', 'state.gov', 'parliament.uk', 'decisions.fct-cf.gc.ca', 'punjab.gov.pk'),
      outlet('*.bad', 'localhost', 'https://x.example/'),
    ];
    expect(corpusSites([fakeCorpus({ outlets })])).toEqual(['*://*.dawn.example/*', '*://*.tribune.example/*']);
  });
});

describe('createCorpora', () => {
  it('loads once for all who ask', async () => {
    let fetched = 0;
    const corpora = createCorpora({
      packs: ['a.pack'],
      fetchPack: async () => new ArrayBuffer(fetched++),
      own: async () => ({ sources: [], unopened: [] }),
      hashOf: () => 'ab',
      openPack: async () => ok(fakeCorpus()),
      createMatcher: () => fakeMatcher(),
    });
    const [a, b] = await Promise.all([corpora.loaded([]), corpora.loaded([])]);
    expect(a.ok && b.ok && a.value.matcher === b.value.matcher).toBe(true);
    expect(fetched).toBe(1);
  });

  it('tries again after a failure', async () => {
    const answers = [Promise.reject(new Error('offline')), Promise.resolve(new ArrayBuffer(1))];
    const opened = [failed('pack-truncated'), ok(fakeCorpus())];
    const corpora = createCorpora({
      packs: ['a.pack'],
      fetchPack: () => answers.shift() ?? Promise.resolve(new ArrayBuffer(1)),
      own: async () => ({ sources: [], unopened: [] }),
      hashOf: () => 'ab',
      openPack: async () => opened.shift() ?? failed('pack-damaged'),
      createMatcher: () => fakeMatcher(),
    });
    expect(await corpora.loaded([])).toEqual(failed('corpus-unreadable', { file: 'a.pack' }));
    expect(await corpora.loaded([])).toEqual(failed('pack-truncated', { file: 'a.pack' }));
    expect(await corpora.loaded([])).toMatchObject({ ok: true });
  });

  it('matches over several packs, and over none where one of them is bad', async () => {
    const bad = new Set<string>();
    const matched: number[] = [];
    const corpora = createCorpora({
      packs: ['a.pack', 'b.pack'],
      fetchPack: async (file) => (bad.has(file) ? Promise.reject(new Error('gone')) : new ArrayBuffer(0)),
      own: async () => ({ sources: [], unopened: [] }),
      hashOf: () => 'ab',
      openPack: async () => ok(fakeCorpus()),
      createMatcher: (list) => {
        matched.push(list.length);
        return fakeMatcher();
      },
    });
    bad.add('b.pack');
    expect(await corpora.loaded([])).toEqual(failed('corpus-unreadable', { file: 'b.pack' }));
    bad.clear();
    await corpora.loaded([]);
    expect(matched).toEqual([2]);
  });

  it('throws what is a bug, and is not stuck with it', async () => {
    let broken = true;
    const corpora = createCorpora({
      packs: ['a.pack'],
      fetchPack: async () => new ArrayBuffer(0),
      own: async () => ({ sources: [], unopened: [] }),
      hashOf: () => 'ab',
      openPack: async () => ok(fakeCorpus()),
      createMatcher: () => {
        if (broken) throw new Error('bug');
        return fakeMatcher();
      },
    });
    await expect(corpora.loaded([])).rejects.toThrow('bug');
    broken = false;
    expect(await corpora.loaded([])).toMatchObject({ ok: true });
  });
});

describe('checkTab', () => {
  const outcome = async (tab: FakeTab) => {
    const tabs = fakePageTabs([tab]);
    const result = await checkTab(tab.id, tabs);
    return { result: result.ok ? 'ok' : result.problem.code, log: tabs.log };
  };

  it('runs the script where it is not, and asks it to check again where it is', async () => {
    const url = 'https://gazette.example/';
    expect(await outcome({ id: 1, url })).toEqual({ result: 'ok', log: ['inject 1'] });
    expect(await outcome({ id: 1, url, running: true })).toEqual({ result: 'ok', log: ['recheck 1'] });
  });

  it('runs the script once where two ask at the same time', async () => {
    const tabs = fakePageTabs([{ id: 1, url: 'https://gazette.example/' }]);
    await Promise.all([checkTab(1, tabs), checkTab(1, tabs)]);
    expect(tabs.log).toEqual(['inject 1']);
  });

  const refused = 'Cannot access contents of the page.';
  it.each<[string, Omit<FakeTab, 'id'>, string]>([
    ['a browser page', { url: 'chrome://settings/' }, 'page-is-protected'],
    ['a blank page', { url: 'about:blank' }, 'page-is-protected'],
    ['the extension’s own page', { url: 'moz-extension://abc/popup.html' }, 'page-is-protected'],
    ['Chrome’s store', { url: 'https://chromewebstore.google.com/detail/x' }, 'page-is-protected'],
    ['Firefox’s store', { url: 'https://addons.mozilla.org/en-US/firefox/' }, 'page-is-protected'],
    [
      'a store we do not know',
      { url: null, refuses: 'The extensions gallery cannot be scripted.' },
      'page-is-protected',
    ],
    ['a page Firefox hides', { url: null, refuses: 'Missing host permission for the tab' }, 'page-is-protected'],
    [
      'a store page with an address',
      { url: 'https://a.example/', refuses: 'The extensions gallery cannot be scripted.' },
      'page-is-protected',
    ],
    ['a hidden browser page', { url: null, refuses: 'Cannot access a chrome:// URL' }, 'page-is-protected'],
    ['a PDF in Chrome', { url: 'https://a.example/x', contentType: 'application/pdf' }, 'page-is-pdf'],
    ['a PDF in Firefox', { url: 'https://a.example/x.PDF?d=1', refuses: refused }, 'page-is-pdf'],
    ['a page without permission', { url: 'https://a.example/x', refuses: refused }, 'page-not-readable'],
  ])('says what is the matter with %s', async (_, tab, code) => {
    expect(await outcome({ id: 1, ...tab })).toEqual({ result: code, log: [] });
  });

  it('finds the script in the welcome page, protected as it is', async () => {
    const tab = { id: 1, url: 'chrome-extension://abc/welcome.html', running: true };
    expect(await outcome(tab)).toEqual({ result: 'ok', log: ['recheck 1'] });
  });

  it('says so where the tab is gone or is no number', async () => {
    expect(await checkTab(5, fakePageTabs())).toMatchObject({ problem: { code: 'page-not-readable' } });
    expect(await checkTab('5', fakePageTabs())).toMatchObject({ problem: { code: 'message-unreadable' } });
  });
});

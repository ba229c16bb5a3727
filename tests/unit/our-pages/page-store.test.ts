import { describe, expect, it, vi } from 'vitest';
import { createPageStore, type PageStoreDeps } from '../../../entrypoints/our-pages/page-store';
import type { BackgroundCalls, PageCalls, PageReport } from '../../../messages/protocol';
import type { Caller } from '../../../messages/rpc';
import { failed, ok } from '../../../model/problem';

const DONE: PageReport = {
  state: 'done',
  findings: [],
  checked: { blocks: 1, records: 1, corpora: [], took: 1 },
  saved: [],
  badged: [],
  date: null,
  partly: null,
};

function open(of: {
  reports?: (PageReport | Error)[];
  background?: Partial<Caller<BackgroundCalls>>;
  page?: Partial<Caller<PageCalls>>;
  permissions?: Partial<PageStoreDeps['permissions']>;
  address?: string | undefined;
}) {
  const reports = of.reports ?? [DONE];
  const log: string[] = [];
  const background = {
    siteState: async () => ({ on: true, corpusSites: ['*://*.dawn.com/*'] }),
    checkTab: async () => {
      log.push('checkTab');
      return ok(null);
    },
    setSite: async () => ok(null),
    ...of.background,
  };
  const page = {
    report: async () => {
      const next = reports.length > 1 ? reports.shift() : reports[0];
      if (next instanceof Error || !next) throw next;
      return next;
    },
    reveal: async () => true,
    recheck: async () => {
      log.push('recheck');
      return null;
    },
    ...of.page,
  };
  const revealed = vi.fn();
  const store = createPageStore({
    // Only the calls that the first view makes are there.
    background: background as Caller<BackgroundCalls>,
    page: page as Caller<PageCalls>,
    tabId: 7,
    address: 'address' in of ? of.address : 'https://www.dawn.com/news/1',
    permissions: {
      contains: async () => false,
      request: async () => true,
      remove: async () => true,
      ...of.permissions,
    },
    wait: async () => {},
    revealed,
  });
  return { store, log, revealed };
}

describe('a view that only follows', () => {
  it('asks the page one thing at a time, however often it is to look', async () => {
    let asked = 0;
    const report = async () => {
      asked++;
      return DONE;
    };
    const { store } = open({ page: { report } });
    await Promise.all(Array.from({ length: 1_000 }, () => store.look()));
    expect(asked).toBe(2);
    await store.look();
    expect(asked).toBe(3);
  });

  it('asks no more once another page is looked at', async () => {
    let asked = 0;
    const { store } = open({
      page: {
        report: async () => {
          if (++asked === 3) store.leave();
          return { state: 'reading' };
        },
      },
    });
    await store.look();
    expect(asked).toBe(3);
    expect(store.view.value).toEqual({ state: 'reading' });
  });
});

describe('opening the popup', () => {
  it('keeps the article as a source, or says why not', async () => {
    const note = { kept: 'new', id: 'c', words: 400, whole: true, title: null, short: false, off: false } as const;
    const answers = [{ kept: false, why: 'page-without-text' } as const, note];
    const { store } = open({ background: { keepClipping: async () => ok(answers.shift() ?? note) } });
    await store.keep();
    expect(store.problem.value).toEqual({ code: 'page-without-text' });
    expect(store.kept.value).toBe(false);
    await store.keep();
    expect([store.problem.value, store.kept.value]).toEqual([null, true]);
  });

  it('checks the page by itself and shows its report', async () => {
    const { store, log } = open({ reports: [{ state: 'reading' }, { state: 'reading' }, DONE] });
    await store.open();
    expect(log).toEqual(['checkTab']);
    expect(store.view.value).toEqual(DONE);
  });
  it('waits for a script that does not answer at once', async () => {
    const { store } = open({ reports: [new Error('nobody'), DONE] });
    await store.open();
    expect(store.view.value).toEqual(DONE);
  });
  it('says so where the page never answers', async () => {
    const { store } = open({ reports: [new Error('nobody')] });
    await store.open();
    expect(store.view.value).toEqual({ state: 'problem', problem: { code: 'page-not-readable' } });
  });
  it('says why a tab cannot be checked', async () => {
    const { store } = open({ address: undefined, background: { checkTab: async () => failed('page-is-pdf') } });
    await store.open();
    expect(store.view.value).toEqual({ state: 'problem', problem: { code: 'page-is-pdf' } });
    expect(store.rungs.value.map((r) => r.id)).toEqual(['corpus', 'all']);
  });
  it('leaves a site alone that is switched off', async () => {
    const { store, log } = open({ background: { siteState: async () => ({ on: false, corpusSites: [] }) } });
    await store.open();
    expect(store.view.value).toEqual({ state: 'off' });
    expect(log).toEqual([]);
  });
  it('tells of a background that does not answer', async () => {
    const { store } = open({ background: { siteState: () => Promise.reject(new Error('gone')) } });
    await store.open();
    expect(store.problem.value).toEqual({ code: 'no-answer' });
  });
});

describe('what the reader does', () => {
  it('jumps to a badge', async () => {
    const { store, revealed } = open({});
    await store.reveal('f');
    expect(revealed).toHaveBeenCalledOnce();
  });
  it('is told where the passage has gone', async () => {
    const { store, revealed } = open({ page: { reveal: async () => false } });
    await store.reveal('f');
    expect(revealed).not.toHaveBeenCalled();
    expect(store.problem.value).toEqual({ code: 'passage-gone' });
  });
  it('checks again where the page did not look like news', async () => {
    const { store, log } = open({});
    await store.recheck();
    expect(log).toEqual(['checkTab', 'recheck']);
    expect(store.view.value).toEqual(DONE);
  });
  it('switches a site off and on', async () => {
    const { store, log } = open({});
    await store.setSite(false);
    expect([store.on.value, store.view.value]).toEqual([false, { state: 'off' }]);
    await store.setSite(true);
    expect([store.on.value, store.view.value]).toEqual([true, DONE]);
    expect(log).toEqual(['checkTab']);
  });
  it.each([
    ['while the page is asked', 'report'],
    ['while the site is asked about', 'siteState'],
  ])('shows nothing that was asked before a site was switched off, %s', async (_, late) => {
    let answer = () => {};
    const waiting = new Promise<void>((done) => {
      answer = done;
    });
    let slow = false;
    const held = async <T>(call: string, value: T): Promise<T> => {
      if (slow && call === late) await waiting;
      return value;
    };
    const { store } = open({
      background: { siteState: () => held('siteState', { on: true, corpusSites: [] }) },
      page: { report: () => held('report', DONE) },
    });
    await store.open();
    slow = true;
    const looking = store.look();
    await Promise.resolve();
    await store.setSite(false);
    answer();
    await looking;
    expect(store.view.value).toEqual({ state: 'off' });
    expect(store.on.value).toBe(false);
  });

  it('hears where the switch could not be stored, and nothing changes', async () => {
    const { store } = open({ background: { setSite: async () => failed('storage-failed') } });
    await store.open();
    await store.setSite(false);
    expect([store.on.value, store.problem.value]).toEqual([true, { code: 'storage-failed' }]);
    expect(store.view.value).toEqual(DONE);
  });
  it('sees at once that something is done, and what was there before where it comes to nothing', async () => {
    const { store } = open({ page: { recheck: () => Promise.reject(new Error('gone')) } });
    await store.open();
    const asking = store.recheck();
    expect(store.view.value).toEqual({ state: 'reading' });
    await asking;
    expect([store.view.value, store.problem.value]).toEqual([DONE, { code: 'no-answer' }]);
  });
});

describe('permissions', () => {
  it('are asked for before anything is awaited', async () => {
    const request = vi.fn(async () => true);
    const { store } = open({ permissions: { request } });
    await store.open();
    const [site] = store.rungs.value;
    if (!site) throw new Error('no rung');
    const asking = store.grant(site);
    expect(request).toHaveBeenCalledWith({ origins: ['*://*.dawn.com/*'] });
    await asking;
  });
  it('show as granted once the browser says so', async () => {
    let granted = false;
    const permissions = { contains: async () => granted, request: async () => (granted = true) };
    const { store } = open({ permissions });
    await store.open();
    const [site] = store.rungs.value;
    if (site) await store.grant(site);
    expect(store.rungs.value.every((r) => r.granted)).toBe(true);
    expect(store.problem.value).toBeNull();
  });
  it('that the reader refuses are no problem', async () => {
    const { store } = open({ permissions: { request: async () => false } });
    await store.open();
    const [site] = store.rungs.value;
    if (site) await store.grant(site);
    expect(store.problem.value).toBeNull();
  });
  it('that the browser does not give back are told of', async () => {
    const remove = () => Promise.reject(new Error('required'));
    const { store } = open({ permissions: { contains: async () => true, remove } });
    await store.open();
    const [site] = store.rungs.value;
    if (site) await store.revoke(site);
    expect(store.problem.value).toEqual({ code: 'permission-unchanged' });
  });
});

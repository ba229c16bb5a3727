import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { ok, type Result } from '../../../model/problem';
import type { SavedMatch } from '../../../model/saved-match';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-corpus';
import { fakePageTabs } from '../../fakes/fake-page-tabs';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const popup: Asker = { from: 'extension' };
const page: Asker = { from: 'page', tabId: 7, address: 'https://gazette.example/ferry' };
const elsewhere: Asker = { from: 'page', tabId: 8, address: 'https://evil.example/' };
const request = (stated: object = {}) => ({
  corpus: 'harbour',
  record: 'ferry-report',
  kind: 'same-text',
  shares: { block: 0.5, source: 0.1 },
  page: { address: 'https://gazette.example/ferry', title: 'Ferry stopped', date: null },
  ...stated,
});
const value = async <T>(result: Result<T> | Promise<Result<T>>): Promise<T> => {
  const r = await result;
  if (!r.ok) throw new Error(JSON.stringify(r.problem));
  return r.value;
};

type Handlers = ReturnType<typeof createHandlers>;
/** Changes one row and gives the list's only row as it then is. */
const changed = async (handlers: Handlers, id: string, revision: number, patch: object): Promise<SavedMatch> => {
  await value(handlers.changeSaved([{ id, revision, patch }], popup));
  const [row] = (await value(handlers.listSaved(null, popup))).rows;
  if (!row) throw new Error('no row');
  return row;
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('save', () => {
  it('takes the facts of the record from the corpus, not from the message', async () => {
    const removal = { status: 'reported-removed', saidBy: 'a reader', noticed: null, note: '' } as const;
    const opened = ok(fakeCorpus({ records: [fakeRecord({ removal })] }));
    const handlers = createHandlers(fakeNeeds({ opened }));
    const row = await value(handlers.save(request({ shown: { title: 'made up' } }), page));
    expect(row.shown).toEqual({
      title: 'The ferry report',
      outletName: 'Harbour Gazette',
      outletCertainty: 'cited',
      byline: ['A. Writer'],
      published: { date: '2026-02-27', precision: 'day', asCited: '27 Feb 2026' },
      url: 'https://harbour.example/ferry',
      kind: 'article',
      leaked: false,
      removal: { status: 'reported-removed', saidBy: 'a reader', noticed: null },
    });
  });

  it('gives the row there is when the same record is saved for the same page again', async () => {
    const handlers = createHandlers(fakeNeeds());
    const first = await value(handlers.save(request(), page));
    const again = { address: 'https://gazette.example/ferry#part-2', title: 'Other title', date: null };
    expect(await value(handlers.save(request({ page: again }), page))).toEqual(first);
  });

  it('keeps the browser’s address where a page names another site’s', async () => {
    const stated = { address: 'https://bank.example/', title: 'T'.repeat(900), date: null };
    const row = await value(createHandlers(fakeNeeds()).save(request({ page: stated }), page));
    expect(row.page).toEqual({ address: 'https://gazette.example/ferry', title: 'T'.repeat(500), date: null });
  });

  it.each([
    ['an unknown record', request({ record: 'none' }), 'record-unknown'],
    ['an unknown corpus', request({ corpus: 'none' }), 'record-unknown'],
    ['an unknown kind', request({ kind: 'verdict' }), 'message-unreadable'],
    ['nothing', null, 'message-unreadable'],
  ])('refuses %s and writes nothing', async (_, arg, code) => {
    const handlers = createHandlers(fakeNeeds());
    expect(await handlers.save(arg, page)).toMatchObject({ ok: false, problem: { code } });
    expect((await value(handlers.listSaved(null, popup))).rows).toEqual([]);
  });
});

describe('unsave and restore', () => {
  it('gives the row back, and restores it with its note', async () => {
    const handlers = createHandlers(fakeNeeds());
    const { id } = await value(handlers.save(request(), page));
    const noted = await changed(handlers, id, 1, { note: 'asked the editor' });
    expect(await value(handlers.unsave(id, page))).toEqual(noted);
    await value(handlers.restoreSaved([noted], page));
    expect((await value(handlers.listSaved(null, popup))).rows).toEqual([noted]);
  });

  it('does not let a page take away or bring in what belongs to another site', async () => {
    const handlers = createHandlers(fakeNeeds());
    const row = await value(handlers.save(request(), page));
    expect(await handlers.unsave(row.id, elsewhere)).toMatchObject({ problem: { code: 'saved-not-found' } });
    const foreign = fakeSavedMatch({ page: { address: 'https://gazette.example/x', title: '', date: null } });
    expect(await handlers.restoreSaved([foreign], elsewhere)).toMatchObject({ ok: false });
    expect((await value(handlers.listSaved(null, popup))).rows).toEqual([row]);
  });

  it('works on a local file', async () => {
    const handlers = createHandlers(fakeNeeds());
    const file: Asker = { from: 'page', tabId: 9, address: 'file:///home/reader/page.html' };
    const row = await value(handlers.save(request(), file));
    expect(row.page.address).toBe('file:///home/reader/page.html');
    expect(await value(handlers.unsave(row.id, file))).toEqual(row);
  });
});

describe('note and tags in a page’s card', () => {
  it('are read and changed for the page’s own site', async () => {
    const handlers = createHandlers(fakeNeeds());
    const { id } = await value(handlers.save(request(), page));
    const other = { address: 'https://gazette.example/quay', title: 'Quay', date: null };
    const beside = await value(handlers.save(request({ page: other }), { ...page, address: other.address }));
    await value(handlers.changeSaved([{ id: beside.id, revision: 1, patch: { tags: ['law', 'quay'] } }], popup));
    await value(handlers.changeSaved([{ id, revision: 1, patch: { note: 'asked', tags: ['law'] } }], page));
    expect(await value(handlers.savedHere(id, page))).toMatchObject({
      row: { note: 'asked', tags: ['law'], revision: 2 },
      tags: expect.arrayContaining(['law', 'quay']),
    });
  });

  it('are nothing to another site, nor are the tags used elsewhere', async () => {
    const handlers = createHandlers(fakeNeeds());
    const { id } = await value(handlers.save(request(), page));
    expect(await handlers.savedHere(id, elsewhere)).toMatchObject({ problem: { code: 'saved-not-found' } });
    const tried = await value(handlers.changeSaved([{ id, revision: 1, patch: { note: 'x' } }], elsewhere));
    expect(tried).toMatchObject({ changed: [], missing: [id] });
    const foreign = fakeSavedMatch({
      id: 'f',
      tags: ['secret'],
      page: { address: 'https://a.example/', title: '', date: null },
    });
    await value(handlers.restoreSaved([foreign], popup));
    expect((await value(handlers.savedHere(id, page))).tags).toEqual([]);
  });
});

describe('the other calls', () => {
  it('delete gives the rows back', async () => {
    const handlers = createHandlers(fakeNeeds());
    const row = await value(handlers.save(request(), page));
    expect(await value(handlers.deleteSaved([row.id, 'none'], popup))).toEqual([row]);
    expect(await value(handlers.listSaved(null, popup))).toMatchObject({ rows: [], unreadable: 0, total: 0 });
  });

  it('a stale change is refused', async () => {
    const handlers = createHandlers(fakeNeeds());
    const { id } = await value(handlers.save(request(), page));
    await changed(handlers, id, 1, { note: 'a' });
    expect(await value(handlers.changeSaved([{ id, revision: 1, patch: { note: 'b' } }], popup))).toMatchObject({
      changed: [],
      stale: [{ note: 'a' }],
    });
  });

  it('openSaved opens the list, clearCount blanks the asker’s own tab', async () => {
    const tabs = fakePageTabs();
    const handlers = createHandlers(fakeNeeds({ tabs }));
    await handlers.openSaved(null, page);
    await handlers.clearCount({ tabId: 99 }, page);
    await handlers.clearCount(null, popup);
    expect(tabs.log).toEqual(['open /popup.html?view=saved', 'count 7: 0']);
    expect(tabs.told).toEqual([7]);
  });

  it('openPanel opens the panel beside the asker’s tab, and a tab where the browser refuses', async () => {
    const tabs = fakePageTabs([
      { id: 7, url: null },
      { id: 8, url: null, refuses: 'may only be called in response to a user gesture' },
    ]);
    const handlers = createHandlers(fakeNeeds({ tabs }));
    await handlers.openPanel(null, page);
    await handlers.openPanel(null, { ...page, from: 'page', tabId: 8, address: 'https://www.dawn.com/news/1' });
    await handlers.openPanel(null, popup);
    expect(tabs.log).toEqual(['panel 7', 'open /sidepanel.html?tab=8']);
  });
});

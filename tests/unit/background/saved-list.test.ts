import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { FIRST_PART } from '../../../entrypoints/background/list-saved';
import { catalogue } from '../../../model/corpus';
import { ok, type Result } from '../../../model/problem';
import { AT_ONCE } from '../../../storage/merge-rows';
import { fakeMatcher, fakeNeeds } from '../../fakes/fake-background';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-corpus';
import { fakeFinding } from '../../fakes/fake-finding';
import { fakePageTabs } from '../../fakes/fake-page-tabs';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { patiently } from '../../fakes/patiently';

const popup: Asker = { from: 'extension' };
const value = async <T>(result: Result<T> | Promise<Result<T>>): Promise<T> => {
  const r = await result;
  if (!r.ok) throw new Error(JSON.stringify(r.problem));
  return r.value;
};
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    fakeSavedMatch({
      id: `row-${i}`,
      savedAt: new Date(Date.UTC(2026, 0, 1) - i * 1000).toISOString(),
      page: { address: `https://gazette.example/${i}`, title: '', date: null },
    }),
  );

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('listing in parts', () => {
  it('gives the newest first and then all, under one name', async () => {
    const needs = fakeNeeds();
    await needs.saved.merge(many(FIRST_PART + AT_ONCE));
    const handlers = createHandlers(needs);
    const first = await value(handlers.listSaved(null, popup));
    expect(first.rows.map(({ id }) => id)).toEqual(many(FIRST_PART).map(({ id }) => id));
    const parts = [first];
    for (let { next, listing } = first; next !== null; next = parts.at(-1)?.next ?? null)
      parts.push(await value(handlers.listSaved({ listing, next }, popup)));
    expect(parts.map(({ rows, listing }) => [rows.length, listing])).toEqual(
      [FIRST_PART, AT_ONCE, FIRST_PART].map((length) => [length, first.listing]),
    );
    expect(first.total).toBe(FIRST_PART + AT_ONCE);
    const ids = parts.slice(1).flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids.sort()).toEqual(
      many(FIRST_PART + AT_ONCE)
        .map(({ id }) => id)
        .sort(),
    );
  });
  it('gives all at once where there are few', async () => {
    const needs = fakeNeeds();
    await needs.saved.merge(many(3), [{ key: 'future', value: { schema: 99 } }]);
    expect(await value(createHandlers(needs).listSaved(null, popup))).toMatchObject({
      rows: many(3),
      unreadable: 1,
      next: null,
    });
  });
  it('ends a part early where notes are long', async () => {
    const needs = fakeNeeds();
    const note = 'n'.repeat(2_000_000);
    await needs.saved.merge(many(4).map((row) => ({ ...row, note })));
    const handlers = createHandlers(needs);
    const { rows, next, listing } = await value(handlers.listSaved({ listing: '', next: '' }, popup));
    expect([rows.length, next]).toEqual([2, 'row-1']);
    expect((await value(handlers.listSaved({ listing, next: next ?? '' }, popup))).rows).toHaveLength(2);
  });
  it.each(['delete', 'restart'])('names another listing after a %s between two parts', async (what) => {
    const needs = fakeNeeds();
    await needs.saved.merge(many(FIRST_PART + 2));
    let handlers = createHandlers(needs);
    const { listing } = await value(handlers.listSaved(null, popup));
    if (what === 'delete') await handlers.deleteSaved(['row-0'], popup);
    else handlers = createHandlers(needs);
    expect((await value(handlers.listSaved({ listing, next: '' }, popup))).listing).not.toBe(listing);
  });
});

describe('what the corpora say of saved records', () => {
  it('names the events, and says which records are gone', async () => {
    const corpus = fakeCorpus({ records: [fakeRecord({ events: ['stop', 'unknown'] })] });
    const stop = { id: 'stop', label: 'The ferry stops', date: null, place: null, description: '' };
    const handlers = createHandlers(fakeNeeds({ opened: ok({ ...corpus, events: catalogue([stop]) }) }));
    const keys = [
      ['harbour', 'ferry-report'],
      ['harbour', 'none'],
      ['closed', 'ferry-report'],
    ].map(([id = '', record = '']) => ({ corpus: id, record }));
    expect(await value(handlers.recordFacts(keys, popup))).toEqual([{ events: ['The ferry stops'] }, null, null]);
  });
  it('says nothing where the corpora cannot be read', async () => {
    const handlers = createHandlers(fakeNeeds({ opened: { ok: false, problem: { code: 'pack-damaged' } } }));
    expect(await handlers.recordFacts([], popup)).toMatchObject({ ok: false });
  });
});

describe('opening the page of a saved match', () => {
  const page: Asker = { from: 'page', tabId: 7, address: 'https://gazette.example/ferry' };
  const text = {
    address: 'https://gazette.example/ferry',
    canonical: null,
    headline: null,
    date: null,
    language: null,
    blocks: [{ index: 0, kind: 'paragraph', text: 'The ferry stopped at noon.', links: [] }],
  };
  const wanted = { address: 'https://gazette.example/ferry', corpus: 'harbour', record: 'ferry-report' };
  function open(badges: string[]) {
    const finding = fakeFinding();
    const [source] = finding.sources;
    const tabs = fakePageTabs([{ id: 7, url: null, badges: badges.map(() => finding.id) }]);
    const handlers = createHandlers(fakeNeeds({ tabs, matcher: fakeMatcher([finding]) }));
    return { handlers, tabs, of: { ...wanted, corpus: source?.corpus ?? '', record: source?.record ?? '' }, finding };
  }
  it('shows the badge of that record once the page has been checked', async () => {
    const { handlers, tabs, of, finding } = open(['shown']);
    await value(handlers.openSavedPage(of, popup));
    await handlers.check(text, page);
    await patiently(() => expect(tabs.log).toContain(`reveal ${finding.id}: true`));
    expect(tabs.log[0]).toBe('page https://gazette.example/ferry');
    await handlers.check(text, page);
    expect(tabs.log.filter((line) => line.startsWith('reveal'))).toHaveLength(1);
  });
  it('gives up after a while where no badge stands there', async () => {
    const { handlers, tabs, of } = open([]);
    await value(handlers.openSavedPage(of, popup));
    await handlers.check(text, page);
    await patiently(() => expect(tabs.log.filter((line) => line.startsWith('reveal'))).toHaveLength(20));
  });
  it('leaves other pages and other records alone', async () => {
    const { handlers, tabs } = open(['shown']);
    await value(handlers.openSavedPage({ ...wanted, record: 'another' }, popup));
    await handlers.check(text, page);
    await handlers.check(text, { ...page, tabId: 8 });
    expect(tabs.log.filter((line) => line.startsWith('reveal'))).toEqual([]);
  });
  it('opens nothing but pages', async () => {
    const { handlers, tabs, of } = open([]);
    expect(await handlers.openSavedPage({ ...of, address: 'javascript:alert(1)' }, popup)).toMatchObject({
      problem: { code: 'page-is-protected' },
    });
    expect(tabs.log).toEqual([]);
  });
});

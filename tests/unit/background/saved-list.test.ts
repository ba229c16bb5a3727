import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { FIRST_PART, PART } from '../../../entrypoints/background/list-saved';
import { catalogue } from '../../../model/corpus';
import { ok, type Result } from '../../../model/problem';
import { fakeMatcher, fakeNeeds } from '../../fakes/fake-background';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-corpus';
import { fakePageTabs } from '../../fakes/fake-page-tabs';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { fakeFinding } from '../components/fake-finding';

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
  it('gives the newest first, then the rest, under one name', async () => {
    const needs = fakeNeeds();
    await needs.saved.merge(many(FIRST_PART + PART + 1));
    const handlers = createHandlers(needs);
    const first = await value(handlers.listSaved(null, popup));
    const second = await value(handlers.listSaved({ listing: first.listing, from: FIRST_PART }, popup));
    const third = await value(handlers.listSaved({ listing: first.listing, from: FIRST_PART + PART }, popup));
    expect([first, second, third].map(({ rows, listing }) => [rows.length, listing])).toEqual(
      [FIRST_PART, PART, 1].map((length) => [length, first.listing]),
    );
    const ids = [first, second, third].flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids).toEqual(many(FIRST_PART + PART + 1).map(({ id }) => id));
  });
  it('shows one state in all parts, whatever is written between them', async () => {
    const needs = fakeNeeds();
    await needs.saved.merge(many(FIRST_PART + 2));
    const handlers = createHandlers(needs);
    const { listing } = await value(handlers.listSaved(null, popup));
    await handlers.deleteSaved(['row-0'], popup);
    const rest = await value(handlers.listSaved({ listing, from: FIRST_PART }, popup));
    expect(rest.rows.map(({ id }) => id)).toEqual([`row-${FIRST_PART}`, `row-${FIRST_PART + 1}`]);
  });
  it('names another listing where it no longer holds the one asked for', async () => {
    const needs = fakeNeeds();
    await needs.saved.merge(many(FIRST_PART + 2));
    const { listing } = await value(createHandlers(needs).listSaved(null, popup));
    const other = await value(createHandlers(needs).listSaved({ listing, from: FIRST_PART }, popup));
    expect(other.listing).not.toBe(listing);
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
    await vi.waitFor(() => expect(tabs.log).toContain(`reveal ${finding.id}: true`));
    expect(tabs.log[0]).toBe('page https://gazette.example/ferry');
    await handlers.check(text, page);
    expect(tabs.log.filter((line) => line.startsWith('reveal'))).toHaveLength(1);
  });
  it('gives up after a while where no badge stands there', async () => {
    const { handlers, tabs, of } = open([]);
    await value(handlers.openSavedPage(of, popup));
    await handlers.check(text, page);
    await vi.waitFor(() => expect(tabs.log.filter((line) => line.startsWith('reveal'))).toHaveLength(20));
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

import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { DEFAULT_SETTINGS, MOST_MAPPINGS } from '../../../model/settings';
import { fakeMatcher, fakeNeeds } from '../../fakes/fake-background';
import { fakeFinding, fakeMatch } from '../../fakes/fake-finding';
import { good } from '../../fakes/good';

const page: Asker = { from: 'page', tabId: 7, address: 'https://www.ferry.example/news/1' };
const popup: Asker = { from: 'extension' };
const read = {
  address: page.address,
  canonical: null,
  headline: 'Ferry late',
  date: null,
  language: 'en',
  blocks: [{ index: 0, kind: 'paragraph', text: 'The ferry came an hour late on Monday.', links: [] }],
};
const FINDINGS = [
  fakeFinding({ id: 'a', kind: 'same-text', grade: 'strong' }),
  fakeFinding({ id: 'b', kind: 'same-event', grade: 'strong' }),
  fakeFinding({ id: 'c', kind: 'same-event', grade: 'weak' }),
];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('sensitivity', () => {
  it.each([
    ['few', ['a']],
    ['usual', ['a', 'b']],
    ['more', ['a', 'b', 'c']],
  ] as const)('%s: badges, and the count on the toolbar', async (sensitivity, badged) => {
    const needs = fakeNeeds({ matcher: fakeMatcher(FINDINGS) });
    const handlers = createHandlers(needs);
    expect(await handlers.setOptions({ sensitivity }, popup)).toMatchObject({ ok: true });
    expect(await handlers.check(read, page)).toMatchObject({ badged });
    expect('log' in needs.tabs && needs.tabs.log).toEqual([`count 7: ${badged.length}`]);
  });

  it('can be tried on the last page, of which nothing else is kept', async () => {
    const handlers = createHandlers(fakeNeeds({ matcher: fakeMatcher(FINDINGS) }));
    expect((await good(handlers.options(null, popup))).lastPage).toBeNull();
    await handlers.check(read, page);
    expect((await good(handlers.options(null, popup))).lastPage).toEqual([
      { kind: 'same-text', grade: 'strong' },
      { kind: 'same-event', grade: 'strong' },
      { kind: 'same-event', grade: 'weak' },
    ]);
  });
});

describe('the preview on the last page', () => {
  it('knows nothing of pages in private windows', async () => {
    const handlers = createHandlers(fakeNeeds({ matcher: fakeMatcher(FINDINGS) }));
    expect(await handlers.check(read, { ...page, isPrivate: true })).toMatchObject({ state: 'checked' });
    expect((await good(handlers.options(null, popup))).lastPage).toBeNull();
  });

  it('counts nothing that a corpus found which is off by now', async () => {
    const own = { ...fakeMatch(), corpus: 'mine' };
    const findings = [...FINDINGS, fakeFinding({ id: 'd', matches: [own] })];
    const handlers = createHandlers(fakeNeeds({ matcher: fakeMatcher(findings) }));
    await handlers.check(read, page);
    await handlers.setCorpus({ id: fakeMatch().corpus, on: false }, popup);
    expect((await good(handlers.options(null, popup))).lastPage).toHaveLength(1);
    await handlers.setCorpus({ id: fakeMatch().corpus, on: true }, popup);
    expect((await good(handlers.options(null, popup))).lastPage).toHaveLength(4);
  });
});

describe('corpora', () => {
  it('are listed with their health, and compared with only while they are on', async () => {
    const needs = fakeNeeds();
    const handlers = createHandlers(needs);
    const listed = await handlers.listCorpora(null, popup);
    if (!listed.ok) throw new Error(listed.problem.code);
    const [corpus] = listed.value.corpora;
    expect(corpus).toMatchObject({ on: true, hash: 'ab'.repeat(32) });
    expect(corpus?.records).toBeGreaterThan(0);
    const id = corpus?.id ?? '';
    await handlers.setCorpus({ id, on: false }, popup);
    expect(await handlers.listCorpora(null, popup)).toMatchObject({
      value: { corpora: [{ id, on: false }], unopened: [] },
    });
    const off = await needs.corpora.loaded((await needs.settings.read()).corporaOff);
    expect(off).toMatchObject({ value: { corpora: [] } });
    await handlers.setCorpus({ id, on: true }, popup);
    expect((await needs.settings.read()).corporaOff).toEqual([]);
  });
});

describe('language', () => {
  it('is kept, and can be the browser’s again', async () => {
    const handlers = createHandlers(fakeNeeds());
    await handlers.setOptions({ language: 'ur' }, popup);
    expect((await good(handlers.options(null, popup))).language).toBe('ur');
    await handlers.setOptions({ sensitivity: 'few' }, popup);
    expect((await good(handlers.options(null, popup))).language).toBe('ur');
    await handlers.setOptions({ language: null }, popup);
    expect((await good(handlers.options(null, popup))).language).toBeNull();
  });

  it('must be one we speak', async () => {
    const handlers = createHandlers(fakeNeeds());
    expect(await handlers.setOptions({ language: 'xx' }, popup)).toMatchObject({
      problem: { code: 'message-unreadable' },
    });
  });
});

describe('erasing everything', () => {
  it('leaves no row, no unreadable row and no setting', async () => {
    const needs = fakeNeeds({ matcher: fakeMatcher(FINDINGS) });
    const handlers = createHandlers(needs);
    await needs.saved.merge([], [{ key: 'future', value: { schema: 99 } }]);
    await handlers.setSite({ host: 'ferry.example', on: false }, popup);
    expect(await handlers.eraseAll(null, popup)).toMatchObject({ ok: true });
    expect(await handlers.listSaved(null, popup)).toMatchObject({ value: { rows: [], unreadable: 0 } });
    expect(await needs.settings.read()).toEqual(DEFAULT_SETTINGS);
    expect((await good(handlers.options(null, popup))).lastPage).toBeNull();
  });
});

describe('columns of tables', () => {
  const names = ['Zeile', 'Blatt'];
  it('are remembered, the last first, in the place of what was known of the same table', async () => {
    const handlers = createHandlers(fakeNeeds());
    expect(await handlers.rememberedTables(null, popup)).toEqual([]);
    const other = { names: ['a'], columns: { headline: 'a' } };
    for (const table of [
      { names, columns: { headline: 'Zeile' } },
      other,
      { names, columns: { outlet: 'Blatt', url: '' } },
    ])
      expect(await handlers.rememberTable(table, popup)).toMatchObject({ ok: true });
    expect(await handlers.rememberedTables(null, popup)).toEqual([
      { names, columns: { outlet: 'Blatt', url: '' } },
      other,
    ]);
  });

  it('of so many tables only are remembered, and nothing but names', async () => {
    const handlers = createHandlers(fakeNeeds());
    for (let i = 0; i < MOST_MAPPINGS + 3; i++)
      await handlers.rememberTable({ names: [`column ${i}`], columns: {} }, popup);
    expect(await handlers.rememberedTables(null, popup)).toHaveLength(MOST_MAPPINGS);
    expect(await handlers.rememberTable({ names: [7], columns: {} }, popup)).toMatchObject({ ok: false });
    expect(await handlers.rememberTable({ names: ['m'.repeat(1_000)], columns: {} }, popup)).toMatchObject({
      ok: false,
    });
  });
});

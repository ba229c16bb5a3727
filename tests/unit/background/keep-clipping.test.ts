import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { askerOf, guarded } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { recheckPages } from '../../../entrypoints/background/keep-clipping';
import { failed } from '../../../model/problem';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeFacts } from '../../fakes/fake-clipping';
import { type FakeTab, fakePageTabs } from '../../fakes/fake-page-tabs';
import { good } from '../../fakes/good';
import { realCorpora } from '../../fakes/real-corpora';

const PASSAGE =
  'The clerk of the fish market found the great scale nine pounds light on Tuesday and had it carried to the smith, who took a swallow’s nest, two keys and most of a herring out of its works.';
const POPUP: Asker = { from: 'extension' };
const TAB = 3;

async function world(tab: Partial<FakeTab> = {}, others: FakeTab[] = []) {
  const clip = { facts: fakeFacts(), selected: PASSAGE };
  const tabs = fakePageTabs([{ id: TAB, url: 'https://quay-courier.example/scale', clip, ...tab }, ...others]);
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1, 0, minute++)).toISOString();
  const { corpora, clippings, packs } = await realCorpora({ now, newId: () => `clip-${minute}` });
  const needs = fakeNeeds({ corpora, clippings, packs, tabs });
  const handlers = createHandlers(needs);
  const keep = async (what: 'selection' | 'article') => {
    const kept = await handlers.keepClipping({ tabId: TAB, what }, POPUP);
    if (!kept.ok) throw new Error(kept.problem.code);
    return kept.value;
  };
  const rows = async () => {
    const listed = await clippings.list();
    return listed.ok ? listed.value.clippings : [];
  };
  return { tabs, needs, handlers, keep, rows };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('keeping a selection', () => {
  it('keeps facts and a fingerprint, no word of the text, and tells the tab', async () => {
    const { keep, rows, tabs } = await world();
    const words = PASSAGE.split(/[\s’]+/).length;
    expect(await keep('selection')).toMatchObject({ kept: 'new', title: 'Lamps along the quay go out', short: false });
    const [row] = await rows();
    expect(row).toMatchObject({ facts: fakeFacts(), passages: [{ whole: false, text: null }] });
    expect(row?.passages[0]?.print.words).toBeGreaterThan(words - 5);
    for (const word of ['market', 'herring', 'swallow']) expect(JSON.stringify(row)).not.toContain(word);
    expect(tabs.log.at(-1)).toBe(`tell ${TAB}: new`);
  });

  it('has the pages that are open compared anew, unless nothing is new', async () => {
    const other = { id: 5, url: 'https://else.example/', running: true };
    const asleep = { id: 6, url: null };
    const { keep, tabs } = await world({}, [other, asleep]);
    await keep('selection');
    expect(tabs.log).toContain('recheck for corpora 5');
    tabs.log.length = 0;
    expect(await keep('selection')).toMatchObject({ kept: 'present' });
    expect(tabs.log).not.toContain('recheck for corpora 5');
  });

  it('asks a tab that sleeps once, however often something is clipped meanwhile', async () => {
    let asked = 0;
    let wake = () => {};
    const asleep = new Promise<null>((resolve) => {
      wake = () => resolve(null);
    });
    const tabs = fakePageTabs([{ id: 77, url: null, running: true }]);
    const page = tabs.page(77);
    const recheck = () => {
      asked++;
      return asleep;
    };
    tabs.page = () => ({ ...page, recheck });
    for (let i = 0; i < 20; i++) await recheckPages(tabs);
    expect(asked).toBe(1);
    wake();
    await new Promise((resolve) => setTimeout(resolve));
    await recheckPages(tabs);
    expect(asked).toBe(2);
  });

  it('keeps the words where the reader wants it, until that is switched off', async () => {
    const { keep, rows, handlers } = await world();
    await handlers.setKeepText(true, POPUP);
    await keep('selection');
    expect((await rows())[0]?.passages[0]?.text).toBe(PASSAGE);
    await handlers.setKeepText(false, POPUP);
    expect((await rows())[0]?.passages[0]?.text).toBeNull();
    expect((await good(handlers.options(null, POPUP))).keepText).toBe(false);
  });

  it('keeps no words that come back after that was switched off, or are on their way then', async () => {
    const { keep, rows, handlers, needs } = await world();
    await handlers.setKeepText(true, POPUP);
    await keep('selection');
    const ids = (await rows()).map(({ id }) => id);
    const deleted = await handlers.deleteClippings(ids, POPUP);
    await handlers.setKeepText(false, POPUP);
    expect(deleted).toMatchObject({ value: [{ passages: [{ text: PASSAGE }] }] });
    expect(await handlers.restoreClippings(deleted.ok ? deleted.value : [], POPUP)).toMatchObject({ ok: true });
    expect(await rows()).toMatchObject([{ passages: [{ text: null }] }]);

    await handlers.setKeepText(true, POPUP);
    await needs.clippings.erase();
    const { all } = needs.corpora;
    vi.spyOn(needs.corpora, 'all').mockImplementationOnce(async () => {
      await handlers.setKeepText(false, POPUP);
      return all();
    });
    await keep('selection');
    expect(await rows()).toMatchObject([{ passages: [{ text: null }] }]);
  });

  it('does not say that no words are kept while some could not be erased', async () => {
    const { keep, handlers, needs } = await world();
    await handlers.setKeepText(true, POPUP);
    await keep('selection');
    vi.spyOn(needs.clippings, 'eraseTexts').mockResolvedValueOnce(failed('storage-failed'));
    expect(await handlers.setKeepText(false, POPUP)).toMatchObject({ problem: { code: 'storage-failed' } });
    expect((await good(handlers.options(null, POPUP))).keepText).toBe(true);
  });

  it('says where it is too short for the matcher, or where the clippings are off', async () => {
    const { keep, handlers } = await world({ clip: { facts: fakeFacts(), selected: 'Nine pounds light' } });
    expect(await keep('selection')).toMatchObject({ kept: 'new', words: 3, short: true, off: false });
    await handlers.setCorpus({ id: 'my-clippings', on: false }, POPUP);
    expect(await keep('selection')).toMatchObject({ kept: 'present', off: true });
  });

  it('names the outlet as the corpora do, else as the page, else by its host', async () => {
    const of = async (facts: Parameters<typeof fakeFacts>[0]) => {
      globalThis.indexedDB = new IDBFactory();
      const { keep, rows } = await world({ clip: { facts: fakeFacts(facts), selected: PASSAGE } });
      await keep('selection');
      return (await rows())[0]?.facts.outlet;
    };
    expect(await of({ url: 'https://m.harbour.example/a', outlet: 'HG Online' })).toBe('Harbour Gazette');
    expect(await of({ outlet: 'Quay Courier' })).toBe('Quay Courier');
    expect(await of({ url: 'https://www.lone.example/a', outlet: null })).toBe('lone.example');
    expect(await of({ url: null, outlet: null })).toBeNull();
  });
});

describe('keeping an article', () => {
  it('runs the page’s script where it does not run, and keeps what it reads', async () => {
    const { keep, rows, tabs } = await world({ article: `${PASSAGE}\n\nAnd a line more.` });
    expect(await keep('article')).toMatchObject({ kept: 'new', whole: true, short: false });
    expect(tabs.log.slice(0, 3)).toEqual([`clip ${TAB}`, `inject ${TAB}`, `article ${TAB}`]);
    expect((await rows())[0]?.passages).toMatchObject([{ whole: true }]);
  });
});

describe('nothing is kept', () => {
  it.each([
    ['selection', { clip: { facts: fakeFacts(), selected: null } }, 'nothing-selected'],
    ['selection', { clip: { facts: fakeFacts(), selected: ' … ' } }, 'nothing-selected'],
    ['article', { article: '' }, 'page-without-text'],
    ['selection', { refuses: 'Cannot access contents of the page' }, 'page-not-readable'],
    [
      'selection',
      { clip: { facts: { ...fakeFacts(), url: 'javascript:alert(1)' }, selected: PASSAGE } },
      'page-not-readable',
    ],
    [
      'selection',
      { clip: { facts: { ...fakeFacts(), headline: 'x'.repeat(501) }, selected: PASSAGE } },
      'page-not-readable',
    ],
    ['selection', { clip: { facts: fakeFacts(), selected: 'x'.repeat(300_001) } }, 'page-not-readable'],
  ] as const)('of a %s from %o', async (what, tab, why) => {
    const { keep, rows, tabs } = await world(tab);
    expect(await keep(what)).toEqual({ kept: false, why });
    expect(await rows()).toEqual([]);
    expect(tabs.log.at(-1)).toBe(`tell ${TAB}: ${why}`);
  });

  it('at the word of a page: only our own pages may ask', async () => {
    const { handlers, rows } = await world();
    const own = { id: 'whence', origin: 'chrome-extension://whence/' };
    const sender = { id: 'whence', url: 'https://quay-courier.example/', tab: { id: TAB }, frameId: 0 };
    expect(askerOf(sender, own)).toMatchObject({ from: 'page' });
    const calls = guarded(handlers, own);
    for (const call of ['keepClipping', 'restoreClippings', 'listClippings', 'setKeepText', 'deleteClippings'] as const)
      expect(() => calls[call]({ tabId: TAB, what: 'selection' }, sender)).toThrow('not allowed');
    expect(await rows()).toEqual([]);
  });
});

describe('the list of clippings', () => {
  it('comes in parts without fingerprints, and takes changes', async () => {
    const { keep, handlers } = await world();
    await keep('selection');
    const listed = await handlers.listClippings(0, POPUP);
    if (!listed.ok) throw new Error(listed.problem.code);
    expect(listed.value).toMatchObject({ total: 1, unreadable: 0, clippings: [{ passages: [{ whole: false }] }] });
    expect(JSON.stringify(listed.value)).not.toContain('codes');
    const [row] = listed.value.clippings;
    const change = { id: row?.id, revision: 1, patch: { headline: 'A light scale' } };
    expect(await handlers.changeClipping(change, POPUP)).toMatchObject({
      value: { facts: { headline: 'A light scale' } },
    });
    expect(await handlers.changeClipping(change, POPUP)).toMatchObject({
      problem: { code: 'clipping-changed-elsewhere' },
    });
    const bad = { id: row?.id, revision: 2, patch: { url: 'javascript:alert(1)' } };
    expect(await handlers.changeClipping(bad, POPUP)).toMatchObject({ problem: { code: 'message-unreadable' } });
    const removed = await handlers.deleteClippings([row?.id], POPUP);
    expect(removed).toMatchObject({ value: [{ id: row?.id }] });
    await handlers.restoreClippings(JSON.parse(JSON.stringify(removed.ok && removed.value)), POPUP);
    expect(await handlers.listClippings(0, POPUP)).toMatchObject({ value: { total: 1 } });
  });
});

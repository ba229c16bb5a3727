import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../../entrypoints/background';
import { BACKGROUND } from '../../../messages/protocol';
import { freshFakeBrowser } from '../../fakes/fake-browser-events';

const popup = { id: 'test-extension-id', url: 'chrome-extension://test-extension-id/popup.html' };
const asked = (call: string, arg: unknown, sender: unknown = popup) =>
  new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger({ to: BACKGROUND, call, arg }, sender as never, resolve);
  });

const onePage = {
  address: 'https://a.example/',
  canonical: null,
  headline: null,
  date: null,
  language: null,
  blocks: [{ index: 0, kind: 'paragraph', text: 'The ferry stopped.', links: [] }],
};

let fake: ReturnType<typeof freshFakeBrowser>;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  fake = freshFakeBrowser();
});
afterEach(() => vi.restoreAllMocks());

describe('the background', () => {
  it('registers every listener at once, because the browser wakes it for one event and does not wait', () => {
    background.main();
    expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
    expect(fakeBrowser.runtime.onInstalled.hasListeners()).toBe(true);
    expect(fakeBrowser.runtime.onStartup.hasListeners()).toBe(true);
    expect(fake.listeners.added).toHaveLength(1);
    expect(fake.listeners.removed).toHaveLength(1);
    expect(fake.pressed).toHaveLength(2);
  });

  it('answers our popup and refuses strangers', async () => {
    background.main();
    expect(await asked('listSaved', null)).toMatchObject({
      ok: true,
      value: { ok: true, value: { rows: [], unreadable: 0, total: 0 } },
    });
    expect(await asked('listSaved', null, { ...popup, url: 'https://evil.example/' })).toMatchObject({ ok: false });
  });

  it('says that the corpus cannot be read where the pack is missing, and goes on', async () => {
    vi.stubGlobal('fetch', async () => new Response(null, { status: 404 }));
    background.main();
    expect(await asked('check', onePage)).toEqual({
      ok: true,
      value: { state: 'problem', problem: { code: 'corpus-unreadable', detail: { file: 'karachi.pack' } } },
    });
  });

  it('says that a pack is no pack, through the real reader', async () => {
    vi.stubGlobal('fetch', async () => new Response('Not found, but politely: a page of some other server.'));
    background.main();
    expect(await asked('check', onePage)).toMatchObject({
      value: { state: 'problem', problem: { code: 'pack-not-a-pack', detail: { file: 'karachi.pack' } } },
    });
  });

  it.each([
    [
      'an install',
      { reason: 'install' },
      { incognito: false },
      [{ url: 'chrome-extension://test-extension-id/welcome.html' }],
    ],
    ['an update', { reason: 'update', previousVersion: '0.1.0' }, { incognito: false }, []],
    ['a new version of the browser', { reason: 'browser_update' }, { incognito: false }, []],
    ['an install from a private window', { reason: 'install' }, { incognito: true }, []],
    ['an install where no window is told of', { reason: 'install' }, null, []],
  ])('opens the welcome page after %s as it should', async (_, installed, window, opened) => {
    const looked = vi.spyOn(fakeBrowser.windows, 'getLastFocused').mockImplementation(async () => {
      if (!window) throw new Error('no window');
      return window as never;
    });
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async () => ({}) as never);
    background.main();
    await fakeBrowser.runtime.onInstalled.trigger(installed as never);
    if (installed.reason === 'install') await expect.poll(() => looked.mock.calls.length).toBe(1);
    await new Promise((done) => setTimeout(done));
    expect(create.mock.calls).toEqual(opened.map((tab) => [tab]));
  });

  it('registers the content script after a grant', async () => {
    background.main();
    fake.granted.origins = ['*://*.dawn.example/*'];
    fake.listeners.added[0]?.();
    await expect
      .poll(() => fake.registered)
      .toMatchObject([
        { id: 'guard', js: ['guard.js'], matches: ['*://*.dawn.example/*'], runAt: 'document_start' },
        { id: 'page', js: ['content-scripts/page.js'], matches: ['*://*.dawn.example/*'], allFrames: false },
      ]);
  });
});

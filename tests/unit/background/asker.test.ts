import { describe, expect, it } from 'vitest';
import { askerOf, guarded, type Sender } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { sampleCalls, withSample } from '../../../entrypoints/background/sample-calls';
import { fakeNeeds } from '../../fakes/fake-background';

const own = { id: 'whence', origin: 'chrome-extension://whence/' };
const page: Sender = { id: 'whence', url: 'https://gazette.example/a', frameId: 0, tab: { id: 7 } };
const popup: Sender = { id: 'whence', url: 'chrome-extension://whence/popup.html' };

describe('askerOf', () => {
  it('takes a content script for its tab and the address the browser names', () => {
    expect(askerOf(page, own)).toEqual({ from: 'page', tabId: 7, address: 'https://gazette.example/a' });
    expect(askerOf({ ...page, tab: { id: 7, incognito: true } }, own)).toMatchObject({ from: 'page', isPrivate: true });
  });

  it('takes our own pages for the extension, also in a tab', () => {
    expect(askerOf(popup, own)).toEqual({ from: 'extension' });
    expect(askerOf({ ...popup, tab: { id: 3 }, frameId: 0 }, own)).toEqual({ from: 'extension' });
  });

  it('takes the welcome page in a tab for the sample, and no address that only begins or ends like its', () => {
    const welcome = { ...popup, url: 'chrome-extension://whence/welcome.html', frameId: 0 };
    const tab = { id: 3 };
    expect(askerOf({ ...welcome, tab }, own)).toEqual({ from: 'sample', tabId: 3 });
    expect(askerOf({ ...welcome, tab, url: `${welcome.url}?a#where` }, own)).toEqual({ from: 'sample', tabId: 3 });
    expect(askerOf(welcome, own)).toEqual({ from: 'extension' });
    expect(askerOf({ ...welcome, tab, url: `${own.origin}popup.html#/welcome.html` }, own)).toEqual({
      from: 'extension',
    });
    expect(askerOf({ ...page, url: 'https://gazette.example/welcome.html' }, own)).toMatchObject({ from: 'page' });
    expect(askerOf({ ...welcome, tab, id: 'other' }, own)).toBe(null);
  });

  it.each<[string, Sender]>([
    ['another extension', { ...page, id: 'other' }],
    ['another extension’s page', { id: 'other', url: 'chrome-extension://other/popup.html' }],
    [
      'a site whose address only looks like ours',
      { id: 'whence', url: 'https://x.example/chrome-extension://whence/' },
    ],
    ['a frame inside a page', { ...page, frameId: 12 }],
    ['a page that is only prerendered', { ...page, documentLifecycle: 'prerender' }],
    ['a sender without an address', { id: 'whence', tab: { id: 7 } }],
  ])('knows nobody in %s', (_, sender) => {
    expect(askerOf(sender, own)).toBe(null);
  });
});

describe('guarded', () => {
  const needs = fakeNeeds();
  const sample = sampleCalls({ ...needs, sample: needs.corpora });
  const handlers = guarded(withSample(createHandlers(needs), sample), own);
  const refused = (call: keyof typeof handlers, sender: Sender) => {
    try {
      // A refusal is thrown before the handler runs; what the handler makes of `null` does not matter here.
      Promise.resolve(handlers[call](null, sender)).catch(() => {});
      return false;
    } catch (error) {
      return /not allowed/.test(String(error));
    }
  };

  it('lets a content script make exactly the calls marked for pages', () => {
    const allowed = Object.keys(handlers).filter((call) => !refused(call as keyof typeof handlers, page));
    expect(allowed.toSorted()).toEqual([
      'changeSaved',
      'check',
      'clearCount',
      'dismiss',
      'loadCard',
      'openPanel',
      'openSaved',
      'restoreSaved',
      'save',
      'savedHere',
      'undismiss',
      'unsave',
    ]);
  });

  it('lets our own pages make every call', () => {
    expect(Object.keys(handlers).filter((call) => refused(call as keyof typeof handlers, popup))).toEqual([]);
  });

  it('lets a stranger make none', () => {
    const stranger = { ...page, id: 'other' };
    expect(Object.keys(handlers).every((call) => refused(call as keyof typeof handlers, stranger))).toBe(true);
  });
});

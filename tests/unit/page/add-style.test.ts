import { Window } from 'happy-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { addStyle } from '../../../page/add-style';

const CSS = 'p { color: teal }';
afterEach(() => vi.unstubAllGlobals());

/** A shadow tree in a document at an address. */
function at(url: string): ShadowRoot {
  const window = new Window({ url });
  vi.stubGlobal('CSSStyleSheet', window.CSSStyleSheet);
  const doc = window.document as unknown as Document; // happy-dom's types are not the DOM's
  return doc.createElement('x-badge').attachShadow({ mode: 'closed' });
}

it('is a style element in a shadow tree of a page', () => {
  const root = at('https://gazette.example/ferry');
  addStyle(root, CSS);
  expect(root.querySelector('style')?.textContent).toBe(CSS);
});

it.each(['chrome-extension://whence/welcome.html', 'moz-extension://whence/welcome.html'])(
  'is a constructed sheet at %s, where style elements are refused',
  (url) => {
    const root = at(url);
    addStyle(root, CSS);
    expect(root.querySelector('style')).toBe(null);
    expect(root.adoptedStyleSheets.map((sheet) => sheet.cssRules[0]?.cssText)).toEqual([
      expect.stringContaining('teal'),
    ]);
  },
);

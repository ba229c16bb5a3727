import { Window } from 'happy-dom';
import { afterEach, expect, it, vi } from 'vitest';
import { addStyle } from '../../../page/add-style';

const CSS = 'p { color: teal }';
afterEach(() => vi.unstubAllGlobals());

/** A document at an address. */
function at(url: string): Document {
  const window = new Window({ url });
  vi.stubGlobal('CSSStyleSheet', window.CSSStyleSheet);
  return window.document as unknown as Document; // happy-dom's types are not the DOM's
}

it('is a style element on a page, which the page may take away', () => {
  const doc = at('https://gazette.example/ferry');
  const before = doc.documentElement.outerHTML;
  const style = addStyle(doc, CSS);
  expect(doc.querySelector('html > style')?.textContent).toBe(CSS);
  expect(style.stands()).toBe(true);
  doc.querySelector('style')?.remove();
  expect(style.stands()).toBe(false);
  style.undo();
  expect(doc.documentElement.outerHTML).toBe(before);
});

it('is a style element in a shadow tree of a page', () => {
  const root = at('https://gazette.example/ferry').createElement('x-badge').attachShadow({ mode: 'closed' });
  addStyle(root, CSS);
  expect(root.querySelector('style')?.textContent).toBe(CSS);
});

it.each(['chrome-extension://whence/welcome.html', 'moz-extension://whence/welcome.html'])(
  'is a constructed sheet at %s, where style elements are refused',
  (url) => {
    const doc = at(url);
    const other = new CSSStyleSheet();
    doc.adoptedStyleSheets = [other];
    const style = addStyle(doc, CSS);
    expect(doc.querySelector('style')).toBe(null);
    expect(doc.adoptedStyleSheets).toHaveLength(2);
    expect(doc.adoptedStyleSheets[1]?.cssRules[0]?.cssText).toContain('teal');
    expect(style.stands()).toBe(true);
    style.undo();
    expect(doc.adoptedStyleSheets).toEqual([other]);
  },
);

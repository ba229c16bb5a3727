// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type PageWatch, watchPage } from '../../../page/watch-page';
import { patiently } from '../../fakes/patiently';

const SENTENCE = 'The harbour board met on Tuesday night and put off a decision on the old lighthouse stairs again.';
let life: AbortController;
let changes: { text: boolean }[];
let navigations: number;
let watch: PageWatch;

beforeEach(() => {
  document.body.innerHTML = '<main><p>one</p></main>';
  life = new AbortController();
  changes = [];
  navigations = 0;
  watch = watchPage(
    document,
    { onChange: (change) => changes.push(change), onNavigate: () => navigations++ },
    life.signal,
  );
});
afterEach(() => life.abort());

// happy-dom's own; the DOM's types do not know it.
const setAddress = (url: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

/** Until the watch must have told, had it something to tell. */
const told = () => patiently(() => expect(changes.length).toBeGreaterThan(0));
const add = (html: string) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html);

it('tells once of many changes', async () => {
  for (let i = 0; i < 5; i++) add(`<p>${SENTENCE}</p>`);
  await told();
  expect(changes).toEqual([{ text: true }]);
});

it('tells of small changes, and that they bring nothing to read', async () => {
  add('<p>12:04</p>');
  await told();
  expect(changes).toEqual([{ text: false }]);
});

it('does not take scripts and styles for text', async () => {
  add(`<script type="text/plain">${SENTENCE}</script><style>p{content:"${SENTENCE}"}</style>`);
  await told();
  expect(changes).toEqual([{ text: false }]);
});

it('tells of text that changes in place', async () => {
  const node = document.querySelector('p')?.firstChild;
  if (node) (node as Text).data = SENTENCE;
  await told();
  expect(changes).toEqual([{ text: true }]);
});

it('takes a flood of changes for new text without looking at each', async () => {
  const looked = vi.spyOn(Node.prototype, 'textContent', 'get');
  add('<p>x</p>'.repeat(600));
  await told();
  // One call adds all of them in one record in some DOMs; both ways nothing may be asked 600 times.
  expect(looked.mock.calls.length).toBeLessThan(600 * 2);
  looked.mockRestore();
});

it('is silent about our own badges, but not about their removal', async () => {
  const badge = document.createElement('whence-badge');
  document.querySelector('p')?.append(badge);
  await new Promise((resolve) => setTimeout(resolve, 0));
  badge.remove();
  await told();
  expect(changes).toEqual([{ text: false }]);
});

it('tells of another address, and not of another place on the same page', async () => {
  const here = location.href.split('#')[0];
  setAddress(`${here}#comments`);
  window.dispatchEvent(new Event('hashchange'));
  expect(navigations).toBe(0);
  setAddress(`${here}#/story/2`);
  window.dispatchEvent(new Event('hashchange'));
  expect(navigations).toBe(1);
  setAddress('https://ridge.example/story/3');
  window.dispatchEvent(new Event('popstate'));
  window.dispatchEvent(new Event('popstate'));
  expect(navigations).toBe(2);
});

it('tells nothing after its end', async () => {
  life.abort();
  add(`<p>${SENTENCE}</p>`);
  window.dispatchEvent(new Event('popstate'));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(changes).toEqual([]);
});

it('tells of what changes in a shadow tree it was told to watch', async () => {
  const root = document.querySelector('main')?.attachShadow({ mode: 'open' });
  if (!root) throw new Error('no shadow root');
  watch.also(root);
  root.innerHTML = `<p>${SENTENCE}</p>`;
  await told();
  expect(changes).toEqual([{ text: true }]);
});

it.each([
  ['a dialog or popover opens', 'div', 'toggle'],
  ['a frame has loaded', 'frame', 'load'],
])('tells where %s, of which the tree says nothing', async (_name, tag, type) => {
  const el = document.createElement(tag);
  document.body.append(el);
  await told();
  changes.length = 0;
  el.dispatchEvent(new Event(type));
  await told();
  expect(changes).toEqual([{ text: true }]);
});

it('tells nothing in a hidden tab, and of all that happened when somebody looks', async () => {
  const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  add(`<p>${SENTENCE}</p>`);
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(changes).toEqual([]);
  state.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await told();
  expect(changes).toEqual([{ text: true }]);
  state.mockRestore();
});

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readInSlices } from '../../../page/read-in-slices';
import { readPage } from '../../../page/read-page';
import { fixture } from './parse-page';

const { signal } = new AbortController();
const read = async () => {
  const done = await readInSlices(document, false, signal);
  if (!done) throw new Error('aborted');
  return done.reading;
};
const texts = ({ text }: { text: { blocks: readonly { text: string }[] } }) => text.blocks.map((block) => block.text);

/** A clock by which every look at it costs more than a slice, so that reading pauses at each step. */
let now = 0;
beforeEach(() => {
  now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 50));
  document.documentElement.innerHTML = fixture('plain-article.html').replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
});
afterEach(() => vi.restoreAllMocks());

it('reads in slices what it reads in one go', async () => {
  const pauses = vi.spyOn(globalThis, 'setTimeout');
  expect(texts(await read())).toEqual(texts(readPage(document, document.location.href)));
  expect(pauses.mock.calls.length).toBeGreaterThan(3);
});

it('starts again where the page changes in a pause', async () => {
  const reading = read();
  setTimeout(() => {
    for (const p of document.querySelectorAll('p')) p.remove();
    document
      .querySelector('article')
      ?.insertAdjacentHTML(
        'beforeend',
        '<p>The stairs were painted green by somebody in the night, and nobody complained.</p>',
      );
  });
  const seen = texts(await reading);
  expect(seen).toEqual(texts(readPage(document, document.location.href)));
  expect(seen.some((text) => text.startsWith('The stairs were painted green'))).toBe(true);
});

it('comes to an end on a page that never rests', async () => {
  const ticking = setInterval(() => document.body.append(document.createElement('i')), 0);
  expect(texts(await read()).length).toBeGreaterThan(2);
  clearInterval(ticking);
});

it('gives nothing once nobody wants it', async () => {
  expect(await readInSlices(document, false, AbortSignal.abort())).toBeNull();
});

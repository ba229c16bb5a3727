import { expect, it } from 'vitest';
import { withoutHandlers } from '../../../entrypoints/import/without-handlers';

it.each([
  ['<img src=x onerror="go()">', '<img src=x data-onerror="go()">'],
  ['<svg/onload=go()>', '<svg/data-onload=go()>'],
  [
    '<a title=" onclick=x" ONCLICK = go()>once = twice</a>',
    '<a title=" onclick=x" data-ONCLICK = go()>once = twice</a>',
  ],
  ['<p>It went on time=5</p>', '<p>It went on time=5</p>'],
])('%s has handlers as plain attributes, and nothing else is changed', (html, made) => {
  expect(withoutHandlers(html)).toBe(made);
});

it('takes time in proportion to hostile files', () => {
  const hostile = `${'<a "'.repeat(50_001)}${"<b '".repeat(50_001)}`;
  expect(withoutHandlers(hostile)).toBe(hostile);
});

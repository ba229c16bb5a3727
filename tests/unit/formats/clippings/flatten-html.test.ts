import { expect, it } from 'vitest';
import { flattenHtml } from '../../../../formats/clippings/flatten-html';

it('gives the words of a page, a paragraph a block, without what is not read', () => {
  const { text } = flattenHtml(
    '<title>no</title><script>no()</script><style>no</style><nav>no</nav><p>One &amp; two<br>three</p><div>four <b>five</b></div><form>no</form>',
  );
  expect(text).toBe('One & two\nthree\n\nfour five');
});

it('keeps links to web addresses, and no others', () => {
  const { links, text } = flattenHtml(
    '<p><a href="https://a.example/1">one</a> <a href="javascript:alert(1)">two</a> <a href=" HTTP://b.example ">three</a> <a href="data:text/html,x">four</a> <a href="/five">five</a> https://c.example/6</p>',
  );
  expect(links.map((link) => [text.slice(link.start, link.end), link.url])).toEqual([
    ['one', 'https://a.example/1'],
    ['three', 'HTTP://b.example'],
    ['https://c.example/6', 'https://c.example/6'],
  ]);
});

it('tells where titles, headings, quotations and sections stand', () => {
  const marked = flattenHtml(
    '<article><h2>Head</h2><blockquote><p>Said</p></blockquote><p><cite>Gazette</cite></p></article><hr><p>End<sup>1</sup></p><ol><li>a</li><li>b</li></ol>',
  );
  const words = (places: readonly { start: number; end: number }[]) =>
    places.map(({ start, end }) => marked.text.slice(start, end));
  expect(words(marked.headings)).toEqual(['Head']);
  expect(words(marked.quotes)).toEqual(['Said']);
  expect(words(marked.emphasis)).toEqual(['Gazette']);
  expect(marked.breaks.map((at) => marked.text.slice(at, at + 4))).toEqual(['Head', 'End ']);
  expect(marked.text).toMatch(/End \[1\]\n\n1\. a\n2\. b$/);
});

import { GAZETTE_PASSAGE, newsPage } from '../../e2e/news-site';
import { newsWorld } from '../generated-news';

/** Pages of some ten megabytes, each too long in its own way; a known passage stands near the beginning of each. */
export type Huge = 'paragraph' | 'node' | 'short' | 'deep' | 'table';

/** What each is, in words. */
export const HUGE: Readonly<Record<Huge, string>> = {
  paragraph: 'one paragraph of 10 MB, full of links and bold words',
  node: '10 MB in one text node',
  short: '100,000 short paragraphs',
  deep: '10 MB, 450 elements deep',
  table: 'a table of 50,000 rows',
};

const SEED = 71;
const BYTES = 10_000_000;
const PARAGRAPHS = 100_000;
const ROWS = 50_000;
/** Deeper than this browsers cut while they parse. */
const DEPTH = 450;
const known = `<p>${GAZETTE_PASSAGE}</p>`;

/** The page's HTML. */
export function hugePage(kind: Huge): string {
  const world = newsWorld(SEED);
  const texts = Array.from({ length: 500 }, () => world.article(40));
  const text = (i: number) => texts[i % texts.length] ?? '';
  const page = (body: string) => newsPage(body, { title: 'The longest day on the river' });
  switch (kind) {
    case 'paragraph': {
      const words = (i: number) =>
        text(i).replace(/(\S+) (\S+) (\S+)/g, (_, a, b, c) => `<a href="/s/${i}">${a}</a> <b>${b}</b> ${c}`);
      return page(`${known}<p>${repeated(words)}</p>`);
    }
    case 'node':
      // The parser makes a node of each 64 kB.
      return page(
        `${known}<p id="long">${repeated(text)}</p><script>document.querySelector('#long').normalize()</script>`,
      );
    case 'short':
      return page(known + Array.from({ length: PARAGRAPHS }, (_, i) => `<p>${text(i).slice(0, 90)}.</p>`).join(''));
    case 'deep': {
      const tower = (i: number) => `${'<div>'.repeat(DEPTH)}<p>${text(i)}</p>${'</div>'.repeat(DEPTH)}`;
      return page(known + repeated(tower));
    }
    case 'table': {
      const row = (i: number) =>
        `<tr><td>${i}</td><td>${text(i).slice(0, 120)}</td><td>${text(i + 1).slice(0, 40)}</td><td>9.50</td></tr>`;
      return page(`${known}<table>${Array.from({ length: ROWS }, (_, i) => row(i)).join('')}</table>`);
    }
  }
}

function repeated(part: (i: number) => string): string {
  const parts: string[] = [];
  for (let i = 0, bytes = 0; bytes < BYTES; i++) {
    const next = part(i);
    parts.push(next);
    bytes += next.length + 1;
  }
  return parts.join(' ');
}

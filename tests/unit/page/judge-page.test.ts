import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../page/judge-page';
import { readPage } from '../../../page/read-page';
import { DOMS, fixture } from './parse-page';

const judge = (html: string, address: string) => {
  const doc = DOMS.linkedom?.(html);
  if (!doc) throw new Error('no parser');
  return judgePage(readPage(doc, address));
};
const why = (html: string, address: string) => {
  const judged = judge(html, address);
  return judged.news ? 'news' : judged.why.code;
};

describe('whether a page is news', () => {
  it.each([
    ['plain-article.html', 'https://ridge.example/news/stairs', 'news'],
    ['div-only.html', 'https://ridge.example/a/1', 'news'],
    ['live-blog.html', 'https://ridge.example/live', 'news'],
    ['plain-article.html', 'file:///home/reader/saved.html', 'news'],
    ['front-page.html', 'https://ridge.example/', 'not-a-news-page'],
    // It names another address as its own.
    ['plain-article.html', 'https://ridge.example/', 'news'],
    ['div-only.html', 'https://ridge.example/', 'not-a-news-page'],
    ['plain-article.html', 'https://ridge.example/?story=7', 'news'],
  ])('%s at %s: %s', (name, address, expected) => {
    expect(why(fixture(name), address)).toBe(expected);
  });

  it('is not where there is a line or two and nothing says article', () => {
    expect(why('<p>Sign in to read your messages, and to see who wrote to you.</p>', 'https://x.example/a')).toBe(
      'not-a-news-page',
    );
  });

  it('is where a single paragraph is long, whatever the page says of itself', () => {
    const long = 'The ferry left late because the rope had frozen to its ring. '.repeat(4);
    expect(why(`<p>${long}</p>`, 'https://x.example/a')).toBe('news');
  });

  it('is on a front page only where that holds articles in full', () => {
    const long = 'The ferry left late because the rope had frozen to its ring. '.repeat(4);
    expect(why(`<p>${long}</p><p>${long}</p>`, 'https://x.example/')).toBe('not-a-news-page');
    expect(why(`<p>${long}</p><p>${long}</p><p>${long}</p>`, 'https://x.example/')).toBe('news');
  });

  it('is an article although its site names the front page as canonical everywhere', () => {
    const sentence = '<p>The ferry left late because the rope had frozen to its iron ring again.</p>';
    const head = '<head><link rel="canonical" href="/"></head>';
    const page = `<html>${head}<body>${sentence.repeat(3)}</body></html>`;
    expect(why(page, 'https://x.example/ferry')).toBe('news');
  });

  it('is without text where there is nothing to compare', () => {
    expect(why('<html><body><nav>Front page</nav></body></html>', 'https://x.example/a')).toBe('page-without-text');
  });
});

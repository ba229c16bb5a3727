import { describe, expect, it } from 'vitest';
import { judgePage } from '../../../page/judge-page';
import { readPage } from '../../../page/read-page';
import { DOMS, fixture } from './parse-page';

const read = (html: string, address: string, whole = false) => {
  const doc = DOMS.linkedom?.(html);
  if (!doc) throw new Error('no parser');
  return readPage(doc, address, whole);
};
const why = (html: string, address: string) => {
  const reading = read(html, address);
  const judged = judgePage(reading);
  if (!judged.news) return judged.why.code;
  return reading.text.linksOnly ? 'links only' : 'news';
};
const LONG = 'The ferry left late because the rope had frozen to its ring. '.repeat(4);

describe('whether a page is news', () => {
  it.each([
    ['plain-article.html', 'https://ridge.example/news/stairs'],
    ['plain-article.html', 'file:///home/reader/saved.html'],
    ['div-only.html', 'https://ridge.example/a/1'],
    ['line-breaks.html', 'https://ridge.example/a/2'],
    ['table-layout.html', 'https://ridge.example/a/3'],
    ['form-wrapper.html', 'https://ridge.example/a/4.aspx'],
    ['live-blog.html', 'https://ridge.example/live'],
    ['two-stories.html', 'https://ridge.example/a/6'],
    ['news/urdu-wire.html', 'https://ridge.example/ur/7'],
    ['news/blog-front.html', 'https://ridge.example/'],
    ['news/wire-item.html', 'https://ridge.example/wire/8'],
    ['news/amp.html', 'https://ridge.example/amp/9'],
    ['news/paywalled.html', 'https://ridge.example/a/10'],
    ['news/persian.html', 'https://ridge.example/fa/11'],
    ['news/japanese.html', 'https://ridge.example/ja/12'],
    ['news/chinese.html', 'https://ridge.example/zh/13'],
    ['news/thai.html', 'https://ridge.example/th/14'],
    // It names another address as its own.
    ['plain-article.html', 'https://ridge.example/'],
    ['div-only.html', 'https://ridge.example/?story=7'],
  ])('%s at %s is', (name, address) => {
    expect(why(fixture(name), address)).toBe('news');
  });

  it.each([
    ['other/mail-list.html', 'https://post.example/inbox', 'page-is-app'],
    ['other/mail-read.html', 'https://post.example/inbox/7', 'page-is-app'],
    ['other/mail-write.html', 'https://post.example/new', 'page-is-editor'],
    ['other/editor.html', 'https://desk.example/d/1/edit', 'page-is-editor'],
    ['other/bank.html', 'https://savings.example/transfer', 'page-is-form'],
    ['other/log-in.html', 'https://savings.example/login', 'page-is-form'],
    ['other/map.html', 'https://charts.example/@24.8,67.0', 'page-is-app'],
    ['other/dashboard.html', 'https://desk.example/overview', 'page-is-app'],
    ['other/code-file.html', 'https://code.example/ridge/harbour/stairs.ts', 'page-is-code'],
    ['other/code-repository.html', 'https://code.example/ridge/harbour', 'page-is-code'],
    ['other/search.html', 'https://find.example/find?q=lighthouse+stairs', 'page-is-search'],
    ['other/search-by-path.html', 'https://find.example/search/stairs', 'page-is-search'],
    ['other/shop.html', 'https://rope.example/p/20', 'page-is-shop'],
    ['other/forum.html', 'https://stairs.example/t/9', 'page-is-forum'],
    ['other/questions.html', 'https://stairs.example/q/9', 'page-is-forum'],
  ])('%s at %s is not: %s', (name, address, reason) => {
    expect(why(fixture(name), address)).toBe(reason);
  });

  it.each([
    ['other/front.html', 'https://ridge.example/'],
    ['front-page.html', 'https://ridge.example/'],
    ['other/section.html', 'https://ridge.example/world'],
  ])('%s at %s is one for its links', (name, address) => {
    expect(why(fixture(name), address)).toBe('links only');
    const { text } = read(fixture(name), address);
    expect(text.blocks.every((block) => block.links.length > 0)).toBe(true);
  });

  it.each([
    [
      'the word it searched for in a field of that name',
      '?s=stairs',
      '<input name="s" value="stairs">',
      'page-is-search',
    ],
    ['a number in a hidden field', '?s=7', '<input type="hidden" name="s" value="7">', 'news'],
    ['another word than it was asked for', '?s=stairs', '<input name="s" value="ferry">', 'news'],
    ['a basket', '', '<input type="submit" id="add-to-cart-button">', 'page-is-shop'],
    ['many buttons beside little text', '', '<button>Go</button>'.repeat(30), 'page-is-app'],
    ['some buttons', '', '<button>Share</button>'.repeat(12), 'news'],
    ['an editor of more text than its own', '', `<div contenteditable>${LONG.repeat(2)}</div>`, 'page-is-editor'],
    ['an editor that is switched off', '', `<div contenteditable="false">${LONG.repeat(2)}</div>`, 'news'],
    ['a field for comments', '', '<textarea name="comment"></textarea>', 'news'],
    ['more code than prose', '', `<pre>${LONG.repeat(2)}</pre>`, 'page-is-code'],
  ])('is judged with %s', (_name, search, beside, expected) => {
    expect(why(`<p>${LONG}</p>${beside}`, `https://x.example/a${search}`)).toBe(expected);
  });

  it('is one for its links where it calls itself a list and holds no articles in full', () => {
    const head = '<head><script type="application/ld+json">{"@type":"CollectionPage"}</script></head>';
    const teaser = `<h2><a href="/7">The ferry is late</a></h2><p>${LONG}</p>`;
    const page = (body: string) => `<html>${head}<body>${body}</body></html>`;
    expect(why(page(teaser.repeat(2)), 'https://x.example/world')).toBe('links only');
    expect(why(page(teaser.repeat(3)), 'https://x.example/world')).toBe('news');
  });

  it('says that a list is one where no link on it can be compared', () => {
    expect(why('<h1>Reports</h1><a href="#7">Page seven</a>', 'https://x.example/')).toBe('page-is-list');
  });

  it('is not where there is a line or two and nothing says article', () => {
    expect(why('<p>Sign in to read your messages, and to see who wrote to you.</p>', 'https://x.example/a')).toBe(
      'not-a-news-page',
    );
  });

  it('is where a single paragraph is long, whatever the page says of itself', () => {
    expect(why(`<p>${LONG}</p>`, 'https://x.example/a')).toBe('news');
  });

  it('is on a front page only where that holds articles in full', () => {
    const teaser = `<div><h2>Ferry late</h2><p>${LONG}</p></div>`;
    expect(why(`<p>${LONG}</p><p>${LONG}</p>`, 'https://x.example/')).toBe('page-is-list');
    expect(why(`<p>${LONG}</p><p>${LONG}</p><p>${LONG}</p>`, 'https://x.example/')).toBe('news');
    expect(why(teaser.repeat(4), 'https://x.example/')).toBe('page-is-list');
  });

  it('is where the page calls itself an article, whatever controls and fields stand on it', () => {
    const said = '<meta property="og:type" content="article">';
    const controls = '<button>Share</button><input name="q"><input type="password">'.repeat(30);
    expect(why(`<html><head>${said}</head><body>${controls}<p>${LONG}</p></body></html>`, 'https://x.example/a')).toBe(
      'news',
    );
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

  it('reads all of a front page for the reader who asks, and for the command line', () => {
    expect(read(fixture('div-only.html'), 'https://ridge.example/', true).text).not.toHaveProperty('linksOnly');
  });
});

import { describe, expect, it } from 'vitest';
import { absolute, readFacts } from '../../../page/page-facts';
import { DOMS } from './parse-page';

const facts = (head: string, body = '', address = 'https://ridge.example/news/stairs') => {
  const doc = DOMS.linkedom?.(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  if (!doc) throw new Error('no parser');
  return readFacts(doc, address);
};
const ld = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('what a page states', () => {
  it('takes the date from JSON-LD before the meta element before the time element', () => {
    const data = ld('{"@type":"NewsArticle","datePublished":"2011-08-26"}');
    const meta = '<meta property="article:published_time" content="2012-01-01">';
    const time = '<article><time datetime="2013-01-01">then</time></article>';
    expect(facts(data + meta, time).date).toBe('2011-08-26');
    expect(facts(meta, time).date).toBe('2012-01-01');
    expect(facts('', time).date).toBe('2013-01-01');
  });

  it('passes over JSON-LD that does not parse', () => {
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle",</script>';
    const good =
      '<script type="application/ld+json">[{"@type":["Thing","NewsArticle"],"headline":"Stairs wait"}]</script>';
    expect(facts(broken + good)).toMatchObject({ article: true, headline: 'Stairs wait' });
  });

  it('leaves the site’s name out of a title', () => {
    expect(facts('<title>Lighthouse stairs must wait again | The Ridge Courier</title>').headline).toBe(
      'Lighthouse stairs must wait again',
    );
    expect(facts('<title>Stairs - Lighthouse - again</title>').headline).toBe('Stairs - Lighthouse - again');
  });

  it('takes no heading for the headline that nobody has closed', () => {
    const text = 'The keeper climbed the lighthouse stairs again, one step at a time, and counted them aloud. '.repeat(
      4,
    );
    expect(facts('', `<h1>Stairs<div>${text}</div></h1>`).headline).toBe(null);
    expect(facts('', `<h1>Lighthouse stairs must wait</h1><div>${text}</div>`).headline).toBe(
      'Lighthouse stairs must wait',
    );
  });

  it.each([
    ['a comma too many', '{"@type":"NewsArticle","headline":"Stairs wait",}'],
    ['comment marks', '<!-- {"@type":"NewsArticle","headline":"Stairs wait"} -->'],
    ['CDATA marks', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Stairs wait"}\n//]]>'],
    ['CDATA in comments', '/*<![CDATA[*/{"@type":"NewsArticle","headline":"Stairs wait"}/*]]>*/'],
    ['a line break in a text', '{"@type":"NewsArticle","headline":"Stairs\nwait"}'],
    ['a semicolon behind', '{"@type":"NewsArticle","headline":"Stairs wait"};'],
    ['a graph', '{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Stairs wait"}]}'],
    [
      'a main entity',
      '{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/NewsArticle","headline":"Stairs wait"}}',
    ],
  ])('reads JSON-LD with %s', (_name, json) => {
    expect(facts(ld(json))).toMatchObject({ article: true, headline: 'Stairs wait' });
  });

  it('takes the article that names the page, not the one it recommends', () => {
    const other = '{"@type":"NewsArticle","headline":"Ferry late","url":"https://ridge.example/news/ferry"}';
    const own =
      '{"@type":"NewsArticle","headline":"Stairs wait","mainEntityOfPage":{"@id":"https://www.ridge.example/news/stairs/"}}';
    expect(facts(ld(`[${other},${own}]`)).headline).toBe('Stairs wait');
    expect(facts(ld(`[${other}]`)).headline).toBe('Ferry late');
  });

  it('takes dates of publication before other dates, and none of changes', () => {
    const modified = '<meta property="article:modified_time" content="2015-01-02">';
    const date = '<meta name="date" content="2014-12-30">';
    expect(facts(`${modified}${date}<meta name="DC.date.issued" content="2014-12-23">`).date).toBe('2014-12-23');
    expect(facts(modified + date).date).toBe('2014-12-30');
    expect(facts(`${modified}<meta name="publisher" content="2012-01-01">`).date).toBeNull();
    expect(facts('', '<span itemprop="datePublished" content="2011-08-26">Friday</span>').date).toBe('2011-08-26');
    expect(facts(ld('{"@type":"Article","dateCreated":"2011-08-26"}')).date).toBe('2011-08-26');
    expect(facts(ld('{"@type":"WebPage","datePublished":"2011-08-26"}')).date).toBe('2011-08-26');
  });

  it('takes the day from the address where the page gives no other', () => {
    expect(facts('', '', 'https://ridge.example/2011/08/26/stairs').date).toBe('2011-08-26');
    expect(facts('', '', 'https://ridge.example/2011/aug/6/stairs').date).toBe('2011-08-06');
    expect(facts('', '', 'https://ridge.example/2011/08/stairs').date).toBeNull();
    expect(facts('', '', 'https://ridge.example/2011/38/26/stairs').date).toBeNull();
    expect(facts('', '', 'file:///home/2011/08/26/stairs.html').date).toBeNull();
  });

  it('takes the headline that is printed, where those stated differ', () => {
    const head = `${ld('{"@type":"NewsArticle","headline":"Stairs closed, board divided over works"}')}<meta property="og:title" content="Lighthouse stairs must wait again">`;
    expect(facts(head, '<h1>Lighthouse stairs must wait again</h1>').headline).toBe(
      'Lighthouse stairs must wait again',
    );
    expect(facts(head, '<h1>Ridge Courier</h1>').headline).toBe('Stairs closed, board divided over works');
    // An h1 among breadcrumbs, the article's own headline below it.
    const both = '<h1>Lighthouse stairs must wait again</h1><h2>Stairs closed, board divided over works</h2>';
    expect(facts(head, both).headline).toBe('Stairs closed, board divided over works');
    // The kicker before it belongs to a headline, the site's name behind it does not.
    const title = (text: string) => `<meta property="og:title" content="${text}">`;
    const h1 = '<h1>Lighthouse stairs must wait again</h1>';
    expect(facts(title('Harbour: Lighthouse stairs must wait again'), h1).headline).toBe(
      'Harbour: Lighthouse stairs must wait again',
    );
    expect(facts(title('Lighthouse stairs must wait again, Ridge Courier'), h1).headline).toBe(
      'Lighthouse stairs must wait again',
    );
  });

  it('leaves the site’s name out of article data too, and never takes that alone', () => {
    const site = '<meta property="og:site_name" content="The Ridge Courier">';
    const data = ld('{"@type":"NewsArticle","headline":"Stairs wait - The Ridge Courier"}');
    expect(facts(site + data).headline).toBe('Stairs wait');
    expect(facts(`${site}<title>The Ridge Courier</title>`, '<h1>Lighthouse stairs must wait</h1>').headline).toBe(
      'Lighthouse stairs must wait',
    );
  });

  it('passes over a canonical address that is the front page, but not on the front page', () => {
    const canonical = '<link rel="canonical" href="https://ridge.example/">';
    const og = '<meta property="og:url" content="https://ridge.example/news/stairs?id=7">';
    expect(facts(canonical).canonical).toBeNull();
    expect(facts(canonical + og).canonical).toBe('https://ridge.example/news/stairs?id=7');
    expect(facts(canonical, '', 'https://ridge.example/').canonical).toBe('https://ridge.example/');
    expect(facts('<link rel="canonical" href="https://agency.example/a/1">').canonical).toBe(
      'https://agency.example/a/1',
    );
    expect(facts('<base href="https://ridge.example/b/"><link rel="canonical" href="stairs">').canonical).toBe(
      'https://ridge.example/b/stairs',
    );
    expect(facts('<link rel="canonical" href="data:text/html,x">').canonical).toBeNull();
  });

  it('takes no language that is none', () => {
    expect(facts('<meta property="og:locale" content="ur_PK">').language).toBe('ur-PK');
    expect(facts('<meta property="og:locale" content="the usual">').language).toBeNull();
  });
});

it('makes only web addresses of links', () => {
  expect(absolute('../a', 'https://x.example/b/c')).toBe('https://x.example/a');
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.example', 'http://', null])
    expect(absolute(bad, 'https://x.example/'), String(bad)).toBeNull();
});

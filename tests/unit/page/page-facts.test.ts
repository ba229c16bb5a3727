import { describe, expect, it } from 'vitest';
import { absolute, dayOf, readFacts } from '../../../page/page-facts';
import { DOMS } from './parse-page';

const facts = (head: string, body = '') => {
  const doc = DOMS.linkedom?.(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`);
  if (!doc) throw new Error('no parser');
  return readFacts(doc, 'https://ridge.example/news/stairs');
};

describe('the day in a date text', () => {
  it.each([
    ['2011-08-26', '2011-08-26'],
    ['2011-08-26T23:30:00-05:00', '2011-08-26'],
    ['20110826T101500Z', '2011-08-26'],
    ['Fri, 26 Aug 2011 12:00:00', '2011-08-26'],
    ['August 26, 2011', '2011-08-26'],
    ['2011-02-30', null],
    ['yesterday', null],
    ['1314316800', null],
    ['', null],
  ])('%s: %s', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});

describe('what a page states', () => {
  it('takes the date from JSON-LD before the meta element before the time element', () => {
    const ld = '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2011-08-26"}</script>';
    const meta = '<meta property="article:published_time" content="2012-01-01">';
    const time = '<article><time datetime="2013-01-01">then</time></article>';
    expect(facts(ld + meta, time).date).toBe('2011-08-26');
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

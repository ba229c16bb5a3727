import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ClippingFacts } from '../../../model/clipping';
import { clippingFacts } from '../../../page/clipping-facts';
import { DOMS } from './parse-page';

const HERE = 'https://www.quay.example/news/lamps';
const of = (parse: (html: string) => Document, head: string, address = HERE) =>
  clippingFacts(parse(`<!doctype html><html lang="en"><head>${head}</head><body><p>Words.</p></body></html>`), address);

describe.each(Object.entries(DOMS))('what a page states of itself (%s)', (_, parse) => {
  it('is read from JSON-LD', () => {
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Lamps along the quay go dark",
      "datePublished":"2024-05-02T06:30:00+01:00","author":[{"@type":"Person","name":"Ida Moor"},"T. Hale"],
      "publisher":{"@type":"Organization","name":"Quay Courier"}}</script>`;
    expect(of(parse, head)).toEqual({
      headline: 'Lamps along the quay go dark',
      outlet: 'Quay Courier',
      byline: ['Ida Moor', 'T. Hale'],
      published: { date: '2024-05-02', precision: 'minute', instant: '2024-05-02T05:30:00.000Z' },
      url: HERE,
      language: 'en',
    });
  });

  it('is read from Open Graph', () => {
    const head = `<meta property="og:site_name" content="Quay Courier"><meta property="og:title" content="Lamps along the quay go dark">
      <meta property="article:published_time" content="2024-05-02"><meta name="author" content="By Ida Moor">
      <meta property="article:author" content="https://social.example/ida">`;
    expect(of(parse, head)).toMatchObject({
      headline: 'Lamps along the quay go dark',
      outlet: 'Quay Courier',
      byline: ['Ida Moor'],
      published: { date: '2024-05-02', precision: 'day' },
    });
  });

  it('has no time where its date has no end', () => {
    const date = `2024-05-02T06:30${'T06:30'.repeat(150_000)}x`;
    const head = `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"}</script>`;
    expect(of(parse, head).published).toEqual({ date: '2024-05-02', precision: 'day' });
  });

  it('is read from the fields of journals and libraries', () => {
    const head = `<meta name="citation_author" content="Moor, Ida"><meta name="citation_author" content="Hale, T.">
      <meta name="citation_journal_title" content="Annals of the Quay"><meta name="citation_publication_date" content="2024/05">`;
    expect(of(parse, head)).toMatchObject({
      outlet: 'Annals of the Quay',
      byline: ['Moor, Ida', 'Hale, T.'],
      published: { date: '2024-05', precision: 'month' },
    });
    expect(of(parse, '<meta name="DC.creator" content="Ida Moor"><meta name="DC.date" content="2024">')).toMatchObject({
      byline: ['Ida Moor'],
      published: { date: '2024', precision: 'year' },
    });
  });

  it('is nothing where a page states nothing', () => {
    expect(of(parse, '')).toMatchObject({
      headline: null,
      outlet: null,
      byline: [],
      published: { date: null, precision: 'unknown' },
    });
  });

  it.each([
    ['the same site', 'https://quay.example/news/lamps-go-dark', 'https://quay.example/news/lamps-go-dark'],
    ['a phone’s twin', 'https://m.quay.example/lamps', 'https://m.quay.example/lamps'],
    ['another site', 'https://famous.example/lamps', HERE],
    ['a script', 'javascript:alert(1)', HERE],
    ['too long', `https://quay.example/${'a'.repeat(3_000)}`, null],
  ])('takes another address of %s for what it is', (_, canonical, url) => {
    expect(of(parse, `<link rel="canonical" href="${canonical}">`).url).toBe(url);
  });

  it('has no address where the page has none on the web, and none with a password', () => {
    expect(of(parse, '', 'file:///home/a/saved.html').url).toBeNull();
    expect(of(parse, '', 'https://ida:secret@quay.example/a#b').url).toBe('https://quay.example/a');
  });

  it('is plain and bounded whatever a page states', () => {
    const megabyte = 'm'.repeat(1_000_000);
    const many = Array.from({ length: 600 }, (_, i) => `<meta name="citation_author" content="Writer ${i}">`).join('');
    const head = `<title>&lt;img src=x&gt; \u202eback to front\u0007 and so on</title>
      <meta property="og:site_name" content="${megabyte}"><meta name="author" content="&lt;b&gt;Nobody&lt;/b&gt;">
      <meta name="citation_date" content="${megabyte}">${many}`;
    const facts = of(parse, head);
    expect(v.safeParse(ClippingFacts, facts).success).toBe(true);
    expect(facts.headline).toBe('<img src=x> back to front and so on');
    expect(facts.outlet).toHaveLength(200);
    expect(facts.byline).toHaveLength(12);
  });
});

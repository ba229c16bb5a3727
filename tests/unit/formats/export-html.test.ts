import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlPieces } from '../../../formats/export-html';
import { asciiAddress, oneLine, writable } from '../../../formats/export-text';
import { AT, english, urdu } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { hostileSavedMatch } from '../../fakes/hostile-saved-matches';
import { attribute, elements, parseHtml, textOf } from '../../fakes/read-html';

const writeHtml = (...of: Parameters<typeof htmlPieces>) => [...htmlPieces(...of)].join('');

const ELEMENTS = 'html head meta title style body h1 article h2 a bdi ul li strong div'.split(' ');
const shown = fakeSavedMatch().shown;

describe('an HTML export', () => {
  it('gives every field back through a parser of the standard, and holds nothing of its own that a value wrote', () => {
    fc.assert(
      fc.property(fc.array(hostileSavedMatch, { maxLength: 3 }), fc.constantFrom(english, urdu), (rows, words) => {
        const page = parseHtml(writeHtml(rows, AT, words));
        expect(elements(page).filter(({ tagName }) => !ELEMENTS.includes(tagName))).toEqual([]);
        expect(elements(page, 'script')).toEqual([]);
        const articles = elements(page, 'article');
        expect(articles).toHaveLength(rows.length);
        for (const [i, row] of rows.entries()) {
          const article = articles[i];
          if (!article) continue;
          const all = (name: string) => elements(article, undefined, name).map(textOf);
          expect(all('title')).toEqual([writable(row.shown.title)]);
          expect(all('outlet')).toEqual([writable(row.shown.outletName || words.noOutlet)]);
          expect(all('byline')).toEqual(row.shown.byline.map(writable));
          expect(all('published')).toEqual([words.date(row.shown.published)]);
          const { removal, kind, leaked } = row.shown;
          expect(all('removed')).toEqual(removal ? [writable(words.removal(removal))] : []);
          expect(all('leaked')).toEqual(leaked ? [words.leaked] : []);
          expect(all('record-kind')).toEqual(kind && kind !== 'article' ? [words.recordKind(kind)] : []);
          expect(all('kind')).toEqual([words.kind(row.kind)]);
          expect(all('status')).toEqual([words.status(row.status)]);
          expect(all('page')).toEqual([writable(row.page.title || row.page.address)]);
          expect(all('note')).toEqual(row.note === '' ? [] : [writable(row.note)]);
          expect(
            elements(article, 'li')
              .filter(({ parentNode }) => attribute(parentNode, 'class') === 'tags')
              .map(textOf),
          ).toEqual(row.tags.map(writable));
          const [title] = elements(article, undefined, 'title');
          expect(attribute(title, 'href')).toBe(row.shown.url ?? undefined);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('makes links robust: the address, its state of the day, and that day', () => {
    const page = parseHtml(writeHtml([fakeSavedMatch()], AT, english));
    const [source] = elements(page, 'a', 'title');
    expect(attribute(source, 'data-originalurl')).toBe('https://harbour.example/ferry');
    expect(attribute(source, 'data-versionurl')).toBe(
      'https://web.archive.org/web/20260227/https://harbour.example/ferry',
    );
    expect(attribute(source, 'data-versiondate')).toBe('2026-02-27');
    const [found] = elements(page, 'a', 'page');
    expect(attribute(found, 'data-versionurl')).toBe(
      'https://web.archive.org/web/20260301/https://gazette.example/ferry',
    );
    expect(attribute(found, 'data-versiondate')).toBe('2026-03-01');
  });

  it.each([
    ['a day that is only about', { date: '2011-05-28', precision: 'circa', asCited: null } as const],
    ['a month', { date: '2011-05-28', precision: 'month', asCited: null } as const],
    ['no date', { date: null, precision: 'unknown', asCited: null } as const],
  ])('looks a source of %s up on the day it was saved', (_, published) => {
    const page = parseHtml(writeHtml([fakeSavedMatch({ shown: { ...shown, published } })], AT, english));
    expect(attribute(elements(page, 'a', 'title')[0], 'data-versiondate')).toBe('2026-03-01');
  });

  it('gives the day of the export where a row of another program says nothing of its own', () => {
    const page = parseHtml(writeHtml([fakeSavedMatch({ savedAt: 'lately' })], AT, english));
    expect(attribute(elements(page, 'a', 'page')[0], 'data-versiondate')).toBe('2026-03-05');
  });

  it('sends no local file to an archive and links no record without an address', () => {
    const row = fakeSavedMatch({
      page: { address: 'file:///home/a.html', title: 'A', date: null },
      shown: { ...shown, url: null },
    });
    const links = elements(parseHtml(writeHtml([row], AT, english)), 'a');
    expect(links.map((link) => attribute(link, 'href'))).toEqual(['file:///home/a.html']);
    expect(links.map((link) => attribute(link, 'data-versionurl'))).toEqual([undefined]);
  });

  it('runs from right to left in Urdu, and loads nothing', () => {
    const page = parseHtml(writeHtml([fakeSavedMatch()], AT, urdu));
    const [html] = elements(page, 'html');
    expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual(['ur', 'rtl']);
    expect(elements(page, 'meta').map((meta) => attribute(meta, 'content'))).toContain(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
    expect(elements(page).filter((element) => attribute(element, 'src') !== undefined)).toEqual([]);
  });

  it('holds ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => fakeSavedMatch({ id: `row-${i}` }));
    const articles = elements(parseHtml(writeHtml(rows, AT, english)), 'article');
    expect(articles.map((article) => attribute(article, 'id'))).toEqual(rows.map(({ id }) => id));
  });
});

describe('a text in one line', () => {
  it('keeps no-break spaces and joiners, and loses breaks and what cannot be seen', () => {
    expect(oneLine(' a \n\t b\u00A0c\u200Dd\u2028e\u0007 ')).toBe('a b\u00A0c\u200Dd e');
  });
});

describe('an address in ASCII', () => {
  it('leads where the address leads, and is encoded once', () => {
    expect(asciiAddress('https://a.example/خبر?x=%20#y')).toBe('https://a.example/%D8%AE%D8%A8%D8%B1?x=%20#y');
    expect(asciiAddress(asciiAddress('https://a.example/{"خ"}'))).toBe(asciiAddress('https://a.example/{"خ"}'));
  });
});

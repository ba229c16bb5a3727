import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSavedHtml } from '../../../cli/html-page';
import { decodeRows } from '../../../formats/decode-rows';
import { readPlacedRows } from '../../../formats/read-json-lines';
import { readRows } from '../../../formats/read-rows';
import type { RowsKind } from '../../../model/rows-kind';

const read = async (kind: RowsKind, text: string) => {
  const { rows, places, faults } = await readRows(kind, text, {
    fileName: 'bad',
    baseDate: null,
    columns: {},
    taken: () => false,
    readPage: readSavedHtml,
  });
  const made = readPlacedRows(rows, places);
  return { records: made.records.map(({ record }) => record), faults: [...faults, ...made.faults] };
};

const DEEP = 100_000;
const nested = (open: string, inner: string, close: string) => `${open.repeat(DEEP)}${inner}${close.repeat(DEEP)}`;
const line = (row: object) => `${JSON.stringify(row)}\n`;
const GOOD = line({ id: 'good', headline: 'Ferry stops' });
const rss = (...items: string[]) => `<rss><channel><title>Gazette</title>${items.join('')}</channel></rss>`;
const item = (title: string, more = '') => `<item><title>${title}</title>${more}</item>`;
const zotero = (inner: string) =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:bib="http://purl.org/net/biblio#">${inner}</rdf:RDF>`;
const review = (fields: object) => JSON.stringify({ '@type': 'ClaimReview', author: { name: 'Check' }, ...fields });
const csv = (...lines: string[]) => ['id,headline,outlet,date,url', ...lines].join('\n');
const bib = (id: string, fields: string) => `@article{${id}, ${fields}}\n`;

/** Kind, what is wrong with it, the file, how many records are made of it, and a fault that is told; null for none. */
const CASES: readonly [RowsKind, string, string, number, RegExp | null][] = [
  ['json-lines', 'a line that is cut off', `${GOOD}{"id": "b", "headl`, 1, /^line 2: not JSON; left out/],
  ['json-lines', 'a list', `[1]\n${GOOD}`, 1, /^line 1: a row must be a JSON object/],
  ['json-lines', 'arrays 100,000 deep', `{"id": "a", "headline": ${nested('[', '', ']')}}\n${GOOD}`, 1, /^line 1: /],
  [
    'json-lines',
    'objects 100,000 deep in a field',
    line({ id: 'a', headline: 'A' }).replace('}', `, "outlet": ${nested('{"name":', '1', '}')}}`) + GOOD,
    2,
    /^line 1: outlet must be a name/,
  ],
  [
    'json-lines',
    'arrays 100,000 deep for id and precision',
    `{"id": ${nested('[', '', ']')}, "headline": "A"}\n{"id": "b", "headline": "B", "published": {"date": "2019", "precision": ${nested('[', '', ']')}}}`,
    1,
    /^line 2: published: there is no precision «object»/,
  ],
  ['json-lines', 'an id twice', GOOD + GOOD, 1, /^line 2: the id «good» is that of line 1/],
  ['json-lines', 'an id with blanks', line({ id: 'a b', headline: 'A' }) + GOOD, 1, /^line 1: an id must be/],
  [
    'json-lines',
    'an id that objects inherit',
    line({ id: '__proto__', headline: 'A' }) + line({ id: 'constructor', headline: 'B' }),
    2,
    null,
  ],
  [
    'json-lines',
    'keys that objects inherit',
    `{"__proto__": {"id": "x"}, "id": "a", "headline": "A", "constructor": 1}\n`,
    1,
    null,
  ],
  [
    'json-lines',
    'an address that is a script',
    line({ id: 'a', headline: 'A', url: 'javascript:alert(1)' }),
    1,
    /url: .* is not an http/,
  ],
  [
    'json-lines',
    'an address of data',
    line({ id: 'a', headline: 'A', copies: ['data:text/html,<script>'] }),
    1,
    /copies\[0\] could not be read/,
  ],
  ['json-lines', 'an address with a blank', line({ id: 'a', headline: 'A', url: 'https://a b' }), 1, /url: /],
  [
    'json-lines',
    '31 February',
    line({ id: 'a', headline: 'A', published: '2019-02-31' }),
    1,
    /published: «2019-02-31» is not a date/,
  ],
  ['json-lines', 'month 13', line({ id: 'a', headline: 'A', published: '2019-13' }), 1, /published: /],
  [
    'json-lines',
    'a time of 25 hours',
    line({ id: 'a', headline: 'A', published: '2019-03-04T25:00Z' }),
    1,
    /published: /,
  ],
  [
    'json-lines',
    'a date that is an object of objects',
    line({ id: 'a', headline: 'A', published: { date: { date: 1 } } }),
    1,
    null,
  ],
  [
    'json-lines',
    'a headline without end',
    line({ id: 'a', headline: 'x'.repeat(1_000_000), text: 'Words.' }),
    1,
    /headline has 1000000 characters/,
  ],
  [
    'json-lines',
    'a line of 17 million characters',
    `${line({ id: 'a', headline: 'x'.repeat(17_000_000) })}${GOOD}`,
    1,
    /^line 1: the line has more than/,
  ],
  [
    'json-lines',
    'numbers where words should be',
    line({ id: 1, headline: 2, outlet: 3, byline: [4, null], text: [5], claims: 6 }),
    0,
    /neither headline nor text/,
  ],
  ['json-lines', 'a relation to itself', line({ id: 'a', headline: 'A', related: ['a'] }), 1, /no other record «a»/],
  [
    'json-lines',
    'control characters and turned text',
    line({ id: 'a', headline: '\u0000\u202eA\u001b[31m\u0007' }),
    1,
    null,
  ],
  ['json-lines', 'line ends of every kind', `\uFEFF${GOOD}\r\n\r\n${line({ id: 'b', headline: 'B' })}`, 2, null],
  ['csl', 'JSON that is cut off', '[{"id": "a", "title": "A"}, {"id', 0, /^the file: it is not JSON, or is cut off/],
  ['csl', 'arrays 100,000 deep', nested('[', '', ']'), 0, /entry must be an object/],
  [
    'csl',
    'a title 100,000 deep',
    `[{"id": "a", "title": ${nested('[', '"x"', ']')}}, {"id": "b", "title": "B"}]`,
    1,
    /«a» has neither/,
  ],
  [
    'csl',
    'entries that are none',
    '[null, 7, "x", [], {"id": "b", "title": "B"}]',
    1,
    /^entry 1: an entry must be an object/,
  ],
  [
    'csl',
    'a day that does not exist',
    '[{"id": "a", "title": "A", "issued": {"date-parts": [[2019, 2, 31]]}}]',
    1,
    /published: «2019-02-31»/,
  ],
  [
    'csl',
    'a date of wrong parts',
    '[{"id": "a", "title": "A", "issued": {"date-parts": [["x", {}, -4]]}}]',
    1,
    /published: /,
  ],
  ['csl', 'an address that is a script', '[{"id": "a", "title": "A", "URL": " javascript:x"}]', 1, /url: /],
  [
    'csl',
    'an id twice',
    '[{"id": "a", "title": "A"}, {"id": "a", "title": "B"}]',
    1,
    /^entry 2: the id «a» is that of entry 1/,
  ],
  [
    'csl',
    'markup in fields',
    '[{"id": "a", "title": "<img src=x onerror=alert(1)>", "container-title": "<script>"}]',
    1,
    null,
  ],
  [
    'json-rows',
    'rows without id and with an id twice',
    '[{"headline": "A"}, {"id": "b", "headline": "B"}, {"id": "b", "headline": "C"}]',
    2,
    /^entry 3: /,
  ],
  [
    'zotero-json',
    'items that are none',
    '{"items": [null, {"itemType": 7}, {"itemType": "webpage", "title": "A", "creators": {"0": 1}}]}',
    1,
    /entry 1/,
  ],
  [
    'zotero-json',
    'a day that does not exist',
    '[{"itemType": "webpage", "title": "A", "date": "31 February 2019"}]',
    1,
    /published: /,
  ],
  [
    'claim-review',
    'a graph 100,000 deep',
    `${'{"@graph": ['.repeat(DEEP)}${review({ claimReviewed: 'C' })}${']}'.repeat(DEEP)}`,
    1,
    null,
  ],
  [
    'claim-review',
    'fields of the wrong shape',
    review({ headline: { a: 1 }, claimReviewed: ['C'], author: [{}], reviewRating: [], itemReviewed: 'x', url: {} }),
    0,
    /neither headline nor text/,
  ],
  [
    'claim-review',
    'an address that is a script',
    review({ claimReviewed: 'C', url: 'javascript:alert(1)' }),
    1,
    /url: /,
  ],
  ['claim-review', 'nothing reviewed', '{"@type": "NewsArticle", "headline": "A"}', 0, null],
  [
    'csv',
    'a quotation mark that is never closed',
    csv('a,A', 'b,"B', 'c,C'),
    2,
    /^row 3: a quotation mark is not closed/,
  ],
  ['csv', 'a row with too many cells', csv('a,A', 'b,B,,,,6,7'), 2, /^row 3: the row has more cells/],
  [
    'csv',
    'quotation marks in the middle, 50,000 of them',
    `headline\n${'"a"b,'.repeat(50_000)}\n`,
    1,
    /^row 2: a quotation mark stands/,
  ],
  ['csv', 'an id twice', csv('a,A', 'a,B'), 1, /^row 3: the id «a» is that of row 2/],
  [
    'csv',
    'cells that a spreadsheet takes for formulas',
    csv(`a,"=HYPERLINK(""http://x"",""y"")",+Gazette`, `b,'=1+1`, 'c,@SUM(A1)'),
    3,
    null,
  ],
  ['csv', 'markup', csv('a,<img src=x onerror=alert(1)>,<script>alert(1)</script>'), 1, null],
  ['csv', 'an address that is a script', csv('a,A,,,JavaScript:alert(1)'), 1, /^row 2: url: /],
  [
    'csv',
    'dates that do not exist or have two meanings',
    csv('a,A,,31/02/2019', 'b,B,,5/6/2019', 'c,C,,soon'),
    3,
    /^row 2: published: .*no day of the calendar/,
  ],
  ['csv', 'a cell of 5 million characters', csv(`a,A,"${'x'.repeat(5_000_000)}"`), 1, null],
  ['csv', '20,000 columns of one name', `${'headline,'.repeat(20_000)}x\n${'a,'.repeat(20_000)}\n`, 1, null],
  ['csv', 'columns that objects inherit', '__proto__,constructor,headline\n1,2,A\n', 1, null],
  ['csv', 'nothing but names', 'id,headline\n', 0, null],
  ['csv', 'nothing', '', 0, /no column is known/],
  [
    'bibtex',
    'an entry that is cut off',
    `${bib('a', 'title = {A}')}@article{b, title = {B`,
    1,
    /^line 2: it cannot be read as BibTeX/,
  ],
  [
    'bibtex',
    'braces 100,000 deep',
    `${bib('a', `title = ${nested('{', 'x', '}')}`)}${bib('b', 'title = {B}')}`,
    1,
    /^line 1: it cannot be read/,
  ],
  [
    'bibtex',
    'a field of 2 million characters',
    `${bib('a', `title = {${'x'.repeat(2_000_000)}}`)}${bib('b', 'title = {B}')}`,
    1,
    /^line 1: the entry is too long/,
  ],
  ['bibtex', 'a day that does not exist', bib('a', 'title = {A}, date = {2019-02-31}'), 1, /published: «2019-02-31»/],
  ['bibtex', 'an address that is a script', bib('a', 'title = {A}, url = {javascript:alert(1)}'), 1, /url: /],
  ['bibtex', 'a key twice', bib('a', 'title = {A}') + bib('a', 'title = {B}'), 1, /the id «a» is that of line 1/],
  [
    'bibtex',
    'abbreviations that use each other in a circle',
    `@string{a = b}\n@string{b = a}\n${bib('c', 'title = {C}, journal = a')}`,
    1,
    null,
  ],
  [
    'bibtex',
    '3,000 abbreviations and 1,000 entries',
    `${'@string{s = "x"}\n'.repeat(3000)}${Array.from({ length: 1000 }, (_, i) => bib(`k${i}`, 'title = {C}, journal = s')).join('')}`,
    1000,
    null,
  ],
  ['ris', 'an entry that is cut off', 'TY  - NEWS\nTI  - A\nER  - \n\nTY  - NEWS\nTI  - B', 2, null],
  ['ris', 'lines that are none', 'TY  - NEWS\nTI  - A\n<<<<\n\u0001\nZZ  - x\nER  - \n', 1, null],
  ['ris', 'a day that does not exist', 'TY  - NEWS\nTI  - A\nDA  - 2019/02/31/\nER  - \n', 1, /published: /],
  ['ris', 'an address that is a script', 'TY  - NEWS\nTI  - A\nUR  - javascript:alert(1)\nER  - \n', 1, /url: /],
  ['ris', '20,000 authors', `TY  - NEWS\nTI  - A\n${'AU  - Penn, Ada\n'.repeat(20_000)}ER  - \n`, 1, null],
  [
    'feed',
    'elements 100,000 deep',
    rss(item('A'), `<item>${nested('<a>', '', '</a>')}</item>`),
    0,
    /^the file: its elements are nested too deeply/,
  ],
  [
    'feed',
    'an entity bomb',
    `<!DOCTYPE rss [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>${rss(item('&c;&c; A'))}`,
    1,
    null,
  ],
  [
    'feed',
    'an entity from elsewhere',
    `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(item('A &x;'))}`,
    1,
    null,
  ],
  [
    'feed',
    'a file that is cut off',
    `${rss(item('A')).replace('</channel></rss>', '')}<item><title>B`,
    2,
    /^entry 2: the file ends/,
  ],
  [
    'feed',
    'content 100,000 deep',
    rss(item('A', `<description><![CDATA[${'<div>'.repeat(DEEP)}words]]></description>`)),
    1,
    null,
  ],
  [
    'feed',
    'a text of 2 million characters',
    rss(item('A', `<description>${'x'.repeat(2_000_000)}</description>`), item('B')),
    2,
    /^entry 1: its text has/,
  ],
  [
    'feed',
    'an identifier twice',
    rss(item('A', '<guid>1</guid>'), item('B', '<guid>1</guid>')),
    1,
    /^entry 2: it has the identifier of entry 1/,
  ],
  ['feed', 'an address that is a script', rss(item('A', '<link>javascript:alert(1)</link>')), 1, /^entry 1: url: /],
  [
    'feed',
    'a day that does not exist',
    rss(item('A', '<pubDate>Sun, 31 Feb 2019 10:00:00 GMT</pubDate>')),
    1,
    /^entry 1: published: /,
  ],
  [
    'feed',
    'markup and scripts',
    rss(
      item(
        '&lt;script&gt;alert(1)&lt;/script&gt;A',
        '<description>&lt;img src=x onerror=alert(1)&gt;words</description>',
      ),
    ),
    1,
    null,
  ],
  [
    'feed',
    '20,000 attributes',
    `<rss><channel><item ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}><title>A</title></item></channel></rss>`,
    1,
    null,
  ],
  ['zotero-rdf', 'elements 100,000 deep', zotero(nested('<a>', '', '</a>')), 0, /nested too deeply/],
  [
    'zotero-rdf',
    'entries without anything',
    zotero('<bib:Article/><bib:Article><z:itemType>webpage</z:itemType><dc:title>A</dc:title></bib:Article>'),
    1,
    /neither headline/,
  ],
  [
    'clippings-html',
    'elements 100,000 deep',
    `${'<div>'.repeat(DEEP)}<p>Words. REFERENCE: A, Gazette, 4 March 2019</p>`,
    1,
    null,
  ],
  [
    'clippings-html',
    'scripts',
    '<script>alert(1)</script><p onclick="alert(1)">Words. REFERENCE: A, <a href="javascript:alert(1)">Gazette</a>, 4 March 2019</p>',
    1,
    null,
  ],
  ['clippings-text', 'a citation without end', `REFERENCE: ${'a b c '.repeat(100_000)}`, 1, null],
  ['clippings-markdown', 'quotes 100,000 deep', `${'>'.repeat(DEEP)} words`, 0, null],
  ['saved-page', 'elements 100,000 deep', '<div>'.repeat(DEEP), 0, /^the file: its elements are nested too deeply/],
  ['saved-page', 'nothing', '', 0, /^the file: there is no article in it/],
];

it('a date of a million characters is cut where it is told and kept', async () => {
  const long = 'x'.repeat(1_000_000);
  const lines = [{ published: long }, { published: { date: '31/02/2019', asCited: long } }, { kind: long }];
  const { records, faults } = await read(
    'json-lines',
    lines.map((row, id) => line({ id, headline: 'A', ...row })).join(''),
  );
  for (const { what } of faults) expect(what.length).toBeLessThan(400);
  for (const { published } of records) expect((published.asCited ?? '').length).toBeLessThan(400);
  const table = await read('csv', csv(`a,A,,${long} 5/6/2019`, `b,B,,"31 February 2019 ${long}"`));
  for (const { what } of table.faults) expect(what.length).toBeLessThan(400);
});

describe('a file of bad input gives the good rows, and names the others', () => {
  it.each(CASES)('%s: %s', async (kind, _, text, count, fault) => {
    const { records, faults } = await read(kind, text);
    expect(records).toHaveLength(count);
    const told = faults.map(({ where, what }) => `${where}: ${what}`);
    if (fault) expect(told).toContainEqual(expect.stringMatching(fault));
    else expect(told).toEqual([]);
    // Nothing that is shown as a link can run, and messages stay short.
    for (const { url, copies } of records)
      for (const address of [url, ...copies.map((copy) => copy.url)]) expect(address ?? 'https://').toMatch(/^https?:/);
    for (const message of told) expect(message.length).toBeLessThan(400);
    for (const { headline } of records) expect(headline ?? '').not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
  });
});

const KINDS = [...new Set(CASES.map(([kind]) => kind))];
/** Pieces of all formats, so that strings are made that nearly are one. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ',',
  ':',
  '\n',
  '<',
  '>',
  '/',
  '&',
  '@article{',
  'title',
  ' = ',
  'TY  - NEWS\n',
  'TI  - ',
  'ER  - \n',
  '<rss>',
  '<item>',
  '</item>',
  '<feed xmlns="http://www.w3.org/2005/Atom">',
  '<entry>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE',
  'id',
  'headline',
  'REFERENCE: ',
  ' By Ada Penn ',
  '4 March 2019',
  '31/02/2019',
  '"itemType":',
  '"@type":"ClaimReview"',
  '\u0000',
  '\ud800',
  '‮',
  'حوالہ: ',
];
const nearly = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 })
  .map((parts) => parts.join(''));

describe('any string at all is rows or faults', () => {
  it.each(KINDS)('%s', async (kind) => {
    await fc.assert(
      fc.asyncProperty(nearly, async (text) => {
        const { records, faults } = await read(kind, text);
        for (const record of records) expect(record.id).toMatch(/^\S{1,200}$/);
        for (const { where, what } of faults) expect(where === '' || what === '').toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it.each(KINDS)('%s, of any bytes', async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await read(kind, decodeRows(bytes, kind).text);
      }),
      { numRuns: 100 },
    );
  });
});

const utf16 = (text: string, big: boolean) =>
  Uint8Array.from(
    [...text].flatMap((c) =>
      big ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8],
    ),
  );
const latin1 = (text: string) => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const table = `headline,outlet\nFerry stops at noon for want of rope,Caf\u00e9 Gazette\n`;
/** «اخبار» and more in Windows-1256. */
const URDU_1256 = [0xc7, 0xce, 0xc8, 0xc7, 0xd1, 0x20, 0xcd, 0xe6, 0xc7, 0xe1, 0xe5];

describe('encodings', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8 with a mark', latin1(`\u00ef\u00bb\u00bf${table.replace('\u00e9', '\u00c3\u00a9')}`), 'Café Gazette'],
    [
      'UTF-8 that is cut off in a letter',
      latin1(`${table.replace('\u00e9', '\u00c3\u00a9')}A,B\u00c3`),
      'Café Gazette',
    ],
    [
      'UTF-8 with a damaged letter',
      latin1(
        `${table.replace('\u00e9', '\u00c3\u00a9').repeat(1)}\u00c3\u00a9\u00c3\u00a9\u00c3\u00a9\u00c3\u00a9,x\nA,\u00e9 B\n`,
      ),
      'Café Gazette',
    ],
    ['UTF-16 with a mark', utf16(`\ufeff${table}`, false), 'Café Gazette'],
    ['UTF-16, the other way round, with a mark', utf16(`\ufeff${table}`, true), 'Café Gazette'],
    ['UTF-16 without a mark', utf16(table, false), 'Café Gazette'],
    ['UTF-16, the other way round, without a mark', utf16(table, true), 'Café Gazette'],
    ['UTF-16 that is cut off in a letter', utf16(`\ufeff${table}A`, false).slice(0, -1), 'Café Gazette'],
    ['Windows-1252', latin1(table.replace('want', '\u0093want\u0094')), 'Café Gazette'],
    ['Windows-1256', Uint8Array.from([...latin1('headline,outlet\nFerry,'), ...URDU_1256]), 'اخبار حوالہ'.slice(0, 5)],
  ])('%s is read', async (_, bytes, outlet) => {
    const { text } = decodeRows(bytes, 'csv');
    const read = await readRows('csv', text, { fileName: 'a.csv', baseDate: null, columns: {}, taken: () => false });
    expect(String(read.rows[0]?.outlet).startsWith(outlet)).toBe(true);
  });

  it.each([
    ['windows-1251', 0xc4, 'Д'],
    ['windows-1256', 0xcc, 'ج'],
    ['iso-8859-2', 0xb1, 'ą'],
  ])('XML in %s is read as its declaration says', async (name, byte, letter) => {
    const bytes = latin1(`<?xml version="1.0" encoding="${name}"?>${rss(item(`A ${String.fromCharCode(byte)} b`))}`);
    const decoded = decodeRows(bytes, 'feed');
    expect(decoded.encoding).toBe(name);
    expect((await read('feed', decoded.text)).records[0]?.headline).toBe(`A ${letter} b`);
  });
});

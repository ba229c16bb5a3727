import { describe, expect, it } from 'vitest';
import { readPlacedRows } from '../../../formats/read-json-lines';
import { type ReadOptions, readRows } from '../../../formats/read-rows';
import { kindOf } from '../../../formats/rows-kinds';
import type { RowsKind } from '../../../model/rows-kind';

const OPTIONS: ReadOptions = { fileName: 'notes.txt', baseDate: null, columns: {}, taken: () => false };

const NOTES =
  'The ferry stopped at noon because the rope had frayed through. REFERENCE: Ferry stops at noon By Ada Penn | Harrowmere Gazette 4 March 2019 (removed from web)\n';

const FILES: readonly [RowsKind, string, object][] = [
  [
    'clippings-text',
    NOTES,
    { headline: 'Ferry stops at noon', byline: ['Ada Penn'], removal: { saidBy: 'notes.txt', note: '' } },
  ],
  ['clippings-markdown', NOTES, { headline: 'Ferry stops at noon' }],
  ['clippings-html', `<p>${NOTES}</p>`, { headline: 'Ferry stops at noon' }],
  ['csv', 'Title,Paper\nFerry stops,Gazette\n', { headline: 'Ferry stops', outlet: 'Gazette' }],
  ['bibtex', '@article{f, title = {Ferry stops}, year = 2019}', { headline: 'Ferry stops', published: '2019' }],
  ['ris', 'TY  - NEWS\nTI  - Ferry stops\nER  - \n', { headline: 'Ferry stops' }],
  ['csl', '[{"id": "f", "title": "Ferry stops"}]', { id: 'f', headline: 'Ferry stops' }],
  ['json-lines', '{"id": "f", "headline": "Ferry stops"}\n', { id: 'f', headline: 'Ferry stops' }],
];

describe('one door for all kinds of files', () => {
  it.each(FILES)('reads %s into rows that become records', async (kind, text, expected) => {
    const read = await readRows(kind, text, OPTIONS);
    expect(read.rows).toMatchObject([expected]);
    expect(read.places).toHaveLength(1);
    expect(readPlacedRows(read.rows, read.places)).toMatchObject({ records: [{}], faults: [] });
  });

  it.each(FILES)('says of %s that is no text what it is, and gives no rows', async (kind) => {
    const read = await readRows(kind, 'PK\u0003\u0004\0\0\0', OPTIONS);
    expect(read).toMatchObject({ rows: [], faults: [{ where: 'the file', what: 'it is not text' }] });
  });

  it('names the columns of a table of which none is known', async () => {
    const read = await readRows('csv', 'Was,Wo\nFerry,Gazette\n', OPTIONS);
    expect(read).toMatchObject({
      rows: [],
      columnNames: ['Was', 'Wo'],
      faults: [{ what: expect.stringContaining('Was, Wo') }],
    });
    const named = await readRows('csv', 'Was,Wo\nFerry,Gazette\n', { ...OPTIONS, columns: { headline: 'Was' } });
    expect(named).toMatchObject({ rows: [{ headline: 'Ferry' }], unread: ['Wo'], columnNames: ['Was', 'Wo'] });
  });

  it('names lines that are no rows and keeps the others in their places', async () => {
    const read = await readRows(
      'json-lines',
      '{"id": 1, "headline": "A"}\n[]\n{"id"\n{"id": 4, "headline": "D"}',
      OPTIONS,
    );
    expect(read.places).toEqual(['line 1', 'line 4']);
    expect(read.faults.map(({ where }) => where)).toEqual(['line 2', 'line 3']);
  });

  it.each([
    ['a.TXT', 'clippings-text'],
    ['folder.csv/a.md', 'clippings-markdown'],
    ['a.htm', 'clippings-html'],
    ['a.tsv', 'csv'],
    ['a.bibtex', 'bibtex'],
    ['a.ndjson', 'json-lines'],
    ['csv', null],
    ['a.constructor', null],
    ['a.docx', null],
    ['', null],
  ])('knows the kind of «%s» by its ending', (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });
});

it('of a table without known columns it names some, however long their names are', async () => {
  const names = Array.from({ length: 40 }, (_, i) => `${i}${'x'.repeat(5_000)}`);
  const text = `${names.join(',')}\n${names.map(() => '1').join(',')}\n`;
  const { faults } = await readRows('csv', text, {
    fileName: 'a.csv',
    baseDate: null,
    columns: {},
    taken: () => false,
  });
  expect(faults).toHaveLength(1);
  expect(faults[0]?.what).toMatch(/^no column is known/);
  expect(faults[0]?.what.length).toBeLessThan(400);
});

import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvPieces } from '../../../formats/export-csv';
import { extendedDate } from '../../../formats/export-date';
import { writable } from '../../../formats/export-text';
import type { SavedMatch } from '../../../model/saved-match';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { HOSTILE_TEXTS, hostileSavedMatch } from '../../fakes/hostile-saved-matches';

const writeCsv = (...of: Parameters<typeof csvPieces>) => [...csvPieces(...of)].join('');

/** Takes the apostrophes away that stand in front of what a spreadsheet could take for a formula. */
const bare = (cell: string) =>
  cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '').replace(/(?<=[;\t\r\n])'(?='*(?:[=+@＝＋＠]|[-－](?!\s)))/g, '');
const list = (cell: string) =>
  cell === '' ? [] : (Papa.parse<string[]>(cell, { delimiter: ';', newline: '\r\n' }).data[0] ?? []);

function read(csv: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data.map((row) => Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, bare(cell)])));
}

function expected({ shown, page, shares, ...row }: SavedMatch) {
  return {
    title: writable(shown.title),
    outlet: writable(shown.outletName ?? ''),
    outlet_certainty: shown.outletCertainty,
    published: extendedDate(shown.published),
    published_precision: shown.published.precision,
    published_as_cited: writable(shown.published.asCited ?? ''),
    url: shown.url ?? '',
    record_kind: shown.kind ?? '',
    leaked: shown.leaked ? 'yes' : 'no',
    reported_removed: shown.removal ? 'yes' : 'no',
    removal_status: shown.removal?.status ?? '',
    removal_said_by: writable(shown.removal?.saidBy ?? ''),
    removal_noticed: shown.removal?.noticed ?? '',
    kind: row.kind,
    share_of_passage: String(shares?.block ?? ''),
    share_of_report: String(shares?.source ?? ''),
    page_title: writable(page.title),
    page_address: page.address,
    page_date: page.date ?? '',
    status: row.status,
    note: writable(row.note),
    saved_at: row.savedAt,
    changed_at: row.changedAt,
    corpus: row.corpus,
    record: row.record,
    id: row.id,
  };
}

describe('a CSV export', () => {
  it('gives every field back through a reader of its own, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(hostileSavedMatch, { maxLength: 4 }), (rows) => {
        const back = read(writeCsv(rows));
        expect(back.map(({ byline: _, tags: __, ...cells }) => cells)).toEqual(rows.map(expected));
        expect(back.map(({ tags }) => list(tags ?? ''))).toEqual(rows.map(({ tags }) => tags.map(writable)));
        expect(back.map(({ byline }) => list(byline ?? ''))).toEqual(
          rows.map(({ shown }) => shown.byline.map(writable)),
        );
      }),
    );
  });

  it('lets no cell begin as a formula begins', () => {
    const csv = writeCsv(HOSTILE_TEXTS.map((note) => fakeSavedMatch({ note, tags: [note] })));
    const { data } = Papa.parse<string[]>(csv.slice(1), { newline: '\r\n' });
    expect(data.flat().filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
  });

  it('lets none begin so where a semicolon, a tab or a line break parts cells, but leaves a list in a note alone', () => {
    const csv = writeCsv([fakeSavedMatch({ note: 'a;=1\n@x\n- one\n-2+3', tags: ['ferry', '=2'] })]);
    expect(csv).toContain(`,"a;'=1\n'@x\n- one\n'-2+3",ferry;'=2,`);
  });

  it('begins with a byte order mark, ends lines with CRLF and leaves plain cells alone', () => {
    const csv = writeCsv([fakeSavedMatch({ note: 'بندرگاہ، دوسرا ہفتہ', tags: ['ferry', 'strike'] })]);
    expect(csv.startsWith('\uFEFFtitle,outlet,outlet_certainty,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv).toContain(',open,بندرگاہ، دوسرا ہفتہ,ferry;strike,');
  });

  it.each([
    ['month', '2011-05'],
    ['circa', '2011-05-28~'],
  ] as const)('states a date no more exactly than it is known: to the %s', (precision, written) => {
    const published = { date: '2011-05-28', precision, asCited: null };
    const [row] = read(writeCsv([fakeSavedMatch({ shown: { ...fakeSavedMatch().shown, published } })]));
    expect(row).toMatchObject({ published: written, published_precision: precision });
  });

  it('holds ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      fakeSavedMatch({ id: `row-${i}`, note: HOSTILE_TEXTS[i % HOSTILE_TEXTS.length] ?? '' }),
    );
    expect(read(writeCsv(rows)).map(({ id, note }) => [id, note])).toEqual(
      rows.map(({ id, note }) => [id, writable(note)]),
    );
  });
});

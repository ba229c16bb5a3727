import Papa from 'papaparse';
import { dayOrderOf } from './clippings/numeric-dates';
import type { CorpusFault } from './corpus-fault';
import { CSV_FIELDS, type CsvField } from './csv-fields';
import { freeIds } from './free-ids';
import { slugOf } from './plain-words';
import { rowDate } from './row-date';

/** Rows of JSON Lines from a table. */
export interface CsvRows {
  rows: Record<string, unknown>[];
  /** Of each row where it stands in the table. */
  places: string[];
  faults: CorpusFault[];
  /** The column that each field was read from. */
  columns: Partial<Record<CsvField, string>>;
  /** Columns that were not read. */
  unread: string[];
  /** All columns, in their order. */
  columnNames: string[];
}

/** Names that columns go by, without capitals and punctuation; of several the first in this order. */
const NAMES: Readonly<Record<CsvField, readonly string[]>> = {
  id: ['id', 'key', 'citekey', 'record', 'record id'],
  headline: ['headline', 'title', 'head', 'heading', 'article title', 'titel', 'titre', 'titulo', 'سرخی', 'عنوان'],
  outlet: [
    'outlet',
    'newspaper',
    'publication',
    'publication title',
    'paper',
    'source',
    'publisher',
    'journal',
    'site',
    'media',
    'اخبار',
  ],
  byline: ['byline', 'author', 'authors', 'by', 'writer', 'reporter', 'journalist', 'مصنف'],
  published: [
    'published',
    'date',
    'publication date',
    'date published',
    'published at',
    'pubdate',
    'day',
    'تاریخ',
    'publication year',
    'year',
  ],
  url: ['url', 'link', 'address', 'web address', 'href', 'لنک'],
  language: ['language', 'lang'],
  place: ['place', 'dateline', 'location', 'city'],
  event: ['event', 'story', 'topic'],
  text: ['text', 'body', 'content', 'article', 'full text', 'passage', 'abstract note', 'متن'],
  notes: ['notes', 'note', 'remarks', 'comment'],
};
/** An apostrophe that our own export, and careful programs, put before what a spreadsheet may take for a formula. */
const GUARDED = /^'(?='*[=+\-@\t\r\n＝＋－＠])/;

/**
 * Reads a table with a row of column names: CSV, or with semicolons or tabs, which it finds out itself. `given` names the
 * columns of fields whose column has a name of its own; an empty name says that no column holds the field. Cells stay text, whatever they begin with. Dates are read as far as
 * they are decided; what is not is a fault of its row, which is kept.
 */
export function readCsv(text: string, given: Partial<Record<CsvField, string>> = {}): CsvRows {
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: 'greedy' });
  const names = (meta.fields ?? []).filter((name) => name.trim() !== '');
  const columns = columnsOf(names, given);
  const faults: CorpusFault[] = [];
  const told = new Set<string>();
  for (const { row, code, type } of errors) {
    if (code === 'UndetectableDelimiter' || code === 'TooFewFields') continue;
    // Of quotation marks papaparse counts the rows of the file, of cells those below the names.
    const where = placeOf((row ?? 0) - (type === 'Quotes' ? 1 : 0));
    const what = WRONG[code] ?? 'the row is not written as a table row';
    if (told.has(`${where} ${what}`)) continue;
    told.add(`${where} ${what}`);
    faults.push({ where, what });
  }
  const cell = (row: Record<string, unknown>, field: CsvField): string => {
    const value = columns[field] === undefined ? undefined : row[columns[field]];
    return typeof value === 'string' ? value.trim().replace(GUARDED, '') : '';
  };
  const order = dayOrderOf(data.map((row) => cell(row, 'published')).join('\n'));
  const free = freeIds();
  const rows = data.map((row, i): Record<string, unknown> => {
    const held = CSV_FIELDS.flatMap((field) => (cell(row, field) === '' ? [] : [[field, cell(row, field)] as const]));
    const made: Record<string, unknown> = Object.fromEntries(held);
    const byline = cell(row, 'byline');
    if (byline !== '') made.byline = byline.split(/\s*;\s*/).map((name) => name.replace(/^"|"$/g, ''));
    const date = cell(row, 'published');
    if (date !== '') {
      const { published, open } = rowDate(date, order);
      made.published = published;
      if (open !== null) faults.push({ where: placeOf(i), what: `published: ${open}; the day is left open` });
    }
    made.id = columns.id === undefined ? free(idOf(made, i)) : cell(row, 'id').replace(/\s+/g, '-');
    return made;
  });
  const read = new Set(Object.values(columns));
  faults.sort((a, b) => numberIn(a.where) - numberIn(b.where));
  return {
    rows,
    places: rows.map((_, i) => placeOf(i)),
    faults,
    columns,
    unread: names.filter((name) => !read.has(name)),
    columnNames: names,
  };
}

const WRONG: Readonly<Record<string, string>> = {
  TooManyFields: 'the row has more cells than there are columns; those were left out',
  MissingQuotes: 'a quotation mark is not closed; the rest of the file may be in this row',
  InvalidQuotes: 'a quotation mark stands where none can; the cell may be read wrongly',
};
/** Rows are counted as a spreadsheet does: the names of the columns are row 1. */
const placeOf = (row: number) => `row ${row + 2}`;

const numberIn = (place: string) => Number(place.replace(/\D+/g, ''));

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function columnsOf(
  names: readonly string[],
  given: Partial<Record<CsvField, string>>,
): Partial<Record<CsvField, string>> {
  const columns: Partial<Record<CsvField, string>> = {};
  const taken = new Set(Object.values(given));
  for (const field of CSV_FIELDS) {
    const own = given[field];
    const found = NAMES[field].flatMap((known) => names.filter((name) => plain(name) === known && !taken.has(name)))[0];
    const column = own === '' ? undefined : own !== undefined && names.includes(own) ? own : found;
    if (column === undefined) continue;
    columns[field] = column;
    taken.add(column);
  }
  return columns;
}

function idOf(row: Record<string, unknown>, i: number): string {
  const headline = typeof row.headline === 'string' ? slugOf(row.headline) : '';
  const outlet = typeof row.outlet === 'string' ? slugOf(row.outlet) : '';
  return (
    [outlet, headline]
      .filter((part) => part !== '')
      .join('-')
      .slice(0, 120) || `row-${i + 2}`
  );
}

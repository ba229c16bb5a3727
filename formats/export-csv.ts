import type { SavedMatch } from '../model/saved-match';
import { extendedDate } from './export-date';
import { writable } from './export-text';

/** Excel reads a file as UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF';
/**
 * What a spreadsheet may take for a formula at the front of a cell (OWASP, CSV Injection), full-width forms included.
 * Apostrophes before it count too, so that the one we put in front can be taken away again without doubt.
 */
const LIKE_A_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;

/**
 * The same within a cell: spreadsheets of many countries part cells at semicolons, some at tabs, and then know nothing of
 * our quotation marks. A hyphen and a space begin a list of the reader's, no formula.
 */
const LIKE_A_FORMULA_WITHIN = /(?<=[;\t\r\n])(?='*(?:[=+@＝＋＠]|[-－](?!\s)))/g;

/** The columns and what stands in them. Codes are as in the JSON export; «about» a day is `2011-05-28~`. */
const COLUMNS: readonly (readonly [name: string, cell: (row: SavedMatch) => string | number | null])[] = [
  ['title', ({ shown }) => shown.title],
  ['outlet', ({ shown }) => shown.outletName],
  ['outlet_certainty', ({ shown }) => shown.outletCertainty],
  ['byline', ({ shown }) => cellList(shown.byline)],
  ['published', ({ shown }) => extendedDate(shown.published)],
  ['published_precision', ({ shown }) => shown.published.precision],
  ['published_as_cited', ({ shown }) => shown.published.asCited],
  ['url', ({ shown }) => shown.url],
  ['record_kind', ({ shown }) => shown.kind],
  ['leaked', ({ shown }) => (shown.leaked ? 'yes' : 'no')],
  ['reported_removed', ({ shown }) => (shown.removal ? 'yes' : 'no')],
  ['removal_status', ({ shown }) => shown.removal?.status ?? null],
  ['removal_said_by', ({ shown }) => shown.removal?.saidBy ?? null],
  ['removal_noticed', ({ shown }) => shown.removal?.noticed ?? null],
  ['kind', ({ kind }) => kind],
  ['share_of_passage', ({ shares }) => shares?.block ?? null],
  ['share_of_report', ({ shares }) => shares?.source ?? null],
  ['page_title', ({ page }) => page.title],
  ['page_address', ({ page }) => page.address],
  ['page_date', ({ page }) => page.date],
  ['status', ({ status }) => status],
  ['note', ({ note }) => note],
  ['tags', ({ tags }) => cellList(tags)],
  ['saved_at', ({ savedAt }) => savedAt],
  ['changed_at', ({ changedAt }) => changedAt],
  ['corpus', ({ corpus }) => corpus],
  ['record', ({ record }) => record],
  ['id', ({ id }) => id],
];

/**
 * A table for spreadsheets after RFC 4180: UTF-8 with a byte order mark, CRLF, a header row. A cell that could be taken
 * for a formula begins with an apostrophe, and what could within it has one in front. Several authors or tags stand in one cell, parted by semicolons; one with a
 * semicolon, a quotation mark or a line break in it is quoted as a cell would be.
 */
export function* csvPieces(rows: readonly SavedMatch[]): Generator<string> {
  yield `${BYTE_ORDER_MARK}${COLUMNS.map(([name]) => name).join(',')}\r\n`;
  for (const row of rows) yield `${COLUMNS.map(([, cell]) => quoted(cell(row))).join(',')}\r\n`;
}

function quoted(value: string | number | null): string {
  const text = writable(String(value ?? '')).replace(LIKE_A_FORMULA_WITHIN, "'");
  const safe = LIKE_A_FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? inQuotes(safe) : safe;
}

const cellList = (parts: readonly string[]) =>
  parts.map((part) => (part === '' || /[";\r\n]|^\s|\s$/.test(part) ? inQuotes(part) : part)).join(';');

const inQuotes = (text: string) => `"${text.replaceAll('"', '""')}"`;

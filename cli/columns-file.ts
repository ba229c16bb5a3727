import { existsSync, readFileSync } from 'node:fs';
import { CSV_FIELDS, type CsvField } from '../formats/csv-fields';
import { Trouble, withFile } from './trouble';
import { writeWhole } from './write-whole';

type Columns = Partial<Record<CsvField, string>>;

/**
 * Which columns hold which fields: what `path` remembers (`--columns FILE`, a JSON object of fields and names of columns), and
 * over it what `--column` says now. Where that says something, `path` has it from then on; it is made where it is not there.
 */
export function columnsGiven(path: string | undefined, now: Columns): Columns {
  if (path === undefined) return now;
  const fresh = Object.keys(now).length > 0;
  const columns = { ...(fresh && !existsSync(path) ? {} : remembered(path)), ...now };
  if (fresh) writeWhole(path, `${JSON.stringify(columns, null, 2)}\n`);
  return columns;
}

function remembered(path: string): Columns {
  const wrong = new Trouble(
    `${path}: it must hold a JSON object such as {"headline": "Titel"}, with fields of ${CSV_FIELDS.join(', ')}`,
  );
  let data: unknown;
  try {
    data = JSON.parse(withFile(path, () => readFileSync(path, 'utf8')));
  } catch (error) {
    throw error instanceof SyntaxError ? wrong : error;
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw wrong;
  const columns: Columns = {};
  for (const [name, column] of Object.entries(data)) {
    const field = CSV_FIELDS.find((known) => known === name);
    if (field === undefined || typeof column !== 'string') throw wrong;
    columns[field] = column;
  }
  return columns;
}

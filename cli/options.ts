import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CSV_FIELDS, type CsvField } from '../formats/csv-fields';
import { dateExists } from '../model/record';
import { wrongUsage } from './trouble';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads a command line strictly; an unknown option, or one without its value, is wrong usage. */
export function readOptions<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw wrongUsage((error.message.split('. ')[0] ?? error.message).replace(/\s+/g, ' '));
  }
}

/** The one file a command is about; none or several are wrong usage. */
export function onlyOne(positionals: readonly string[], what: string): string {
  const [first, ...others] = positionals;
  if (first === undefined) throw wrongUsage(`${what} is missing`);
  if (others.length > 0) throw wrongUsage(`one ${what} at a time, please`);
  return first;
}

/** The day that `--date` gives, null where it is not given; what is no day of the calendar is wrong usage. */
export function dayOf(date: string | undefined): string | null {
  if (date === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(date) && dateExists(date))) return date ?? null;
  throw wrongUsage(`--date must be a day of the calendar, YYYY-MM-DD, not «${date}»`);
}

/** What `--as` says that HTML files are, null where it is not given. */
export function htmlKindOf(given: string | undefined): 'saved-page' | 'clippings' | null {
  if (given === undefined || given === 'saved-page' || given === 'clippings') return given ?? null;
  throw wrongUsage(`--as must be saved-page or clippings, not «${given}»`);
}

/** The columns that `--column FIELD=NAME` names; an unknown field is wrong usage. */
export function columnsOf(given: readonly string[]): Partial<Record<CsvField, string>> {
  const columns: Partial<Record<CsvField, string>> = {};
  for (const one of given) {
    const [, name = '', column = ''] = /^([^=]*)=(.+)$/.exec(one) ?? [];
    const field = CSV_FIELDS.find((known) => known === name);
    if (field === undefined) throw wrongUsage(`--column must be FIELD=NAME with a field of ${CSV_FIELDS.join(', ')}`);
    columns[field] = column;
  }
  return columns;
}

import { MatchKind } from './finding';
import { Certainty, Precision, RecordKind } from './record';
import { SAVED_SCHEMA, type SavedMatch, SavedStatus } from './saved-match';

/** An instant in the form in which it is stored; of the last days of a month only the calendar knows whether they exist. */
const INSTANT = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?)?$/;
const PAGE_ADDRESS = /^(https?|file):\/\/[^\s]*$/i;
const ADDRESS = /^https?:\/\/[^\s]+$/i;

/**
 * True of a stored row of the present schema that its schema would read as it stands. It takes a third of the schema's time, and
 * 100,000 rows are looked at when the list opens; where it is false the schema decides. A test holds it to the schema, field by field.
 */
export function isSoundRow(stored: unknown): stored is SavedMatch {
  // Only looks: whatever is stored, its fields may be asked for.
  const row = (stored ?? {}) as { [K in keyof SavedMatch]?: unknown };
  return (
    row.schema === SAVED_SCHEMA &&
    isText(row.id) &&
    row.id !== '' &&
    Number.isSafeInteger(row.revision) &&
    (row.revision as number) >= 1 &&
    isLike(row.savedAt, INSTANT) &&
    isLike(row.changedAt, INSTANT) &&
    isText(row.corpus) &&
    isText(row.record) &&
    isOneOf(MatchKind.options, row.kind) &&
    isOneOf(SavedStatus.options, row.status) &&
    isText(row.note) &&
    areTexts(row.tags) &&
    areShares(row.shares) &&
    isPage(row.page) &&
    isShown(row.shown)
  );
}

function areShares(shares: unknown): boolean {
  if (shares === null) return true;
  const { block, source } = (shares ?? {}) as { block?: unknown; source?: unknown };
  return isNumber(block) && isNumber(source);
}

function isPage(page: unknown): boolean {
  const { address, title, date } = (page ?? {}) as { [K in keyof SavedMatch['page']]?: unknown };
  return isLike(address, PAGE_ADDRESS) && isText(title) && (date === null || isText(date));
}

function isShown(shown: unknown): boolean {
  const of = (shown ?? {}) as { [K in keyof SavedMatch['shown']]?: unknown };
  return (
    isText(of.title) &&
    (of.outletName === null || isText(of.outletName)) &&
    isOneOf(Certainty.options, of.outletCertainty) &&
    areTexts(of.byline) &&
    isPublished(of.published) &&
    (of.url === null || isLike(of.url, ADDRESS)) &&
    (of.kind === null || isOneOf(RecordKind.options, of.kind)) &&
    typeof of.leaked === 'boolean' &&
    of.removal === null
  );
}

function isPublished(published: unknown): boolean {
  const of = (published ?? {}) as { [K in keyof SavedMatch['shown']['published']]?: unknown };
  return (
    (of.date === null || isLike(of.date, DATE)) &&
    isOneOf(Precision.options, of.precision) &&
    (of.asCited === null || isText(of.asCited)) &&
    (of.instant === undefined || isText(of.instant))
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number' && !Number.isNaN(value);
const isLike = (value: unknown, form: RegExp): boolean => isText(value) && form.test(value);
const isOneOf = (options: readonly string[], value: unknown): boolean => isText(value) && options.includes(value);
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

import * as v from 'valibot';
import { firstFault } from './first-fault';
import { SAVED_SCHEMA, SavedMatch } from './saved-match';
import { isSoundRow } from './sound-saved-match';

/** A stored row as it comes out of storage or a file, before a schema has read it. */
type RawRow = Readonly<Record<string, unknown>>;

/**
 * Pure steps from one schema number to the next: the step at `n` takes a row of schema `n` and gives one of `n + 1`.
 * Whoever raises `SAVED_SCHEMA` adds a step here and a frozen sample of the old schema to the tests.
 */
export const SAVED_STEPS: ReadonlyMap<number, (row: RawRow) => RawRow> = new Map([[1, withKindAndRemoval]]);

/** 1 to 2: what kind of publication the record is, and who says that a copy is gone. Neither was kept before. */
function withKindAndRemoval(row: RawRow): RawRow {
  if (!isRow(row.shown)) return row;
  const { removed, ...shown } = row.shown;
  const removal = removed === true ? { status: 'reported-removed', saidBy: null, noticed: null } : null;
  return { ...row, shown: { ...shown, kind: null, leaked: false, removal } };
}

/** A row as this version reads it, or why it cannot: one short reason, naming the field. */
export type UpgradedRow = { ok: true; row: SavedMatch } | { ok: false; why: string };

/**
 * Brings a stored or imported row of any known schema to the present one. Gives a reason instead for rows of a newer
 * version, and for rows that fit no schema; the caller keeps such rows as they are.
 */
export function upgradeSavedMatch(raw: unknown, steps = SAVED_STEPS, to: number = SAVED_SCHEMA): UpgradedRow {
  if (!isRow(raw)) return { ok: false, why: 'not a saved match' };
  if (typeof raw.schema !== 'number') return { ok: false, why: 'schema: missing' };
  if (raw.schema > to) return { ok: false, why: `schema: ${raw.schema} is newer than ${to}` };
  let row = raw;
  for (let schema = raw.schema; schema < to; schema++) {
    const step = steps.get(schema);
    if (!step) return { ok: false, why: `schema: ${schema} is unknown` };
    row = { ...step(row), schema: schema + 1 };
  }
  const read = v.safeParse(SavedMatch, row, { abortEarly: true });
  return read.success ? { ok: true, row: read.output } : { ok: false, why: firstFault(read.issues) };
}

/**
 * The row that is stored under `key`, if it reads. One whose id is not its key would be changed and deleted in the wrong place.
 */
export function readSavedRow(key: string, stored: unknown): SavedMatch | undefined {
  const row = isSoundRow(stored) ? stored : fullyRead(stored);
  return row?.id === key ? row : undefined;
}

function fullyRead(stored: unknown): SavedMatch | undefined {
  const read = upgradeSavedMatch(stored);
  return read.ok ? read.row : undefined;
}

function isRow(raw: unknown): raw is RawRow {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

import type { CorpusFault } from './corpus-fault';
import type { Row } from './row-fields';

/** Rows of JSON Lines out of a file of another kind. `places` says of each row where it stands in the file. */
export interface GatheredRows {
  rows: Row[];
  places: string[];
  faults: CorpusFault[];
}

/** No rows, and why. */
export const noRows = (what: string): GatheredRows => ({ rows: [], places: [], faults: [{ where: 'the file', what }] });

/** The row without the fields that hold nothing. */
export const withoutGaps = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

import { describe, expect, it } from 'vitest';
import { readSavedHtml } from '../../../cli/html-page';
import { readPlacedRows } from '../../../formats/read-json-lines';
import { readRows } from '../../../formats/read-rows';
import { NASTY_ROWS } from '../../fixtures/nasty/rows';
import { pollution } from '../../fuzz/target';

describe('a file of', () => {
  it.each(NASTY_ROWS)('%s with %s', async (kind, _, text, { records, date, ...fields }) => {
    const read = await readRows(kind, text, {
      fileName: 'nasty',
      baseDate: null,
      columns: {},
      taken: () => false,
      readPage: readSavedHtml,
    });
    const made = readPlacedRows(read.rows, read.places).records.map(({ record }) => record);
    expect(made).toHaveLength(records ?? Math.max(1, made.length));
    expect(made[0] ?? {}).toMatchObject(fields);
    if (date !== undefined) expect(made[0]?.published.date).toBe(date);
    expect(pollution()).toEqual([]);
  });
});

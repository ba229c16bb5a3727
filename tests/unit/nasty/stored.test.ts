import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Clipping } from '../../../model/clipping';
import { KnownSource } from '../../../model/known-source';
import { PageText } from '../../../model/page-text';
import { PressRecord } from '../../../model/record';
import { SavedMatch } from '../../../model/saved-match';
import { DEFAULT_SETTINGS, Settings } from '../../../model/settings';
import { fakeClipping } from '../../fakes/fake-clipping';
import { fakeKnownSource } from '../../fakes/fake-known-source';
import { fakePage, fakeRecord } from '../../fakes/fake-record';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { NASTY_STORED, type StoredCase } from '../../fixtures/nasty/stored';

const GOOD: Readonly<Record<StoredCase['of'], readonly [v.GenericSchema, Record<string, unknown>]>> = {
  saved: [SavedMatch, { ...fakeSavedMatch() }],
  clipping: [Clipping, { ...fakeClipping('Two geese sat on the weighbridge.') }],
  source: [KnownSource, { ...fakeKnownSource() }],
  settings: [Settings, { ...DEFAULT_SETTINGS }],
  record: [PressRecord, { ...fakeRecord({ id: 'a' }) }],
  page: [PageText, { ...fakePage(['x']) }],
};

function changed(row: Record<string, unknown>, change: Record<string, unknown>): Record<string, unknown> {
  const made = { ...row };
  for (const [field, value] of Object.entries(change))
    if (field.endsWith('+'))
      made[field.slice(0, -1)] = { ...(made[field.slice(0, -1)] as object), ...(value as object) };
    else made[field] = value;
  return made;
}

describe('a row of', () => {
  it.each(NASTY_STORED.map((one) => [one.of, one.why, one] as const))('%s with %s', (of, _, { change, refused }) => {
    const [schema, row] = GOOD[of];
    expect(v.safeParse(schema, row).success).toBe(true);
    const read = v.safeParse(schema, changed(row, change));
    const where = read.success ? null : read.issues.map((issue) => v.getDotPath(issue));
    if (refused === null) expect(where).toBe(null);
    else expect(where).toContain(refused);
  });
});

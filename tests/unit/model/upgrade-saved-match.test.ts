import { describe, expect, it } from 'vitest';
import { SAVED_SCHEMA } from '../../../model/saved-match';
import { SAVED_STEPS, upgradeSavedMatch } from '../../../model/upgrade-saved-match';

/** One row of every schema there has been, as it was written then. Frozen: add to it, never change it. */
const SAMPLES: Readonly<Record<number, unknown>> = {
  1: {
    schema: 1,
    id: '0b9a5a52-3c1b-4a7e-9a53-6f7f6a3f2a10',
    revision: 3,
    savedAt: '2026-11-23T09:00:00.000Z',
    changedAt: '2026-11-24T18:30:00.000Z',
    corpus: 'karachi',
    record: 'harbour-strike',
    kind: 'same-headline',
    shares: null,
    page: { address: 'https://gazette.example/strike', title: 'Strike at the harbour', date: null },
    shown: {
      title: 'Harbour strike, second day',
      outletName: null,
      outletCertainty: 'unknown',
      byline: [],
      published: { date: null, precision: 'unknown', asCited: null },
      url: null,
      removed: true,
    },
    status: 'verified',
    note: 'Seen in the library.',
    tags: ['harbour', 'بندرگاہ'],
  },
  2: {
    schema: 2,
    id: '5f3c1d7e-98a1-4f0e-8a55-1a4f2b7c9d20',
    revision: 4,
    savedAt: '2026-11-26T09:00:00.000Z',
    changedAt: '2026-11-26T18:30:00.000Z',
    corpus: 'karachi',
    record: 'harbour-cable',
    kind: 'quotes',
    shares: { block: 0.5, source: 0.25 },
    page: { address: 'https://gazette.example/strike#!/2', title: 'Strike at the harbour', date: '2026-11-20' },
    shown: {
      title: 'A cable on the strike',
      outletName: 'Harbour Gazette',
      outletCertainty: 'cited',
      byline: ['A. Writer'],
      published: { date: '2011-05', precision: 'month', asCited: 'May 2011' },
      url: 'https://gazette.example/cable',
      kind: 'cable',
      leaked: true,
      removal: { status: 'gone-when-checked', saidBy: 'a reader', noticed: '2011-06' },
    },
    status: 'verified',
    note: 'Seen in the library.',
    tags: ['harbour', 'بندرگاہ'],
  },
};

describe('upgradeSavedMatch', () => {
  it('has a frozen sample of every schema up to the present one', () => {
    expect(Object.keys(SAMPLES).map(Number)).toEqual(Array.from({ length: SAVED_SCHEMA }, (_, i) => i + 1));
  });

  it.each(Object.keys(SAMPLES))(
    'reads the sample of schema %s with nothing lost of what the reader wrote',
    (schema) => {
      const upgraded = upgradeSavedMatch(SAMPLES[Number(schema)]);
      expect(upgraded).toMatchObject({
        ok: true,
        row: { schema: SAVED_SCHEMA, status: 'verified', note: 'Seen in the library.', tags: ['harbour', 'بندرگاہ'] },
      });
    },
  );

  it('keeps of a removal of schema 1 that it was reported, and nothing that was not kept', () => {
    expect(upgradeSavedMatch(SAMPLES[1])).toMatchObject({
      row: {
        shown: {
          kind: null,
          leaked: false,
          removal: { status: 'reported-removed', saidBy: null, noticed: null },
        },
      },
    });
  });

  it.each([
    ['2026-03-01T10:00Z', '2026-03-01T10:00:00.000Z'],
    ['2026-03-01T10:00:00+05:00', '2026-03-01T05:00:00.000Z'],
    ['2026-03-01T10:00:00.5Z', '2026-03-01T10:00:00.500Z'],
  ])('brings the instant %s to the one form', (savedAt, kept) => {
    expect(upgradeSavedMatch({ ...(SAMPLES[2] as object), savedAt })).toMatchObject({ row: { savedAt: kept } });
  });

  it('has a step for every schema but the present one', () => {
    expect([...SAVED_STEPS.keys()]).toEqual(Array.from({ length: SAVED_SCHEMA - 1 }, (_, i) => i + 1));
  });

  it('walks the steps one after the other', () => {
    const older = { ...(SAMPLES[1] as object), schema: -1, note: undefined, remark: 'kept' };
    const steps = new Map([
      ...SAVED_STEPS,
      [-1, (row: Readonly<Record<string, unknown>>) => ({ ...row, note: row.remark })],
      [0, (row: Readonly<Record<string, unknown>>) => ({ ...row, note: `${row.note}!` })],
    ]);
    expect(upgradeSavedMatch(older, steps)).toMatchObject({ ok: true, row: { schema: SAVED_SCHEMA, note: 'kept!' } });
  });

  it.each([
    ['nothing', undefined, /not a saved match/],
    ['a list', [], /not a saved match/],
    ['a row without a schema', { id: 'x' }, /schema: missing/],
    ['a row of a newer version', { schema: SAVED_SCHEMA + 1 }, /newer/],
    ['a schema that never was', { schema: -7 }, /unknown/],
    ['a time that is none', { ...(SAMPLES[2] as object), savedAt: 'lately' }, /^savedAt: must be a date and time/],
    ['a day that is none', { ...(SAMPLES[2] as object), savedAt: '2026-02-30T10:00:00Z' }, /^savedAt: .*calendar/],
    ['a time of no offset', { ...(SAMPLES[1] as object), changedAt: '2026-02-03T10:00:00' }, /^changedAt: /],
    ['a missing field', { ...(SAMPLES[1] as object), note: undefined }, /^note: /],
    [
      'an address that would run as a script',
      { ...(SAMPLES[1] as object), page: { address: 'javascript:alert(1)', title: '', date: null } },
      /^page\.address: /,
    ],
  ])('says why it cannot read %s', (_, raw, why) => {
    expect(upgradeSavedMatch(raw)).toEqual({ ok: false, why: expect.stringMatching(why) });
  });
});

import { describe, expect, it } from 'vitest';
import {
  countValues,
  type FactsByRecord,
  type Filter,
  filterSaved,
  recordKey,
  withFilter,
  withoutFilter,
} from '../../../components/popup/filter-saved';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const shown = fakeSavedMatch().shown;
const rows = [
  fakeSavedMatch({ id: 'a', tags: ['Law', 'port'], status: 'verified' }),
  fakeSavedMatch({ id: 'b', tags: ['law'], kind: 'quotes', shown: { ...shown, outletName: null } }),
  fakeSavedMatch({ id: 'c', record: 'other', page: { address: 'https://www.post.example/1', title: '', date: null } }),
];
const facts: FactsByRecord = new Map([
  [recordKey({ corpus: 'harbour', record: 'ferry-report' }), { events: ['The ferry stops', 'The strike'] }],
  [recordKey({ corpus: 'harbour', record: 'other' }), null],
]);
const ids = (...filters: [Filter['field'], string][]) =>
  filterSaved(
    rows,
    filters.map(([field, value]) => ({ field, value })),
    facts,
  ).map(({ id }) => id);

describe('filtering saved matches', () => {
  it.each<[string, string[], ...[Filter['field'], string][]]>([
    ['nothing', ['a', 'b', 'c']],
    ['kind', ['b'], ['kind', 'quotes']],
    ['status', ['a'], ['status', 'verified']],
    ['outlet', ['a', 'c'], ['outlet', 'Harbour Gazette']],
    ['an outlet that is not known', ['b'], ['outlet', '']],
    ['tag, whatever its case', ['a', 'b'], ['tag', 'law']],
    ['site, without www', ['c'], ['site', 'post.example']],
    ['event, of records the corpora still hold', ['a', 'b'], ['event', 'The strike']],
    ['two values of one field: either', ['a', 'b', 'c'], ['kind', 'quotes'], ['kind', 'same-text']],
    ['two fields: both', ['a'], ['tag', 'law'], ['status', 'verified']],
    ['two fields that exclude each other', [], ['kind', 'quotes'], ['status', 'verified']],
  ])('by %s', (_, expected, ...filters) => {
    expect(ids(...filters)).toEqual(expected);
  });
  it('counts what there is to choose from, most first', () => {
    expect(countValues(rows, 'tag', facts)).toEqual([
      ['law', 2],
      ['port', 1],
    ]);
    expect(countValues(rows, 'event', facts)).toEqual([
      ['The ferry stops', 2],
      ['The strike', 2],
    ]);
  });
  it('adds a filter once and takes it away', () => {
    const one: Filter = { field: 'tag', value: 'law' };
    const filters = withFilter([], one);
    expect(withFilter(filters, { ...one })).toBe(filters);
    expect(withoutFilter(withFilter(filters, { field: 'tag', value: 'port' }), one)).toEqual([
      { field: 'tag', value: 'port' },
    ]);
  });
});

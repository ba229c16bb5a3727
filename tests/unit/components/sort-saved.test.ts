import { describe, expect, it } from 'vitest';
import { type SavedSort, sortSaved } from '../../../components/popup/sort-saved';
import type { SavedMatch } from '../../../model/saved-match';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const row = (id: string, day: number, stated: Partial<SavedMatch['shown']>) =>
  fakeSavedMatch({ id, savedAt: `2026-03-0${day}T10:00:00.000Z`, shown: { ...fakeSavedMatch().shown, ...stated } });
const dated = (date: string | null) => ({ date, precision: 'day' as const, asCited: '' });
const rows = [
  row('c', 3, { title: 'Report 10', outletName: 'Zenith', published: dated('2011-05-28') }),
  row('b', 2, { title: 'report 9', outletName: null, published: dated(null) }),
  row('a', 1, { title: 'Éclair', outletName: 'anchor', published: dated('2009') }),
];

it.each<[SavedSort, string]>([
  ['newest', 'cba'],
  ['oldest', 'abc'],
  ['published', 'acb'],
  ['outlet', 'acb'],
  ['title', 'abc'],
])('sorts by %s; what has no date or outlet stands last', (sort, expected) => {
  expect(
    sortSaved(rows, sort, 'en-GB')
      .map(({ id }) => id)
      .join(''),
  ).toBe(expected);
});

describe('rows that are equal', () => {
  it('keep their order, and the rows given stay as they were', () => {
    const equal = ['x', 'y', 'z'].map((id) => row(id, 1, {}));
    const before = [...equal];
    for (const sort of ['published', 'outlet', 'title', 'oldest'] as const)
      expect(sortSaved(equal, sort, 'en-GB')).toEqual(before);
    expect(equal).toEqual(before);
  });
});

import { describe, expect, it } from 'vitest';
import { searchSaved } from '../../../components/popup/search-saved';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const row = (id: string, title: string, outletName: string, note = '', pageTitle = 'A page') =>
  fakeSavedMatch({
    id,
    note,
    page: { ...fakeSavedMatch().page, title: pageTitle },
    shown: { ...fakeSavedMatch().shown, title, outletName },
  });
const rows = [
  row('a', 'Harbour strike enters second week', 'Port Courier', 'ask the union'),
  row('b', 'Dr Aafia Siddiqui in court', 'Evening Post'),
  row('c', 'Cranes stand still', 'Harbour Gazette', '', 'کراچی کی بندرگاہ'),
];
const ids = (query: string) => searchSaved(rows)(query).map((hit) => hit.row.id);

describe('searching saved matches', () => {
  it.each([
    ['a word of the title', 'cranes', ['c']],
    ['another spelling', 'siddiqi', ['b']],
    ['a letter missing', 'harbor', ['a', 'c']],
    ['words in different parts, in any order', 'courier harbour', ['a']],
    ['the note', 'union', ['a']],
    ['the title of the page, in Urdu', 'بندرگاہ', ['c']],
    ['nothing', 'zeppelin', []],
    ['one word that is there and one that is not', 'cranes zeppelin', []],
  ])('finds %s', (_, query, expected) => {
    expect(ids(query).sort()).toEqual(expected);
  });
  it.each(['', ' ', 'h'])('shows every row in its own order for %j', (query) => {
    expect(ids(query)).toEqual(['a', 'b', 'c']);
  });
  it('tells which letters answered', () => {
    const [hit] = searchSaved(rows)('cranes');
    expect(hit?.marks['shown.title']).toEqual([[0, 5]]);
  });
  it('finds among a thousand rows the one that is meant', () => {
    const many = Array.from({ length: 1000 }, (_, i) => row(`n${i}`, `Report number ${i} of the year`, 'Port Courier'));
    expect(searchSaved([...many, ...rows])('siddiqui court')[0]?.row.id).toBe('b');
  });
});

import Fuse from 'fuse.js';
import { describe, expect, it } from 'vitest';
import { createSavedSearch } from '../../../components/popup/search-saved';
import { wordsOf } from '../../../matching/fold';
import type { SavedMatch } from '../../../model/saved-match';
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
function searchOver(of: readonly SavedMatch[]) {
  const search = createSavedSearch(wordsOf);
  search.setRows(of);
  while (search.work(1000));
  return search;
}
const ids = (query: string, of = rows) =>
  searchOver(of)
    .search(query)
    .rows.map(({ id }) => id);

describe('searching saved matches', () => {
  it.each([
    ['a word of the title', 'cranes', ['c']],
    ['another spelling', 'siddiqi', ['b']],
    ['a letter missing', 'harbor', ['a', 'c']],
    ['words in different parts, in any order', 'courier harbour', ['a']],
    ['the note', 'union', ['a']],
    ['the title of the page, in Urdu', 'بندرگاہ', ['c']],
    ['Urdu with the letters of an Arabic keyboard', 'بندرگاه كراچي', ['c']],
    ['Urdu with a letter wrong', 'بندرگاد', ['c']],
    ['a part of a word', 'ourie', ['a']],
    ['the beginning of a word, mistyped', 'sidiq', ['b']],
    ['two letters changed places', 'carnes', ['c']],
    ['two letters of a word', 'co', ['a', 'b']],
    ['nothing', 'zeppelin', []],
    ['one word that is there and one that is not', 'cranes zeppelin', []],
    ['a word of three letters with one wrong', 'ash', []],
  ])('finds %s', (_, query, expected) => {
    expect(ids(query).sort()).toEqual(expected);
  });
  it.each(['', ' ', 'h'])('shows every row in its own order for %j', (query) => {
    expect(ids(query)).toEqual(['a', 'b', 'c']);
  });
  it('finds notes, tags, writers and addresses', () => {
    const full = fakeSavedMatch({
      id: 'full',
      note: 'see the almanac',
      tags: ['lighthouse'],
      page: { address: 'https://gazette.example/%DA%A9%D8%B4%D8%AA%DB%8C/spring-tide', title: '', date: null },
    });
    for (const query of ['almanac', 'lighthouse', 'writer', 'gazette', 'spring tide', 'کشتی'])
      expect(ids(query, [...rows, full]), query).toContain('full');
  });
  it('puts the word itself before its beginning, a part of it and a misspelling, and a title before an address', () => {
    const titles = ['A portly man', 'Airport closed', 'The port', 'The pert answer'];
    const of = titles.map((title) => row(title, title, 'Post'));
    const address = { address: 'https://post.example/port', title: '', date: null };
    const inAddress = { ...row('address', 'Nothing', 'Post'), page: address };
    expect(ids('port', [inAddress, ...of])).toEqual([
      'The port',
      'A portly man',
      'Airport closed',
      'address',
      'The pert answer',
    ]);
  });
  it.each([
    ['cranes', 'Cranes stand still', [[0, 5]]],
    ['tand', 'Cranes stand still', [[8, 11]]],
    [
      'siddiqi',
      'Dr Aafia Siddiqui',
      [
        [9, 14],
        [16, 16],
      ],
    ],
    ['strasse', 'Die Straße hinab', [[4, 9]]],
    [
      'harbour strike',
      'Harbour strike',
      [
        [0, 6],
        [8, 13],
      ],
    ],
    ['', 'Cranes stand still', []],
  ])('marks for %j the letters of %j that answer', (query, text, expected) => {
    const search = searchOver([...rows, row('d', 'Die Straße', 'Post')]);
    expect(search.search(query).letters(text)).toEqual(expected);
  });
  it('finds every row in which the word is written so, however many there are', () => {
    const many = Array.from({ length: 1000 }, (_, i) => row(`n${i}`, `Report number ${i} of the year`, 'Port Courier'));
    expect(ids('report courier', many)).toHaveLength(1000);
    expect(ids('siddiqui court', [...many, ...rows])[0]).toBe('b');
  });
  it('reads what is new or changed, and forgets what is gone', () => {
    const search = searchOver(rows);
    const [a, b, c] = rows;
    if (!a || !b || !c) throw new Error('no rows');
    search.setRows([
      { ...a, status: 'verified' },
      { ...b, note: 'now about zeppelins' },
    ]);
    expect(search.ready()).toBe(1);
    expect(search.search('zeppelin').rows).toEqual([]);
    search.work(1000);
    expect(search.search('zeppelin').rows.map(({ id }) => id)).toEqual(['b']);
    expect(search.search('strike').rows).toMatchObject([{ id: 'a', status: 'verified' }]);
    expect(search.search('cranes').rows).toEqual([]);
  });
  it('reads in slices', () => {
    const search = createSavedSearch(wordsOf);
    search.setRows(Array.from({ length: 100 }, (_, i) => row(`n${i}`, `Report ${i}`, 'Post')));
    expect(search.work(0)).toBe(true);
    expect(search.ready()).toBe(0);
    while (search.work(1));
    expect(search.ready()).toBe(100);
  });
  it('stays right when rows are changed many times over', () => {
    const search = searchOver(rows);
    for (let i = 0; i < 3000; i++) {
      search.setRows(rows.map((r) => ({ ...r, note: `version ${i} of the note` })));
      while (search.work(1000));
    }
    expect(search.search('version 2999').rows).toHaveLength(3);
    expect(search.search('2998').rows).toEqual([]);
  });
});

describe('beside fuse.js alone', () => {
  const titles = [
    'harbour strike',
    'lamp ledger',
    'bell stolen',
    'flood gate tested',
    'night market moves',
    'بندرگاہ پر ہڑتال',
  ];
  const of = titles.flatMap((title, i) =>
    titles.map((note, k) => ({ ...row(`${i}-${k}`, title, 'Port Courier', note), tags: [`t${k}`] })),
  );
  const fuse = new Fuse(of, { keys: ['shown.title', 'note', 'tags'], threshold: 0, ignoreLocation: true });
  it.each(['harbour', 'ledg', 'olen', 'gate', 't3', 'ہڑتال', 'ar'])(
    'loses nothing that has %j as it is written',
    (word) => {
      const ours = new Set(ids(word, of));
      const theirs = fuse.search(word).map(({ item }) => item.id);
      expect(theirs.length).toBeGreaterThan(0);
      expect(theirs.filter((id) => !ours.has(id))).toEqual([]);
    },
  );
});

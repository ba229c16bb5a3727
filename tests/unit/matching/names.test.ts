import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../matching/fold';
import { closeSpelling, soundKey } from '../../../matching/name-keys';
import type { Name } from '../../../model/record';
import { fakeNames } from '../../fakes/fake-names';

const NAMES: Name[] = [
  { name: 'Muttahida Qaumi Movement', variants: ['MQM'] },
  { name: 'Aafia Siddiqui', variants: ['Dr Aafia', 'Siddiqui', 'عافیہ صدیقی'] },
  { name: 'Fowzia Siddiqui', variants: ['Siddiqui'] },
  { name: 'Altaf Hussain', variants: ['Mr Hussain', 'Altaf'] },
  { name: 'Ishratul Ebad Khan', variants: ['Dr Khan', 'Dr Ishratul Ibad'] },
  { name: 'Lyari', variants: [] },
  { name: 'Commons', variants: [] },
];
const index = fakeNames([], [NAMES]);
const seen = (text: string, names = index) =>
  [...names.find(text, wordsOf(text)).values()].map((n) => [n.name, n.seen]).sort();

describe('names in text', () => {
  it.each([
    ['Aafia Siddiqui was there', 'Aafia Siddiqui', 'Aafia Siddiqui'],
    ['Dr. Afia Siddiqi was there', 'Aafia Siddiqui', 'Afia Siddiqi'],
    ['ڈاکٹر عافیہ صدیقی وہاں تھیں', 'Aafia Siddiqui', 'عافیہ صدیقی'],
    ['her sister Fauzia Siddiqui said', 'Fowzia Siddiqui', 'Fauzia Siddiqui'],
    ['the Mutahida Quami Movement said', 'Muttahida Qaumi Movement', 'Mutahida Quami Movement'],
    ['the MQM said', 'Muttahida Qaumi Movement', 'MQM'],
    ['Governor Ishratul Ibad said', 'Ishratul Ebad Khan', 'Ishratul Ibad'],
    ['الطاف حسین نے کہا', 'Altaf Hussain', 'الطاف حسین'],
    ['people of Lyari said', 'Lyari', 'Lyari'],
  ])('«%s»', (text, name, spelling) => expect(seen(text)).toEqual([[name, spelling]]));

  it('a surname, a first name or a title with a surname names nobody', () => {
    for (const text of ['Siddiqui said', 'Mr Hussain said', 'Dr Khan said', 'Altaf said', 'Mrs Aafia said'])
      expect(seen(text)).toEqual([]);
  });
  it('people who share a surname stay apart', () => {
    expect(seen('Fowzia Siddiqui said')).toEqual([['Fowzia Siddiqui', 'Fowzia Siddiqui']]);
    expect(seen('Asmat Siddiqui said')).toEqual([]);
    expect(seen('Altaf Hassan said')).toEqual([]);
    expect(seen('Aftab Hussain said')).toEqual([]);
    expect(seen('آفتاب حسین نے کہا')).toEqual([]);
  });
  it('acronyms count as they are written only', () => expect(seen('www.mqm.example and Mqm')).toEqual([]));
  it('an everyday word is no name by itself', () => expect(seen('the Commons voted')).toEqual([]));
  it('a name in small letters is found where it is spelt as known', () => {
    expect(seen('aafia siddiqui')).toHaveLength(1);
    expect(seen('afia siddiqi')).toEqual([]);
    expect(seen('Afia siddiqi')).toEqual([]);
  });
});

it('records that spell a name differently count together', () => {
  const two = fakeNames(
    [{ name: 'Aafia Siddiqui', variants: ['Afia Siddiqui'] }],
    [[{ name: 'Afia Siddiqui', variants: [] }], [{ name: 'Aafia Siddiqui', variants: [] }]],
  );
  expect(two.recordsWith(two.keyOf({ name: 'Afia Siddiqui', variants: [] }))).toBe(2);
});

it('the order of records makes no difference', () => {
  const lists: Name[][] = [
    [{ name: 'Anna Bell', variants: ['Anne Bell'] }],
    [{ name: 'Hanna Bell', variants: ['Anne Bell', 'Johanna Bell'] }],
    [{ name: 'Johanna Bell', variants: [] }],
  ];
  const text = 'Johanna Bell met Anne Bell and Hanna Bell';
  const forward = seen(text, fakeNames([], lists));
  expect(seen(text, fakeNames([], [...lists].reverse()))).toEqual(forward);
});

describe('spellings', () => {
  it.each([
    ['qaumi', 'quami'],
    ['aafia', 'afia'],
    ['siddiqui', 'siddiqi'],
    ['hussain', 'hossein'],
    ['muhammad', 'mohammed'],
    ['zulfiqar', 'zulfikar'],
    ['qaeda', 'qaida'],
    ['صدیقی', 'siddiqui'],
    ['متحدہ', 'muttahida'],
    ['حسین', 'hussain'],
    ['شجاع', 'shuja'],
    ['farooq', 'faruq'],
    ['chaudhry', 'chowdhury'],
  ])('%s may be %s', (a, b) => expect(closeSpelling(a, b)).toBe(true));
  it.each([
    ['hasan', 'hussain'],
    ['hassan', 'hussain'],
    ['quaid', 'qaeda'],
    ['khan', 'kayani'],
    ['karachi', 'karim'],
    ['malik', 'malir'],
    ['imran', 'imrana'],
    ['jamil', 'jamal'],
    ['anna', 'hanna'],
    ['lee', 'li'],
    ['altaf', 'aftab'],
    ['zulfiqar', 'fahmida'],
    ['zardari', 'sardari'],
    ['حسین', 'hassan'],
    ['حسن', 'hussain'],
    ['عمران', 'imrana'],
    ['صادق', 'siddiqui'],
    ['خان', 'kayani'],
  ])('%s is not %s', (a, b) => expect(closeSpelling(a, b)).toBe(false));
  it('scripts we do not know have no key', () => expect(soundKey('дело')).toBe(''));
});

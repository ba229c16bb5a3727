import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../matching/fold';
import { NameFinder, nearestName } from '../../../matching/name-finder';
import { looseKeys } from '../../../matching/name-keys';
import { soundDistance } from '../../../matching/name-likeness';
import { soundsOf } from '../../../matching/name-sounds';
import { SpellingFinder } from '../../../matching/spelling';

const LATIN = ['hassan', 'hussain', 'imran', 'imrana', 'siddiqui', 'sadiq', 'qaumi', 'kamal', 'kamil', 'zaitoon'];
const URDU = ['حسن', 'حسین', 'عمران', 'عمرانہ', 'صدیقی', 'صادق', 'قومی', 'فوزیہ'].map(foldText);

describe('the nearest name', () => {
  const latin = new NameFinder(LATIN);
  const urdu = new NameFinder(URDU);
  it.each([
    ['hossein', 'hussain'],
    ['hasan', 'hassan'],
    ['emran', 'imran'],
    ['imraana', 'imrana'],
    ['sidiqi', 'siddiqui'],
    ['kaumee', 'qaumi'],
    ['zeytun', 'zaitoon'],
    ['صدیقی', 'siddiqui'],
    ['حسین', 'hussain'],
  ])('of %s is %s', (wanted, word) => expect(latin.find(foldText(wanted))?.word).toBe(word));
  it.each([
    ['hasan', 'حسن'],
    ['hossain', 'حسین'],
    ['imrana', 'عمرانہ'],
    ['siddiqi', 'صدیقی'],
    ['fauzia', 'فوزیہ'],
  ])('of %s is %s', (wanted, word) => expect(urdu.find(wanted)?.word).toBe(word));
  it('is more like the wanted one the nearer it sounds', () => {
    const likeness = (word: string) => latin.find(word)?.likeness ?? 0;
    expect(likeness('imran')).toBeCloseTo(1);
    expect(likeness('imran')).toBeGreaterThan(likeness('emraan'));
  });
  it.each(['karachi', 'mirza', 'дело', '2011', '', 'x'.repeat(1000)])('of «%s» is none of them', (wanted) => {
    expect(latin.find(wanted)).toBeNull();
    expect(urdu.find(wanted)).toBeNull();
  });
  it('is looked for among few words', () => {
    expect(latin.shortlist('husain')).toEqual(['hassan', 'hussain']);
    expect(nearestName('husain', [])).toBeNull();
  });
  it('is found under a key without n, and with j for z', () => {
    expect(looseKeys('jameen').some((key) => looseKeys('zameen').includes(key))).toBe(true);
    expect(looseKeys('asmaan').some((key) => looseKeys('asmaa').includes(key))).toBe(true);
  });
});

describe('distance by sound', () => {
  it.each([
    ['qaumi', 'kaumi', 'qaumi', 'qaima'],
    ['sharif', 'shareef', 'sharif', 'sharaf'],
    ['imran', 'emran', 'imran', 'imrana'],
    ['jamil', 'jameel', 'jamil', 'jamal'],
    ['hanif', 'haneef', 'hanif', 'anif'],
    ['rizvi', 'rizwi', 'rizvi', 'rizki'],
  ])('%s is nearer to %s than %s to %s', (a, b, c, d) => expect(soundDistance(a, b)).toBeLessThan(soundDistance(c, d)));
  it('is infinite where a word has no sounds', () => expect(soundDistance('дело', 'delo')).toBe(Infinity));
  const anything = fc.string({ unit: fc.nat(0xffff).map((unit) => String.fromCharCode(unit)) });
  const word = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 1, maxLength: 50 }),
    fc.string({ unit: fc.constantFrom(...'ابپتٹجچحخدڈذرڑزسشصعغفقکگلمنںوہیے'), minLength: 1, maxLength: 50 }),
  );
  it('is the same both ways, not negative, and nothing for a word and itself', () =>
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(soundDistance(a, b)).toBe(soundDistance(b, a));
        expect(soundDistance(a, b)).toBeGreaterThanOrEqual(0);
        if (soundsOf(a) !== '') expect(soundDistance(a, a)).toBe(0);
      }),
    ));
  it('takes any string', () => fc.assert(fc.property(anything, anything, (a, b) => soundDistance(a, b) >= 0)));
});

it('a word that is spelt otherwise is repaired by its sound, in another script too', () => {
  const finder = new SpellingFinder(['siddiqui', 'harbour', 'qaumi']);
  expect(finder.find('صدیقی')?.word).toBe('siddiqui');
  expect(finder.find('quomi')?.word).toBe('qaumi');
  expect(finder.find('lantern')).toBeNull();
});

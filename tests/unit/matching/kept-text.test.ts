import { expect, it } from 'vitest';
import { buildFingerprints, fingerprintsOfWords } from '../../../matching/build-fingerprints';
import { groupRecords } from '../../../matching/group-records';
import { keepText, textToGroup } from '../../../matching/kept-text';
import { fakeRecord } from '../../fakes/fake-record';
import { FERRY, wordsFrom } from '../../fakes/sample-articles';

/** Longer than what grouping reads of a text; the last is a copy of the first but for its last words. */
const TEXTS: readonly (readonly string[])[] = [
  [FERRY.repeat(6)],
  [wordsFrom(FERRY, 0, 80), '', `${wordsFrom(FERRY, 90, 40)} ’s`],
  ['An owl in the bell tower keeps the parish of Thornwick awake with its calls every night.'],
  ['x'.repeat(20_000), 'فیری بندرگاہ سے روانہ ہوئی۔ 🚢\ud83d'],
  [`${FERRY.repeat(6)} and not a word more`],
  [FERRY.repeat(6)],
];
const records = TEXTS.map((_, i) => fakeRecord({ id: `r${i}`, headline: `Ferry ${i % 2}`, events: [] }));
const kept = TEXTS.map(keepText);

it('fingerprints of what is kept of texts are those of the texts, byte for byte', () => {
  const names = [{ name: 'Ferry', variants: ['Fairy'] }];
  expect(
    fingerprintsOfWords(
      kept.map(({ words }, i) => ({ record: `r${i}`, parts: words })),
      names,
    ),
  ).toEqual(
    buildFingerprints(
      TEXTS.map((parts, i) => ({ record: `r${i}`, parts })),
      names,
    ),
  );
});

it('groups of what is kept of texts are those of the texts', () => {
  const whole = TEXTS.map((parts, i) => ({
    record: records[i] ?? fakeRecord({ id: `r${i}` }),
    text: parts.join('\n\n'),
    open: true,
  }));
  const groups = groupRecords(
    kept.map((text, i) =>
      Object.assign(textToGroup(text), { record: records[i] ?? fakeRecord({ id: `r${i}` }), open: true }),
    ),
  );
  expect(groups).toEqual(groupRecords(whole));
  expect(groups.made.length).toBeGreaterThan(0);
});

it('what is kept for grouping does not grow with the text', () => {
  expect(keepText([FERRY.repeat(600)]).lead.length).toBe(keepText([FERRY.repeat(60)]).lead.length);
});

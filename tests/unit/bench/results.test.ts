import { expect, it } from 'vitest';
import { recallAt, tunedThreshold, wrongAt } from '../../bench/baselines/contest';
import { withSection } from '../../bench/results';

it('keeps one section of each name, in a fixed order whatever came first', () => {
  const orders = [
    ['scale', 'same-text', 'unheard-of', 'planted noise', 'planted'],
    ['unheard-of', 'planted', 'scale', 'planted noise', 'same-text'],
  ];
  const [one, other] = orders.map((names) =>
    names.reduce((text, name) => withSection(text, name, `of ${name}\n`, 'Top'), ''),
  );
  expect(one).toBe(other);
  expect([...(one ?? '').matchAll(/^of (.*)$/gm)].map(([, name]) => name)).toEqual([
    'same-text',
    'planted',
    'planted noise',
    'scale',
    'unheard-of',
  ]);
  const again = withSection(one ?? '', 'scale', 'measured anew', 'Other top');
  expect(again).toBe((one ?? '').replace('of scale', 'measured anew').replace('Top', 'Other top'));
});

const run = {
  name: 'somebody',
  holdsText: false,
  rule: null,
  bytesARecord: 1,
  ms: 1,
  planted: 3,
  found: [
    { group: 'a', score: 5 },
    { group: 'a', score: 2 },
    { group: 'b', score: Number.NEGATIVE_INFINITY },
  ],
  wrong: [3, 4, Number.NEGATIVE_INFINITY, ...Array<number>(1997).fill(1)],
};

it('a tuned threshold lets in as many wrong pages as are allowed, and no more', () => {
  expect(wrongAt(run, tunedThreshold(run, 1))).toBe(1);
  expect(wrongAt(run, tunedThreshold(run, 0))).toBe(0);
  // The 1,997 equal ones come in together or not at all.
  expect(wrongAt(run, tunedThreshold(run, 5))).toBe(1);
  expect(recallAt(run, tunedThreshold(run, 0), 'a')).toBe(0.5);
  expect(recallAt(run, tunedThreshold(run, 1))).toBeCloseTo(2 / 3);
});

it('what was not among the hits is not found, however low the threshold', () => {
  expect(recallAt(run, Number.NEGATIVE_INFINITY, 'b')).toBe(0);
  expect(tunedThreshold({ ...run, wrong: [] }, 1)).toBe(Number.NEGATIVE_INFINITY);
});

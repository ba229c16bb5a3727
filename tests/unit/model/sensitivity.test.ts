import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../model/finding';
import { badgedOf, getsBadge, MOST_BADGES } from '../../../model/sensitivity';
import { fakeFinding } from '../../fakes/fake-finding';

describe('how readily badges are given', () => {
  it.each([
    ['same-text', 'strong', true, true, true],
    ['quotes', 'strong', true, true, true],
    ['link', 'strong', true, true, true],
    ['this-page', 'strong', true, true, true],
    ['same-event', 'strong', false, true, true],
    ['same-headline', 'strong', false, true, true],
    ['same-text', 'weak', false, false, true],
    ['same-event', 'weak', false, false, true],
  ] as const)('%s, %s', (kind, grade, few, usual, more) => {
    const given = (['few', 'usual', 'more'] as const).map((sensitivity) => getsBadge({ kind, grade }, sensitivity));
    expect(given).toEqual([few, usual, more]);
  });
});

describe('findings with a badge', () => {
  const finding = (block: number, of: Partial<Finding> = {}) =>
    fakeFinding({ id: `f${block}`, block, kind: 'same-event', score: 0.5, ...of });
  const many = Array.from({ length: 30 }, (_, block) => finding(block));

  it('are twenty at most, the first of the page where all are alike', () => {
    expect(badgedOf(many, 'usual')).toEqual(many.slice(0, MOST_BADGES).map(({ id }) => id));
  });
  it('are the surest where there are more, in the order of the page', () => {
    const page = [finding(0, { grade: 'weak' }), ...many.slice(1, 28), finding(28, { kind: 'same-text' })];
    page.push(finding(29, { score: 0.9 }));
    const badged = badgedOf(page, 'more');
    expect(badged).toHaveLength(MOST_BADGES);
    expect(badged).not.toContain('f0');
    expect(badged.slice(-2)).toEqual(['f28', 'f29']);
  });
});

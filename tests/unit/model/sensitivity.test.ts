import { describe, expect, it } from 'vitest';
import { getsBadge } from '../../../model/sensitivity';

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

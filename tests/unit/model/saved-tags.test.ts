import { describe, expect, it } from 'vitest';
import { cleanTag, withoutTag, withTag } from '../../../model/saved-tags';

describe('tags', () => {
  it.each([
    ['  check   again ', 'check again'],
    ['law, port', 'law port'],
    ['،', ''],
    ['x'.repeat(80), 'x'.repeat(60)],
  ])('%j is kept as %j', (typed, kept) => {
    expect(cleanTag(typed)).toBe(kept);
  });
  it('are added once, whatever their case', () => {
    const tags = ['Law'];
    expect(withTag(tags, ' port ')).toEqual(['Law', 'port']);
    expect(withTag(tags, 'law')).toBe(tags);
    expect(withTag(tags, ' , ')).toBe(tags);
  });
  it('are taken away, whatever their case', () => {
    const tags = ['Law', 'port'];
    expect(withoutTag(tags, 'law')).toEqual(['port']);
    expect(withoutTag(tags, 'sea')).toBe(tags);
  });
});

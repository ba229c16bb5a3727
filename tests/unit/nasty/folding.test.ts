import { describe, expect, it } from 'vitest';
import { foldText } from '../../../matching/fold';
import { NASTY_ADDRESSES } from '../../fixtures/nasty/addresses';
import { NASTY_EXPORTS } from '../../fixtures/nasty/exports';
import { NASTY_FOLDING } from '../../fixtures/nasty/folding';
import { NASTY_PAGES } from '../../fixtures/nasty/pages';
import { NASTY_ROWS } from '../../fixtures/nasty/rows';
import { NASTY_STORED } from '../../fixtures/nasty/stored';

describe('folding', () => {
  it.each(NASTY_FOLDING)('%s', (_, text, words) => {
    expect(foldText(text)).toBe(words);
  });
});

it('there are 200 nasty inputs and more, no two alike', () => {
  const all = [NASTY_ADDRESSES, NASTY_EXPORTS, NASTY_FOLDING, NASTY_PAGES, NASTY_ROWS, NASTY_STORED].flat();
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(all.length);
  expect(all.length).toBeGreaterThanOrEqual(200);
});

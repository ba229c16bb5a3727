import { describe, expect, it } from 'vitest';
import { NONE, type Selection, selectAll, selectRange, toggleRow } from '../../../components/popup/select-rows';

const shown = [...'abcdefg'];
const chosen = ({ ids }: Selection) => [...ids].sort().join('');

describe('selecting rows', () => {
  it('takes one and leaves it again', () => {
    const one = toggleRow(NONE, 'b');
    expect([chosen(one), chosen(toggleRow(one, 'b'))]).toEqual(['b', '']);
  });
  it('takes a range downwards and upwards, and stretches it from where it began', () => {
    const down = selectRange(toggleRow(NONE, 'b'), 'd', shown);
    expect(chosen(down)).toBe('bcd');
    expect(chosen(selectRange(down, 'f', shown))).toBe('bcdef');
    expect(chosen(selectRange(toggleRow(NONE, 'e'), 'c', shown))).toBe('cde');
  });
  it('leaves a range that begins with a row just left', () => {
    const all = selectAll(NONE, shown);
    expect(chosen(selectRange(toggleRow(all, 'c'), 'e', shown))).toBe('abfg');
  });
  it('begins anew where the beginning is not shown any more', () => {
    expect(chosen(selectRange(toggleRow(NONE, 'z'), 'c', shown))).toBe('cz');
    expect(chosen(selectRange(NONE, 'c', shown))).toBe('c');
  });
  it('takes all that are shown beside what is selected elsewhere, then none', () => {
    const all = selectAll(toggleRow(NONE, 'z'), shown);
    expect(chosen(all)).toBe('abcdefgz');
    expect(chosen(selectAll(all, shown))).toBe('');
  });
});

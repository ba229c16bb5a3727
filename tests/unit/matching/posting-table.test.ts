import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashText } from '../../../matching/hash-text';
import { PostingBuilder } from '../../../matching/posting-builder';
import { PostingTable } from '../../../matching/posting-table';

/** Hashes that differ in their first bits, as those of words do. */
const spread = (n: number) => Math.imul(n, 0x9e3779b1) >>> 0;
const tableOf = (pairs: readonly (readonly [number, number])[], longest?: number) => {
  const builder = new PostingBuilder();
  for (const [hash, value] of pairs) builder.add(hash, value);
  return new PostingTable(builder.build(longest));
};

describe('a look-up table', () => {
  it('gives what was filed under a hash, ascending and each once', () => {
    const table = tableOf([
      [spread(7), 30],
      [spread(7), 2],
      [0xffffffff, 5],
      [spread(7), 30],
    ]);
    expect([...table.find(spread(7))]).toEqual([2, 30]);
    expect([...table.find(0xffffffff)]).toEqual([5]);
    expect([...table.find(spread(8))]).toEqual([]);
  });
  it('may be empty', () => expect([...tableOf([]).find(1)]).toEqual([]));
  it('leaves out what finds too many, and nothing beside it', () => {
    const many = Array.from({ length: 5 }, (_, i) => [spread(1), i] as const);
    expect([...tableOf([...many, [spread(2), 9]], 4).find(spread(1))]).toEqual([]);
    expect([...tableOf([...many, [spread(2), 9]], 4).find(spread(2))]).toEqual([9]);
    expect([...tableOf([...many, [spread(2), 9]], 5).find(spread(1))]).toEqual([0, 1, 2, 3, 4]);
  });
  it('holds thousands of words, whatever the order they come in', () => {
    const words = Array.from({ length: 20_000 }, (_, i) => [hashText(`word ${i % 15_000}`), i] as const);
    const [there, back] = [tableOf(words), tableOf([...words].reverse())];
    for (const i of [0, 1, 4_999, 5_000, 14_999]) {
      const expected = i < 5_000 ? [i, i + 15_000] : [i];
      expect([...there.find(hashText(`word ${i}`))]).toEqual(expected);
      expect([...back.find(hashText(`word ${i}`))]).toEqual(expected);
    }
  });
  it('agrees with a map', () => {
    const pair = fc.tuple(fc.nat(40).map(spread), fc.nat(100));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 300 }), (pairs) => {
        const table = tableOf(pairs);
        const map = new Map<number, Set<number>>();
        for (const [hash, value] of pairs) map.set(hash, (map.get(hash) ?? new Set()).add(value));
        for (const [hash, values] of map) expect([...table.find(hash)]).toEqual([...values].sort((a, b) => a - b));
      }),
    );
  });
  it('comes to an end where its slots point beyond its entries', () => {
    const builder = new PostingBuilder();
    builder.add(spread(3), 1);
    const parts = builder.build();
    parts.slots.fill(0xff000000, (spread(3) >>> 24) + 1);
    expect([...new PostingTable(parts).find(spread(3))]).toEqual([1]);
    expect([...new PostingTable(parts).find(spread(4))]).toEqual([]);
  });
  it('whose slots end beyond it finds nothing there, and comes to an end', () => {
    const { slots, rests, values } = new PostingBuilder().build();
    const hostile = new PostingTable({ slots: slots.fill(0xffffffff).fill(0, 0, 128), rests, values });
    for (const hash of [0x7fffffff, 0x80008000, 0xffffffff]) expect([...hostile.find(hash)]).toEqual([]);
  });
  it('refuses arrays that cannot belong together', () => {
    const { slots, rests, values } = new PostingBuilder().build();
    expect(() => new PostingTable({ slots: slots.slice(1), rests, values })).toThrow('damaged');
    expect(() => new PostingTable({ slots, rests, values: new Uint32Array(1) })).toThrow('damaged');
  });
});

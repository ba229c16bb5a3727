import { afterAll, describe, expect, it } from 'vitest';
import { readLines } from '../../../cli/read-lines';
import { LONGEST_LINE } from '../../../formats/read-json-lines';
import { fakeSurroundings } from './fake-surroundings';

const fake = fakeSurroundings();
afterAll(() => fake.remove());

const lines = (bytes: string | Uint8Array) => [...readLines(fake.file('lines', bytes))];
/** Longer than the pieces in which files are read, so that one of its letters lies across two of them. */
const LONG = `${'Fähre '.repeat(300_000)}Ende`;

describe('the lines of a file', () => {
  it.each<[string, string | Uint8Array, string[]]>([
    ['none', '', []],
    ['one without end', 'a', ['a']],
    ['line ends of two kinds', 'a\r\nb\n\nc\n', ['a', 'b', '', 'c']],
    ['letters across pieces', `${LONG}\n${LONG}`, [LONG, LONG]],
    [
      'UTF-16 with a mark',
      Buffer.from('\ufeffÄ\nb', 'utf16le'),
      ['\ufeffÄ', 'b'].map((line) => line.replace('\ufeff', '')),
    ],
    ['UTF-16 without a mark', Buffer.from('a row\nanother row', 'utf16le'), ['a row', 'another row']],
    ['Windows-1252', Uint8Array.from([0x41, 0xe4, 0x93, 0x0a, 0x42, 0xe4, 0x20, 0xf6]), ['Aä“', 'Bä ö']],
  ])('%s', (_, bytes, expected) => {
    expect(lines(bytes).map((line) => line.replace('\ufeff', ''))).toEqual(expected);
  });

  it('of a line without end give the beginning, too long for the reader of rows, and go on', () => {
    const [long, next] = lines(`${'x'.repeat(LONGEST_LINE + 5_000_000)}\nb`);
    expect(long?.length).toBeGreaterThan(LONGEST_LINE);
    expect(long?.length).toBeLessThan(LONGEST_LINE + 2_000_000);
    expect(next).toBe('b');
  });

  it('tell how far they are', () => {
    const told: number[] = [];
    for (const _ of readLines(fake.file('far', 'a\n'.repeat(1_000_000)), (bytes) => told.push(bytes)));
    expect(told).toEqual([1_048_576, 2_000_000]);
  });
});

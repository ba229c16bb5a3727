import { describe, expect, it } from 'vitest';
import { dataFile, entryLines, readDataFile, savedMatchesFile } from '../../../formats/data-file';
import { AT } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const hostile = fakeSavedMatch({ note: 'two\nlines, "quotes" and اردو \u2028 🗞 ]}', tags: ['a,b', ''] });

describe('the file of everything', () => {
  it('reads back equal to what was written, in however many pieces, empty ones among them', () => {
    const parts = [
      {
        part: 'saved',
        version: 1,
        lines: ['', entryLines([hostile, { key: 'x', value: [null] }]), '', entryLines([1])],
      },
      { part: 'settings', version: 1, lines: [''] },
      { part: 'nothing', version: 3, lines: [] },
    ];
    expect(readDataFile(dataFile(AT, parts).join(''))).toEqual({
      ok: true,
      value: [
        { part: 'saved', version: 1, entries: [hostile, { key: 'x', value: [null] }, 1] },
        { part: 'settings', version: 1, entries: [] },
        { part: 'nothing', version: 3, entries: [] },
      ],
    });
  });

  it('has an entry a line, and says what it is and when it was written', () => {
    const text = dataFile(AT, [{ part: 'p', version: 1, lines: [entryLines([{ a: 1 }, { b: '\n' }])] }]).join('');
    expect(text.split('\n')).toEqual([
      `{"format":"whence-data","version":1,"exportedAt":"${AT}","parts":[`,
      '{"part":"p","version":1,"entries":[',
      '{"a":1},',
      '{"b":"\\n"}',
      ']}',
      ']}',
      '',
    ]);
  });
});

describe('the file of saved matches', () => {
  it('reads back as the part of everything that they are, rows nobody could read behind them', () => {
    const future = { key: 'future', value: { schema: 99 } };
    for (const file of [
      savedMatchesFile(AT, [entryLines([hostile]), ''], [entryLines([future])]),
      [JSON.stringify({ format: 'whence-saved-matches', version: 1, rows: [hostile], unreadable: [future] }, null, 2)],
    ])
      expect(readDataFile(`\uFEFF${file.join('')}`)).toEqual({
        ok: true,
        value: [{ part: 'saved', version: 1, entries: [hostile, future] }],
      });
    expect(readDataFile(savedMatchesFile(AT, []).join(''))).toMatchObject({ value: [{ entries: [] }] });
  });
});

import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../formats/read-csv';

describe('a table', () => {
  it('is read by the names of its columns, whatever parts its cells', () => {
    for (const between of [',', ';', '\t']) {
      const line = (cells: string[]) => cells.map((cell) => `"${cell}"`).join(between);
      const text = [
        line(['Title', 'Publication Title', 'Date', 'Author', 'Mood']),
        line(['Bell falls, rings', 'The Gazette', '4 March 2019', 'Ada Penn; Tom Reed', 'low']),
      ].join('\r\n');
      const { rows, unread, columns } = readCsv(text);
      expect(rows).toMatchObject([
        {
          headline: 'Bell falls, rings',
          outlet: 'The Gazette',
          byline: ['Ada Penn', 'Tom Reed'],
          published: { date: '2019-03-04', precision: 'day', asCited: '4 March 2019' },
          id: 'the-gazette-bell-falls-rings',
        },
      ]);
      expect(unread).toEqual(['Mood']);
      expect(columns.outlet).toBe('Publication Title');
    }
  });

  it('takes columns by the names given', () => {
    const { rows } = readCsv('Schlagzeile,Title\nBell falls,no\n', { headline: 'Schlagzeile' });
    expect(rows).toMatchObject([{ headline: 'Bell falls' }]);
  });

  it('leaves 5/6/2019 open, unless the column shows in which order it is written', () => {
    const open = readCsv('title,date\nBell,5/6/2019\n');
    expect(open.rows[0]?.published).toEqual({ date: '2019', precision: 'year', asCited: '5/6/2019' });
    expect(open.faults).toEqual([
      { where: 'row 2', what: 'published: «5/6/2019» may be 2019-06-05 or 2019-05-06; the day is left open' },
    ]);
    const shown = readCsv('title,date\nBell,5/6/2019\nBeam,13/6/2019\n');
    expect(shown.rows[0]?.published).toMatchObject({ date: '2019-06-05', precision: 'day' });
    expect(shown.faults).toEqual([]);
  });

  it('keeps cells text that a spreadsheet takes for a formula, and takes the guard before them away', () => {
    const { rows } = readCsv('title\n=1+1\n\'=1+1\n"\'@x"\n');
    expect(rows.map((row) => row.headline)).toEqual(['=1+1', '=1+1', '@x']);
  });

  it('names rows that are written wrongly, and keeps the others', () => {
    const { rows, faults } = readCsv('id,title\na,Bell,too,many\nb,Beam\nc,"never closed\n');
    expect(faults.map((fault) => fault.where)).toEqual(['row 2', 'row 4']);
    expect(rows.slice(0, 2)).toMatchObject([
      { id: 'a', headline: 'Bell' },
      { id: 'b', headline: 'Beam' },
    ]);
  });

  it('makes ids of its own that are not taken', () => {
    expect(readCsv('title\nBell\nBell\n=\n').rows.map((row) => row.id)).toEqual(['bell', 'bell-2', 'row-4']);
  });
});

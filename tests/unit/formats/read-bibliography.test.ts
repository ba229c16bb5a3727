import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../../formats/read-bibliography';
import { readJson } from '../../../formats/read-json';
import { readPlacedRows } from '../../../formats/read-json-lines';

const BIBTEX = `@string{gaz = "Harrowmere Gazette"}
% a remark
@article{penn2019, author = {Penn, Ada and Reed, Tom}, title = {Footbridge shut over {R}usted hangers}, journal = gaz, date = {2019-03-04}, url = {https://g.example/1}}
@article{broken, author = {Penn
@misc{late, title = {Bridge opens}, year = 2020}
`;
const RIS = `TY  - NEWS
ID  - penn2019
TI  - Footbridge shut
AU  - Penn, Ada
T2  - Harrowmere Gazette
DA  - 2019/03/04/
UR  - https://g.example/1
ER  - 

TY  - BLOG
TI  - Never ended
`;
const CSL = [
  {
    id: 'a b',
    type: 'legal_case',
    title: 'Bridge <i>v</i> Town',
    author: [{ family: 'Penn', given: 'Ada' }, { literal: 'The Town' }],
    issued: { 'date-parts': [[2019, 3, 4]] },
    'container-title': 'Gazette',
    URL: 'javascript:alert(1)',
  },
  7,
  { title: 'Years', issued: { 'date-parts': [[2019], [2020]] } },
];

describe('a bibliography', () => {
  it('in BibTeX is read with its abbreviations, and a damaged entry costs itself', () => {
    const { rows, places, faults } = readBibliography(BIBTEX, 'bibtex');
    expect(rows).toMatchObject([
      {
        id: 'penn2019',
        headline: 'Footbridge shut over Rusted hangers',
        byline: ['Ada Penn', 'Tom Reed'],
        outlet: 'Harrowmere Gazette',
        published: '2019-03-04',
        url: 'https://g.example/1',
      },
      { id: 'late', headline: 'Bridge opens', published: '2020' },
    ]);
    expect(places).toEqual(['line 3', 'line 5']);
    expect(faults).toEqual([{ where: 'line 4', what: 'it cannot be read as BibTeX; left out' }]);
  });

  it('in RIS is read with day and author of a newspaper, and without the end of its last entry', () => {
    expect(readBibliography(RIS, 'ris').rows).toMatchObject([
      {
        id: 'penn2019',
        headline: 'Footbridge shut',
        byline: ['Ada Penn'],
        outlet: 'Harrowmere Gazette',
        published: '2019-03-04',
      },
      { headline: 'Never ended' },
    ]);
  });

  it('in CSL-JSON is read without markup, a range as about its beginning', () => {
    const { rows, faults } = readJson(JSON.stringify(CSL), 'csl');
    expect(rows).toEqual([
      expect.objectContaining({
        id: 'a-b',
        kind: 'court-decision',
        headline: 'Bridge v Town',
        byline: ['Ada Penn', 'The Town'],
        published: '2019-03-04',
      }),
      { id: 'years', headline: 'Years', published: { date: '2019', precision: 'circa', asCited: null } },
    ]);
    expect(faults).toEqual([{ where: 'entry 2', what: 'an entry must be an object; left out' }]);
    const read = readPlacedRows(rows, []);
    expect(read.records[0]?.record.url).toBeNull();
    expect(read.records).toHaveLength(2);
  });

  it.each([
    ['bibtex', 'no entry at all'],
    ['ris', ''],
    ['bibtex', '@article{'.repeat(1000)],
    ['ris', 'TY  - '.repeat(1000)],
  ] as const)('in %s that is none gives no row and does not throw', (kind, text) => {
    expect(readBibliography(text, kind).rows).toEqual([]);
  });
});

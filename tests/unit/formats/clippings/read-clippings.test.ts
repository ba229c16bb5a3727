import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flattenHtml } from '../../../../formats/clippings/flatten-html';
import { markMarkdown } from '../../../../formats/clippings/mark-markdown';
import { markPlain } from '../../../../formats/clippings/marked-text';
import { readClippings } from '../../../../formats/clippings/read-clippings';
import type { ReadDocument } from '../../../../model/read-candidate';
import { fixtureTruth } from '../../../bench/clippings-truth';
import { scoreClippings } from '../../../bench/score-clippings';

const FOLDER = join(import.meta.dirname, '../../../fixtures/clippings');
const documents = readdirSync(FOLDER).filter((file) => !file.endsWith('.json'));
const mark = (file: string, source: string) =>
  file.endsWith('.md') ? markMarkdown(source) : file.endsWith('.html') ? flattenHtml(source) : markPlain(source);
const plain = (text: string, baseDate: string | null = null) => readClippings(markPlain(text), { baseDate });
const kinds = (read: ReadDocument) => read.questions.map((question) => question.kind);

const PASSAGE =
  'The bell of the fire house fell through two floors on Thursday and came to rest in the cellar, where it rang once more by itself. Nobody was in the house.';
const OTHER =
  'The bell has been lifted out by the men who lift boats, and will hang in the yard until somebody has paid for a beam that can bear it.';

describe.each(documents)('%s', (file) => {
  const marked = mark(file, readFileSync(join(FOLDER, file), 'utf8'));
  const read = readClippings(marked, { baseDate: null });
  const truth = fixtureTruth(join(FOLDER, file.replace(/\.\w+$/, '.truth.json')), marked.text);
  const score = scoreClippings(read, truth);

  it('has all its citations found, and its text given to the right ones', () => {
    expect(score.wrong.filter((line) => /not found|characters/.test(line))).toEqual([]);
    expect(score.citations.found).toBe(score.citations.of);
  });

  it('has nine fields of ten right', () => {
    expect(score.fields.right / score.fields.of, score.wrong.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('loses no character', () => expectCovered(read, marked.text));
});

function expectCovered(read: ReadDocument, text: string): void {
  expect(read.text).toBe(text);
  expect(read.parts.map((part) => text.slice(part.start, part.end)).join('')).toBe(text);
  expect(read.parts.every((part) => part.end > part.start)).toBe(true);
}

it('loses no character of any document, and never throws', () => {
  const piece = fc.constantFrom(
    PASSAGE,
    OTHER,
    'REFERENCE: ',
    'Source: ',
    'حوالہ: ',
    'Bell falls through two floors',
    ' By Ada Penn | ',
    ' 4 March 2019',
    ' 5/6/2011 ',
    '\n',
    '\n\n',
    '\r\n',
    '---\n',
    '## A heading\n',
    '> ',
    '(Note: removed from web)',
    'References\n',
    '[1]',
    '1. ',
    '\t',
    '“',
    '(',
    '[',
    '— ',
    'https://gazette.example/a',
    '<b>',
    '\u0000',
    '\ud800',
    'ibid.',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ maxLength: 12 })), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom(markPlain, markMarkdown, flattenHtml), (source, how) => {
      const marked = how(source);
      expectCovered(readClippings(marked, { baseDate: null }), marked.text);
    }),
    { numRuns: 150 },
  );
});

describe('what a document of clippings comes to', () => {
  it('joins pieces of one article that stand apart, and asks once', () => {
    const cited = 'REFERENCE: Bell falls through two floors By Ada Penn | From the Newspaper Yesterday';
    const read = plain(`${PASSAGE} ${cited}\n\nThe bell in the yard\n\n${OTHER} ${cited}\n`);
    expect(read.candidates).toHaveLength(1);
    expect(read.candidates[0]?.passages).toHaveLength(2);
    expect(kinds(read)).toEqual(['relative-date']);
  });

  it('keeps two articles of one headline apart where their days differ, and asks', () => {
    const read = plain(`${PASSAGE} REFERENCE: Bell falls 4 March 2019\n\n${OTHER} REFERENCE: Bell falls 6 May 2019\n`);
    expect(read.candidates).toHaveLength(2);
    expect(kinds(read)).toContain('two-dates');
  });

  it('asks once for each issue that has the same headline, and joins what one issue has', () => {
    const days = ['4 March 2019', '6 May 2019', '8 July 2019', '6 May 2019', '9 August 2019'];
    const read = plain(days.map((day) => `${PASSAGE} REFERENCE: Letters of the week ${day}`).join('\n\n'));
    expect(read.candidates.map(({ published, passages }) => [published?.value.date, passages.length])).toEqual([
      ['2019-03-04', 1],
      ['2019-05-06', 2],
      ['2019-07-08', 1],
      ['2019-08-09', 1],
    ]);
    expect(read.questions.filter(({ kind }) => kind === 'two-dates').map((asked) => asked.alternatives)).toEqual([
      ['2019-03-04', '2019-05-06'],
      ['2019-03-04', '2019-07-08'],
      ['2019-03-04', '2019-08-09'],
    ]);
  });

  it('reads «yesterday» from the day given', () => {
    const text = `${PASSAGE} REFERENCE: Bell falls | From the Newspaper Yesterday\n`;
    expect(plain(text, '2019-03-05').candidates[0]?.published).toMatchObject({
      known: 'inferred',
      value: { date: '2019-03-04', asCited: 'From the Newspaper Yesterday' },
    });
    expect(plain(text).candidates[0]?.published?.value).toMatchObject({ date: null, precision: 'unknown' });
  });

  it('gives text to no citation where a new dispatch begins, and says so', () => {
    const read = plain(`HAYLE: ${OTHER}\n\nHARROWMERE: ${PASSAGE} REFERENCE: Bell falls, The Gazette, 4 March 2019\n`);
    expect(read.candidates[0]?.passages).toHaveLength(1);
    expect(read.questions.find((question) => question.kind === 'uncited')).toMatchObject({ line: 1, candidate: null });
  });

  it('makes another copy that a remark names a candidate of its own', () => {
    const note = '(Note: This story had also appeared in The Daily Lantern but removed from web)';
    const read = plain(`${PASSAGE} REFERENCE: Bell falls, The Gazette, 4 March 2019 ${note}\n`);
    expect(read.candidates.map((c) => [c.outlet?.value, c.removed !== null, c.copyOf])).toEqual([
      ['The Gazette', false, null],
      ['The Daily Lantern', true, 0],
    ]);
  });

  it('keeps a date of the Islamic calendar as it is cited', () => {
    const read = plain(`${PASSAGE} REFERENCE: Bell falls May 15, 2007 Tuesday Rabi-us-Sani 27, 1428\n`);
    expect(read.candidates[0]).toMatchObject({
      published: { value: { date: '2007-05-15', asCited: 'May 15, 2007 Tuesday Rabi-us-Sani 27, 1428' } },
      otherCalendar: { value: 'Rabi-us-Sani 27, 1428' },
    });
  });

  it('makes links of http and https addresses only', () => {
    const read = readClippings(
      markMarkdown(`${PASSAGE}\n\nSource: [Bell falls](javascript:alert(1)), The Gazette, 4 March 2019\n`),
      { baseDate: null },
    );
    expect(read.candidates[0]).toMatchObject({ headline: { value: 'Bell falls' }, url: null });
  });

  it('takes an address on a line of its own for that of the citation above it', () => {
    const read = plain(
      `${PASSAGE}\nSource: Bell falls, The Gazette, 4 March 2019\nLink: https://gazette.example/bell\n`,
    );
    expect(read.candidates).toMatchObject([
      { headline: { value: 'Bell falls' }, url: { value: 'https://gazette.example/bell' }, passages: [{}] },
    ]);
  });

  it('reads a citation below its label, and a list below an underlined one', () => {
    const read = plain(
      `The bell\n\n${PASSAGE}\nSource:\nThe Gazette, 4 March 2019\nhttps://gazette.example/bell\n\nSources\n-------\nThe Herald, 6 March 2019, "Bell hangs again"\nThe Herald, 9 March 2019, "Bell rings"\n`,
    );
    expect(read.candidates).toMatchObject([
      {
        headline: null,
        outlet: { value: 'The Gazette' },
        url: { value: 'https://gazette.example/bell' },
        passages: [{}],
      },
      { headline: { value: 'Bell hangs again' }, passages: [] },
      { headline: { value: 'Bell rings' }, passages: [] },
    ]);
  });

  it('finds nothing in a document without citations', () => {
    const read = plain(`${PASSAGE}\n\n${OTHER}\n`);
    expect(read.candidates).toEqual([]);
    expect(kinds(read)).toEqual(['uncited']);
  });
});

it('reads the example of corpus/FORMAT.md as that says', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../corpus/FORMAT.md'), 'utf8');
  const example = /## Clippings[\s\S]*?```\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const read = plain(example);
  expect(
    read.candidates.map((c) => [
      c.headline?.value,
      c.byline?.value,
      c.outlet?.value,
      c.published?.value.date,
      c.passages.length,
    ]),
  ).toEqual([
    ['Footbridge shut over rusted hangers', ['Ada Penn'], 'Harrowmere Gazette', '2019-03-04', 1],
    ['Council says delay will be short', ['Our Correspondent'], undefined, '2019-03-05', 2],
    ['Who pays for the bridge', ['Tom Reed'], 'The Herald', '2019-03-06', 0],
  ]);
  expect(read.candidates[1]?.removed).not.toBeNull();
});

it.each(
  [
    ...readFileSync(join(import.meta.dirname, '../../../../corpus/FORMAT.md'), 'utf8').matchAll(
      /^\| [a-z, -]+ \| `(.*Footbridge shut.*)`.*\|$/gm,
    ),
  ].map((m) => (m[1] ?? '').replaceAll('\\|', '|')),
)('reads the layout «%s» of corpus/FORMAT.md', (citation) => {
  const words = '\n\nThe inspectors find more rust, and say so.';
  const [one, ...others] = readClippings(markMarkdown(`${PASSAGE}\n\nSource: ${citation}${words}`), {
    baseDate: null,
  }).candidates;
  expect(others).toEqual([]);
  expect(one).toMatchObject({
    headline: { value: expect.stringMatching(/^Footbridge shut(?: over rust)?$/) },
    passages: [{}],
  });
  if (!citation.includes('ago')) expect(one?.published?.value.date).toBe('2019-03-04');
});

describe('documents made to be difficult', () => {
  it.each([
    ['one line of a million letters', 'a'.repeat(1_000_000)],
    ['one line of a million words', 'word '.repeat(250_000)],
    ['a million brackets', '[('.repeat(500_000)],
    ['a citation of a million characters', `${PASSAGE} REFERENCE: ${'Bell falls again '.repeat(60_000)}`],
    ['a citation of a million dates', `REFERENCE: ${'Bell falls 4 March 2019 '.repeat(40_000)}`],
    ['twenty thousand labels on a line', 'REFERENCE: x '.repeat(20_000)],
    ['a hundred thousand blank lines', '\n'.repeat(100_000)],
    ['a hundred thousand marks', '*_`#> '.repeat(100_000)],
    ['ten thousand numbers', '[1]'.repeat(10_000)],
  ])('%s', (_, text) => {
    for (const how of [markPlain, markMarkdown]) {
      const marked = how(text);
      expectCovered(readClippings(marked, { baseDate: null }), marked.text);
    }
  });

  it('elements nested a hundred thousand deep', () => {
    const marked = flattenHtml(`${'<div>'.repeat(100_000)}${PASSAGE}`);
    expect(marked.text).toBe(PASSAGE);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../cli/digest';
import { readSavedHtml } from '../../../cli/html-page';
import { createImportSession } from '../../../entrypoints/import/import-session';
import { verifyPack } from '../../../formats/pack';
import type { PreviewFile, PreviewRow } from '../../../model/document-preview';
import type { CorpusInfo } from '../../../model/record';

const INFO: CorpusInfo = { id: 'mine', title: 'Mine', version: '1', licence: 'CC0', author: 'me', coverage: 'Quay' };
const PASSAGE =
  'The harbour board switched off every second lamp along the eastern quay last night, saying that moths had settled in the lanterns.';
const BELL =
  'Nobody on the quay could remember a summer in which the ferry bell had been rung by hand, yet the purser did so eleven times.';

/** A session with these files in it, and what they came to. */
async function session(
  files: Readonly<Record<string, string>>,
  remembered: { names: string[]; columns: Record<string, string> }[] = [],
) {
  const calls = createImportSession(
    async (bytes) => sha256(bytes),
    async (html, address) => readSavedHtml(html, address),
  );
  const views: PreviewFile[] = [];
  for (const [name, text] of Object.entries(files))
    views.push(await calls.read({ file: new Blob([text]), name, remembered }));
  const rows = async () => (await Promise.all(views.map(({ id }) => calls.rows({ id, from: 0, count: 100 })))).flat();
  const corpus = async (leftOut: string[] = []) => {
    const made = await calls.make({ info: INFO, leftOut, grouping: true });
    if (!made.ok) return made.problem;
    const opened = await verifyPack(made.value.pack, async (bytes) => sha256(bytes));
    if (!opened.ok) throw new Error(opened.problem.code);
    const { records, outlets, fingerprints } = opened.value;
    return { ...made.value, all: [...records], outlets, fingerprints };
  };
  return { calls, views, rows, corpus };
}

/** The records that a corpus has now. */
async function recordsOf({ corpus }: Awaited<ReturnType<typeof session>>, leftOut: string[] = []) {
  const made = await corpus(leftOut);
  if (!('all' in made)) throw new Error(made.code);
  return made.all;
}

const questions = ({ troubles }: PreviewRow) => troubles.map((one) => (one.type === 'question' ? one.kind : one.what));

describe('a document of clippings', () => {
  const NOTES = `${PASSAGE}\nREFERENCE: Lamps along the quay go dark, By Ida Moor, Quay Courier, 5/6/2011\n\n${BELL}\nREFERENCE: The ferry bell, Quay Courier, Yesterday\n`;

  it('shows for each record what was cited and what is asked', async () => {
    const { rows, views } = await session({ 'notes.txt': NOTES });
    expect(views[0]).toMatchObject({
      kind: 'clippings-text',
      encoding: 'utf-8',
      rows: 2,
      needsDay: true,
      problem: null,
    });
    const [lamps, bell] = await rows();
    expect(lamps).toMatchObject({
      headline: { value: 'Lamps along the quay go dark', known: 'cited' },
      outlet: { value: 'Quay Courier', known: 'cited' },
      byline: { value: ['Ida Moor'] },
      published: { value: { date: '2011', asCited: '5/6/2011' } },
      place: 'line 2',
      words: 'lamps along the quay go dark\nquay courier\nida moor 2011 5/6/2011 line 2',
      passages: 1,
      lost: false,
      repeats: false,
    });
    expect(lamps?.troubles).toMatchObject([
      {
        kind: 'date-order',
        here: '5/6/2011',
        answers: [
          { set: 'published', to: '2011-06-05' },
          { set: 'published', to: '2011-05-06' },
        ],
        settled: false,
      },
    ]);
    expect(bell && questions(bell)).toEqual(['relative-date']);
  });

  it('takes an answer, a correction and the day that «yesterday» counts from', async () => {
    const made = await session({ 'notes.txt': NOTES });
    const { calls, views } = made;
    const [answered] = await calls.answer({ key: '1.0', trouble: 0, answer: 1 });
    expect(answered).toMatchObject({
      published: { value: { date: '2011-05-06', precision: 'day', asCited: '5/6/2011' }, known: 'corrected' },
      troubles: [{ settled: true }],
    });
    await calls.patch({ key: '1.0', patch: { headline: 'Lamps go dark', byline: [] } });
    const again = await calls.readAgain({ id: views[0]?.id ?? 0, baseDate: '2011-05-08' });
    expect(again.baseDate).toBe('2011-05-08');
    const [lamps, bell] = await made.rows();
    expect(lamps).toMatchObject({ headline: { value: 'Lamps go dark', known: 'corrected' }, byline: null });
    expect(bell?.published?.value).toMatchObject({ date: '2011-05-07' });
    expect(
      (await recordsOf(made)).map(({ headline, byline, published }) => [headline, byline, published.date]),
    ).toEqual(
      expect.arrayContaining([
        ['Lamps go dark', [], '2011-05-06'],
        ['The ferry bell', [], '2011-05-07'],
      ]),
    );
  });

  it('moves a passage to the record whose text it is', async () => {
    const file = join(import.meta.dirname, '../../fixtures/clippings/well-water.txt');
    const made = await session({ 'well-water.txt': readFileSync(file, 'utf8') });
    const before = await made.rows();
    const from = before.find((row) => questions(row).includes('whose-text'));
    const number = from ? questions(from).indexOf('whose-text') : -1;
    const trouble = from?.troubles[number];
    const answer = trouble?.type === 'question' ? trouble.answers[0] : undefined;
    if (!from || answer?.set !== 'text' || trouble?.type !== 'question') throw new Error('nothing is asked');
    const to = before.find(({ key }) => key === answer.row);
    const [left, got] = await made.calls.answer({ key: from.key, trouble: number, answer: 0 });
    expect([left?.passages, got?.passages]).toEqual([from.passages - 1, (to?.passages ?? 0) + 1]);
    expect((await made.calls.passages(answer.row)).at(-1)).toContain(trouble.here.replace('…', ''));
    expect(left?.troubles[number]).toMatchObject({ settled: true });
  });

  it('gives its text to nobody but who asks for one record, and the pack has none', async () => {
    const made = await session({ 'notes.txt': NOTES });
    expect(JSON.stringify(await made.rows())).not.toContain('moths');
    expect((await made.calls.passages('1.0')).join('')).toContain('moths');
    const corpus = await made.corpus();
    if (!('pack' in corpus)) throw new Error('no pack');
    expect(Buffer.from(corpus.pack).toString('latin1')).not.toContain('moths');
    expect(corpus).toMatchObject({ records: 2, withText: 2 });
    expect(corpus.fingerprints).not.toBeNull();
  });
});

describe('a table', () => {
  const TABLE = `Heading line,Paper,When\n"Lamps go dark",Quay Courier,5/6/2011\n"The ferry bell",,2011-05-07\n`;
  const NAMES = ['Heading line', 'Paper', 'When'];

  it('of which no column is known waits to be told, and is read again as it was told', async () => {
    const made = await session({ 'boats.csv': TABLE });
    expect(made.views[0]).toMatchObject({
      rows: 0,
      problem: { code: 'document-without-columns' },
      columnNames: NAMES,
      troubles: [],
    });
    const read = await made.calls.readAgain({
      id: 1,
      columns: { headline: 'Heading line', published: 'When', outlet: '' },
    });
    expect(read).toMatchObject({ rows: 2, problem: null });
    expect(read.columns).not.toHaveProperty('outlet');
    const [lamps] = await made.rows();
    expect(lamps).toMatchObject({ headline: { value: 'Lamps go dark' }, outlet: null, place: 'row 2' });
    expect(lamps?.troubles).toMatchObject([
      { kind: 'date-order', answers: [{ to: '2011-06-05' }, { to: '2011-05-06' }] },
    ]);
  });

  it('is read as another with the same columns was, but for tables with others', async () => {
    const remembered = [{ names: NAMES, columns: { headline: 'Heading line' } }];
    const { views } = await session({ 'boats.csv': TABLE, 'other.csv': TABLE.replace('When', 'Day') }, remembered);
    expect(views.map(({ rows }) => rows)).toEqual([2, 0]);
  });

  it('keeps what is hostile as plain words, and no address but of the web', async () => {
    const made = await session({
      'bad.csv':
        'headline,outlet,author,url,date\n<img src=x onerror=alert(1)>,"=HYPERLINK(""x"")",<b>x</b>,javascript:alert(1),2011-02-31\nGood,Courier,,https://q.example/1,2011\n',
    });
    const [bad, good] = await made.rows();
    expect(bad).toMatchObject({ headline: { value: '<img src=x onerror=alert(1)>' }, url: null, lost: false });
    expect(bad && questions(bad)).toEqual([
      expect.stringContaining('url: «javascript:'),
      expect.stringContaining('published: «2011-02-31» is not a date'),
    ]);
    expect(good).toMatchObject({ url: 'https://q.example/1', troubles: [] });
    const [settled] = await made.calls.patch({ key: '1.0', patch: { published: { date: '2011-03', about: true } } });
    expect(settled?.published?.value).toMatchObject({ date: '2011-03', precision: 'circa' });
    expect(settled && questions(settled)).toEqual([expect.stringContaining('url: ')]);
    expect((await recordsOf(made)).map(({ url }) => url)).toEqual([null, 'https://q.example/1'].sort());
  });
});

describe('rows of JSON Lines', () => {
  it('that are damaged are named, and the good ones kept', async () => {
    const made = await session({
      'rows.jsonl':
        '{"id":"a","headline":"A"}\nrubbish\n{"id":"a","headline":"again"}\n{"headline":"no id"}\n{"id":"b"}\n',
    });
    expect(made.views[0]?.troubles).toEqual([
      { type: 'fault', where: 'line 2', what: 'not JSON; left out', settled: false },
    ]);
    const rows = await made.rows();
    expect(rows.map(({ lost }) => lost)).toEqual([false, true, true, true]);
    expect(rows.slice(1).flatMap(questions)).toEqual([
      expect.stringContaining('the id «a» is that of line 1'),
      expect.stringContaining('no id'),
      expect.stringContaining('neither headline nor text'),
    ]);
    const [seen] = await made.calls.answer({ key: '1.3', trouble: 0, answer: null });
    expect(seen).toMatchObject({ lost: true, troubles: [{ settled: true }] });
    expect((await made.calls.patch({ key: '1.3', patch: { headline: 'B' } }))[0]).toMatchObject({
      lost: false,
      troubles: [],
    });
    expect((await recordsOf(made)).map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await recordsOf(made, ['1.0', '1.3'])).map(({ id }) => id)).toEqual(['a']);
  });

  it('give their text to a record that an earlier file has', async () => {
    const made = await session({
      'facts.jsonl': '{"id":"a","headline":"Lamps"}\n',
      'texts.jsonl': `{"id":"a","text":${JSON.stringify(PASSAGE)}}\n`,
    });
    expect((await made.rows()).map(({ repeats }) => repeats)).toEqual([false, true]);
    expect(await made.corpus()).toMatchObject({ records: 1, withText: 1, leftOut: [] });
    await made.calls.drop(1);
    expect((await made.calls.rows({ id: 2, from: 0, count: 9 }))[0]?.repeats).toBe(false);
  });
});

describe('files that are none', () => {
  it.each([
    ['empty.txt', '', 'document-empty'],
    ['picture.png', '\u0089PNG', 'document-of-no-kind'],
    ['noise.csv', 'PK\u0003\u0004\0\0\0\0archive', 'document-not-text'],
    ['nothing.bib', 'words', 'document-without-records'],
    ['words.json', '"words', 'document-without-records'],
  ])('%s says what is wrong with it', async (name, text, code) => {
    const made = await session({ [name]: text });
    expect(made.views[0]).toMatchObject({ rows: 0, problem: { code, detail: { file: name } } });
    expect(await made.rows()).toEqual([]);
    expect(await made.corpus()).toEqual({ code: 'document-without-records' });
  });

  it('a file that is too large is not even looked at', async () => {
    const calls = createImportSession(
      async (bytes) => sha256(bytes),
      async (html, address) => readSavedHtml(html, address),
    );
    const file = { size: 2 ** 30, arrayBuffer: () => Promise.reject(new Error('it was read')) };
    const read = await calls.read({ file: file as unknown as Blob, name: 'large.csv', remembered: [] }); // all that is asked of it
    expect(read.problem).toMatchObject({ code: 'document-too-large', detail: { most: 128 } });
  });
});

describe('a document that does not show on which side of their text citations stand', () => {
  const UNSURE = `${PASSAGE}\n\nREFERENCE: Lamps go dark, Quay Courier, 5 May 2011\n\n${BELL}\n\nREFERENCE: The ferry bell, Quay Courier, 7 May 2011\n\nThe gulls had gone by noon, and with them went the bread of eleven passengers and a hat that nobody claimed at the office.\n`;

  it('is read again as the person says', async () => {
    const made = await session({ 'notes.txt': UNSURE });
    const { troubles = [] } = made.views[0] ?? {};
    const passages = async () => Promise.all([0, 1].map((row) => made.calls.passages(`1.${row}`)));
    const direction = troubles.find((one) => one.type === 'question' && one.kind === 'direction');
    const before = await passages();
    expect(direction).toMatchObject({ reading: 'behind', answers: [{ set: 'direction', to: 'before' }] });
    await made.calls.readAgain({ id: 1, direction: 'before' });
    expect((await passages())[0]).not.toEqual(before[0]);
    const again = await made.calls.readAgain({ id: 1, baseDate: '2011-05-08' });
    expect(again.troubles.some((one) => one.type === 'question' && one.kind === 'direction')).toBe(false);
    expect((await passages())[0]).not.toEqual(before[0]);
  });
});

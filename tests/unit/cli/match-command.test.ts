import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings, KNOWN_PASSAGE, KNOWN_ROWS } from './fake-surroundings';

const OTHER = 'Nothing in this line has anything to do with what the other lines of the page are telling us.';

let fake: ReturnType<typeof fakeSurroundings>;
let pack: string;
beforeEach(async () => {
  fake = fakeSurroundings();
  pack = fake.at('island.pack');
  await fake.whence('corpus', 'build', fake.file('rows.jsonl', KNOWN_ROWS), '-o', pack);
});
afterEach(() => fake.remove());

describe('whence match', () => {
  it('ties a passage of a text file to its record, with offsets into the file', async () => {
    const text = `\uFEFFA page about nothing\r\n\r\n${OTHER}\r\n  ${KNOWN_PASSAGE}\r\n`;
    const { code, out } = await fake.whence('match', fake.file('page.txt', text), '--corpus', pack, '--json');
    expect(code).toBe(0);
    const { page, findings } = JSON.parse(out);
    expect(page).toEqual({ headline: 'A page about nothing', date: null, blocks: 3 });
    const [found] = findings.filter((f: { kind: string }) => f.kind === 'same-text');
    expect(found).toMatchObject({
      kind: 'same-text',
      grade: 'strong',
      block: { index: 2, kind: 'paragraph' },
      source: { corpus: 'island', record: 'slate-1' },
    });
    expect(text.slice(found.block.start, found.block.end)).toBe(KNOWN_PASSAGE);
    expect(KNOWN_PASSAGE).toContain(text.slice(found.span.start, found.span.end));
    expect(found.span.end - found.span.start).toBeGreaterThan(150);
    expect(found.source.words.of).toBe(42);
    expect(Object.keys(found).sort()).toEqual(
      ['because', 'block', 'grade', 'kind', 'otherReports', 'removals', 'score', 'source', 'sources', 'span'].sort(),
    );
  });

  it('gives each of two records in one block the other reports of its own event', async () => {
    const tannery =
      'Wardens of the old tannery quarter have planted ninety lime trees along the drained canal since autumn, though neighbours complain that the diggers broke two water mains.';
    const rows = [
      { id: 'a', headline: 'Boats counted twice', text: KNOWN_PASSAGE, event: 'Counting of the boats' },
      { id: 'b', headline: 'Limes for the tannery', text: tannery, event: 'Planting of the limes' },
      { id: 'a-other', headline: 'Harbour has fewer boats, says clerk', event: 'Counting of the boats' },
      { id: 'b-other', headline: 'Mains burst beside new trees', event: 'Planting of the limes' },
    ];
    const two = fake.at('two.pack');
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await fake.whence('corpus', 'build', fake.file('two.jsonl', lines), '-o', two);
    const file = fake.file('both.txt', `${OTHER}\n${KNOWN_PASSAGE} ${tannery}\n`);
    const { findings } = JSON.parse((await fake.whence('match', file, '--corpus', two, '--json')).out);
    const ids = (list: { record: string }[]) => list.map((s) => s.record).sort();
    const told = findings.map((f: { source: { record: string }; sources: []; otherReports: [] }) => [
      f.source.record,
      ids(f.sources),
      ids(f.otherReports),
    ]);
    expect(told.sort()).toEqual([
      ['a', ['a', 'b'], ['a-other']],
      ['b', ['a', 'b'], ['b-other']],
    ]);
  });

  it('keeps two packs of one id apart, also where their records have one id', async () => {
    const same = fake.at('same.pack');
    const row = JSON.stringify({ id: 'slate-1', headline: 'Boats counted once more', text: OTHER });
    await fake.whence('corpus', 'build', fake.file('same.jsonl', row), '-o', same, '--id', 'island');
    const file = fake.file('page.txt', `${OTHER}\n${KNOWN_PASSAGE}\n`);
    const { findings } = JSON.parse(
      (await fake.whence('match', file, '--corpus', pack, '--corpus', same, '--json')).out,
    );
    const told = findings.map((f: { source: { corpus: string }; sources: { corpus: string; title: string }[] }) => [
      f.source.corpus,
      f.sources.map((s) => s.title),
    ]);
    expect(told).toEqual([
      ['island-2', ['Boats counted once more']],
      ['island', ['Fourteen boats, or eleven?']],
    ]);
  });

  it('tells spans of an HTML page from the start of their block', async () => {
    const html = `<html><body><article><h1>Nothing</h1><p>${OTHER}</p><p>${OTHER} Said the paper: ${KNOWN_PASSAGE}</p></article></body></html>`;
    const { out } = await fake.whence('match', fake.file('page.html', html), '--corpus', pack, '--json');
    const [found] = JSON.parse(out).findings.filter((f: { kind: string }) => f.kind === 'same-text');
    const block = `${OTHER} Said the paper: ${KNOWN_PASSAGE}`;
    expect(found.block.end - found.block.start).toBe(block.length);
    expect(found.block.start).toBe(`Nothing\n${OTHER}\n`.length);
    expect(block.slice(found.span.start, found.span.end)).toMatch(/^The lighthouse .* own\.?$/);
  });

  it('takes the date from the command line', async () => {
    const { out } = await fake.whence(
      'match',
      fake.file('p.txt', OTHER),
      '--corpus',
      pack,
      '--json',
      '--date',
      '1931-05-03',
    );
    expect(JSON.parse(out).page.date).toBe('1931-05-03');
  });

  it('prints a table for people', async () => {
    const { code, out } = await fake.whence('match', fake.file('p.txt', KNOWN_PASSAGE), '--corpus', pack);
    expect(code).toBe(0);
    expect(out).toMatch(/strong +same-text .*slate-1/);
    expect((await fake.whence('match', fake.file('q.txt', OTHER), '--corpus', pack)).out).toContain(
      'nothing recognised',
    );
  });

  it('does a batch in the list’s order, and the rest where one file cannot be read', async () => {
    const list = fake.file(
      'list',
      [fake.file('a.txt', OTHER), fake.at('gone.txt'), '', fake.file('b.txt', KNOWN_PASSAGE)].join('\n'),
    );
    const { code, out, problems } = await fake.whence('match', '--batch', list, '--corpus', pack);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0].findings).toEqual([]);
    expect(lines[1]).toEqual({ file: fake.at('gone.txt'), error: expect.stringContaining('no such file') });
    expect(lines[2].findings[0].source.record).toBe('slate-1');
    expect(problems).toEqual([expect.stringContaining('1 of 3 files')]);
  });

  it('ends with 2 where it was used wrongly, and with 1 where a file is not what it should be', async () => {
    const page = fake.file('p.txt', OTHER);
    const wrong = [
      [],
      ['match'],
      ['match', page, page],
      ['match', page, '--min-grade', 'good'],
      ['nonsense'],
      ['corpus'],
    ];
    for (const args of wrong) expect((await fake.whence(...args)).code, args.join(' ')).toBe(2);
    const problems = [
      ['match', fake.at('gone.txt'), '--corpus', pack],
      ['match', fake.file('p.pdf', '%PDF-1.4'), '--corpus', pack],
      ['match', fake.file('p.doc', 'x'), '--corpus', pack],
      ['match', page, '--corpus', page],
      ['match', page],
    ];
    for (const args of problems) {
      const { code, problems } = await fake.whence(...args);
      expect({ code, lines: problems.length }, args.join(' ')).toEqual({ code: 1, lines: 1 });
    }
  });

  it('says how it goes when asked', async () => {
    expect(await fake.whence('--help')).toMatchObject({ code: 0, out: expect.stringContaining('whence match FILE') });
  });
});

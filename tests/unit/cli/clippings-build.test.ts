import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_BYTES } from '../../../formats/rows-kinds';
import { fakeSurroundings, KNOWN_PASSAGE, KNOWN_ROWS } from './fake-surroundings';

let fake: ReturnType<typeof fakeSurroundings>;
beforeEach(() => {
  fake = fakeSurroundings();
});
afterEach(() => fake.remove());

const NOTES = `${KNOWN_PASSAGE} REFERENCE: Fourteen boats, or eleven? By Orla Finn | Island Courier 2 May 1931

The keeper has taken his slate indoors and will not say what stands on it, which the harbour takes for an answer. REFERENCE: Keeper keeps his slate indoors, Island Courier, 5/6/1931 (since removed from the web)
`;

describe('whence corpus build of clippings', () => {
  it('prints what was understood and what a person has to settle, and makes a pack that matches', async () => {
    const pack = fake.at('notes.pack');
    const built = await fake.whence('corpus', 'build', fake.file('notes.txt', NOTES), '-o', pack);
    expect(built).toMatchObject({ code: 0, problems: [] });
    expect(built.out).toContain('2 records cited, read as utf-8');
    expect(built.out).toMatch(/island-courier-1931-05-02-fourteen-boats-or-eleven\s+1931-05-02\s+Island Courier/);
    expect(built.out).toContain('line 3: «5/6/1931» may be 1931-06-05 or 1931-05-06; the day is left open');
    expect(await fake.whence('corpus', 'check', pack)).toMatchObject({ code: 0, problems: [] });
    expect(readFileSync(pack).toString('latin1')).not.toContain('herring');
    const matched = await fake.whence('match', fake.file('page.txt', KNOWN_PASSAGE), '--corpus', pack, '--json');
    expect(JSON.parse(matched.out).findings[0]).toMatchObject({
      kind: 'same-text',
      source: { record: 'island-courier-1931-05-02-fourteen-boats-or-eleven' },
    });
  });

  it('gives everything as JSON, and nothing else on standard output', async () => {
    const file = fake.file('notes.txt', NOTES);
    const { out } = await fake.whence('corpus', 'build', file, '-o', fake.at('a.pack'), '--json');
    const told = JSON.parse(out);
    expect(told).toMatchObject({ records: 2, withText: 2, leftOut: [] });
    const [document] = told.documents;
    expect(document).toMatchObject({
      file,
      encoding: 'utf-8',
      records: [
        { byline: { value: ['Orla Finn'], known: 'cited' } },
        { published: { value: { date: '1931', precision: 'year', asCited: '5/6/1931' } }, removed: {} },
      ],
      questions: [{ kind: 'date-order', line: 3, reading: null, alternatives: ['1931-06-05', '1931-05-06'] }],
    });
    const places: { start: number; end: number }[] = document.parts;
    expect(places.map(({ start, end }) => NOTES.slice(start, end)).join('')).toBe(NOTES);
  });

  it('counts «yesterday» from --date', async () => {
    const file = fake.file('y.txt', `${KNOWN_PASSAGE} REFERENCE: Fourteen boats | From the Newspaper Yesterday\n`);
    const open = await fake.whence('corpus', 'build', file, '-o', fake.at('a.pack'));
    expect(open.out).toContain('the date is left open');
    const dated = await fake.whence('corpus', 'build', file, '-o', fake.at('a.pack'), '--date', '1931-05-03');
    expect(dated.out).toContain('«Yesterday» was read as 1931-05-02');
    const wrong = await fake.whence('corpus', 'build', file, '-o', fake.at('a.pack'), '--date', '1931-02-30');
    expect(wrong.code).toBe(2);
  });

  it.each(['ferry-notebook.md', 'quarry.html', 'nehar.txt'])('reads %s', async (name) => {
    const file = join(import.meta.dirname, '../../fixtures/clippings', name);
    const built = await fake.whence('corpus', 'build', file, '-o', fake.at('x.pack'));
    expect(built).toMatchObject({ code: 0, problems: [] });
    expect(await fake.whence('corpus', 'check', fake.at('x.pack'))).toMatchObject({ code: 0 });
  });

  it('reads HTML in the old encoding it names', async () => {
    const page = `<meta charset="iso-8859-2"><p>${KNOWN_PASSAGE}</p><p>Source: Fourteen boats, by Vera \u0014, Island Courier, 2 May 1931</p>`;
    const bytes = Uint8Array.from(page, (letter) => (letter === '\u0014' ? 0xb1 : letter.charCodeAt(0)));
    const { out } = await fake.whence('corpus', 'build', fake.file('p.html', bytes), '-o', fake.at('p.pack'), '--json');
    expect(JSON.parse(out).documents[0].encoding).toBe('iso-8859-2');
  });

  it('is merged with other inputs, and no id is taken twice', async () => {
    const rows = fake.file('rows.jsonl', KNOWN_ROWS);
    const inputs = [rows, fake.file('a.txt', NOTES), fake.file('b.txt', NOTES)];
    const { out, problems } = await fake.whence('corpus', 'build', ...inputs, '-o', fake.at('m.pack'), '--json');
    expect(problems).toEqual([]);
    expect(JSON.parse(out).records).toBe(6);
  });

  it('keeps the good records where one cannot be one, and names it', async () => {
    const text = `${NOTES}\nSource: Island Courier\n`;
    const { code, problems, out } = await fake.whence(
      'corpus',
      'build',
      fake.file('n.txt', text),
      '-o',
      fake.at('n.pack'),
    );
    expect(code).toBe(0);
    expect(problems).toEqual([expect.stringMatching(/^n\.txt, record island-courier: .*left out$/)]);
    expect(out).toContain('n.pack: 2 records');
  });

  it.each([
    ['bytes that are no text', 'x.txt', Uint8Array.from([1, 0, 7, 9, 0, 200, 3, 0, 0, 5]), /is not text/],
    ['a document without citations', 'x.txt', `${KNOWN_PASSAGE}\n`, /there is no record in the inputs/],
    ['nothing', 'x.md', '', /there is no record in the inputs/],
    ['another kind of file', 'x.docx', 'PK', /an input is a folder/],
  ])('refuses %s in one line and writes nothing', async (_, name, content, why) => {
    const { code, problems } = await fake.whence('corpus', 'build', fake.file(name, content), '-o', fake.at('x.pack'));
    expect(code).toBe(1);
    expect(problems).toEqual([expect.stringMatching(why)]);
    expect(existsSync(fake.at('x.pack'))).toBe(false);
  });

  it('refuses a document that is too large without reading it', async () => {
    const large = fake.file('large.txt', new Uint8Array(MOST_BYTES['clippings-text'] + 1));
    const { code, problems } = await fake.whence('corpus', 'build', large, '-o', fake.at('x.pack'));
    expect(code).toBe(1);
    expect(problems).toEqual([expect.stringMatching(/large\.txt: it has 33 MB, .* may have 32; split it/)]);
  });
});

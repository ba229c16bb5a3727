import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeSurroundings, KNOWN_PASSAGE } from './fake-surroundings';

let fake: ReturnType<typeof fakeSurroundings>;
beforeEach(() => {
  fake = fakeSurroundings();
});
afterEach(() => fake.remove());

describe('whence corpus build of tables and bibliographies', () => {
  it('reads a table, says which columns it took, and matches its text', async () => {
    const csv = fake.file('rows.csv', `Heading;Paper;Text\nBoats;Courier;"${KNOWN_PASSAGE}"\n`);
    const built = await fake.whence('corpus', 'build', csv, '-o', fake.at('x.pack'));
    expect(built).toMatchObject({ code: 0, problems: [] });
    expect(built.out).toContain('columns: headline from «Heading», outlet from «Paper», text from «Text»');
    const matched = await fake.whence(
      'match',
      fake.file('p.txt', KNOWN_PASSAGE),
      '--corpus',
      fake.at('x.pack'),
      '--json',
    );
    expect(JSON.parse(matched.out).findings[0]).toMatchObject({
      kind: 'same-text',
      source: { record: 'courier-boats' },
    });
  });

  it('asks which column holds the headline where none is known, and takes the answer', async () => {
    const csv = fake.file('rows.csv', 'Was,Wo\nBoats,Courier\n');
    const refused = await fake.whence('corpus', 'build', csv, '-o', fake.at('x.pack'));
    expect(refused).toMatchObject({ code: 1, problems: [expect.stringContaining('there are: Was, Wo')] });
    const named = ['--column', 'headline=Was', '--column', 'outlet=Wo'];
    expect(await fake.whence('corpus', 'build', csv, '-o', fake.at('x.pack'), ...named)).toMatchObject({ code: 0 });
    const wrong = await fake.whence('corpus', 'build', csv, '-o', fake.at('x.pack'), '--column', 'mood=Was');
    expect(wrong.code).toBe(2);
  });

  it('keeps the good entries of a bibliography and names the others', async () => {
    const bib = fake.file('a.bib', '@article{a, title = {Boats}, url = {javascript:x}}\n@article{b, title = {Never\n');
    const { code, problems } = await fake.whence('corpus', 'build', bib, '-o', fake.at('x.pack'));
    expect(code).toBe(0);
    expect(problems).toEqual([
      expect.stringMatching(/^a\.bib, line 2: it cannot be read as BibTeX/),
      expect.stringMatching(/^a\.bib, line 1: url: /),
    ]);
  });
});

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../cli/digest';
import { writePack } from '../../../formats/pack';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-record';
import { fakeSurroundings, KNOWN_PASSAGE, KNOWN_ROWS } from './fake-surroundings';

let fake: ReturnType<typeof fakeSurroundings>;
beforeEach(() => {
  fake = fakeSurroundings();
});
afterEach(() => fake.remove());

describe('whence corpus', () => {
  it('builds a pack that checks, tells its counts, and holds no word of the text', async () => {
    const rows = fake.file('rows.jsonl', KNOWN_ROWS);
    const pack = fake.at('island.pack');
    expect(await fake.whence('corpus', 'build', rows, '-o', pack)).toMatchObject({ code: 0, problems: [] });
    expect(await fake.whence('corpus', 'check', pack)).toMatchObject({ code: 0, problems: [] });
    const { out } = await fake.whence('corpus', 'info', pack, '--json');
    expect(JSON.parse(out)).toMatchObject({
      id: 'island',
      records: 2,
      outlets: 1,
      fingerprinted: 1,
      withAddress: 1,
      coverage: '1931',
      firstDate: '1931-05-02',
    });
    const bytes = readFileSync(pack).toString('latin1');
    for (const word of ['herring', 'lighthouse', 'stair']) expect(KNOWN_PASSAGE).toContain(word);
    for (const word of ['herring', 'lighthouse', 'stair']) expect(bytes).not.toContain(word);
  });

  it('says in one line that a pack was written wrongly by another program', async () => {
    const wrong = fakeCorpus({ records: [{ ...fakeRecord({ id: 'a' }), published: 'yesterday' } as never] });
    const pack = fake.at('wrong.pack');
    writeFileSync(pack, await writePack({ ...wrong, lookups: fakeCorpus({ records: [] }).lookups }, sha256));
    expect(await fake.whence('corpus', 'check', pack)).toMatchObject({ code: 1, problems: [expect.any(String)] });
    const { code, problems } = await fake.whence('corpus', 'info', pack);
    expect([code, problems]).toEqual([1, [expect.stringContaining('build it again from its records')]]);
  });

  it('builds the same bytes twice', async () => {
    const rows = fake.file('rows.jsonl', KNOWN_ROWS);
    await fake.whence('corpus', 'build', rows, '-o', fake.at('a.pack'), '--id', 'x', '--title', 'X');
    await fake.whence('corpus', 'build', rows, '-o', fake.at('b.pack'), '--id', 'x', '--title', 'X');
    expect(readFileSync(fake.at('a.pack')).equals(readFileSync(fake.at('b.pack')))).toBe(true);
  });

  it('builds the same bytes whatever the order of the rows', async () => {
    const rows = ['q', 'b', 'm'].map((id, i) =>
      JSON.stringify({
        id,
        headline: `${KNOWN_PASSAGE.split(' ')
          .slice(i, i + 6)
          .join(' ')} ${id}`,
        text: KNOWN_PASSAGE.split(' ').slice(i).join(' '),
        outlet: { q: 'Gazette', b: 'Bugle', m: 'Gazette' }[id],
        url: `http://${{ q: 'www', b: 'bugle', m: 'news' }[id]}.gazette.example/${id}`,
        names: [{ name: 'Ada Penn', variants: [`Ada Pen${id}`] }],
      }),
    );
    const built = async (name: string, lines: readonly string[]) => {
      await fake.whence(
        'corpus',
        'build',
        fake.file(`${name}.jsonl`, lines.join('\n')),
        '-o',
        fake.at(name),
        '--id',
        'x',
        '--title',
        'X',
      );
      return readFileSync(fake.at(name));
    };
    const first = await built('a.pack', rows);
    for (const [name, lines] of [
      ['b.pack', rows.toReversed()],
      ['c.pack', [...rows.slice(1), ...rows.slice(0, 1)]],
    ] as const)
      expect((await built(name, lines)).equals(first)).toBe(true);
  });

  it('gives a known record its text from a later input, and keeps the fingerprints apart where asked', async () => {
    const facts = fake.file('facts.jsonl', '{"id": "slate-1", "headline": "Fourteen boats, or eleven?"}\n');
    const texts = fake.file('texts.jsonl', `${JSON.stringify({ id: 'slate-1', text: [KNOWN_PASSAGE] })}\n`);
    const pack = fake.at('x.pack');
    const { code } = await fake.whence('corpus', 'build', facts, texts, '-o', pack, '--fingerprints', fake.at('f.bin'));
    expect(code).toBe(0);
    expect(existsSync(fake.at('f.bin'))).toBe(true);
    const { out } = await fake.whence('corpus', 'info', pack, '--json');
    expect(JSON.parse(out)).toMatchObject({ records: 1, fingerprinted: 1 });
  });

  it('names lines it cannot read, and builds the rest', async () => {
    const rows = fake.file('rows.jsonl', `${KNOWN_ROWS}{"id": \n[1]\n`);
    const { code, problems } = await fake.whence('corpus', 'build', rows, '-o', fake.at('x.pack'));
    expect(code).toBe(0);
    expect(problems).toEqual([expect.stringContaining('line 3'), expect.stringContaining('line 4')]);
  });

  it('writes nothing where there is no record, or the place is not there', async () => {
    const none = fake.file('none.jsonl', 'not json at all\n');
    const built = await fake.whence('corpus', 'build', none, '-o', fake.at('x.pack'));
    expect(built.code).toBe(1);
    expect(existsSync(fake.at('x.pack'))).toBe(false);
    const rows = fake.file('rows.jsonl', KNOWN_ROWS);
    const nowhere = await fake.whence('corpus', 'build', rows, '-o', fake.at('no/such/x.pack'));
    expect(nowhere).toMatchObject({ code: 1, problems: [expect.stringContaining('there is no such file or folder')] });
  });

  it('refuses in one line what is no pack, is cut short, damaged, or of another version', async () => {
    const rows = fake.file('rows.jsonl', KNOWN_ROWS);
    await fake.whence('corpus', 'build', rows, '-o', fake.at('good.pack'));
    const good = readFileSync(fake.at('good.pack'));
    const changed = (at: number) => {
      const bytes = new Uint8Array(good);
      bytes[at] = (bytes[at] ?? 0) ^ 255;
      return bytes;
    };
    const bad: [string, Uint8Array | string, RegExp][] = [
      ['text.pack', 'hello', /is not a corpus pack/],
      ['empty.pack', '', /is not a corpus pack/],
      ['short.pack', good.subarray(0, good.length - 7), /cut short/],
      ['damaged.pack', changed(good.length - 9), /damaged/],
      ['version.pack', changed(8), /another version/],
    ];
    for (const [name, bytes, sentence] of bad) {
      const { code, problems, out } = await fake.whence('corpus', 'info', fake.file(name, bytes));
      expect({ name, code, out }).toEqual({ name, code: 1, out: '' });
      expect(problems).toEqual([expect.stringMatching(sentence)]);
    }
  });
});

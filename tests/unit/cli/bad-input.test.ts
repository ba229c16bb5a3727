import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Digest, writePack } from '../../../formats/pack';
import { fullCorpus, HARBOUR } from '../../fakes/full-corpus';
import { HOSTILE_TEXTS } from '../../fakes/hostile-texts';
import { fakeSurroundings, KNOWN_PASSAGE, KNOWN_ROWS } from './fake-surroundings';

/** Milliseconds a busy machine may need for all hostile texts. */
const SLOW = 180_000;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\u0000', '');
const asHtml = (text: string) =>
  `<!doctype html><html><head><title>Page</title></head><body><article><h1>Page</h1><p>${escaped(text)}</p><p>${KNOWN_PASSAGE}</p></article></body></html>`;
const asText = (text: string) => `Page\n${text}\n${KNOWN_PASSAGE}\n`;

let fake: ReturnType<typeof fakeSurroundings>;
let pack: string;
beforeAll(async () => {
  fake = fakeSurroundings();
  pack = fake.at('island.pack');
  await fake.whence('corpus', 'build', fake.file('rows.jsonl', KNOWN_ROWS), '-o', pack);
});
afterAll(() => fake.remove());

describe.each([
  ['txt', asText],
  ['html', asHtml],
])('whence match on hostile pages, .%s', (ending, page) => {
  it(
    'answers each, twice alike, and still finds the passage that stands under it',
    async () => {
      const names = Object.keys(HOSTILE_TEXTS);
      const files = Object.values(HOSTILE_TEXTS).map((text, i) => fake.file(`${i}.${ending}`, page(text)));
      const list = fake.file(`list-${ending}`, files.join('\n'));
      const { code, out, problems } = await fake.whence('match', '--batch', list, '--corpus', pack);
      expect({ code, problems }).toEqual({ code: 0, problems: [] });
      expect((await fake.whence('match', '--batch', list, '--corpus', pack)).out).toBe(out);
      const lines = out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      expect(lines.map((line) => line.file)).toEqual(files);
      for (const [i, { file, findings }] of lines.entries()) {
        const last = findings.at(-1);
        expect(last?.source.record, names[i]).toBe('slate-1');
        // Offsets of a text file count in the file as it stands.
        if (ending === 'txt')
          expect(readFileSync(file, 'utf8').slice(last.block.start, last.block.end), names[i]).toBe(KNOWN_PASSAGE);
      }
    },
    SLOW,
  );
});

it.each([
  ['an empty file', ''],
  ['a byte order mark alone', '\uFEFF'],
  ['line ends alone', '\r\n\r\n\n'],
])('a text page of %s has no blocks and no findings', async (_, text) => {
  const { code, out } = await fake.whence('match', fake.file('bare.txt', text), '--corpus', pack, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({ page: { headline: null, date: null, blocks: 0 }, findings: [] });
});

it.each([
  ['an empty file', ''],
  ['half a tag', '<p'],
  ['tags that are never closed', '<div><p><b>'.repeat(50)],
  ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8, 0x3c, 0x00])],
])('an HTML page of %s has no findings', async (_, html) => {
  const { code, out } = await fake.whence('match', fake.file('bare.html', html), '--corpus', pack, '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).findings).toEqual([]);
});

const sha256: Digest = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

it('a pack with look-ups of other records is a fault, and one with broken look-ups is refused in a sentence', async () => {
  const corpus = fullCorpus(HARBOUR);
  const other = fake.file('other.pack', await writePack({ ...corpus, lookups: fullCorpus([]).lookups }, sha256));
  const checked = await fake.whence('corpus', 'check', other);
  expect(checked).toMatchObject({ code: 1, out: expect.stringContaining('look-ups: they are not those') });
  const cut = corpus.lookups.slice(0, 64);
  const broken = fake.file('broken.pack', await writePack({ ...corpus, lookups: cut }, sha256));
  const matched = await fake.whence('match', fake.file('some.txt', KNOWN_PASSAGE), '--corpus', broken);
  expect(matched).toMatchObject({ code: 1, out: '', problems: [expect.stringContaining('not a look-up section')] });
});

it('a pack without records is a corpus like others', async () => {
  const empty = await writePack(fullCorpus([], { id: 'empty' }), sha256);
  const none = fake.file('none.pack', empty);
  const page = fake.file('page.txt', KNOWN_PASSAGE);
  expect(await fake.whence('corpus', 'check', none)).toMatchObject({ code: 0 });
  const alone = await fake.whence('match', page, '--corpus', none, '--json');
  expect(JSON.parse(alone.out).findings).toEqual([]);
  const beside = await fake.whence('match', page, '--corpus', none, '--corpus', pack, '--json');
  expect(beside.out).toBe((await fake.whence('match', page, '--corpus', pack, '--json')).out);
});

it('two packs with the same record ids are both named', async () => {
  const twin = fake.at('twin.pack');
  await fake.whence('corpus', 'build', fake.file('twin.jsonl', KNOWN_ROWS), '-o', twin);
  const page = fake.file('known.txt', KNOWN_PASSAGE);
  const one = await fake.whence('match', page, '--corpus', pack, '--corpus', twin, '--json');
  expect(one.out).toBe((await fake.whence('match', page, '--corpus', twin, '--corpus', pack, '--json')).out);
  const [found] = JSON.parse(one.out).findings;
  expect(found.sources.map((s: { corpus: string; record: string }) => `${s.corpus} ${s.record}`)).toEqual(
    expect.arrayContaining(['island slate-1', 'twin slate-1']),
  );
});

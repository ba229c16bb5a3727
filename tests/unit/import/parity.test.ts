import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../cli/digest';
import { readSavedHtml } from '../../../cli/html-page';
import { createImportSession } from '../../../entrypoints/import/import-session';
import type { CorpusInfo } from '../../../model/record';
import { fakeSurroundings, KNOWN_PASSAGE, KNOWN_ROWS } from '../cli/fake-surroundings';

let fake: ReturnType<typeof fakeSurroundings>;
beforeEach(() => {
  fake = fakeSurroundings();
});
afterEach(() => fake.remove());

const INFO: CorpusInfo = { id: 'mine', title: 'Mine', version: '7', licence: 'CC0', author: 'me', coverage: 'Quay' };
const FLAGS = Object.entries(INFO).flatMap(([name, value]) => [`--${name}`, value]);
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../fixtures/clippings', name));

/** A file of every kind. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'salt-works.txt': fixture('salt-works.txt'),
  'ferry-footnotes.md': fixture('ferry-footnotes.md'),
  'quarry.html': fixture('quarry.html'),
  'boats.csv': `Headline;Paper;Date;Text\nFourteen boats;Island Courier;2 May 1931;"${KNOWN_PASSAGE}"\nLamps;Courier;5/6/1931;\n`,
  'refs.bib':
    '@article{a, title = {Boats}, journaltitle = {Island Courier}, date = {1931-05}}\n@article{b, title = {Never\n',
  'refs.ris':
    'TY  - NEWS\nTI  - The weir at night\nT2  - Harrowmere Gazette\nID  - weir\nAU  - Penn, Ada\nDA  - 2011/05/28\nER  - \n',
  'refs.json': '[{"id":"c1","type":"article-newspaper","title":"Weir","issued":{"date-parts":[[2011,5]]}}]',
  'rows.jsonl': KNOWN_ROWS,
};

/** The pack that the options' import makes of these files. */
async function imported(names: readonly string[]): Promise<Buffer> {
  const calls = createImportSession(
    async (bytes) => sha256(bytes),
    async (html, address) => readSavedHtml(html, address),
  );
  for (const name of names) {
    const contents = FILES[name] ?? '';
    const file = new Blob([typeof contents === 'string' ? contents : new Uint8Array(contents)]);
    await calls.read({ file, name, remembered: [] });
  }
  const made = await calls.make({ info: INFO, leftOut: [], grouping: true });
  if (!made.ok) throw new Error(made.problem.code);
  return Buffer.from(made.value.pack);
}

/** The pack that the command makes of them. */
async function built(names: readonly string[]): Promise<Buffer> {
  const paths = names.map((name) => fake.file(name, FILES[name] ?? ''));
  const { code } = await fake.whence('corpus', 'build', ...paths, '-o', fake.at('x.pack'), ...FLAGS);
  expect(code).toBe(0);
  return readFileSync(fake.at('x.pack'));
}

describe('what the options bring in', () => {
  it.each(Object.keys(FILES))('of %s is byte for byte what the command builds', async (name) => {
    expect(basename(name)).toBe(name);
    expect((await imported([name])).equals(await built([name]))).toBe(true);
  });

  it('of all of them together, too', async () => {
    const names = Object.keys(FILES);
    expect((await imported(names)).equals(await built(names))).toBe(true);
  });
});

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
  'feed.xml': `<rss version="2.0"><channel><title>Valley Echo</title><item><title>Bees stop the tram</title><link>https://echo.example/1</link><pubDate>Mon, 09 May 2011 06:00:00 GMT</pubDate><description>&lt;p&gt;${KNOWN_PASSAGE}&lt;/p&gt;</description></item></channel></rss>`,
  'checks.json':
    '{"@context":"https://schema.org","@type":"ClaimReview","url":"https://checks.example/1","datePublished":"2011-05-10","author":{"@type":"Organization","name":"Checkers"},"claimReviewed":"The tram was stopped by wasps","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"The mayor"}},"reviewRating":{"@type":"Rating","alternateName":"They were bees"}}',
  'zotero.json':
    '[{"itemType":"newspaperArticle","key":"AB12","title":"Gulls over the weir","publicationTitle":"Valley Echo","date":"2011-05-11","creators":[{"creatorType":"author","firstName":"Ada","lastName":"Penn"}]}]',
  'zotero.rdf':
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/"><bib:Article rdf:about="https://echo.example/2"><z:itemType>newspaperArticle</z:itemType><dc:title>Footbridge shut</dc:title><dc:date>2011-05-13</dc:date></bib:Article></rdf:RDF>',
  'saved.html': `<!-- saved from url=(0026)https://echo.example/bees --><html><head><meta property="og:title" content="Bees again"><meta property="article:published_time" content="2011-05-12"></head><body><article><h1>Bees again</h1><p>${KNOWN_PASSAGE}</p><p>${KNOWN_PASSAGE.replace('eleven', 'nine')}</p></article></body></html>`,
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

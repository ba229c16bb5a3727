import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { outsideFolder } from './outside-text';
import { readBank } from './reading/bank';
import { readInChromium } from './reading/in-chromium';
import { readInNode } from './reading/in-node';
import { factTable, groupTable, judgedTable, mainTable, type Run, snippetTable, worst } from './reading/report';
import { keepResult } from './results';

const READERS = { ours: 'ours', readability: 'Readability 0.6.0', defuddle: 'Defuddle 0.19.4' };

/**
 * Our reader of pages against Readability and Defuddle, in Chromium, over the bank of saved news pages; and on the DOM
 * of the command line. Argument: `--pages N`, how many of the bank; fewer than all are printed only.
 */
export async function run(args: readonly string[]): Promise<void> {
  const folder = outsideFolder('WHENCE_PAGES', 'pages');
  if (!folder) return;
  const executablePath = await ensureBrowser('chromium');
  if (!executablePath) return console.log(`Skipped: ${noBrowser('chromium')}`);
  const all = readBank(folder);
  const pages = all.slice(0, Number(args[args.indexOf('--pages') + 1 || -1] ?? all.length));
  const scripts = new Map<string, string>();
  for (const name of Object.keys(READERS)) scripts.set(name, await bundled(`tests/bench/reading/${name}.ts`));
  const found = await readInChromium(pages, scripts, executablePath);
  const runs: Run[] = Object.entries(READERS).map(([key, name]) => ({
    name,
    bytes: gzipSync(scripts.get(key) ?? '').length,
    found: found.get(key) ?? [],
  }));
  const withNode = [...runs, { name: 'ours, on linkedom', bytes: null, found: readInNode(pages) }];
  const facts = factTable(pages, withNode);
  const refused = pages.filter((page) => page.refused).map((page) => `${page.id} (${page.refused})`);
  const text = `## Reading pages

${pages.length} saved news pages, each opened anew for each reader in Chromium, their own scripts off, nothing fetched; milliseconds of the reading alone on a page just parsed (one process for all pages; the ratios count), the copy Readability needs included (it rewrites what it reads; Defuddle, in the build without Markdown, is given the page as its documentation says). Tokens are words, single characters in Chinese, Japanese and Thai, counted as often as they stand in both texts. P, R and F1 are of the text without its headline; P, R are means. «Unaltered»: the document's HTML is byte for byte the same afterwards (linkedom itself adds a \`head\` where there is none once it is asked for the title).

Expected text of at least 80 words that is not from the suite of a contestant (Readability) or of its offspring (Omnivore), first all, then the two halves by hash of the name (settings are chosen on the first):

${mainTable(pages, withNode, (page) => page.fair)}

${mainTable(pages, withNode, (page) => page.fair && page.half === 'first')}

${mainTable(pages, withNode, (page) => page.fair && page.half === 'second')}

All pages with an expected text${refused.length > 0 ? `, without ${refused.join(', ')}` : ''}:

${mainTable(pages, withNode, (page) => page.expected !== null)}

By language and by kind, all pages with an expected text:

${groupTable(pages, withNode, (page) => page.group)}

${groupTable(pages, withNode, (page) => page.kind)}

${snippetTable(pages, withNode)}

What the page states. Headlines: ${pages.filter((page) => page.headlines.length > 0).length} pages for which the suite Fundus gives one; sites state several, and ours takes the one that is printed, so the second column also takes the page's h1. Days: pages whose address holds one (ours falls back on that where the page states none). Canonical: pages that state one and whose address is known.

${facts.table}

How ours judged the pages (\`npm run unit\` has the kinds that are no news):

${judgedTable(pages, runs[0]?.found ?? [])}

Read badly (F1 or R under .8), F1 of ${withNode.map(({ name }) => name).join(' / ')}:

${worst(pages, withNode)
  .map((line) => `- ${line}`)
  .join('\n')}`;
  if (pages.length < all.length) console.log(text);
  else keepResult('reading', text);
  console.log(`\nFailures:\n${facts.failures.join('\n')}`);
}

/** A script for a page, as small as the extension's. */
async function bundled(entry: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: resolve(entry), output: { format: 'iife' } },
    },
  });
  if (!('output' in made)) throw new Error('one build makes one output');
  return made.output[0].code;
}

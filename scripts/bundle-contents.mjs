// What is in the packages: every file, its size, which packages of others are in it, and what loads it when.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contentsFile } from './gather-licences.mjs';
import { root } from './stale.mjs';

/** Folders of the released builds, by the names readers know. */
export const PACKAGES = { Chrome: join(root, '.output/chrome-mv3'), Firefox: join(root, '.output/firefox-mv3') };

/** What loads a file that nothing in the package imports; the first pattern that fits. What fits none must not be shipped unseen. */
const LOADED = [
  [/^background\.js$/, 'the browser, when something happens that the extension listens to'],
  [/^guard\.js$/, 'the browser, before the scripts of a page of a granted site'],
  [/^content-scripts\/page\.js$/, 'a page of a granted site, or one on which the button was pressed; the welcome page'],
  [/^card\.js$/, 'the background, in a page that has badges; the welcome page'],
  [/^clip\.js$/, 'the background, in a page of which something is clipped or a selection checked'],
  [/^popup\.html$/, 'the button in the toolbar'],
  [/^sidepanel\.html$/, 'the reader, who opens the side panel (Firefox: sidebar)'],
  [/^options\.html$/, 'the reader, who opens the options'],
  [/^welcome\.html$/, 'the background, once after the install; a link in the options'],
  [/^check-sources\.html$/, 'a link in the options and in the list of saved matches'],
  [/^assets\/import-worker-\*\.js$/, 'the options, when documents are brought in (a worker)'],
  [/^assets\/pack-worker-\*\.js$/, 'the options, when a pack is brought in (a worker)'],
  [/^karachi\.pack$/, 'the background, when a page is compared'],
  [/^sample\.pack$/, 'the background, when the welcome page is compared'],
  [/^manifest\.json$|^_locales\/\w+\/messages\.json$|^icon\/\d+\.png$/, 'the browser'],
  [/^icon\.svg$/, 'our own pages, as their icon'],
  [/^THIRD-PARTY\.txt$/, 'nobody: it is there to be read'],
];

/** A file's name without the mark of what is in it. */
const plain = (file) => file.replace(/-[\w-]{8}\.(js|css)$/, '-*.$1');

/**
 * The files of a build in the order of their names: `{file, raw, gzip, packages, loadedBy}`; sizes in bytes, packages as
 * `name version (licence)`. Throws where nobody knows what a file is for.
 * @param {string} outDir the folder of the build
 */
export function contentsOf(outDir) {
  const chunks = new Map(JSON.parse(readFileSync(contentsFile(outDir), 'utf8')).map((chunk) => [chunk.file, chunk]));
  const loaders = loadersIn(chunks, outDir);
  return readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(outDir, file)).isFile())
    .map((file) => {
      const bytes = readFileSync(join(outDir, file));
      const packages = (chunks.get(file)?.packages ?? []).map((one) => `${one.name} ${one.version} (${one.licence})`);
      const loadedBy = LOADED.find(([pattern]) => pattern.test(plain(file)))?.[1] ?? loaders.get(file);
      if (!loadedBy) throw new Error(`nothing is known of what loads ${file} (scripts/bundle-contents.mjs)`);
      return { file: plain(file), raw: bytes.length, gzip: gzipSync(bytes).length, packages, loadedBy };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Of each file that others import, which of our pages and scripts do: at once, or later by `import()`. */
function loadersIn(chunks, outDir) {
  const loaders = new Map();
  for (const page of readdirSync(outDir).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(outDir, page), 'utf8');
    const at = [...html.matchAll(/(?:src|href)="\/?([^"]+)"/g)].map(([, file]) => file);
    follow(page, at, []);
  }
  for (const { file, imports, later } of chunks.values())
    if (LOADED.some(([pattern]) => pattern.test(plain(file)))) follow(plain(file), imports, later);
  return new Map([...loaders].map(([file, by]) => [file, told(by)]));

  function follow(from, now, then) {
    const seen = new Set();
    const waiting = [...now.map((file) => [file, true]), ...then.map((file) => [file, false])];
    // What is needed at once comes first, so that it is not told as needed later.
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [file, atOnce] = next;
      if (seen.has(file) || !existsSync(join(outDir, file))) continue;
      seen.add(file);
      const by = loaders.get(file) ?? { atOnce: new Set(), later: new Set() };
      loaders.set(file, by);
      by[atOnce ? 'atOnce' : 'later'].add(from);
      const { imports = [], later = [] } = chunks.get(file) ?? {};
      const found = [...imports.map((one) => [one, atOnce])];
      if (atOnce) waiting.unshift(...found);
      else waiting.push(...found);
      waiting.push(...later.map((one) => [one, false]));
    }
  }
}

function told({ atOnce, later }) {
  const names = (set) => [...set].sort().join(', ');
  return [atOnce.size > 0 && names(atOnce), later.size > 0 && `later: ${names(later)}`].filter(Boolean).join('; ');
}

const HEAD = `# What is in the packages

Written by \`npm run list-bundle\` out of the released builds; \`npm run check-supply\` fails where a file or a package of others
is in a build and not in this list. \`*\` stands for the mark of a file's contents. Sizes are kB, as they are and gzipped, at
the time of the last release; «later» is what a page loads when it is needed.
`;

const cells = (row) => `| ${row.join(' | ')} |`;

/** The text of docs/BUNDLE.md for what is in the builds now: one row a file, and what Firefox has otherwise. */
export function bundleList() {
  const [chrome, firefox] = Object.values(PACKAGES).map(contentsOf);
  const all = new Map([...firefox, ...chrome].map((one) => [one.file, one]));
  const packages = [...new Set([...chrome, ...firefox].flatMap((one) => one.packages))].sort();
  const rows = [...all.values()]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, packages, loadedBy }) => {
      const [inChrome, inFirefox] = [chrome, firefox].map((files) => files.find((one) => one.file === file));
      const other = inFirefox && inFirefox.packages.join() !== packages.join() ? inFirefox.packages : [];
      const named = [...packages, ...other.map((one) => `in Firefox ${one}`)].map((one) => one.replace(/ \(.*/, ''));
      return cells([`\`${file}\``, ...sizes(inChrome), ...sizes(inFirefox), named.join(', ') || '–', loadedBy]);
    });
  const total = [chrome, firefox].flatMap((files) => [sum(files, 'raw'), sum(files, 'gzip')]);
  return [
    HEAD,
    `## Packages of others (${packages.length})\n`,
    ...packages.map((one) => `- ${one}`),
    '\n## Files\n',
    cells(['file', 'Chrome', 'gzip', 'Firefox', 'gzip', 'packages', 'loaded by']),
    '|---|--:|--:|--:|--:|---|---|',
    ...rows,
    `${cells(['all', ...total, '', ''])}\n`,
  ].join('\n');
}

const kB = (bytes) => (bytes / 1000).toFixed(1);
const sizes = (one) => (one ? [kB(one.raw), kB(one.gzip)] : ['absent', 'absent']);
const sum = (files, what) => kB(files.reduce((total, file) => total + file[what], 0));

/** The list without sizes: what must not change unseen. */
export const withoutSizes = (list) =>
  list
    .split('\n')
    .filter((line) => !line.startsWith('| all |'))
    .map((line) => line.replaceAll(/\| [\d.]+ (?=\|)/g, ''))
    .join('\n');

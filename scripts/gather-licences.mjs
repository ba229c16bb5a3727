import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder inside a build where each bundle puts the list of packages in it; gone once they are gathered. */
export const LICENCE_LISTS = 'licence-lists';

const INTRODUCTION = `Whence is free software under the MIT licence; the records of its corpus are under CC BY 4.0.
What follows are the packages of others that it holds, each with its licence.
`;

/** Who holds the copyright of packages that carry no licence file, as the LICENSE of their repositories says. All are MIT. */
const HOLDERS = {
  '@citation-js/date': '2015-2026 Lars Willighagen (https://github.com/citation-js/date)',
  '@citation-js/name': '2015-2026 Lars Willighagen (https://github.com/citation-js/name)',
  '@webext-core/match-patterns': '2022 Aaron (https://github.com/aklinker1/webext-core)',
  '@wxt-dev/browser': '2023 Aaron (https://github.com/wxt-dev/wxt)',
  '@wxt-dev/storage': '2023 Aaron (https://github.com/wxt-dev/wxt)',
  wxt: '2023 Aaron (https://github.com/wxt-dev/wxt)',
};

/** The words of the MIT licence are those of our own; only who grants it differs. */
function mitOf(holder) {
  const own = readFileSync(new URL('../LICENSE', import.meta.url), 'utf8').trim();
  return own.replace(/^Copyright .*$/m, `Copyright (c) ${holder}`);
}

/** Folder, name and own licence of the package that a module is of; null for our own modules. */
function packageOf(module) {
  if (module.startsWith('\0') || !module.includes('/node_modules/')) return null;
  for (let folder = dirname(module); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json');
    const { name, version, license } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')) : {};
    // Parts of a package may have a manifest of their own, without a name.
    if (name === undefined || version === undefined) continue;
    const file = readdirSync(folder).find((one) => /^(?:licen[sc]e|copying)/i.test(one));
    return { name, version, identifier: license, text: file && readFileSync(join(folder, file), 'utf8').trim() };
  }
  return null;
}

/** A plugin that lists the packages of a worker: Vite lists those of pages only. */
export const workerLicences = {
  name: 'worker-licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const packages = new Map();
    for (const one of modules.map(packageOf)) if (one) packages.set(one.name, one);
    const source = JSON.stringify([...packages.values()]);
    this.emitFile({ type: 'asset', fileName: `${LICENCE_LISTS}/worker.json`, source });
  },
};

/**
 * Makes `THIRD-PARTY.txt` in a build out of the lists of its bundles: every package once, by name. Throws where a package
 * has no licence text of its own: such a one must not be shipped unseen.
 * @param {string} outDir the folder of the build
 */
export function gatherLicences(outDir) {
  const folder = join(outDir, LICENCE_LISTS);
  const packages = new Map();
  for (const file of readdirSync(folder).sort())
    for (const one of JSON.parse(readFileSync(join(folder, file), 'utf8')))
      packages.set(`${one.name} ${one.version}`, one);
  rmSync(folder, { recursive: true });
  for (const one of packages.values())
    if (!one.text && one.identifier === 'MIT' && HOLDERS[one.name]) one.text = mitOf(HOLDERS[one.name]);
  const named = [...packages].sort(([a], [b]) => (a < b ? -1 : 1));
  const bare = named.filter(([, { text }]) => !text).map(([name]) => name);
  if (bare.length > 0) throw new Error(`no licence text is in ${bare.join(', ')}`);
  const parts = named.map(([name, { identifier, text }]) => `${name} (${identifier})\n\n${text}\n`);
  writeFileSync(join(outDir, 'THIRD-PARTY.txt'), [INTRODUCTION, ...parts].join(`\n${'-'.repeat(78)}\n\n`));
}

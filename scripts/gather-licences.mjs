import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Folder inside a build where each bundle puts the list of what is in its files; gone once they are gathered. */
export const LICENCE_LISTS = 'licence-lists';

const INTRODUCTION = `Whence is free software under the MIT licence; the records of its corpus are under CC BY 4.0.
What follows are the packages of others that it holds, each with its licence. The source of each is at
https://www.npmjs.com under its name and version. Of @citation-js/core and papaparse what asks the network is left out;
@citation-js/core and preact set text where they set markup; the others are as their authors published them.
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

/**
 * A plugin that lists the packages in each file of a bundle, as the bundler put them there.
 * @param {string} bundle a name for the list, of its own in a build
 */
export const listPackages = (bundle) => ({
  name: 'list-packages',
  generateBundle(_options, files) {
    const source = JSON.stringify(
      Object.values(files)
        .filter(({ type }) => type === 'chunk')
        .map((chunk) => ({
          file: chunk.fileName,
          entry: chunk.isEntry,
          imports: [...chunk.imports, ...(chunk.viteMetadata?.importedCss ?? [])],
          later: chunk.dynamicImports,
          packages: distinct(chunk.moduleIds.map(packageOf)),
        })),
    );
    // Each worker is a bundle of its own.
    const entries = Object.values(files).flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file.name] : []));
    const name = [bundle, ...entries.sort()].join('+').replace(/[^\w+-]/g, '-');
    this.emitFile({ type: 'asset', fileName: `${LICENCE_LISTS}/${name}.json`, source });
  },
});

const titleOf = ({ name, version }) => `${name} ${version}`;

/** Each package once, in the order of names. */
function distinct(packages) {
  const named = new Map(packages.flatMap((one) => (one ? [[titleOf(one), one]] : [])));
  return [...named.keys()].sort().map((name) => named.get(name));
}

/** Where the list of what is in each file of a build is left: beside it, so that it is not shipped. */
export const contentsFile = (outDir) => `${outDir}.contents.json`;

/**
 * Makes `THIRD-PARTY.txt` in a build out of the lists of its bundles: every package once, by name, and leaves what is in each
 * file in {@link contentsFile}. Throws where a package has no licence text of its own: such a one must not be shipped unseen.
 * @param {string} outDir the folder of the build
 */
export function gatherLicences(outDir) {
  const folder = join(outDir, LICENCE_LISTS);
  const files = readdirSync(folder)
    .sort()
    .flatMap((list) => JSON.parse(readFileSync(join(folder, list), 'utf8')));
  rmSync(folder, { recursive: true });
  const packages = distinct(files.flatMap((file) => file.packages));
  for (const one of packages)
    if (!one.text && one.identifier === 'MIT' && HOLDERS[one.name]) one.text = mitOf(HOLDERS[one.name]);
  const bare = packages.filter(({ text }) => !text).map(titleOf);
  if (bare.length > 0) throw new Error(`no licence text is in ${bare.join(', ')}`);
  const parts = packages.map((one) => `${titleOf(one)} (${one.identifier})\n\n${one.text}\n`);
  writeFileSync(join(outDir, 'THIRD-PARTY.txt'), [INTRODUCTION, ...parts].join(`\n${'-'.repeat(78)}\n\n`));
  const contents = files.map((file) => ({
    ...file,
    packages: file.packages.map(({ name, version, identifier }) => ({ name, version, licence: identifier })),
  }));
  writeFileSync(contentsFile(outDir), `${JSON.stringify(contents, null, 1)}\n`);
}

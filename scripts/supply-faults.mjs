// What is wrong with where the packages come from: each check gives one sentence a fault, and none where all is well.

/** The only place packages may come from, where a lock names one at all. */
const REGISTRY = 'https://registry.npmjs.org/';
/**
 * Licences that allow what we do: free use, with their text shipped. MPL-2.0 (the polyfill) also wants it said where its source is,
 * which `THIRD-PARTY.txt` does, and that changed files stay open; none is changed.
 */
const ALLOWED = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0']);
const EXACT = /^\d+\.\d+\.\d+(?:-[\w.]+)?$/;

/** Every package of `package.json` has one exact version, and tools that npx fetches have one too. */
export function pinFaults({ dependencies = {}, devDependencies = {}, scripts = {} }) {
  const ranges = Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json: ${name} is not pinned (${version})`);
  const fetched = Object.entries(scripts)
    .flatMap(([script, command]) => [...command.matchAll(/\bnpx (?:-\S+ )*(\S+)/g)].map(([, tool]) => [script, tool]))
    .filter(([, tool]) => !EXACT.test(tool.slice(tool.lastIndexOf('@') + 1)))
    .map(([script, tool]) => `package.json: ${tool} in the script ${script} is not pinned`);
  return [...ranges, ...fetched];
}

/** The lock belongs to `package.json`, and every package in it has a checksum, comes from the registry and runs nothing at install. */
export function lockFaults(manifest, lock) {
  const own = lock.packages[''] ?? {};
  const faults = [];
  for (const kind of ['dependencies', 'devDependencies'])
    if (JSON.stringify(own[kind]) !== JSON.stringify(manifest[kind])) faults.push(`package-lock.json: other ${kind}`);
  if (own.version !== manifest.version || lock.version !== manifest.version)
    faults.push(`package-lock.json: another version than ${manifest.version}`);
  for (const [path, one] of Object.entries(lock.packages)) {
    if (path === '') continue;
    if (!/^sha512-/.test(one.integrity ?? '')) faults.push(`package-lock.json: ${path} has no checksum`);
    if (one.link || (one.resolved !== undefined && !one.resolved.startsWith(REGISTRY)))
      faults.push(`package-lock.json: ${path} comes from ${one.resolved ?? 'a folder'}`);
    if (one.hasInstallScript) faults.push(`package-lock.json: ${path} runs a script at install`);
  }
  return faults;
}

/**
 * Every package the bundler put into a build has an allowed licence, and `THIRD-PARTY.txt` names these packages and no other, each
 * with its licence's words.
 * @param {{packages: {name: string, version: string, licence: string}[]}[]} contents the list the build left beside itself
 * @param {string} thirdParty the text of the file
 */
export function licenceFaults(contents, thirdParty) {
  const bundled = new Map(
    contents.flatMap(({ packages }) => packages.map((one) => [`${one.name} ${one.version} (${one.licence})`, one])),
  );
  const parts = thirdParty.split(/^-{78}$/m).slice(1);
  const titles = parts.map((part) => part.trim().split('\n')[0] ?? '');
  return [
    ...[...bundled]
      .filter(([, { licence }]) => !ALLOWED.has(licence))
      .map(([title]) => `${title}: nobody has allowed this licence`),
    ...[...bundled.keys()].filter((title) => !titles.includes(title)).map((title) => `THIRD-PARTY.txt: no ${title}`),
    ...titles.filter((title) => !bundled.has(title)).map((title) => `THIRD-PARTY.txt: ${title} is in no bundle`),
    // The shortest licence allowed, 0BSD, has 600 characters.
    ...parts.flatMap((part, i) => (part.length < 500 ? [`THIRD-PARTY.txt: no words for ${titles[i]}`] : [])),
  ];
}

/**
 * Nothing is in a package that has no business there: maps, tests, TypeScript, hidden files, paths of a machine.
 * @param {{file: string, text: string}[]} files every file of a build
 * @param {string[]} folders folders of this machine that no file may name
 */
export function packageFaults(files, folders) {
  return files.flatMap(({ file, text }) => [
    ...(/\.(map|tsx?|mts|log)$|\.(test|spec)\.|(^|\/)\.|(^|\/)(tests?|node_modules)\//.test(file)
      ? [`${file} has no business in the package`]
      : []),
    ...(/sourceMappingURL=/.test(text) ? [`${file} names a map`] : []),
    ...folders.filter((folder) => text.includes(folder)).map((folder) => `${file} names ${folder}`),
  ]);
}

/** The lines of two lists that are not in both. */
export function listFaults(listed, found) {
  const [before, after] = [listed, found].map((list) => new Set(list.split('\n')));
  return [
    ...[...after].filter((line) => !before.has(line)).map((line) => `docs/BUNDLE.md: not listed: ${line}`),
    ...[...before].filter((line) => !after.has(line)).map((line) => `docs/BUNDLE.md: no longer there: ${line}`),
  ];
}

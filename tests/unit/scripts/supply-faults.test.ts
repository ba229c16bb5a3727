import { expect, it } from 'vitest';
import { licenceFaults, listFaults, lockFaults, packageFaults, pinFaults } from '../../../scripts/supply-faults.mjs';

const manifest = { version: '1.2.3', dependencies: { oar: '4.5.6' }, devDependencies: {} };
const locked = (one: object) => ({
  version: '1.2.3',
  packages: { '': manifest, 'node_modules/oar': { version: '4.5.6', integrity: 'sha512-abc', ...one } },
});
const words = 'Whoever rows may use this oar. '.repeat(20);
const third = (...titles: string[]) =>
  ['Head', ...titles.map((title) => `\n${title}\n\n${words}\n`)].join(`\n${'-'.repeat(78)}\n`);
const oar = { name: 'oar', version: '4.5.6', licence: 'MIT' };

it('finds nothing where all is well', () => {
  expect(pinFaults({ ...manifest, scripts: { row: 'npx --yes rower@1.0.0 .' } })).toEqual([]);
  expect(lockFaults(manifest, locked({}))).toEqual([]);
  expect(lockFaults(manifest, locked({ resolved: 'https://registry.npmjs.org/oar/-/oar-4.5.6.tgz' }))).toEqual([]);
  expect(licenceFaults([{ packages: [oar] }, { packages: [oar] }], third('oar 4.5.6 (MIT)'))).toEqual([]);
  expect(packageFaults([{ file: 'chunks/popup-12345678.js', text: 'row()' }], ['/boat'])).toEqual([]);
  expect(listFaults('a\nb', 'a\nb')).toEqual([]);
});

it.each(['^4.5.6', '~4.5.6', '4', 'latest', '>=4.5.6', 'github:boat/oar', '*'])(
  'takes %s for no exact version',
  (range) => {
    expect(pinFaults({ devDependencies: { oar: range } })).toEqual([`package.json: oar is not pinned (${range})`]);
  },
);

it('finds a tool that is fetched without a version', () => {
  expect(pinFaults({ scripts: { row: 'npx --yes rower .' } })).toHaveLength(1);
  expect(pinFaults({ scripts: { row: 'npx --yes @boat/rower .' } })).toHaveLength(1);
});

it.each([
  ['no checksum', { integrity: undefined }],
  ['a weak checksum', { integrity: 'sha1-abc' }],
  ['another registry', { resolved: 'http://mirror.boat.example/oar-4.5.6.tgz' }],
  ['a folder', { link: true }],
  ['a script at install', { hasInstallScript: true }],
])('finds %s in the lock', (_what, one) => {
  expect(lockFaults(manifest, locked(one))).toHaveLength(1);
});

it('finds a lock that is not of this package.json', () => {
  expect(lockFaults({ ...manifest, version: '1.2.4' }, locked({}))).toHaveLength(1);
  expect(lockFaults({ ...manifest, dependencies: { oar: '4.5.7' } }, locked({}))).toHaveLength(1);
});

it('finds a package whose licence is not allowed, is not shipped, has no words, or is of nothing bundled', () => {
  expect(licenceFaults([{ packages: [{ ...oar, licence: 'GPL-3.0' }] }], third('oar 4.5.6 (GPL-3.0)'))).toHaveLength(1);
  expect(licenceFaults([{ packages: [oar] }], third())).toEqual(['THIRD-PARTY.txt: no oar 4.5.6 (MIT)']);
  expect(licenceFaults([], third('oar 4.5.6 (MIT)'))).toHaveLength(1);
  const short = third('oar 4.5.6 (MIT)').replace(words, 'Row.');
  expect(licenceFaults([{ packages: [oar] }], short)).toEqual(['THIRD-PARTY.txt: no words for oar 4.5.6 (MIT)']);
});

it.each(['popup.js.map', 'row.test.js', 'tests/row.js', '.env', 'chunks/.DS_Store', 'row.ts', 'node_modules/oar/x.js'])(
  'wants no %s in a package',
  (file) => {
    expect(packageFaults([{ file, text: '' }], [])).toHaveLength(1);
  },
);

it('wants no map and no folder of this machine named', () => {
  expect(packageFaults([{ file: 'a.js', text: '//# sourceMappingURL=a.js.map' }], [])).toHaveLength(1);
  expect(packageFaults([{ file: 'a.js', text: 'from("/boat/oar.ts")' }], ['/boat'])).toEqual(['a.js names /boat']);
});

it('tells what is in one list only', () => {
  expect(listFaults('a\nb', 'b\nc')).toEqual(['docs/BUNDLE.md: not listed: c', 'docs/BUNDLE.md: no longer there: a']);
});

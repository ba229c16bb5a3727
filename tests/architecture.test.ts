import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Which folders and packages each folder may import: the whole dependency map of the product. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: ['valibot'],
  matching: ['model', 'fuse.js'],
  formats: [
    'model',
    'valibot',
    'chrono-node',
    'parse5',
    'papaparse',
    'htmlparser2',
    '@citation-js/core',
    '@citation-js/plugin-bibtex',
    '@citation-js/plugin-ris',
  ],
  page: ['model'],
  locales: ['model'],
  components: ['model', 'locales', 'preact', '@preact/signals', 'fuse.js', 'd3-scale', '@tanstack/virtual-core'],
  storage: ['model', 'valibot', 'wxt'],
  messages: ['model', 'wxt'],
  entrypoints: [
    'model',
    'matching',
    'formats',
    'page',
    'locales',
    'components',
    'storage',
    'messages',
    'preact',
    '@preact/signals',
    'valibot',
    'wxt',
  ],
  cli: ['model', 'matching', 'formats', 'page', 'locales', 'linkedom', 'valibot', 'node'],
};
/** Folders at the top that hold no product code. */
const OTHER = [
  'corpus',
  'tests',
  'public',
  'scripts',
  'demo',
  'docs',
  'node_modules',
  'coverage',
  'demo-output',
  'test-results',
];
const MAX_LINES = 250;

const root = join(import.meta.dirname, '..');
const files = Object.keys(MAY_IMPORT)
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((f) => /\.tsx?$/.test(f))
      .map((f) => join(folder, f)),
  );

describe.each(files)('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const folder = file.split('/')[0] ?? '';
  it('imports only what its folder may', () => {
    const imported = [...text.matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'|\bimport\('([^']+)'\)/g)].map(
      ([, a, b, c]) => a ?? b ?? c ?? '',
    );
    const targets = imported.map((s) => {
      if (s.startsWith('node:')) return 'node';
      if (s.startsWith('.')) return normalize(join(dirname(file), s)).split('/')[0] ?? '';
      return s
        .split('/')
        .slice(0, s.startsWith('@') ? 2 : 1)
        .join('/');
    });
    const allowed = new Set([folder, ...(MAY_IMPORT[folder] ?? [])]);
    expect(targets.filter((t) => !allowed.has(t))).toEqual([]);
  });
  it(`is at most ${MAX_LINES} lines`, () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(MAX_LINES);
  });
  it('documents what it exports', () => {
    const bare = [...text.matchAll(/(^|\n)([^\n]*)\nexport (?:async )?(?:function|class|const|interface) (\w+)/g)]
      .filter(([, , before]) => !/\*\/\s*$|^\s*\/\/|^\s*\*|^export const \w+ = [^{]*;$/.test(before ?? ''))
      .map(([, , , name]) => name);
    const typed = new Set([...text.matchAll(/export const (\w+) =/g)].map(([, n]) => n));
    // A constant right under a documented one shares its comment. A schema's inferred type may stand undocumented beside the documented schema of the same name.
    expect(bare.filter((name) => !(folder === 'model' && typed.has(name)))).toEqual([]);
  });
});

it('every folder at the top is in the map', () => {
  const known = new Set([...Object.keys(MAY_IMPORT), ...OTHER]);
  const found = readdirSync(root, { withFileTypes: true })
    .filter((e) => e.isDirectory() && !e.name.startsWith('.'))
    .map((e) => e.name);
  expect(found.filter((f) => !known.has(f))).toEqual([]);
});

it('keeps saved matches and matching out of the content script', () => {
  const content = files.filter((f) => f.startsWith('entrypoints/page.content') || f.startsWith('page/'));
  for (const file of content)
    expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(/from '[^']*(storage|matching)\//);
});

it('makes no markup and no code out of data', () => {
  const making =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTML\w*|srcdoc|dangerouslySetInnerHTML)\b|document\.write|\beval\(|new Function\b/;
  expect(files.filter((file) => making.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});

it('names no font on pages, which could define one of that name', () => {
  const named = /font(?:-family)?:[^;}`]*["']/;
  const onPages = files.filter((file) => file.startsWith('page/'));
  expect(onPages.filter((file) => named.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  const card = readFileSync(join(root, 'components/card.css'), 'utf8');
  // The families that `tokens.css` gives our own views are taken back in the card, and nothing else of it names one.
  expect(card).toMatch(/\.card \{\s+--sans: system-ui, sans-serif;\s+--urdu: sans-serif;\s+\}/);
  expect(card.replaceAll(/@import "[^"]*"/g, '')).not.toMatch(named);
});

it('has no barrels and no drawers', () => {
  expect(files.filter((f) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.tsx?$)/.test(f))).toEqual([]);
  expect(files.filter((f) => /^(model|matching|formats|page|components|storage|messages)\/index\.ts$/.test(f))).toEqual(
    [],
  );
});

it('writes to a database in one place, one write after the other', () => {
  const writing = /\.put\(|\b(?:rows|store|undo|objectStore\([^)]*\))\.(?:add|delete|clear)\(/;
  const stores = files.filter((file) => file.startsWith('storage/'));
  expect(stores.filter((file) => writing.test(readFileSync(join(root, file), 'utf8')))).toEqual(['storage/rows.ts']);
});

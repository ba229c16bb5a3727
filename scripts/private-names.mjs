// `node scripts/private-names.mjs CORPUS_FOLDER < NAMES`: adds the names on standard input, one a line, to the hashes
// in CORPUS_FOLDER/private-names.json, so that `whence corpus check` finds them. The names themselves are not kept.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node scripts/private-names.mjs CORPUS_FOLDER < NAMES');
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
const { module } = await runnerImport(join(root, 'formats/private-names.ts'), { configFile: false, logLevel: 'error' });
const file = join(folder, 'private-names.json');
const listed = JSON.parse(readFileSync(file, 'utf8'));
const names = readFileSync(0, 'utf8')
  .split('\n')
  .map((name) => name.trim())
  .filter((name) => name !== '');
const hashes = new Set(listed.hashes);
for (const name of names) hashes.add(module.hashPrivateName(name, listed.salt));
writeFileSync(file, `${JSON.stringify({ ...listed, hashes: [...hashes].sort() }, null, 2)}\n`);
console.log(`${hashes.size} names listed in ${file}`);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FolderFile } from '../../formats/corpus-folder';

const folder = join(import.meta.dirname, '../../corpus');

/** The record files of the bundled corpus. */
export const bundledFolder = (): FolderFile[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

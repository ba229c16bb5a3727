import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { savedPagesOf } from '../formats/saved-page';
import { withFile } from './trouble';

/**
 * The paths of the saved pages in a folder and the folders in it, by name; null where it is a folder of record files, which has
 * JSON files of its own.
 */
export function savedPagesIn(folder: string): string[] | null {
  const paths = withFile(folder, () => readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const pages = savedPagesOf(paths);
  const kept = savedPagesOf([
    ...pages,
    ...paths.filter((path) => path.endsWith('.json')).map((path) => `${path}.html`),
  ]);
  if (pages.length === 0 || kept.length > pages.length) return null;
  return pages.map((path) => join(folder, path));
}

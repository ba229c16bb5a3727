import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { withFile } from './trouble';

/** Writes beside the file and renames, so that no half-written file is ever left. */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const beside = `${path}.${process.pid}.tmp`;
  withFile(path, () => {
    try {
      writeFileSync(beside, bytes);
      renameSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
  });
}

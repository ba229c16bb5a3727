import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assembleCorpus } from '../formats/corpus-folder';
import { withFile } from './trouble';

/** The fingerprints of a folder's records, made once from text that is not in it. */
const FINGERPRINTS_FILE = 'fingerprints.bin';

/** The record files of a folder as one corpus, what is wrong with them, and the folder's fingerprints or null. */
export function readCorpusFolder(folder: string) {
  return withFile(folder, () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => path.endsWith('.json'))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
    const { parts, problems, privateNames } = assembleCorpus(files);
    const made = join(folder, FINGERPRINTS_FILE);
    const fingerprints = existsSync(made) ? new Uint8Array(readFileSync(made)) : null;
    return { parts, faults: problems, privateNames, fingerprints };
  });
}

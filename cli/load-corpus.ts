import { readFileSync, statSync } from 'node:fs';
import { readOldPack } from '../formats/old-pack';
import { openSealedPack } from '../formats/pack';
import { problemText } from '../locales/problem-text';
import { translator } from '../locales/text';
import { withLookups } from '../matching/build-lookups';
import { type Corpus, catalogue } from '../model/corpus';
import { ok, type Result } from '../model/problem';
import { readCorpusFolder } from './corpus-folder';
import { sha256 } from './digest';
import { Trouble, withFile } from './trouble';

/**
 * Opens a pack, or the record files of a folder. Trouble in one line where it is neither, or damaged. `open` says how
 * closely a pack is looked at: its hash, unless told otherwise, which reads none of its records.
 */
export async function loadCorpus(path: string, open: typeof openSealedPack = openSealedPack): Promise<Corpus> {
  return withFile(path, () => statSync(path)).isDirectory() ? fromFolder(path) : fromPack(path, open);
}

async function fromPack(path: string, open: typeof openSealedPack): Promise<Corpus> {
  const file = withFile(path, () => readFileSync(path));
  // A copy of its own: a pack is read in place, and Node may keep small files in a buffer they share.
  const buffer = new Uint8Array(file).buffer;
  const opened = (await opensOld(buffer)) ?? (await open(buffer, sha256));
  if (!opened.ok) {
    const problem = { ...opened.problem, detail: { ...opened.problem.detail, file: path } };
    throw new Trouble(problemText(translator('en'), problem));
  }
  return opened.value;
}

/** A pack of the version before, with look-ups made anew; null where it is none. */
async function opensOld(buffer: ArrayBuffer): Promise<Result<Corpus> | null> {
  const old = await readOldPack(buffer, sha256);
  return old?.ok ? ok(withLookups(old.value)) : old;
}

function fromFolder(path: string): Corpus {
  const { parts, faults, fingerprints } = readCorpusFolder(path);
  const [first] = faults;
  if (first) {
    const more = faults.length > 1 ? `, and ${faults.length - 1} more (see whence corpus check)` : '';
    throw new Trouble(`${path}: ${first.where}: ${first.what}${more}`);
  }
  if (parts.records.length === 0) throw new Trouble(`${path}: there are no record files in this folder`);
  const { records, events, ...rest } = parts;
  return withLookups({ ...rest, events: catalogue(events), records: catalogue(records), fingerprints });
}

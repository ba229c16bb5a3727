// Whether something made from files must be made again, and how to put a new one in its place in one step.
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end taken off. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/**
 * A short mark that changes when a file under one of `paths` (relative to the project) is added, edited or taken away.
 * Sizes and times of change are compared, not contents: this runs before every command and must cost milliseconds.
 */
export function stampOf(paths, extra = '') {
  const hash = createHash('sha256').update(extra);
  const walk = (path) => {
    const at = join(root, path);
    if (!existsSync(at)) return;
    const stat = statSync(at);
    if (stat.isDirectory()) for (const name of readdirSync(at).sort()) walk(`${path}/${name}`);
    else hash.update(`${path}|${stat.size}|${stat.mtimeMs}\n`);
  };
  for (const path of paths) walk(path);
  return hash.digest('hex').slice(0, 32);
}

/** The mark written at the head of a made file or in the file beside it; empty where there is none. */
export function readStamp(file) {
  if (!existsSync(file)) return '';
  const head = Buffer.alloc(64);
  const fd = openSync(file, 'r');
  try {
    const got = readSync(fd, head, 0, head.length, 0);
    return /[0-9a-f]{32}/.exec(head.toString('latin1', 0, got))?.[0] ?? '';
  } finally {
    closeSync(fd);
  }
}

/** Writes beside the file and renames, so that two commands at once never see half a file. */
export function writeAtOnce(file, contents) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}-${randomBytes(3).toString('hex')}.tmp`;
  try {
    writeFileSync(beside, contents);
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** Reads a JSON file of the project, or gives null where there is none or it cannot be read. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return null;
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Where the outside data lies; it is never part of the project. */
export const BENCH_DATA = process.env.WHENCE_BENCH ?? join(process.cwd(), '../shared/bench');

/** True where the data set `name` (file name without `.jsonl.gz`) is on this machine. */
export const hasSet = (name: string): boolean => existsSync(join(BENCH_DATA, `${name}.jsonl.gz`));

/** Reads a gzipped JSON Lines set whole. Throws where it is absent; ask {@link hasSet} first. */
export function readSet<T>(name: string): T[] {
  const text = gunzipSync(readFileSync(join(BENCH_DATA, `${name}.jsonl.gz`))).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

/** A page of `haystack-even`: an ordinary news page. */
export interface HaystackPage {
  id: string;
  outlet: string;
  date: string;
  topic: string;
  title: string;
  text: string;
}

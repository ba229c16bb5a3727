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

/** An article of `basil-even`: one event told by three outlets. */
export interface BasilArticle {
  id: string;
  cluster: string;
  outlet: string;
  date: string;
  event: string;
  entities: string[];
  title: string;
  text: string;
}

/** The claims of `known-lie`, and posts with the number of the claim each repeats. */
export const readKnownLies = () => ({
  claims: readSet<{ id: number; title: string; claim: string }>('known-lie.claims'),
  pairs: readSet<{ tweet: string; claim: number }>('known-lie-dev.pairs'),
});

/** A page of `haystack-even`: an ordinary news page. */
export interface HaystackPage {
  id: string;
  outlet: string;
  date: string;
  topic: string;
  title: string;
  text: string;
}

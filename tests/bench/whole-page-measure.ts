/**
 * Measures one corpus in a process of its own, so that nothing is warm that would not be warm in a worker just started.
 * `node whole-page-measure.mjs JOB.json` prints a {@link WholePageFigures} as JSON.
 */
import { readFileSync } from 'node:fs';
import { openPack } from '../../formats/pack';
import { openFingerprints } from '../../matching/fingerprint-index';
import { foldInto, wordRoom } from '../../matching/fold';
import { createMatcher } from '../../matching/matcher';
import { findSameText } from '../../matching/same-text';
import { stemWords } from '../../matching/stem-words';
import type { PageText } from '../../model/page-text';
import { quantile } from './results';

/** What is to be measured. Pages go round until each was checked `rounds` times. */
export interface WholePageJob {
  pack: string;
  pages: PageText[];
  /** The same pages ten times as long; none where that is not asked. */
  longer: PageText[];
  rounds: number;
}

/** All times in milliseconds. */
export interface WholePageFigures {
  open: number;
  create: number;
  first: number;
  median: number;
  p95: number;
  /** Of the median: finding same text alone, and folding and stemming alone. */
  sameText: number;
  floor: number;
  words: number;
  /** Median of the longer pages, null without any. */
  longer: number | null;
  longerWords: number;
  findings: number;
  /** Bytes of memory held after the first page, heap and buffers. */
  memory: number;
}

const job: WholePageJob = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
console.log(JSON.stringify(measure(job)));

function measure({ pack, pages, longer, rounds }: WholePageJob): WholePageFigures {
  const buffer = new Uint8Array(readFileSync(pack)).buffer;
  const opening = performance.now();
  const opened = openPack(buffer);
  const open = performance.now() - opening;
  if (!opened.ok) throw new Error(`${pack}: ${opened.problem.code}`);
  const corpus = opened.value;
  const creating = performance.now();
  const matcher = createMatcher([corpus]);
  const create = performance.now() - creating;
  const [firstPage] = pages;
  if (!firstPage) throw new Error('no pages to measure with');
  const [first] = timed(() => matcher.check(firstPage));
  const { heapUsed, arrayBuffers } = process.memoryUsage();

  let findings = 0;
  const times = best(pages, rounds, (page) => {
    findings += matcher.check(page).length;
  });
  const texts = pages.map((page) => page.blocks.map((block) => block.text).join('\n'));
  const index = corpus.fingerprints ? openFingerprints(corpus.fingerprints) : null;
  const room = wordRoom();
  const sameText = best(texts, rounds, (text) => index && findSameText(text, index));
  const floor = best(texts, rounds, (text) => stemWords(text, foldInto(text, room)));
  const long = best(longer, 2, (page) => matcher.check(page));
  return {
    open,
    create,
    first,
    median: quantile(times, 0.5),
    p95: quantile(times, 0.95),
    sameText: quantile(sameText, 0.5),
    floor: quantile(floor, 0.5),
    words: wordsOf(pages),
    longer: long.length > 0 ? quantile(long, 0.5) : null,
    longerWords: wordsOf(longer),
    findings: findings / (2 * rounds * pages.length),
    memory: heapUsed + arrayBuffers,
  };
}

/** Per entry the least time of `rounds` rounds, after as many rounds that only warm up: the machine has other work too. */
function best<T>(entries: readonly T[], rounds: number, work: (entry: T) => unknown): number[] {
  const least = entries.map(() => Number.POSITIVE_INFINITY);
  for (let round = -rounds; round < rounds; round++)
    for (const [i, entry] of entries.entries()) {
      const [took] = timed(() => work(entry));
      if (round >= 0) least[i] = Math.min(least[i] ?? took, took);
    }
  return least;
}

/** Words of the median page. */
function wordsOf(pages: readonly PageText[]): number {
  const room = wordRoom();
  return quantile(
    pages.map((page) => page.blocks.reduce((sum, block) => sum + foldInto(block.text, room).count, 0)),
    0.5,
  );
}

function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const before = performance.now();
  const result = work();
  return [performance.now() - before, result];
}

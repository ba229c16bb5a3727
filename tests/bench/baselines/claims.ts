import { fakeRecord } from '../../fakes/fake-record';
import { readKnownLies } from '../quality/read-set';
import { quantile } from '../results';
import type { Baseline, GivenRecord } from './baseline';
import { pageOf } from './facts';
import { flexSearch } from './flex-search';
import { fuseAlone } from './fuse-alone';
import { keywords } from './keywords';
import { miniSearch } from './mini-search';
import { ours } from './ours';
import { windows } from './windows';

/** How well one contestant finds the claim a sentence repeats. */
export interface ClaimRun {
  name: string;
  queries: number;
  /** Mean average precision among the first five; each sentence has one right claim. */
  map5: number;
  ms: number;
  bytesARecord: number;
}

const AMONG = 5;
/** Claims given to a contestant that cannot take all. */
const SAMPLE = 1000;
/** BM25 as it comes. */
const CONTESTANTS: readonly Baseline[] = [
  ours(['same-event', 'same-headline']),
  miniSearch('score'),
  flexSearch(false),
  keywords,
  windows,
  fuseAlone,
];

/** Everybody on the dev sentences, as many as `seconds` allow. */
export function claimRuns(seconds: number): { runs: ClaimRun[]; claims: number; sentences: number } {
  const { claims, pairs } = readKnownLies();
  const records = claims.map(
    ({ id, title, claim }): GivenRecord => ({
      record: fakeRecord({ id: String(id), headline: title, claims: [{ saidBy: 'checked', text: claim }] }),
      searched: `${title}. ${claim}`,
      text: null,
    }),
  );
  const runs = CONTESTANTS.map((baseline) => {
    const few = records.length > (baseline.mostRecords ?? records.length);
    const among = few ? sample(records, pairs) : records;
    const built = baseline.build(among);
    const until = performance.now() + 1000 * seconds;
    const times: number[] = [];
    let sum = 0;
    for (const { tweet, claim } of pairs) {
      if (times.length > 0 && performance.now() > until) break;
      const asked = { page: pageOf(null, [tweet], null), asked: [tweet] };
      const before = performance.now();
      const hits = built.check(asked);
      times.push(performance.now() - before);
      const ranked = [...new Set(hits.sort((a, b) => b.score - a.score).map((hit) => hit.record))].slice(0, AMONG);
      const place = ranked.indexOf(String(claim));
      if (place >= 0) sum += 1 / (place + 1);
    }
    const run = {
      name: few ? `${baseline.name}, among ${among.length.toLocaleString('en')} of the claims` : baseline.name,
      queries: times.length,
      map5: sum / times.length,
      ms: quantile(times, 0.5),
      bytesARecord: built.bytes / among.length,
    };
    console.log(`claims, ${run.name}: ${run.queries} sentences, ${run.ms.toFixed(2)} ms`);
    return run;
  });
  return { runs, claims: claims.length, sentences: pairs.length };
}

/** The right claims of the first sentences, and others. */
function sample(records: readonly GivenRecord[], pairs: readonly { claim: number }[]): GivenRecord[] {
  const right = new Set(pairs.slice(0, SAMPLE / 10).map(({ claim }) => String(claim)));
  const others = records.filter(({ record }) => !right.has(record.id));
  return [...records.filter(({ record }) => right.has(record.id)), ...others].slice(0, SAMPLE);
}

import { table } from '../results';
import type { ClaimRun } from './claims';
import { type Run, recallAt, tunedThreshold, wrongAt } from './contest';

/** At the threshold everybody but ours is tuned to: wrong hits in 1,000 ordinary pages. */
export const PASSAGES_WRONG = 1;
export const EVENTS_WRONG = 5;
/** From which score a match of ours is a badge, and from which it is listed; see ours.ts. */
const SHIPPED = { badge: 1, listed: 0 };

const isOurs = (run: Run) => run.name.startsWith('ours');
const bytes = (n: number) => Math.round(n).toLocaleString('en');
const pages = (run: Run) => run.wrong.length.toLocaleString('en');

/** One table of the passage contest. */
export function passageTable(runs: readonly Run[], rates: readonly number[]): string {
  const line = (run: Run, name: string, threshold: number) => [
    name,
    ...rates.map((rate) => recallAt(run, threshold, String(rate)).toFixed(3)),
    wrongAt(run, threshold).toFixed(1),
    run.ms.toFixed(2),
    bytes(run.bytesARecord),
    run.holdsText ? 'yes' : 'no',
    `${run.planted} / ${pages(run)}`,
  ];
  const rule = (run: Run) => (run.rule === null ? [] : [line(run, `${run.name}: the rule as published`, run.rule)]);
  return table([
    [
      'contestant',
      ...rates.map((rate) => `${Math.round(rate * 100)} % edited`),
      'wrong a 1,000 pages',
      'ms a page',
      'bytes a record',
      'holds the text',
      'pages checked: planted / ordinary',
    ],
    ...runs.flatMap((run) =>
      isOurs(run)
        ? [line(run, 'ours, badges', SHIPPED.badge), line(run, 'ours, listed', SHIPPED.listed)]
        : [...rule(run), line(run, run.name, tunedThreshold(run, PASSAGES_WRONG))],
    ),
  ]);
}

/** The table of the event contest; ours both as shipped and tuned like the others. */
export function eventTable(runs: readonly Run[]): string {
  const line = (run: Run, name: string, threshold: number) => [
    name,
    recallAt(run, threshold).toFixed(3),
    wrongAt(run, threshold).toFixed(1),
    run.ms.toFixed(2),
    bytes(run.bytesARecord),
    `${run.found.length} / ${pages(run)}`,
  ];
  return table([
    ['contestant', 'recall', 'wrong a 1,000 pages', 'ms a page', 'bytes a record', 'reports / ordinary pages checked'],
    ...runs.flatMap((run) => [
      ...(isOurs(run)
        ? [line(run, `${run.name}: badges`, SHIPPED.badge), line(run, `${run.name}: listed`, SHIPPED.listed)]
        : []),
      ...(run.rule === null ? [] : [line(run, `${run.name}: the rule as published`, run.rule)]),
      line(run, isOurs(run) ? `${run.name}: tuned` : run.name, tunedThreshold(run, EVENTS_WRONG)),
    ]),
  ]);
}

/** The table of sentence to claim. */
export function claimTable(runs: readonly ClaimRun[]): string {
  return table([
    ['contestant', 'MAP@5', 'ms a sentence', 'bytes a claim', 'sentences asked'],
    ...runs.map((run) => [run.name, run.map5.toFixed(3), run.ms.toFixed(2), bytes(run.bytesARecord), run.queries]),
  ]);
}

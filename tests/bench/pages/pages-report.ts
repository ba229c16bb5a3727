import { quantile, table } from '../results';
import type { TabTimes } from './many-tabs';
import type { MainThread } from './trace';
import type { Harm, StillVisit } from './visit-still';
import type { TimedVisit } from './visit-timed';

/** One page with and without the extension. */
export interface Costs {
  name: string;
  with: TimedVisit;
  without: TimedVisit;
}

/** What each figure of {@link Harm} counts, in words. */
const HARMS: Readonly<Record<keyof Harm, string>> = {
  html: 'HTML altered beyond our empty elements (attributes, text, order)',
  undone: 'HTML not byte for byte as before once everything is taken off',
  boxes: 'elements whose box moved or changed size',
  size: 'scrolled size of the page changed',
  styles: 'elements whose colour, font, display or margin changed',
  text: 'innerText, textContent or selected text changed',
  copiedText: 'plain text on the clipboard changed',
  copiedHtml: 'HTML on the clipboard changed',
  found: 'words of our badges found by find-in-page',
  printed: 'streams of the printed PDF changed',
};
const FRAME = 16;
const NONE = '–';

/** The section of pages opened one by one. Rows of what was not measured are left out. */
export function pagesReport({ costs, stills }: { costs: readonly Costs[]; stills: readonly StillVisit[] }): string {
  return `## Cost and harmlessness on real pages

${[timeOf(stills, costs), harmOf(stills, costs)].filter(Boolean).join('\n\n')}
`;
}

/** The section of time on the main thread alone, of every page opened. */
export function mainReport(mains: readonly MainThread[]): string {
  return `## Time on the main thread, all pages

${mains.length} pages with passages planted, processor time from the browser's own trace; the pages' own scripts do not run.

${table([['', 'median', 'p95', 'worst'], ...mainRows(mains)])}

- Pages on which a task of ours was longer than a frame (${FRAME} ms): ${tooLong(mains)} of ${mains.length}.
`;
}

const shares = (name: string, numbers: readonly number[]) => [
  name,
  ...[0.5, 0.95, 1].map((share) => (numbers.length > 0 ? quantile([...numbers], share).toFixed(1) : NONE)),
];

const mainRows = (mains: readonly MainThread[]) => [
  shares(
    'our part of the main thread, ms',
    mains.map(({ total }) => total),
  ),
  shares(
    'our longest task, ms',
    mains.map(({ longest }) => longest),
  ),
  shares(
    'all the page’s main thread did, for comparison, ms',
    mains.map(({ everything }) => everything),
  ),
];

const tooLong = (mains: readonly MainThread[]) => mains.filter(({ longest }) => longest > FRAME).length;

function timeOf(stills: readonly StillVisit[], costs: readonly Costs[]): string {
  const main = stills.flatMap(({ main }) => main ?? []);
  const last = costs.flatMap((c) => c.with.toLastBadge ?? []);
  const rows = [
    ['', 'median', 'p95', 'worst'],
    ...mainRows(main),
    shares(
      'DOMContentLoaded to the last badge, ms',
      last.map(({ sinceParsed }) => sinceParsed),
    ),
    shares(
      'load to the last badge, ms',
      last.map(({ sinceLoad }) => sinceLoad),
    ),
    shares(
      'heap added, kB',
      costs.map((c) => (c.with.heap - c.without.heap) / 1024),
    ),
  ].filter(([, median]) => median !== NONE);
  return `${main.length} pages with passages planted, each in a new tab of Chromium, processor time from the browser's own trace: compiling,
running and calling our scripts, with the layouts they force and their promises. The pages' own scripts do not run here.

${table(rows)}

- ${last.length > 0 ? `Times to the last badge and heap are of ${costs.length} of the pages. ` : ''}Pages on which a task of ours was longer than a frame (${FRAME} ms): ${tooLong(main)} of ${main.length}.
- The wait from load to the last badge is the second of quiet that frameworks are given to take over the page.`;
}

function harmOf(stills: readonly StillVisit[], costs: readonly Costs[]): string {
  if (stills.length === 0) return '';
  const kinds = Object.keys(HARMS) as (keyof Harm)[]; // exactly the keys of the type
  const badges = stills.reduce((sum, visit) => sum + visit.badges, 0);
  const fresh = costs.flatMap((c) => c.with.errors.filter((error) => !c.without.errors.includes(error)));
  const sum = (of: (visit: TimedVisit) => number) => costs.reduce((all, c) => all + of(c.with), 0);
  return `The same pages with their ${badges} badges and after these were taken off, element by element. On ${stills.filter(({ restless }) => restless).length} pages something changes with nothing of ours in it as well; that is not counted.

${table([
  ['should be 0', 'pages', 'count'],
  ...kinds.map((key) => [
    HARMS[key],
    stills.filter(({ harm }) => harm[key] > 0).length,
    stills.reduce((all, { harm }) => all + harm[key], 0),
  ]),
  ['page errors that the page without us does not have', '–', fresh.length],
  ['errors in our own code', '–', sum((visit) => visit.ownErrors)],
  ['requests that our code made', '–', sum((visit) => visit.ownRequests.length)],
])}`;
}

/** The section of many tabs at once. */
export function tabsReport(tabs: readonly TabTimes[]): string {
  const whole = (n: number | null) => (n === null ? NONE : n.toFixed(0));
  return `## Twenty tabs at once

Twenty tabs opened at once, one in front, and somebody pressing in that one every tenth of a second:

${table([
  [
    '',
    'all loaded, ms',
    'first badge in front, ms',
    'presses',
    'press heard after, median / p95 / worst, ms',
    'badges in hidden tabs',
  ],
  ...tabs.map((t) => [
    t.ours ? 'with Whence' : 'without',
    whole(t.loaded),
    whole(t.firstBadge),
    t.presses,
    [t.delay.median, t.delay.p95, t.delay.worst].map((n) => n.toFixed(1)).join(' / '),
    t.hiddenBadges,
  ]),
])}`;
}

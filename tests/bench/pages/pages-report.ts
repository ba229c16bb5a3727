import { quantile, table } from '../results';
import type { TabTimes } from './many-tabs';
import type { StillVisit } from './visit-still';
import type { TimedVisit } from './visit-timed';

/** One page with and without the extension. */
export interface Costs {
  name: string;
  chars: number;
  with: TimedVisit;
  without: TimedVisit;
}

/** The benchmark's section. */
export function pagesReport({ costs, stills }: { costs: Costs[]; stills: StillVisit[]; tabs: TabTimes[] }): string {
  const main = stills.flatMap((c) => c.main ?? []);
  const spread = (numbers: number[]) => [0.5, 0.95, 1].map((q) => quantile(numbers, q).toFixed(1));
  const last = costs.flatMap((c) => c.with.toLastBadge ?? []);
  const rows = [
    ['', 'median', 'p95', 'worst'],
    ['main thread, all of it, ms', ...spread(main.map((m) => m.total))],
    ['main thread, longest task, ms', ...spread(main.map((m) => m.longest))],
    ['everything on the main thread, ms', ...spread(main.map((m) => m.everything))],
    ['parsed to last badge, ms', ...spread(last.map((l) => l.sinceParsed))],
    ['loaded to last badge, ms', ...spread(last.map((l) => l.sinceLoad))],
    ['heap added, kB', ...spread(costs.map((c) => (c.with.heap - c.without.heap) / 1024))],
  ];
  const kinds = Object.keys(stills[0]?.harm ?? {}) as (keyof StillVisit['harm'])[];
  const harmRows = kinds.map((key) => {
    const hit = stills.filter((h) => h.harm[key] > 0);
    return [key, String(hit.length), hit.slice(0, 6).map((h) => `${h.name}:${h.harm[key]}`).join(' ')];
  });
  const fresh = costs.flatMap((c) => c.with.errors.filter((e) => !c.without.errors.includes(e)).map((e) => `${c.name}: ${e}`));
  return `## pages
${table(rows)}

${stills
  .map((c) => ({ n: c.name, m: c.main, b: c.badges }))
  .sort((a, b) => (b.m?.longest ?? 0) - (a.m?.longest ?? 0))
  .slice(0, 8)
  .map((x) => JSON.stringify(x))
  .join('\n')}
own errors ${costs.reduce((n, c) => n + c.with.ownErrors, 0)}, requests ${costs.flatMap((c) => c.with.ownRequests).length}, fresh errors ${fresh.length} ${fresh.slice(0, 5).join(' | ')}

${table([['harm', 'pages', 'which'], ...harmRows])}
badges ${stills.reduce((n, h) => n + h.badges, 0)}
`;
}

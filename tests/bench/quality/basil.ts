import type { Matcher } from '../../../matching/matcher';
import { quantile } from '../results';
import { type Hit, hitsIn, matcherOf, type RecordRow } from './event-pages';
import { dayOf, farApart } from './far-apart';
import { type BasilArticle, type HaystackPage, readSet } from './read-set';

/** What of an article stands in its record. */
export const FACTS: Record<string, (b: BasilArticle) => Partial<RecordRow>> = {
  'headline, names, event line': (b) => ({ names: b.entities, claims: [b.event] }),
  'headline, names': (b) => ({ names: b.entities }),
  'headline only': () => ({}),
};

/** How records were found on pages. Shares are of pairs of a record and another report of its event. */
export interface EventScores {
  /** Found at the score that 5 (or 1) haystack pages of 1,000 reach by mistake. */
  at5: number;
  at1: number;
  strong: number;
  /** Haystack pages of 1,000 with a strong hit, more than a year from the record: wrong. */
  wrong: number;
  /** The same with a weak hit at least. */
  wrongWeak: number;
  /** Haystack pages with a strong hit on a record of the same year or without a date, which may be right. */
  near: number;
  /** BASIL pages with a strong hit on another event. */
  others: number;
  /** Milliseconds a page, median. */
  ms: number;
}

const whole = (date: string) => (/^\d{4}-\d\d-\d\d$/.test(date) ? date : null);

/**
 * Measures records made of `facts` on all pages. `together`: all 150 records in one corpus, the page's own left out of
 * the count; else one record of each event at a time, never the page's own. `half` counts only every other event.
 */
export function measureBasil(facts: string, how: { dated: boolean; together: boolean; half?: number }): EventScores {
  const basil = readSet<BasilArticle>('basil-even');
  const clusters = [...new Set(basil.map((b) => b.cluster))];
  const counted = (b: BasilArticle) => how.half === undefined || clusters.indexOf(b.cluster) % 2 === how.half;
  const nth = new Map(basil.map((b) => [b.id, basil.filter((o) => o.cluster === b.cluster).indexOf(b)]));
  const packs = how.together ? [basil] : [0, 1, 2].map((n) => basil.filter((b) => nth.get(b.id) === n));
  const byId = new Map(basil.map((b) => [b.id, b]));
  const times: number[] = [];
  const on = (matcher: Matcher, page: { title: string; text: string; date: string }) => {
    const from = performance.now();
    const hits = hitsIn(matcher, `${page.title}\n${page.text}`, how.dated ? whole(page.date) : null);
    times.push(performance.now() - from);
    return bestOf(hits).filter((h) => counted(byId.get(h.record) as BasilArticle /* only these were filed */));
  };
  const right: Hit[] = [];
  const wrong: number[] = [];
  const sums = { strong: 0, weak: 0, near: 0, others: 0 };
  const hay = readSet<HaystackPage>('haystack-even');
  for (const records of packs) {
    const matcher = matcherOf(
      records.map((b) => ({ id: b.id, headline: b.title || b.event, published: b.date, ...FACTS[facts]?.(b) })),
    );
    for (const page of basil) {
      const hits = on(matcher, page);
      const same = (h: Hit) => byId.get(h.record)?.cluster === page.cluster;
      if (how.together || !records.includes(page)) right.push(...hits.filter((h) => same(h) && h.record !== page.id));
      if (hits.some((h) => h.grade === 'strong' && !same(h))) sums.others++;
    }
    for (const page of hay) {
      const hits = on(matcher, page);
      const far = hits.filter((h) => farApart(dayOf(page.date), dayOf(byId.get(h.record)?.date ?? '')));
      wrong.push(Math.max(0, ...far.map((h) => h.score)));
      sums.weak += Number(far.length > 0);
      sums.strong += Number(far.some((h) => h.grade === 'strong'));
      sums.near += Number(hits.some((h) => h.grade === 'strong' && !far.includes(h)));
    }
  }
  const pairs = basil.filter(counted).length * 2;
  const above = (rate: number) => {
    const least = [...wrong].sort((a, b) => b - a)[Math.floor(rate * wrong.length)] ?? 0;
    return right.filter((h) => h.score > least).length / pairs;
  };
  return {
    at5: above(0.005),
    at1: above(0.001),
    strong: right.filter((h) => h.grade === 'strong').length / pairs,
    wrong: (1000 * sums.strong) / wrong.length,
    wrongWeak: (1000 * sums.weak) / wrong.length,
    near: sums.near,
    others: sums.others,
    ms: quantile(times, 0.5),
  };
}

function bestOf(hits: readonly Hit[]): Hit[] {
  const best = new Map<string, Hit>();
  for (const hit of hits) if (hit.score > (best.get(hit.record)?.score ?? -1)) best.set(hit.record, hit);
  return [...best.values()];
}

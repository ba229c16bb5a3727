import { fakeRecord } from '../../fakes/fake-record';
import { dayOf, farApart } from '../quality/far-apart';
import { type BasilArticle, type HaystackPage, readSet } from '../quality/read-set';
import { approx } from './approx';
import type { Baseline, GivenRecord } from './baseline';
import { type ContestPage, contest, inTurn, type Run } from './contest';
import { pageOf } from './facts';
import { flexSearch } from './flex-search';
import { fuseAlone } from './fuse-alone';
import { keywords } from './keywords';
import { miniSearch } from './mini-search';
import { ours } from './ours';
import { windows } from './windows';

const LEAD_WORDS = 150;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Asked with the page's headline alone: fuse.js and Myers are for short strings. */
const BY_HEADLINE: readonly Baseline[] = [fuseAlone, approx];
const BY_LEAD: readonly Baseline[] = [windows, keywords, miniSearch('score'), flexSearch(false)];
const OURS = ours(['same-event', 'same-headline']);

/**
 * What everybody did on events: the articles of one outlet are the records, those of the two others on the same event
 * must find them; three times, once an outlet.
 */
export function eventRuns(seconds: number): { runs: Run[]; articles: number; ordinary: number } {
  const articles = readSet<BasilArticle>('basil-even').map((a) => ({ ...a, outlet: a.outlet.toLowerCase() }));
  const haystack = readSet<HaystackPage>('haystack-even');
  const outlets = [...new Set(articles.map((a) => a.outlet))].sort();
  const run = (baseline: Baseline, headlineOnly: boolean, dated: boolean): Run => {
    const each = outlets.map((outlet) => {
      const held = articles.filter((a) => a.outlet === outlet);
      const days = new Map(held.map((a) => [a.id, dayOf(a.date)]));
      const page = (of: BasilArticle | HaystackPage, wanted: ContestPage['wanted']): ContestPage => {
        const day = dayOf(of.date);
        const paragraphs = of.text.split('\n').filter((line) => line.trim() !== '');
        const lead = of.text.split(/\s+/).slice(0, LEAD_WORDS).join(' ');
        return {
          page: pageOf(of.title, paragraphs, dated && DAY.test(of.date) ? of.date : null),
          asked: [headlineOnly ? of.title : `${of.title}. ${lead}`],
          wanted,
          foreign: (record) => farApart(day, days.get(record) ?? null),
        };
      };
      const reports = articles
        .filter((a) => a.outlet !== outlet)
        .map((a) => {
          const same = held.filter((h) => h.cluster === a.cluster).map((h) => h.id);
          return page(a, [{ records: new Set(same), piece: null, group: 'event' }]);
        });
      const ordinary = haystack.filter((h) => dayOf(h.date) !== null).map((h) => page(h, []));
      return contest(baseline, held.map(recordFrom), inTurn(reports, ordinary), seconds / outlets.length);
    });
    const name = baseline === OURS ? `ours, ${dated ? 'with' : 'without'} the page’s date` : baseline.name;
    const [first] = each;
    if (!first) throw new Error('BASIL is empty');
    const joined = { ...first, name, found: each.flatMap((r) => r.found), wrong: each.flatMap((r) => r.wrong) };
    console.log(`events, ${name}: ${joined.found.length} pairs, ${joined.ms.toFixed(2)} ms`);
    return joined;
  };
  const runs = [
    run(OURS, false, true),
    run(OURS, false, false),
    ...BY_LEAD.map((b) => run(b, false, false)),
    ...BY_HEADLINE.map((b) => run(b, true, false)),
  ];
  return { runs, articles: articles.length, ordinary: runs[0]?.wrong.length ?? 0 };
}

function recordFrom(article: BasilArticle): GivenRecord {
  const { id, title, entities, event, date } = article;
  return {
    record: fakeRecord({
      id,
      headline: title,
      published: DAY.test(date)
        ? { date, precision: 'day', asCited: null }
        : { date: null, precision: 'unknown', asCited: null },
      names: entities.map((name) => ({ name, variants: [] })),
      claims: [{ saidBy: article.outlet, text: event }],
    }),
    searched: [title, event, entities.join(', ')].join('. '),
    text: null,
  };
}

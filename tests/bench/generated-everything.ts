import { printOf } from '../../matching/text-print';
import type { Clipping } from '../../model/clipping';
import type { KnownSource } from '../../model/known-source';
import { newsWorld } from './generated-news';
import { generatedSaved } from './generated-saved';
import type { MovedPart } from './saved-data';

const CLIPPINGS = 1000;
const SOURCES = 5000;
const SITES = 500;
const AT = '2026-11-26T09:00:00.000Z';

/** Everything a reader of an invented world has who has saved `count` matches: all parts of the file, the same for the same seed. */
export function generatedEverything(count: number, seed: number): MovedPart[] {
  const world = newsWorld(seed + 1);
  const clippings = Array.from({ length: CLIPPINGS }, (_, i): Clipping => {
    const print = printOf(world.article(60));
    if (!print) throw new Error('an article has words');
    return {
      schema: 1,
      id: `clip-${i}`,
      revision: 2,
      savedAt: AT,
      changedAt: AT,
      facts: {
        headline: world.article(8),
        outlet: world.article(2),
        byline: [world.article(2)],
        published: { date: '2011-05-28', precision: 'day' },
        url: `https://outlet.example/clip/${i}`,
        language: 'en',
      },
      note: world.article(12),
      passages: [{ print, whole: false, savedAt: AT, text: null }],
    };
  });
  const sources = Array.from({ length: SOURCES }, (_, i): KnownSource => {
    const check = { outcome: 'gone', reason: 'not-found', status: 404, answeredBy: null, at: AT } as const;
    const removed = { noticed: '2011-06', evidence: world.article(12), archive: null, notedAt: AT };
    const address = `outlet.example/${i}`;
    return { schema: 1, id: address, address: `https://${address}`, revision: 2, removed, checked: check, gone: check };
  });
  return [
    { part: 'saved', version: 1, entries: generatedSaved(count, seed) },
    { part: 'clippings', version: 1, entries: clippings },
    { part: 'sources', version: 1, entries: sources },
    {
      part: 'settings',
      version: 1,
      entries: Array.from({ length: SITES }, (_, i) => ({ siteOff: `site-${i}.example` })),
    },
  ];
}

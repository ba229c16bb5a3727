import { quantile } from '../results';
import { hitsIn, matcherOf } from './event-pages';
import { type HaystackPage, readKnownLies, readSet } from './read-set';

/** Every so many of the haystack's pages are compared with the 10,381 records. */
const EACH = 6;

/** How sentences found the one record of 10,381 they are about, and what those records are on ordinary pages. */
export interface SentenceScores {
  map5: number;
  first5: number;
  rows: number;
  strongRight: number;
  strongWrong: number;
  /** Haystack pages of 1,000 with a strong, and with any hit, and hits a page. */
  pagesStrong: number;
  pagesAny: number;
  hitsPerPage: number;
  msSentence: number;
  msPage: number;
}

/** Measures the sentences of the Snopes set through the product's path. */
export function measureSentences(): SentenceScores {
  const { claims, pairs } = readKnownLies();
  const matcher = matcherOf(claims.map((c) => ({ id: String(c.id), headline: c.title, claims: [c.claim] })));
  const timed = (text: string, times: number[]) => {
    const from = performance.now();
    const hits = hitsIn(matcher, text, null);
    times.push(performance.now() - from);
    return hits;
  };
  const sentences: number[] = [];
  const pages: number[] = [];
  const sums = { map5: 0, first5: 0, rows: 0, strongRight: 0, strongWrong: 0, strong: 0, any: 0, hits: 0 };
  for (const { tweet, claim } of pairs) {
    const hits = timed(tweet, sentences).sort((a, b) => b.score - a.score);
    const rank = hits.slice(0, 5).findIndex((h) => h.record === String(claim));
    sums.rows += hits.length;
    if (rank >= 0) {
      sums.map5 += 1 / (rank + 1);
      sums.first5++;
    }
    for (const h of hits)
      if (h.grade === 'strong') sums[h.record === String(claim) ? 'strongRight' : 'strongWrong'] += 1;
  }
  const hay = readSet<HaystackPage>('haystack-even').filter((_, i) => i % EACH === 0);
  for (const { title, text } of hay) {
    const hits = timed(`${title}\n${text}`, pages);
    sums.strong += Number(hits.some((h) => h.grade === 'strong'));
    sums.any += Number(hits.length > 0);
    sums.hits += hits.length;
  }
  return {
    map5: sums.map5 / pairs.length,
    first5: sums.first5 / pairs.length,
    rows: sums.rows / pairs.length,
    strongRight: sums.strongRight,
    strongWrong: sums.strongWrong,
    pagesStrong: (1000 * sums.strong) / hay.length,
    pagesAny: (1000 * sums.any) / hay.length,
    hitsPerPage: sums.hits / hay.length,
    msSentence: quantile(sentences, 0.5),
    msPage: quantile(pages, 0.5),
  };
}

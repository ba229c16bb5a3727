import { readTextPage } from '../../../cli/text-page';
import { readJsonLines } from '../../../formats/read-json-lines';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { withLookups } from '../../../matching/build-lookups';
import { viewCorpus } from '../../../matching/corpus-view';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { pageWords } from '../../../matching/page-words';
import { matchPassages, type TextSource } from '../../../matching/passages';
import { newsPhrases, type StockPhrases } from '../../../matching/stock-phrases';
import { catalogue } from '../../../model/corpus';
import { deriveStock, knownStock } from './derive-stock';
import { dayOf, farApart } from './far-apart';
import { type HaystackPage, readSet } from './read-set';

/** Pages of 1,000 with a hit that is wrong by construction. */
export interface WrongHits {
  what: string;
  pages: number;
  weak: number;
  strong: number;
}

/**
 * News pages against news records that are more than a year away; the stock list counted in the half that the page is
 * not of, in both halves as committed, and none. Steps are those of `whence match`, where no stock list can be given.
 */
export function wrongHits(panSources: readonly { id: string; text: string }[]): WrongHits[] {
  const pages = readSet<HaystackPage>('haystack-even');
  const half = new Map(pages.map(({ id }, i) => [id, i % 2]));
  const day = new Map(pages.map(({ id, date }) => [id, dayOf(date)]));
  const apart = (a: string, b: string) => farApart(day.get(a) ?? null, day.get(b) ?? null);
  const dated = pages.filter(({ date }) => dayOf(date) !== null);
  const news = textSource(pages);
  const known = [...knownStock()];
  const lists = [0, 1].map((h) => new Set([...known, ...deriveStock(pages.filter(({ id }) => half.get(id) === h))]));
  const other = (page: HaystackPage) => lists[half.get(page.id) === 0 ? 1 : 0] ?? newsPhrases();
  return [
    count('records of both halves, list of the other half', dated, news, other, apart),
    count(
      'records of the same half only, list of the other half',
      dated,
      news,
      other,
      (page, record) => half.get(page) === half.get(record) && apart(page, record),
    ),
    count('records of both halves, the committed list', dated, news, newsPhrases, apart),
    count('records of both halves, no counted list', dated, news, () => new Set(known), apart),
    count('PAN 2013 sources, the committed list', pages, textSource(panSources), newsPhrases, () => true),
  ];
}

function count(
  what: string,
  pages: readonly HaystackPage[],
  source: TextSource,
  phrases: (page: HaystackPage) => StockPhrases,
  isWrong: (page: string, record: string) => boolean,
): WrongHits {
  let weak = 0;
  let strong = 0;
  for (const page of pages) {
    const { blocks } = readTextPage(page.text).page;
    const wrong = matchPassages(pageWords(blocks), [source], phrases(page)).filter((m) => isWrong(page.id, m.record));
    if (wrong.length > 0) weak++;
    if (wrong.some((m) => m.grade === 'strong')) strong++;
  }
  const per = (n: number) => (1000 * n) / pages.length;
  return { what, pages: pages.length, weak: per(weak), strong: per(strong) };
}

function textSource(rows: readonly { id: string; text: string }[]): TextSource {
  const { records } = readJsonLines(rows.map(({ id, text }) => JSON.stringify({ id, text })));
  const fingerprints = buildFingerprints(
    records.map(({ record, parts }) => ({ record: record.id, parts })),
    [],
  );
  const info = { id: 'rows', title: 'rows', version: '1', licence: '', author: '', coverage: '' };
  const facts = {
    outlets: [],
    events: catalogue([]),
    names: [],
    records: catalogue(records.map(({ record }) => record)),
  };
  const view = viewCorpus(withLookups({ info, ...facts, fingerprints }));
  return { view, index: openFingerprints(fingerprints) };
}

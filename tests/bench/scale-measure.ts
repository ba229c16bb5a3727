import { buildFingerprints } from '../../matching/build-fingerprints';
import { type FingerprintIndex, openFingerprints } from '../../matching/fingerprint-index';
import { foldInto, wordRoom } from '../../matching/fold';
import { findSameText } from '../../matching/same-text';
import { STRONG_BITS } from '../../matching/same-text-thresholds';
import { stemWords } from '../../matching/stem-words';
import { type NewsWorld, newsWorld } from './generated-news';
import { quantile } from './results';

export const RECORD_WORDS = 150;
export const PAGES = 60;
export const INNOCENT = 200;
export const PARAGRAPHS = 60;
export const COPIED = 6;
export const RATES = [0, 0.1, 0.2, 0.3];
/** The share of edited words of the pages that are timed. */
export const TIMED_RATE = 0.2;
/** Pages of ten times the length, which show how time grows with a page. */
const LONG_PAGES = 12;
/** Rounds through all pages; of each page the least time counts, so that other work of the machine does not. */
export const ROUNDS = 5;
/** Pages that only warm up. */
const WARM = 150;

/** One corpus measured: its rows in the tables of speed, of recall by edits and of recall by length. */
export interface ScaleRows {
  speed: string[];
  edits: string[];
  lengths: string[];
}

interface Page {
  text: string;
  excerpts: Excerpt[];
}
interface Excerpt {
  record: string;
  words: number;
  start: number;
  end: number;
}

/** Measures a corpus of so many records. */
export function measure(records: number): ScaleRows {
  const world = newsWorld(11);
  const texts = Array.from({ length: records }, (_, i) => ({ record: `r${i}`, parts: [world.article(RECORD_WORDS)] }));
  const before = performance.now();
  const section = buildFingerprints(texts, []);
  const built = (performance.now() - before) / 1000;
  const opening = performance.now();
  const index = openFingerprints(section);
  const opened = performance.now() - opening;
  const pages = (rate: number, count: number, paragraphs = PARAGRAPHS) =>
    Array.from({ length: count }, () => pageOf(world, texts, rate, paragraphs));
  const byRate = RATES.map((rate) => pages(rate, PAGES));
  const timed = byRate[RATES.indexOf(TIMED_RATE)] ?? [];
  for (const { text } of pages(TIMED_RATE, WARM)) findSameText(text, index);
  const { took, floor, words } = timesOf(timed, index);
  const long = timesOf(pages(TIMED_RATE, LONG_PAGES, 10 * PARAGRAPHS), index);
  const innocent = Array.from({ length: INNOCENT }, () => pageOf(world, [], 0, PARAGRAPHS));
  const wrong = innocent.filter(({ text }) => strongHits(text, index).length > 0).length;
  const found = byRate.map((some) => foundIn(some, index));
  const median = quantile(took, 0.5);
  const lowest = quantile(floor, 0.5);
  const name = records.toLocaleString('en');
  return {
    speed: [
      name,
      median.toFixed(2),
      quantile(took, 0.95).toFixed(2),
      ((median * 1e6) / words).toFixed(0),
      ((lowest * 1e6) / words).toFixed(0),
      (median / lowest).toFixed(1),
      quantile(long.took, 0.5).toFixed(2),
      (section.length / records).toFixed(0),
      opened.toFixed(2),
      built.toFixed(1),
    ],
    edits: [name, ...found.map((f) => `${share(f.right, f.all)}, ${share(f.true, f.hits)}`), `${wrong} of ${INNOCENT}`],
    lengths: [name, ...(found[RATES.indexOf(TIMED_RATE)]?.byLength ?? []).map(([right, all]) => share(right, all))],
  };
}

/** Milliseconds per page, and for folding and stemming it alone, the least of all rounds each; words of a page. */
function timesOf(pages: readonly Page[], index: FingerprintIndex) {
  const took = pages.map(() => Number.POSITIVE_INFINITY);
  const floor = pages.map(() => Number.POSITIVE_INFINITY);
  const room = wordRoom();
  let words = 0;
  for (let round = 0; round < ROUNDS; round++)
    pages.forEach(({ text }, p) => {
      const start = performance.now();
      findSameText(text, index);
      const middle = performance.now();
      const folded = foldInto(text, room);
      stemWords(text, folded);
      floor[p] = Math.min(floor[p] ?? 0, performance.now() - middle);
      took[p] = Math.min(took[p] ?? 0, middle - start);
      words += folded.count;
    });
  return { took, floor, words: words / pages.length / ROUNDS };
}

/** Excerpts found under the record they are from, in all and by length; strong hits that mark such an excerpt. */
function foundIn(pages: readonly Page[], index: FingerprintIndex) {
  const found = { right: 0, all: 0, true: 0, hits: 0, byLength: [0, 1, 2, 3].map(() => [0, 0] as [number, number]) };
  for (const { text, excerpts } of pages) {
    const hits = strongHits(text, index);
    const of = ({ record, start, end }: Excerpt) =>
      hits.filter((h) => h.record === record && h.span.start < end && h.span.end > start);
    found.hits += hits.length;
    found.true += new Set(excerpts.flatMap(of)).size;
    for (const excerpt of excerpts) {
      const right = of(excerpt).length > 0 ? 1 : 0;
      const length = found.byLength[Math.min(3, Math.floor((excerpt.words - 20) / 10))] ?? [0, 0];
      length[0] += right;
      length[1]++;
      found.right += right;
      found.all++;
    }
  }
  return found;
}

const strongHits = (text: string, index: FingerprintIndex) =>
  findSameText(text, index).filter((hit) => hit.score >= STRONG_BITS);

const share = (part: number, all: number) => (all > 0 ? (part / all).toFixed(3) : '');

/** A page with an excerpt in every tenth paragraph; without any where there are no texts. */
function pageOf(
  world: NewsWorld,
  texts: readonly { record: string; parts: string[] }[],
  rate: number,
  paragraphs: number,
): Page {
  const excerpts: Excerpt[] = [];
  let text = '';
  for (let i = 0; i < paragraphs; i++) {
    const source = i % (PARAGRAPHS / COPIED) === 3 ? texts[Math.floor(world.random() * texts.length)] : undefined;
    const words = 20 + Math.floor(world.random() * 41);
    const paragraph = source ? world.excerpt(source.parts[0] ?? '', words, rate) : world.article(40);
    if (text !== '') text += '\n';
    if (source)
      excerpts.push({ record: source.record, words, start: text.length, end: text.length + paragraph.length });
    text += paragraph;
  }
  return { text, excerpts };
}

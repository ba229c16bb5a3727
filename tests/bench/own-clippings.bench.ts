import { sha256 } from '../../cli/digest';
import { readTextPage } from '../../cli/text-page';
import { clippingsCorpus } from '../../formats/clippings-corpus';
import { openSealedPack, writePack } from '../../formats/pack';
import { buildFingerprints } from '../../matching/build-fingerprints';
import { withLookups } from '../../matching/build-lookups';
import { createMatcher, type Matcher } from '../../matching/matcher';
import { joinPrints, printOf } from '../../matching/text-print';
import type { Clipping } from '../../model/clipping';
import { type Corpus, catalogue } from '../../model/corpus';
import type { PageText } from '../../model/page-text';
import { fakeClipping, fakeFacts } from '../fakes/fake-clipping';
import { dayOf, farApart } from './quality/far-apart';
import { type HaystackPage, hasSet, readSet } from './quality/read-set';
import { keepResult, quantile, table } from './results';

/** Words of a clipping: a long paragraph. */
const CLIPPED = 60;
/** Share of the words of a clipped passage that another page has changed. */
const EDITS = [0, 0.1, 0.2, 0.3];
const SET = 'haystack-even';

/** A text that was clipped: which page it is of, and the words themselves. */
interface Clipped {
  page: HaystackPage;
  text: string;
}

/** How the fingerprints of a set of clippings were made. */
type Way = 'put together from prints' | 'built from the texts';

/**
 * The reader's clippings: fingerprints put together from prints of single texts against those built from all texts at once,
 * on passages that other pages carry with edits and on pages a year away; and how long putting them together takes.
 */
export async function run(): Promise<void> {
  if (!hasSet(SET)) return console.log('Skipped: the texts to measure with are not on this machine.');
  const pages = readSet<HaystackPage>(SET);
  const rows: (string | number)[][] = [
    [
      'half',
      'clippings',
      'fingerprints',
      ...EDITS.map((share) => `found, ${100 * share} % of the words changed`),
      'wrong badges per 1,000 pages',
      'wrong, weaker ones too',
    ],
  ];
  for (const half of [0, 1]) {
    const own = pages.filter((_, i) => i % 2 === half);
    for (const [what, clipped] of [
      ['passages', own.flatMap(passageOf)],
      ['whole articles', own.map((page) => ({ page, text: page.text }))],
    ] as const)
      for (const way of ['put together from prints', 'built from the texts'] as const) {
        const matcher = createMatcher([corpusOf(clipped, way)]);
        rows.push([
          half === 0 ? 'even' : 'odd',
          `${clipped.length} ${what}`,
          way,
          ...EDITS.map((share) => found(matcher, clipped, share).toFixed(3)),
          ...wrong(matcher, clipped, own),
        ]);
      }
  }
  keepResult('own clippings', `## The reader’s own clippings\n\n${table(rows)}\n\n${await times(pages)}`);
}

function passageOf(page: HaystackPage): Clipped[] {
  const words = page.text.split(/\s+/);
  const from = Math.floor(words.length / 3);
  const text = words.slice(from, from + CLIPPED).join(' ');
  return words.length > 2 * CLIPPED ? [{ page, text }] : [];
}

const clippingOf = ({ page, text }: Clipped, i: number): Clipping =>
  fakeClipping(text, { id: `clip-${i}`, facts: fakeFacts({ headline: null, url: null, outlet: page.outlet }) });

function corpusOf(clipped: readonly Clipped[], way: Way): Corpus {
  const clippings = clipped.map(clippingOf);
  return way === 'put together from prints'
    ? fromPrints(clippings)
    : fromFacts(
        clippings,
        buildFingerprints(
          clipped.map(({ text }, i) => ({ record: `clip-${i}`, parts: [text] })),
          [],
        ),
      );
}

const fromPrints = (clippings: readonly Clipping[]): Corpus =>
  fromFacts(
    clippings,
    joinPrints(clippings.map(({ id, passages }) => ({ record: id, prints: passages.map(({ print }) => print) }))),
  );

function fromFacts(clippings: readonly Clipping[], fingerprints: Uint8Array): Corpus {
  const parts = clippingsCorpus(clippings, { title: 'clippings' });
  return withLookups({ ...parts, events: catalogue(parts.events), records: catalogue(parts.records), fingerprints });
}

/** Share of the clippings that a page of another text with that passage in it has a badge for. */
function found(matcher: Matcher, clipped: readonly Clipped[], share: number): number {
  const every = clipped.filter((_, i) => i % 4 === 0);
  const hits = every.filter(({ text, page }, nth) => {
    const other = clipped[(nth * 4 + 7) % clipped.length]?.page.text.split('\n') ?? [];
    const paragraph = edited(text.split(/\s+/).slice(0, CLIPPED), share, nth).join(' ');
    const read = pageOf([...other.slice(0, 3), paragraph].join('\n\n'));
    return ids(matcher, read, true).some((id) => clipped[Number(id.slice(5))]?.page === page);
  });
  return hits.length / every.length;
}

/** Words replaced by others of the same passage, evenly spread. */
function edited(words: readonly string[], share: number, seed: number): string[] {
  if (share === 0) return [...words];
  const step = 1 / share;
  const changed = new Set(Array.from({ length: Math.round(words.length * share) }, (_, i) => Math.floor(i * step)));
  return words.map((word, i) => (changed.has(i) ? `${words[(i * 7 + seed) % words.length]?.slice(0, 3)}uvo` : word));
}

function wrong(matcher: Matcher, clipped: readonly Clipped[], pages: readonly HaystackPage[]): string[] {
  const dated = pages.filter(({ date }) => dayOf(date) !== null);
  return [true, false].map((badgesOnly) => {
    const bad = dated.filter((page) =>
      ids(matcher, pageOf(page.text), badgesOnly).some((id) => {
        const source = clipped[Number(id.slice(5))]?.page;
        return source !== undefined && farApart(dayOf(source.date), dayOf(page.date));
      }),
    );
    return ((1000 * bad.length) / dated.length).toFixed(1);
  });
}

const pageOf = (text: string): PageText => readTextPage(text).page;

const ids = (matcher: Matcher, page: PageText, badgesOnly: boolean): string[] =>
  matcher
    .check(page)
    .flatMap(({ matches }) => matches)
    .filter(({ grade, kind }) => (kind === 'same-text' || kind === 'quotes') && (!badgesOnly || grade === 'strong'))
    .map(({ record }) => record);

async function times(pages: readonly HaystackPage[]): Promise<string> {
  const rows: (string | number)[][] = [
    [
      'clippings',
      'words',
      'one more, ms',
      'put together, ms',
      'into a pack, ms',
      'opened, ms',
      'stored rows, kB',
      'pack, kB',
    ],
  ];
  for (const [what, of] of [
    ['passages', (page: HaystackPage) => page.text.split(/\s+/).slice(0, CLIPPED).join(' ')],
    ['whole articles', (page: HaystackPage) => page.text],
  ] as const) {
    const texts = Array.from({ length: 1_000 }, (_, i) => of(pages[i % pages.length] as HaystackPage));
    const one = texts.map((text) => timed(() => printOf(text)).took);
    const clippings = texts.map((text, i) =>
      fakeClipping(text, {
        id: `clip-${i}`,
        facts: fakeFacts({
          headline: pages[i % pages.length]?.title ?? null,
          url: `https://quay-courier.example/${i}`,
        }),
      }),
    );
    const runs: Record<'corpus' | 'pack' | 'open' | 'bytes', number>[] = [];
    for (let run = 0; run < 5; run++) {
      const corpus = timed(() => fromPrints(clippings));
      const began = performance.now();
      const pack = await writePack(corpus.value, sha256);
      const packed = performance.now();
      await openSealedPack(pack.buffer, sha256);
      runs.push({ corpus: corpus.took, pack: packed - began, open: performance.now() - packed, bytes: pack.length });
    }
    const middle = (key: 'corpus' | 'pack' | 'open' | 'bytes') =>
      quantile(
        runs.map((run) => run[key]),
        0.5,
      );
    const words = clippings.reduce((sum, { passages }) => sum + (passages[0]?.print.words ?? 0), 0);
    rows.push([
      `1,000 ${what}`,
      words,
      quantile(one, 0.5).toFixed(2),
      ...(['corpus', 'pack', 'open'] as const).map((key) => middle(key).toFixed(0)),
      Math.round(JSON.stringify(clippings).length / 1000),
      Math.round(middle('bytes') / 1000),
    ]);
  }
  return `Time (medians of five runs):\n\n${table(rows)}`;
}

function timed<T>(work: () => T): { value: T; took: number } {
  const began = performance.now();
  const value = work();
  return { value, took: performance.now() - began };
}

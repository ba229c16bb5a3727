import { fakeRecord } from '../../fakes/fake-record';
import { newsWorld } from '../generated-news';
import { dayOf, farApart } from '../quality/far-apart';
import { type HaystackPage, readSet } from '../quality/read-set';
import { approx } from './approx';
import type { Baseline, GivenRecord } from './baseline';
import { type ContestPage, contest, inTurn, type Run } from './contest';
import { pageOf } from './facts';
import { flexSearch } from './flex-search';
import { fuseAlone } from './fuse-alone';
import { keywords } from './keywords';
import { miniSearch } from './mini-search';
import { ours } from './ours';
import { ownParagraphs } from './own-words';
import { windows } from './windows';

/** Shares of words edited in the excerpts of a planted page, one excerpt each. */
export const RATES = [0, 0.1, 0.2, 0.3];
const SEED = 23;
const PLANTED_PAGES = 100;
const SHORTEST = 20;
const LONGEST = 60;

const OURS = ours(['same-text', 'quotes']);
/** A corpus of so few records is for contestants that cannot take more. */
export const FEW = 10;
const CONTESTANTS: readonly Baseline[] = [
  OURS,
  windows,
  keywords,
  miniSearch('score'),
  miniSearch('words held'),
  flexSearch(true),
  approx,
  fuseAlone,
];

/** What everybody did on passages, at this number of records. `pages` are planted and ordinary ones. */
export function passageRuns(size: number, seconds: number): { runs: Run[]; planted: number; ordinary: number } {
  const { random } = newsWorld(SEED);
  const all = readSet<HaystackPage>('haystack-even');
  const own = ownParagraphs(all);
  const paragraphsOf = (page: HaystackPage) => own.get(page.id) ?? [];
  const dated = shuffled(
    all.filter((page) => dayOf(page.date) !== null && paragraphsOf(page).length > 0),
    random,
  );
  const sources = dated.slice(0, size);
  const others = dated.slice(size);
  const days = new Map(sources.map((source) => [source.id, dayOf(source.date)]));
  const records = sources.map(
    (source): GivenRecord => ({
      record: fakeRecord({ id: source.id }),
      searched: paragraphsOf(source).join('\n'),
      text: paragraphsOf(source).join('\n'),
    }),
  );
  const words = dated.flatMap((page) => page.text.split(/\s+/).slice(0, 50));
  const foreignTo = (page: HaystackPage) => (record: string) => farApart(dayOf(page.date), days.get(record) ?? null);
  const contestPage = (page: HaystackPage, paragraphs: string[], wanted: ContestPage['wanted']): ContestPage => {
    const text = pageOf(null, paragraphs, null);
    return { page: text, asked: paragraphs, wanted, foreign: foreignTo(page) };
  };

  const planted = others.slice(0, PLANTED_PAGES).map((page) => {
    const paragraphs = paragraphsOf(page);
    const foreign = foreignTo(page);
    const fitting = sources.filter((source) => foreign(source.id));
    const excerpts = RATES.flatMap((rate) => {
      const source = fitting[Math.floor(random() * fitting.length)];
      return source
        ? [{ id: source.id, rate, text: excerpt(paragraphsOf(source).join('\n'), rate, words, random) }]
        : [];
    });
    const mixed = [...paragraphs];
    for (const { text } of excerpts) mixed.splice(Math.floor(random() * (mixed.length + 1)), 0, text);
    return contestPage(
      page,
      mixed,
      excerpts.map(({ id, rate, text }) => ({
        records: new Set([id]),
        piece: mixed.indexOf(text),
        group: String(rate),
      })),
    );
  });
  const ordinary = others.map((page) => contestPage(page, paragraphsOf(page), []));
  const pages = inTurn(planted, ordinary);
  // So few records are there for those who cannot take more; ours beside them.
  const fits = (b: Baseline) =>
    size <= (b.mostRecords ?? size) && (size > FEW || b.mostRecords !== undefined || b === OURS);
  const runs = CONTESTANTS.filter(fits).map((baseline) => {
    const run = contest(baseline, records, pages, seconds);
    console.log(`${size} records, ${run.name}: ${run.wrong.length} pages, ${run.ms.toFixed(2)} ms`);
    return run;
  });
  return { runs, planted: planted.length, ordinary: ordinary.length };
}

/** A stretch of the text, of whose words the share `rate` is replaced, left out or added to. */
function excerpt(text: string, rate: number, words: readonly string[], random: () => number): string {
  const all = text.split(/\s+/);
  const length = SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1));
  const from = Math.floor(random() * Math.max(1, all.length - length));
  const other = () => words[Math.floor(random() * words.length)] ?? '';
  return all
    .slice(from, from + length)
    .flatMap((word) => {
      if (random() >= rate) return [word];
      const kind = random();
      return kind < 0.5 ? [other()] : kind < 0.75 ? [] : [other(), word];
    })
    .join(' ');
}

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

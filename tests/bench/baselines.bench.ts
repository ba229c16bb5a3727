import { pathToFileURL } from 'node:url';
import { FEW, RATES } from './baselines/passages';
import { claimTable, EVENTS_WRONG, eventTable, PASSAGES_WRONG, passageTable } from './baselines/report';
import { bundledModule } from './bundled-module';
import { hasSet } from './quality/read-set';
import { keepResult } from './results';

const SIZES = [FEW, 100, 1000];
/** A contestant that needs longer meets fewer pages, and the table says how many. */
const SECONDS = 40;

/**
 * Our matcher against others, all in one process and one run. Arguments: any of `passages`, `events`, `claims` (else
 * all), and `--seconds N` for how long one contestant may take.
 */
export async function run(args: readonly string[]): Promise<void> {
  const sets = ['haystack-even', 'basil-even', 'known-lie.claims', 'known-lie-dev.pairs'];
  if (!sets.every(hasSet))
    return console.log('Skipped: the sets to measure with are not on this machine (WHENCE_BENCH, or ../shared/bench).');
  const seconds = args.includes('--seconds') ? Number(args[args.indexOf('--seconds') + 1]) : SECONDS;
  const tasks = ['passages', 'events', 'claims'].filter((task) => args.includes(task));
  const wanted = (task: string) => tasks.length === 0 || tasks.includes(task);
  const path = await bundledModule('tests/bench/baselines/measure.ts');
  const { passageRuns, eventRuns, claimRuns }: typeof import('./baselines/measure') = await import(
    /* @vite-ignore */ pathToFileURL(path).href
  );

  if (wanted('passages')) {
    const tables = SIZES.map((size) => {
      const { runs, planted, ordinary } = passageRuns(size, seconds);
      return `${size.toLocaleString('en')} records; ${planted} pages with ${RATES.length} excerpts each, ${ordinary.toLocaleString('en')} ordinary pages.\n\n${passageTable(runs, RATES)}`;
    });
    keepResult(
      'baselines passages',
      `## Against others: passages

Records are news pages of \`haystack-even\`, pages are others of it; excerpts of 20 to 60 words, edited by a seeded editor (of the edited words half replaced, a quarter left out, a quarter added to), stand as paragraphs of their own, from records more than 365 days from the page. Paragraphs of which half the eight-word runs stand in another page too (boxes, notices, wire copy) were taken out beforehand, for everybody. A wrong hit is one on a record more than 365 days from an ordinary page. Everybody but ours has its threshold where at most ${PASSAGES_WRONG} ordinary page of 1,000 has a wrong hit, found on these pages: the best it can do here; a search engine's score alone is not comparable between paragraphs, so theirs are also told by how many words of the paragraph the record holds, less those it lacks. Rules that were published with a threshold stand with that too. Ours is as shipped, not tuned here; but its list of stock phrases was counted on all of \`haystack-even\`, so its wrong hits are told too low. «Holds the text»: needs the words of the record to check a page, which a corpus of other people's articles may not ship. Whoever was too slow for all pages in ${seconds} seconds met the number given; fuse.js alone gets ${FEW} records, since its time grows with their number.

${tables.join('\n\n')}`,
    );
  }
  if (wanted('events')) {
    const { runs, articles, ordinary } = eventRuns(seconds);
    keepResult(
      'baselines events',
      `## Against others: events

BASIL, ${articles} articles: those of one outlet are records (headline, names, one line on the event), those of the two others on the same event must find them; three times. Wrong hits are those of ${ordinary.toLocaleString('en')} comparisons with ordinary pages on a record more than 365 days away. Thresholds where at most ${EVENTS_WRONG} ordinary pages of 1,000 have a wrong hit, found on these pages; ours also as shipped (badges, and what is listed). Ours reads the whole page; fuse.js and approx-string-match are asked with the page's headline, the others with headline and first 150 words. Milliseconds and bytes at 50 records.

${eventTable(runs)}`,
    );
  }
  if (wanted('claims')) {
    const { runs, claims, sentences } = claimRuns(seconds);
    keepResult(
      'baselines claims',
      `## Against others: one sentence to ${claims.toLocaleString('en')} claims

The dev pairs of known-lie: which of the claims does a post repeat? MiniSearch's score is BM25+, so it stands for BM25. Ours is the matcher as it is, given the post as a page of one paragraph. ${sentences} sentences, or as many as ${seconds} seconds allow.

${claimTable(runs)}`,
    );
  }
}

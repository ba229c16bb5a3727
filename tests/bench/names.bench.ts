import { wordsOf } from '../../matching/fold';
import { NameFinder } from '../../matching/name-finder';
import { fakeNames } from '../fakes/fake-names';
import { dakshinaTasks, halfOf, type Query, scoreAnswers, type Task } from './quality/dakshina';
import { laboratoryNames, lookForNames } from './quality/name-list';
import { type HaystackPage, hasSet, readSet } from './quality/read-set';
import { RIVALS, type Rival } from './quality/spelling-rivals';
import { keepResult, quantile, table } from './results';

const HEAD = [
  'task',
  'method',
  'answering always, F1',
  'half chosen on, F1',
  'other half: precision',
  'recall',
  'F1',
  'F1 by attestation',
  'words looked at',
  'µs a query',
];

/** What the project does: keys, then fuse.js and the distance by sound on the few words that share one. */
const OURS: Rival = {
  name: 'ours',
  sample: 1,
  make: (list) => {
    const finder = new NameFinder(list);
    return {
      find: (word) => {
        const found = finder.find(word);
        return found ? { word: found.word, sure: 1 } : null;
      },
      looked: (word) => finder.shortlist(word).length,
    };
  },
};

/** Names across spellings and scripts: Dakshina's words, the bundled corpus's names, and what a look-up costs. */
export async function run(): Promise<void> {
  if (!hasSet('dakshina-ur-dev') || !hasSet('haystack-even'))
    return console.log('Skipped: the sets to measure with are not on this machine (WHENCE_BENCH, or ../shared/bench).');
  const rows = dakshinaTasks().flatMap((task) =>
    (task.name.startsWith('a') ? [...RIVALS, OURS] : [OURS]).map((rival) => measure(rival, task)),
  );
  keepResult(
    'names',
    `## Names across spellings and scripts

Dakshina's 2,500 Urdu words with their attested Latin spellings: (a) a Latin spelling to the one attested most often, (b) a Latin spelling to the Urdu word, (c) the Urdu word to its most attested Latin spelling. «All»: every answer is in the list; «every second»: only every second word is, and the other half of the queries must be left unanswered. Rivals answer only above the cut that is best on the half of the words it is chosen on; ours has one cut in every row. Methods that scan are asked every fourth query, fuse.js over the whole list every tenth.

${table([HEAD, ...rows])}

The lines to beat (fuse.js .356, Jaro-Winkler .387, Levenshtein .503, skeleton then Levenshtein .673) were measured on another list; «every second» is the task whose figures are nearest to them.

${bundled()}
${laboratory()}
${lookUp()}`,
  );
}

function measure(rival: Rival, { name, list, queries }: Task): (string | number)[] {
  const method = rival.make(list);
  const asked = queries.filter((_, i) => i % rival.sample === 0);
  const began = performance.now();
  const answers = asked.map((query) => ({ query, found: method.find(query.word) }));
  const each = ((performance.now() - began) * 1000) / asked.length;
  const half = (which: number) => answers.filter(({ query }) => halfOf(query) === which);
  const score = (which: number, cut: number, weighted = false) => scoreAnswers(half(which), list, cut, weighted);
  const cuts = [...new Set(half(1).flatMap(({ found }) => found?.sure ?? []))];
  let cut = Number.NEGATIVE_INFINITY;
  for (const one of spread(cuts)) if (score(1, one).f1 > score(1, cut).f1) cut = one;
  const other = score(0, cut);
  const always = scoreAnswers(answers, list, Number.NEGATIVE_INFINITY, false).f1;
  const looked = asked.reduce((sum: number, { word }: Query) => sum + method.looked(word), 0) / asked.length;
  return [
    name,
    rival.name,
    rival === OURS ? '' : always.toFixed(3),
    ...[score(1, cut).f1, other.precision, other.recall, other.f1, score(0, cut, true).f1].map((n) => n.toFixed(3)),
    looked.toFixed(1),
    each.toFixed(0),
  ];
}

/** A hundred of the numbers, from the least to the greatest. */
function spread(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const step = Math.max(1, Math.floor(sorted.length / 100));
  return sorted.filter((_, i) => i % step === 0);
}

function bundled(): string {
  const known = lookForNames(false);
  const alone = lookForNames(true);
  return `Bundled corpus: ${known.looked - known.missed.length} of ${known.looked} spellings lead to their name (not: ${list(known.missed)}), ${known.wrong.length} to another (${list(known.wrong)}). With the names' main spellings alone in the index, ${alone.looked - alone.missed.length} of ${alone.looked} variants of as many words do (not: ${list(alone.missed)}), ${alone.wrong.length} to another (${list(alone.wrong)}).`;
}

function laboratory(): string {
  const found = laboratoryNames();
  if (!found) return '';
  return `\nThe laboratory's words, one by one: ${found.kept} of ${found.variants} variants are taken for their name; of ${found.pairs} pairs of different words ${found.merged.length} are taken for one (${list(found.merged)}).\n`;
}

const list = (words: readonly string[]) => words.join(', ') || 'none';

/** What it costs to look for thousands of names in ordinary pages, where hardly any is met. */
function lookUp(): string {
  const words = (dakshinaTasks()[0]?.list ?? []).map((w) => w.charAt(0).toUpperCase() + w.slice(1));
  const names = Array.from({ length: NAMES }, (_, i) => ({
    name: `${words[i % words.length]} ${words[(i * 7 + 3) % words.length]}`,
    variants: [],
  }));
  const index = fakeNames(names, []);
  const pages = readSet<HaystackPage>('haystack-even')
    .slice(0, 200)
    .map(({ text }) => ({ text, words: wordsOf(text) }));
  const total = pages.reduce((sum, page) => sum + page.words.length, 0);
  const runs = Array.from({ length: 7 }, () => {
    const began = performance.now();
    for (const page of pages) index.find(page.text, page.words);
    return ((performance.now() - began) * 1000) / total;
  });
  const met = pages.reduce((sum, page) => sum + index.find(page.text, page.words).size, 0);
  return `Looking for ${NAMES.toLocaleString('en')} names of two words in ${pages.length} ordinary pages: ${quantile(runs, 0.5).toFixed(2)} µs a word (median of 7 runs; ${runs[0]?.toFixed(2)} in the first), ${met} of the names met, which are invented.`;
}

const NAMES = 5000;

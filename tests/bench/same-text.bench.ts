import { exactness } from './quality/marks';
import { type Found, HOWS, type How, type PanRun, runPan } from './quality/pan';
import { joinLines, joinNear, type Passage, plagdet } from './quality/plagdet';
import { hasSet, readSet } from './quality/read-set';
import { wrongHits } from './quality/wrong-hits';
import { keepResult, table } from './results';

const KINDS = { '02': 'verbatim', '03': 'random', '04': 'translation', '05': 'summary' };
/** As the task's systems do after seeding. */
const JOINED_WITHIN = 300;
const JOINS: Record<string, (found: readonly Found[]) => Passage[]> = {
  'nearer than 300 characters': (found) => joinNear(found, JOINED_WITHIN),
  'neighbouring lines': joinLines,
  none: (found) => [...found],
};
const NEAR = 'nearer than 300 characters';

/** PAN 2013 through the command line, wrong hits in ordinary news, and how exactly passages are marked. */
export async function run(): Promise<void> {
  if (!hasSet('pan13-train-mini.docs') || !hasSet('haystack-even'))
    return console.log('Skipped: the sets to measure with are not on this machine (WHENCE_BENCH, or ../shared/bench).');
  const pan = await runPan();
  const sources = readSet<{ id: string; role: string; text: string }>('pan13-train-mini.docs').filter(
    ({ role }) => role === 'source',
  );
  keepResult(
    'same-text',
    `## Same text: PAN 2013 training pairs, every tenth

A pack of all 480 sources by \`whence corpus build\`, every suspicious text as .txt by \`whence match --batch --json\` with \`--min-grade\` weak or strong; rows of a pair's source are its detections, by fingerprints only. «Whole text» is the bare function, without lines. «Proportional» takes the words of \`source.words\` for shares of the source's characters. Halves are by the last digit of the suspicious text's number; thresholds were read from both halves, and hold in each.

${table([['by', 'half', ...Object.values(KINDS), 'all', 'precision', 'recall', 'granularity'], ...plagdetRows(pan)])}

What joining of rows does to «all», precision and recall beside it:

${table([['by', ...Object.keys(JOINS)], ...joinRows(pan)])}

How exactly passages are marked, rows joined as above: words by which a found passage begins and ends beside the true one (median, mean); share of the marked words (\`because\`) that stand in true passages, and of the true passages' words that are marked. Rewritten passages are marked where they are shared, not throughout.

${table([['grade', 'obfuscation', 'begins off by', 'ends off by', 'marked words inside', 'true words marked'], ...markRows(pan)])}

Wrong hits in 1,000 pages of \`haystack-even\`: records are its 1,878 pages (or PAN's sources), a hit on one that is more than 365 days away is wrong by construction. A stock list counted without the page's half is the fair figure.

${table([['records, stock list', 'pages', 'weak and strong', 'strong'], ...wrongHits(sources).map(({ what, pages, weak, strong }) => [what, pages, weak.toFixed(1), strong.toFixed(1)])])}`,
  );
}

const three = (n: number) => n.toFixed(3);

function scored(pan: PanRun, how: How, join: string, wanted: (obf: string, half: number) => boolean) {
  const pairs = pan.pairs.filter(({ obf, half }) => wanted(obf, half));
  return plagdet(
    pairs.flatMap(({ cases }) => cases),
    pairs.flatMap(({ found }) => JOINS[join]?.(found[how]) ?? []),
  );
}

function plagdetRows(pan: PanRun): string[][] {
  return HOWS.flatMap((how) =>
    ['both', '0', '1'].map((half) => {
      const wanted = (obf: string, own: number, kind = '') =>
        obf.startsWith(kind) && (half === 'both' || half === `${own}`);
      const all = scored(pan, how, NEAR, wanted);
      const kinds = Object.keys(KINDS).map(
        (kind) => scored(pan, how, NEAR, (obf, own) => wanted(obf, own, kind)).plagdet,
      );
      return [how, half, ...[...kinds, all.plagdet, all.precision, all.recall, all.granularity].map(three)];
    }),
  );
}

const joinRows = (pan: PanRun): string[][] =>
  (['weak', 'strong'] as const).map((how) => [
    how,
    ...Object.keys(JOINS).map((join) => {
      const { plagdet: all, precision, recall } = scored(pan, how, join, () => true);
      return `${three(all)} (${three(precision)}, ${three(recall)})`;
    }),
  ]);

const markRows = (pan: PanRun): string[][] =>
  (['weak', 'strong'] as const).flatMap((how) =>
    Object.entries(KINDS).map(([kind, name]) => {
      const pairs = pan.pairs.filter(({ obf }) => obf.startsWith(kind));
      const { begin, end, inside, marked } = exactness(
        pairs.map(({ text, cases, found }) => ({
          text,
          cases,
          found: found[how],
          joined: joinNear(found[how], JOINED_WITHIN),
        })),
      );
      const off = ({ median, mean }: { median: number; mean: number }) => `${median}, ${mean.toFixed(1)}`;
      return [how, name, off(begin), off(end), three(inside), three(marked)];
    }),
  );

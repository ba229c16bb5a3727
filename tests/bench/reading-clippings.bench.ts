import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flattenHtml } from '../../formats/clippings/flatten-html';
import { markMarkdown } from '../../formats/clippings/mark-markdown';
import { type MarkedText, markPlain } from '../../formats/clippings/marked-text';
import { readClippings } from '../../formats/clippings/read-clippings';
import { firstTry, fixtureTruth, outsideTruth } from './clippings-truth';
import { outsideFolder } from './outside-text';
import { keepResult, quantile, table } from './results';
import { type Score, scoreClippings, type TrueRecord } from './score-clippings';

const FIXTURES = 'tests/fixtures/clippings';
const TIMES = 7;

interface Measured {
  name: string;
  score: Score;
  questions: number;
  ms: number;
}

/** Documents of clippings through the reader, compared with what they hold: the outside one, and ours in other layouts. */
export async function run(): Promise<void> {
  const measured: Measured[] = [];
  const folder = outsideFolder('WHENCE_CLIPPINGS', 'clippings');
  if (folder) {
    const { text, records } = outsideTruth(folder);
    measured.push(
      measure(
        'the outside document',
        () => markPlain(text),
        () => records,
      ),
    );
  }
  const files = readdirSync(FIXTURES).filter((file) => !file.endsWith('.json'));
  const first = new Map(files.map((file) => [file, firstTry(truthOf(file))]));
  for (const file of files.sort((a, b) => Number(first.get(a) !== null) - Number(first.get(b) !== null))) {
    const source = readFileSync(join(FIXTURES, file), 'utf8');
    const mark = file.endsWith('.md') ? markMarkdown : file.endsWith('.html') ? flattenHtml : markPlain;
    measured.push(
      measure(
        file,
        () => mark(source),
        (text) => fixtureTruth(truthOf(file), text),
      ),
    );
  }
  keepResult('reading-clippings', report(measured, first));
}

const truthOf = (file: string) => join(FIXTURES, file.replace(/\.\w+$/, '.truth.json'));

function measure(name: string, mark: () => MarkedText, truth: (text: string) => TrueRecord[]): Measured {
  const times: number[] = [];
  let read = readClippings(mark(), { baseDate: null });
  for (let i = 0; i < TIMES; i++) {
    const before = performance.now();
    read = readClippings(mark(), { baseDate: null });
    times.push(performance.now() - before);
  }
  return {
    name,
    score: scoreClippings(read, truth(read.text)),
    questions: read.questions.length,
    ms: quantile(times, 0.5),
  };
}

const share = (right: number, of: number) => `${right} of ${of} (${of === 0 ? '–' : (right / of).toFixed(3)})`;

function report(measured: readonly Measured[], first: ReadonlyMap<string, ReturnType<typeof firstTry>>): string {
  const sum = (pick: (score: Score) => number) =>
    measured.slice(-first.size).reduce((n, { score }) => n + pick(score), 0);
  const blind = [...first].flatMap(([name, counts]) => (counts === null ? [] : [{ name, counts }]));
  const wrong = measured.flatMap(({ name, score }) => score.wrong.map((line) => `- ${name}: ${line}`));
  return `## Reading clippings

Documents of passages and citations through \`formats/clippings\`, without a base date. A citation is found where it and the true one share half of what both cover; a field is right where it is the true one, or empty where the document does not say; a character of a passage is right where it is given to its record, or to none where no citation claims it. Times are medians of ${TIMES}.

${table([
  [
    'document',
    'citations found',
    'fields right',
    'characters given rightly',
    'citations where there are none',
    'questions',
    'ms',
  ],
  ...measured.map(({ name, score, questions, ms }) => [
    name,
    share(score.citations.found, score.citations.of),
    share(score.fields.right, score.fields.of),
    share(score.characters.right, score.characters.of),
    score.strangers,
    questions,
    ms.toFixed(1),
  ]),
  [
    'ours together',
    share(
      sum((s) => s.citations.found),
      sum((s) => s.citations.of),
    ),
    share(
      sum((s) => s.fields.right),
      sum((s) => s.fields.of),
    ),
    share(
      sum((s) => s.characters.right),
      sum((s) => s.characters.of),
    ),
    sum((s) => s.strangers),
    '',
    '',
  ],
])}

Eleven of ours were written when the reader was thought finished, two or three at a time; this is what it made of them at the first try, before it was mended for them:

${table([
  ['document', 'citations found', 'fields right', 'characters given rightly'],
  ...blind.map(({ name, counts }) => [
    name,
    share(...counts.citations),
    share(...counts.fields),
    share(...counts.characters),
  ]),
])}

Wrong now:

${wrong.join('\n')}`;
}

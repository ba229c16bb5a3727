import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readHtmlPage } from '../../cli/html-page';
import { decodeHtml } from '../../formats/decode-rows';
import { ensurePack } from '../../scripts/ensure-pack.mjs';
import { bundledModule } from './bundled-module';
import { newsWorld } from './generated-news';
import { generatedPack, generatedPage, SIXTY } from './generated-rows';
import { findOutside } from './outside-text';
import { packBytes } from './pack-sections';
import { keepResult, table } from './results';
import type { WholePageFigures, WholePageJob } from './whole-page-measure';

const SIZES = [100, 1000, 10_000, 100_000];
const SEED = 17;
const PAGES = 30;
const ROUNDS = 4;
const TIMES_LONGER = 10;
const LONGER_PAGES = 5;

/**
 * A whole page through the matcher as a corpus grows: links, passages, headlines, events, fuse.js and findings. Arguments:
 * sizes of generated corpora, else 100 to 100,000 records.
 */
export async function run(args: readonly string[]): Promise<void> {
  const sizes = args.map(Number).filter((n) => n > 0);
  const measure = await bundledModule('tests/bench/whole-page-measure.ts');
  const rows: Row[] = [];
  const bundled = await ensurePack('karachi');
  const bank = bankPages();
  if (bank.length > 0) rows.push(row('bundled, saved pages', bundled, null, figures(measure, bundled, bank, [])));
  for (const size of [0, ...(sizes.length > 0 ? sizes : SIZES)]) {
    const made = size > 0 ? await generatedPack(size, SEED) : null;
    const world = newsWorld(SEED + 1);
    const pagesOf = (count: number, times: number) =>
      Array.from(
        { length: count },
        () =>
          generatedPage(world, made?.rows ?? [], {
            ...SIXTY,
            paragraphs: SIXTY.paragraphs * times,
            copied: made ? SIXTY.copied * times : 0,
          }).page,
      );
    const pages = pagesOf(PAGES, 1);
    const pack = made?.path ?? bundled;
    const name = made ? size.toLocaleString('en') : 'bundled, 60 paragraphs';
    rows.push(
      row(name, pack, made?.seconds ?? null, figures(measure, pack, pages, pagesOf(LONGER_PAGES, TIMES_LONGER))),
    );
    console.log(rows.at(-1)?.times.join('  '));
  }
  keepResult('whole-page', report(rows));
}

/** The saved pages of the bank as the command reads them; none where they are not on this machine. */
function bankPages() {
  const folder = findOutside('WHENCE_PAGES', 'pages');
  if (!folder) return [];
  return readdirSync(join(folder, 'bank')).flatMap((name) => {
    const path = join(folder, 'bank', name, 'page.html');
    const { page } = readHtmlPage(decodeHtml(readFileSync(path)), path);
    return page.blocks.length > 0 ? [page] : [];
  });
}

function figures(
  measure: string,
  pack: string,
  pages: WholePageJob['pages'],
  longer: WholePageJob['longer'],
): WholePageFigures {
  const folder = resolve('.output/bench/jobs');
  mkdirSync(folder, { recursive: true });
  const job = join(folder, 'whole-page.json');
  writeFileSync(job, JSON.stringify({ pack, pages, longer, rounds: ROUNDS } satisfies WholePageJob));
  return JSON.parse(execFileSync(process.execPath, [measure, job], { encoding: 'utf8' }));
}

interface Row {
  times: string[];
  bytes: string[];
  growth: string[] | null;
}

function row(name: string, pack: string, built: number | null, f: WholePageFigures): Row {
  const records = readFileSync(pack).readUInt32LE(48);
  const bytes = packBytes(pack);
  const each = (n: number) => Math.round(n / records).toLocaleString('en');
  return {
    times: [
      name,
      f.median.toFixed(2),
      f.p95.toFixed(2),
      f.sameText.toFixed(2),
      f.floor.toFixed(2),
      (f.median / f.floor).toFixed(1),
      f.findings.toFixed(1),
      f.open.toFixed(1),
      f.create.toFixed(1),
      f.first.toFixed(1),
    ],
    bytes: [
      name,
      built === null ? '' : built.toFixed(1),
      each(bytes.whole),
      each(bytes.fingerprints),
      each(bytes.lookups),
      each(bytes.facts),
      (f.memory / 2 ** 20).toFixed(0),
    ],
    growth:
      f.longer === null
        ? null
        : [
            name,
            f.words.toLocaleString('en'),
            f.median.toFixed(2),
            f.longerWords.toLocaleString('en'),
            f.longer.toFixed(2),
            (f.longer / f.median).toFixed(1),
          ],
  };
}

function report(rows: readonly Row[]): string {
  return `## The whole page as a corpus grows

Everything \`matcher.check\` does: links, passages, headlines, events, fuse.js, findings. Generated records (\`generated-rows.ts\`: headline, outlet, date, names, one claim, 150 words of text), ${PAGES} pages of ${SIXTY.paragraphs} paragraphs with ${SIXTY.copied} excerpts, ${SIXTY.edited * 100} % of the words edited, a reworded headline and ten links; each corpus in a process of its own. Same text and the floor (folding and stemming the page) are measured alone in the same process. Of each page the best of ${ROUNDS} warm rounds counts. The first page comes right after the matcher is made, with cold code.

${table([
  [
    'records',
    'ms a page',
    'p95',
    'same text alone',
    'floor',
    'times the floor',
    'findings',
    'openPack ms',
    'createMatcher ms',
    'first page ms',
  ],
  ...rows.map((r) => r.times),
])}

Bytes are those of the pack file, a record; memory is heap and buffers after the first page.

${table([
  ['records', 'corpus build s', 'bytes a record', 'fingerprints', 'look-ups', 'facts (JSON)', 'memory MB'],
  ...rows.map((r) => r.bytes),
])}

A page ${TIMES_LONGER} times as long, with as many times the excerpts:

${table([['records', 'words', 'ms', 'words', 'ms', 'ratio'], ...rows.flatMap((r) => (r.growth ? [r.growth] : []))])}`;
}

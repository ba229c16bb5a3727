import { buildDemo } from '../../scripts/build-demo.mjs';
import { newsWorld } from './generated-news';
import { type GeneratedRow, generatedRows } from './generated-rows';
import { type DocumentFile, type ImportFigures, measureImport } from './import-documents';
import { keepResult, table } from './results';

const RECORDS = 10_000;
const SEED = 41;

/** The same records as files of several kinds. */
const KINDS: Readonly<Record<string, (rows: readonly GeneratedRow[]) => DocumentFile>> = {
  'JSON Lines': (rows) => ({ name: 'rows.jsonl', contents: rows.map((row) => JSON.stringify(row)).join('\n') }),
  CSV: (rows) => ({
    name: 'rows.csv',
    contents: [
      'headline,outlet,published,url,text',
      ...rows.map(({ headline, outlet, published, url, text }) =>
        [headline, outlet, published, url, text].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
      ),
    ].join('\n'),
  }),
  BibTeX: (rows) => ({
    name: 'rows.bib',
    contents: rows
      .map(
        ({ id, headline, outlet, published, url, text }) =>
          `@article{${id},\n  title = {${headline}},\n  journaltitle = {${outlet}},\n  date = {${published}},\n  url = {${url}},\n  abstract = {${text}}\n}\n`,
      )
      .join('\n'),
  }),
  clippings: (rows) => ({
    name: 'rows.txt',
    contents: rows
      .map(
        ({ headline, outlet, published, text }) => `${text}\nREFERENCE: ${headline}, ${outlet} Gazette, ${published}\n`,
      )
      .join('\n'),
  }),
};

/** Ten thousand records brought in by the options page, as files of several kinds. Arguments: names of kinds, a number. */
export async function run(args: readonly string[]): Promise<void> {
  const count = Number(args.find((arg) => /^\d+$/.test(arg)) ?? RECORDS);
  const kinds = Object.entries(KINDS).filter(
    ([name]) => args.length === 0 || /^\d+$/.test(args[0] ?? '') || args.includes(name),
  );
  const extension = buildDemo('chrome', 'ignore');
  if (!extension) {
    console.log('Skipped: the extension could not be built');
    return;
  }
  const rows = [...generatedRows(newsWorld(SEED), count)];
  const lines: (string | number)[][] = [];
  for (const [name, file] of kinds) {
    const figures = await measureImport(extension, file(rows));
    if (!figures) {
      console.log('Skipped: there is no Chromium on this machine');
      return;
    }
    lines.push(line(name, figures));
    console.log(lines.at(-1)?.join(' '));
  }
  if (args.length > 0) return;
  const head = [
    'file',
    'MB',
    'records',
    'read, s',
    'made, s',
    'longest task: reading, ms',
    'looking, ms',
    'making, ms',
  ];
  keepResult(
    'import',
    `## Documents brought in by the options page, in Chromium\n\n${table([head, ...lines])}\n\n«Read» is from the choice of the file until all rows stand in the preview, «made» from the press of the button until the corpus is stored and open pages are told. Tasks are the page’s own; the reading is done in a worker. «Looking» is scrolling, putting in order, searching and opening a row. Generated records of ${150} words each; the machine was shared.`,
  );
}

const line = (name: string, { megabytes, records, read, looked, made }: ImportFigures) => [
  name,
  megabytes.toFixed(1),
  records.toLocaleString('en'),
  read.seconds.toFixed(1),
  made.seconds.toFixed(1),
  ...[read, looked, made].map(({ longest }) => longest.toFixed(0)),
];

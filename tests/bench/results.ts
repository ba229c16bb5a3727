import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, totalmem } from 'node:os';

const FILE = 'tests/bench/results.md';
/** What is asked first stands first: quality, then against others, then speed and size. Other sections follow by name. */
const ORDER = [
  'same-text',
  'planted',
  'planted noise',
  'planted offline',
  'pages',
  'pages tabs',
  'load tabs',
  'load firefox',
  'load restless',
  'load huge',
  'load import',
  'load steady',
  'clippings',
  'reading-clippings',
  'own clippings',
  'events',
  'grouping',
  'names',
  'reading',
  'baselines passages',
  'baselines events',
  'baselines claims',
  'scale',
  'build',
  'whole-page',
  'bad-input',
  'browser',
  'browser ways',
];

/** Puts `markdown` into the results file as the section `name`, in place of the one there is. */
export function keepResult(name: string, markdown: string): void {
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  writeFileSync(FILE, withSection(old, name, markdown, head(new Date())));
  console.log(`\n${markdown.trim()}\n\nWritten to ${FILE}.`);
}

/** The results file `old` with `markdown` as its section `name`; sections in a fixed order, `top` above them. */
export function withSection(old: string, name: string, markdown: string, top: string): string {
  const sections = new Map(
    [...old.matchAll(/<!-- ([^/][^>]*?) -->\n([\s\S]*?)\n<!-- \/\1 -->/g)].map(([, key = '', body = '']) => [
      key,
      body,
    ]),
  );
  sections.set(name, markdown.trim());
  const rank = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length);
  const sorted = [...sections].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return `${top}\n${sorted.map(([key, body]) => `<!-- ${key} -->\n${body}\n<!-- /${key} -->\n`).join('\n')}`;
}

function head(now: Date): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `# What the benchmarks measured

Last written on ${now.toISOString().slice(0, 10)} on a machine with ${availableParallelism()} cores (${arch()}, ${gigabytes} GB), Node ${process.versions.node}.

Written by \`npm run bench\` (all, \`-- --quick\` without the long ones) and \`npm run bench -- NAME\`; each section is the last run of its benchmark. Times of one section are of one run and compare with each other, not with those of another section.
`;
}

/** A Markdown table; the first row is its head. */
export function table(rows: readonly (readonly (string | number)[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...body.map(line)].join('\n');
}

/** The value below which `share` (0 to 1) of the numbers lie; 0 of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

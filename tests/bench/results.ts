import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'tests/bench/results.md';
const HEAD =
  '# What the benchmarks measured\n\nWritten by `npm run bench -- NAME`; each section is the last run of its benchmark.\n';

/** Puts `markdown` into the results file as the section `name`, in place of the one there is. */
export function keepResult(name: string, markdown: string): void {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const section = `${open}\n${markdown.trim()}\n${close}`;
  const old = existsSync(FILE) ? readFileSync(FILE, 'utf8') : HEAD;
  const from = old.indexOf(open);
  const to = old.indexOf(close);
  const text =
    from < 0 || to < 0
      ? `${old.trimEnd()}\n\n${section}\n`
      : old.slice(0, from) + section + old.slice(to + close.length);
  writeFileSync(FILE, text);
  console.log(`\n${markdown.trim()}\n\nWritten to ${FILE}.`);
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

/** Kinds of files that rows of JSON Lines are read from. */
export type RowsKind =
  | 'clippings-text'
  | 'clippings-markdown'
  | 'clippings-html'
  | 'csv'
  | 'bibtex'
  | 'ris'
  | 'csl'
  | 'json-lines';

const BY_ENDING: Readonly<Record<string, RowsKind>> = {
  txt: 'clippings-text',
  text: 'clippings-text',
  md: 'clippings-markdown',
  markdown: 'clippings-markdown',
  html: 'clippings-html',
  htm: 'clippings-html',
  xhtml: 'clippings-html',
  csv: 'csv',
  tsv: 'csv',
  bib: 'bibtex',
  bibtex: 'bibtex',
  ris: 'ris',
  json: 'csl',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
};

/** Endings of all files that can be read, with their full stop. */
export const ROWS_ENDINGS: readonly string[] = Object.keys(BY_ENDING).map((ending) => `.${ending}`);

const MB = 2 ** 20;
/**
 * How many bytes a file of a kind may have. Nobody keeps more clippings than that in one document. Tables and bibliographies
 * are read whole, and take several times their size while they are; so are JSON Lines, but that the command line reads them
 * a line at a time, however many there are.
 */
export const MOST_BYTES: Readonly<Record<RowsKind, number>> = {
  'clippings-text': 32 * MB,
  'clippings-markdown': 32 * MB,
  'clippings-html': 32 * MB,
  csv: 128 * MB,
  bibtex: 128 * MB,
  ris: 128 * MB,
  csl: 128 * MB,
  'json-lines': 256 * MB,
};

/** What a file is read as, by the ending of its name; null where nothing reads such files. */
export function kindOf(fileName: string): RowsKind | null {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(BY_ENDING, ending) ? (BY_ENDING[ending] ?? null) : null;
}

import type { RowsKind } from '../model/rows-kind';
import { isSavedPage } from './saved-page';

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
  jsonld: 'claim-review',
  jsonl: 'json-lines',
  ndjson: 'json-lines',
  xml: 'feed',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
};

/** Endings of all files that can be read, with their full stop. */
export const ROWS_ENDINGS: readonly string[] = Object.keys(BY_ENDING).map((ending) => `.${ending}`);

const MB = 2 ** 20;
/** Nobody keeps more clippings than that in one document, and no article has as much, pictures within it counted. */
const DOCUMENT = 32 * MB;
/** These are read whole, and take several times their size while they are. */
const TABLE = 128 * MB;
/** How many bytes a file of a kind may have. The command line reads JSON Lines a line at a time, however many there are. */
export const MOST_BYTES: Readonly<Record<RowsKind, number>> = {
  'clippings-text': DOCUMENT,
  'clippings-markdown': DOCUMENT,
  'clippings-html': DOCUMENT,
  'saved-page': DOCUMENT,
  csv: TABLE,
  bibtex: TABLE,
  ris: TABLE,
  csl: TABLE,
  'claim-review': TABLE,
  'zotero-json': TABLE,
  'zotero-rdf': TABLE,
  'json-rows': TABLE,
  'json-lines': 2 * TABLE,
  feed: TABLE,
};

/** So much of a file shows which kind of XML or JSON it is, in characters. */
const HEAD = 1 << 16;

/**
 * What a file is read as, by the ending of its name, and where several kinds share one by its text as far as that is given; null
 * where nothing reads such files.
 */
export function kindOf(fileName: string, text = ''): RowsKind | null {
  const ending = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const kind = Object.hasOwn(BY_ENDING, ending) ? (BY_ENDING[ending] ?? null) : null;
  if (kind === 'clippings-html' && isSavedPage(text)) return 'saved-page';
  if (kind === 'feed' && text.slice(0, HEAD).includes('http://www.zotero.org/namespaces/export#')) return 'zotero-rdf';
  if (kind === 'csl' || kind === 'claim-review') return jsonKind(text, kind);
  return kind;
}

function jsonKind(text: string, otherwise: RowsKind): RowsKind {
  if (/"(?:[^"\s]{0,60}[/:#])?ClaimReview"/.test(text)) return 'claim-review';
  const head = text.slice(0, HEAD);
  if (/"itemType"\s*:/.test(head)) return 'zotero-json';
  if (/"headline"\s*:/.test(head)) return 'json-rows';
  return otherwise;
}

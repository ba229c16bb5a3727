import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { type CandidateRow, candidateRows } from '../formats/clippings/candidate-rows';
import type { MarkedText } from '../formats/clippings/marked-text';
import { decodeText } from '../formats/decode-text';
import type { ReadDocument } from '../model/read-candidate';
import { decodeHtml, namedEncoding } from './html-page';
import { Trouble, withFile } from './trouble';

/** A document of clippings as it was read, and the rows it came to, one for each candidate. */
export interface ClippingsFile {
  file: string;
  /** The encoding that was taken. */
  encoding: string;
  /** Characters that could not be read. */
  damaged: number;
  read: ReadDocument;
  rows: CandidateRow[];
}

type Kind = 'text' | 'markdown' | 'html';
const KINDS: Readonly<Record<string, Kind>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};
/** Nobody keeps more clippings than this in one document; what is larger is some other file. */
export const MOST_BYTES = 32 * 2 ** 20;

/** True for a file that is read as clippings. */
export const isClippings = (path: string): boolean => extname(path).toLowerCase() in KINDS;

/** Reads a text, Markdown or HTML document of clippings. `baseDate` is the day that «today» counts from, or null. */
export async function readClippingsFile(
  path: string,
  baseDate: string | null,
  taken: (id: string) => boolean,
): Promise<ClippingsFile> {
  const kind = KINDS[extname(path).toLowerCase()] ?? 'text';
  const size = withFile(path, () => statSync(path)).size;
  if (size > MOST_BYTES)
    throw new Trouble(
      `${path}: it has ${Math.ceil(size / 2 ** 20)} MB, and a document of clippings may have ${MOST_BYTES / 2 ** 20}; split it`,
    );
  const { text, encoding, damaged } = decoded(
    withFile(path, () => readFileSync(path)),
    kind,
  );
  if (text.includes('\0')) throw new Trouble(`${path}: it is not text`);
  const marked = await markedText(text, kind);
  // The reader brings a library of dates, which no other command needs.
  const { readClippings } = await import('../formats/clippings/read-clippings');
  const read = readClippings(marked, { baseDate });
  return {
    file: path,
    encoding,
    damaged,
    read,
    rows: candidateRows(read, `whoever compiled ${basename(path)}`, taken),
  };
}

/** By what the bytes show; of HTML in an old encoding by the one that it names. */
function decoded(bytes: Uint8Array, kind: Kind): { text: string; encoding: string; damaged: number } {
  const read = decodeText(bytes);
  if (kind !== 'html' || read.encoding.startsWith('utf-')) return read;
  const named = namedEncoding(bytes);
  return named === undefined ? read : { text: decodeHtml(bytes), encoding: named, damaged: 0 };
}

async function markedText(text: string, kind: Kind): Promise<MarkedText> {
  if (kind === 'html') return (await import('../formats/clippings/flatten-html')).flattenHtml(text);
  if (kind === 'markdown') return (await import('../formats/clippings/mark-markdown')).markMarkdown(text);
  return (await import('../formats/clippings/marked-text')).markPlain(text);
}

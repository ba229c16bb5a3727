import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { decodeHtml } from '../formats/decode-rows';
import type { PageText } from '../model/page-text';
import { readHtmlPage } from './html-page';
import { readTextPage } from './text-page';
import { Trouble, withFile } from './trouble';

/** A page read from a file, with the way back from block offsets to offsets a person can use. */
export interface PageFile {
  page: PageText;
  /** Where each block begins: in the file for .txt, in the joined block text for .html. By block index. */
  blockStart: readonly number[];
  /** Whether spans are told from the same beginning as blocks (.txt) or from the start of their block (.html). */
  spansFrom: 'file' | 'block';
}

const PDF = '%PDF-';

/** Reads an .html or .txt file as a page. `date` (YYYY-MM-DD) replaces the date the page states. */
export function readPageFile(path: string, date: string | null): PageFile {
  const ending = extname(path).toLowerCase();
  const bytes = withFile(path, () => readFileSync(path));
  if (bytes.subarray(0, 1024).toString('latin1').includes(PDF))
    throw new Trouble(`${path}: it is a PDF; save its text as .txt and give that`);
  if (!['.txt', '.html', '.htm', '.xhtml'].includes(ending)) throw new Trouble(`${path}: it is neither .html nor .txt`);
  const read = ending === '.txt' ? readTextPage(bytes.toString('utf8')) : readHtmlPage(decodeHtml(bytes), path);
  return date === null ? read : { ...read, page: { ...read.page, date } };
}

import type { ClippingFacts } from '../model/clipping';
import type { PreviewFile, PreviewRow, RowPatch } from '../model/document-preview';
import type { Block } from '../model/page-text';
import type { Result } from '../model/problem';
import type { CorpusInfo } from '../model/record';
import type { ColumnMapping } from '../model/settings';

/** What a saved page states of itself, and its text. */
export interface PageRead {
  facts: ClippingFacts;
  blocks: readonly Block[];
}

/** A corpus as it was made: its pack, and what came of the rows. */
export interface MadeCorpus {
  pack: ArrayBuffer;
  records: number;
  /** Records with text, and events that the program put records into. */
  withText: number;
  grouped: number;
  /** What was left out when the files were put together, one English line each. */
  leftOut: string[];
}

/**
 * What the page that brings documents in asks of its worker, which holds the rows and their text. Arguments and results are
 * copied as browsers copy what goes to a worker, so files may be among them.
 */
export interface ImportCalls {
  /** Reads a file and keeps its rows; what cannot be read is told in the answer. */
  read(given: { file: Blob; name: string; remembered: ColumnMapping[] }): PreviewFile;
  /** Reads a file again, with another day that «today» means, other columns, as the other kind of HTML, or with citations on the other side. What was corrected stays where it can. */
  readAgain(how: {
    id: number;
    baseDate?: string | null;
    columns?: Record<string, string>;
    as?: 'saved-page' | 'clippings-html';
    direction?: 'before' | 'behind';
  }): PreviewFile;
  /** Rows of a file, from this one on. */
  rows(of: { id: number; from: number; count: number }): PreviewRow[];
  /** Takes a file out, with its rows. */
  drop(id: number): null;
  /** Sets fields of a row; gives it as it is then. */
  patch(of: { key: string; patch: RowPatch }): PreviewRow[];
  /** Answers a question with one of its answers, or with null: right as it is. Gives the rows that changed. */
  answer(of: { key: string; trouble: number; answer: number | null }): PreviewRow[];
  /** The same for what is about a whole file. */
  settleFile(of: { id: number; trouble: number }): PreviewFile;
  /** The text of a row, as it would be fingerprinted. */
  passages(key: string): string[];
  /** Makes the pack of all rows but those left out; nothing is kept. */
  make(how: { info: CorpusInfo; leftOut: string[]; grouping: boolean }): Result<MadeCorpus>;
}

/** What the worker asks of the page: a worker has no DOM. */
export interface ImportPageCalls {
  /** Reads a saved page in a document in which nothing is run or loaded; null where there is no page in it. */
  readPage(of: { html: string; address: string | null }): PageRead | null;
}

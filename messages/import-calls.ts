import type { PreviewFile, PreviewRow, RowPatch } from '../model/document-preview';
import type { Result } from '../model/problem';
import type { CorpusInfo } from '../model/record';
import type { ColumnMapping } from '../model/settings';

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
  /** Reads a file again, with another day that «today» means or other columns. What was corrected stays where it can. */
  readAgain(how: { id: number; baseDate?: string | null; columns?: Record<string, string> }): PreviewFile;
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
  /** The years of the rows that are taken, as a suggestion for what the corpus covers. */
  years(leftOut: string[]): string;
  /** Makes the pack of all rows but those left out; nothing is kept. */
  make(how: { info: CorpusInfo; leftOut: string[]; grouping: boolean }): Result<MadeCorpus>;
}

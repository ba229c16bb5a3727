/** What is under way: a file that is read, of so many, or the corpus that is made. */
export interface ReadingView {
  what: 'reading' | 'making';
  file: string;
  done: number;
  total: number;
}

/** What the corpus is to be called, and whether records without events are put into events. */
export interface CorpusForm {
  title: string;
  author: string;
  licence: string;
  coverage: string;
  grouping: boolean;
}

/** A corpus that was brought in. */
export interface MadeView {
  title: string;
  records: number;
  withText: number;
  grouped: number;
  /** Rows and fields that were left out, in the words of the reader of rows. */
  leftOut: readonly string[];
}

/** How a file is to be read otherwise: from another day that «today» means, with other columns, as another kind of HTML,
 * with citations on the other side of their text. */
export interface ReadHow {
  baseDate?: string | null;
  columns?: Record<string, string>;
  as?: 'saved-page' | 'clippings-html';
  direction?: 'before' | 'behind';
}

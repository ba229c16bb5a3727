import type { Problem } from './problem';
import type { HowKnown, QuestionKind } from './read-candidate';
import type { Published } from './record';
import type { RowsKind } from './rows-kind';

/**
 * What documents came to before anything is kept of them: plain data, so that a worker can hand it to the page that shows it.
 * Text is not in it, only how much there is.
 */

/** How a field came to its value: as a reader of documents says, or the person has set it. */
export type FieldKnown = HowKnown | 'corrected';

/** A field as it would go into the record. */
export interface PreviewField<T> {
  value: T;
  known: FieldKnown;
}

/** What a person can answer with one click: a value for a field, or another record whose text it is. */
export type Answer =
  | { set: 'published' | 'headline'; to: string }
  | { set: 'byline' | 'outlet' | 'headline'; to: null }
  | { set: 'text'; to: string; row: string }
  /** Of a whole document: on which side of their text citations stand. */
  | { set: 'direction'; to: 'before' | 'behind' };

/** Something about a row, or about a whole file, that a person has to look at. */
export type PreviewTrouble =
  | {
      type: 'question';
      kind: QuestionKind;
      reading: string | null;
      alternatives: string[];
      /** The words of the document it is about, shortened. */
      here: string;
      /** Line of the document, or null where it has none. */
      line: number | null;
      answers: Answer[];
      settled: boolean;
    }
  /** A sentence of a reader of formats, in English; `where` names the place in the file. */
  | { type: 'fault'; where: string; what: string; settled: boolean };

/** One row of the preview: one record, unless it is left out. */
export interface PreviewRow {
  /** Stays the same while the file is in the list. */
  key: string;
  /** Id of its {@link PreviewFile}. */
  file: number;
  /** Where it stands in the file, in the reader's words: `row 4`, `line 12`. */
  place: string;
  headline: PreviewField<string> | null;
  outlet: PreviewField<string> | null;
  byline: PreviewField<string[]> | null;
  published: PreviewField<Published> | null;
  url: string | null;
  /** Characters of text that are fingerprinted, and in how many passages. */
  characters: number;
  passages: number;
  troubles: PreviewTrouble[];
  /** What is searched and put in order, without accents and capitals: the headline, the outlet, all else, a line each. */
  words: string;
  /** It cannot become a record as it is; the troubles say why. */
  lost: boolean;
  /** An earlier row has its id: only its text is taken, for that record. */
  repeats: boolean;
}

/** A file as it was read, with what is about the whole of it. */
export interface PreviewFile {
  id: number;
  /** With the folders it came in, where it came in a folder. */
  name: string;
  /** What it was read as; null where it was not read. */
  kind: RowsKind | null;
  encoding: string | null;
  /** Characters that could not be read. */
  damaged: number;
  rows: number;
  /** Why nothing of it was read, or null. */
  problem: Problem | null;
  troubles: PreviewTrouble[];
  /** Of a table: the column each field is read from, and all its columns. */
  columns: Readonly<Record<string, string>> | null;
  columnNames: string[];
  /** A date counts from a day that nobody has named, or from the one that was given. */
  needsDay: boolean;
  baseDate: string | null;
}

/** What a person sets of a row; a field that is missing stays as it is, null takes it away. */
export interface RowPatch {
  headline?: string | null;
  outlet?: string | null;
  byline?: string[];
  published?: { date: string; about: boolean } | null;
  url?: string | null;
}

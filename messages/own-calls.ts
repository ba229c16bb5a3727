import type { ClipNote } from '../model/clip-note';
import type { Clipping, ClippingPatch, ClippingView } from '../model/clipping';
import type { Result } from '../model/problem';
import type { ColumnMapping } from '../model/settings';

/** A part of the clippings: a browser carries no message of any length. */
export interface ClippingsPart {
  clippings: ClippingView[];
  /** How many there are in all. */
  total: number;
  /** Rows that could not be read. */
  unreadable: number;
}

/** What our own pages may ask of the background about the reader's own corpora and clippings. */
export interface OwnCalls {
  /** options: gives a corpus the reader has brought another title. */
  renameCorpus(change: { id: string; title: string }): Result<null>;
  /** options: takes a corpus the reader has brought out, or puts it back while the browser is open. */
  removeCorpus(change: { id: string; removed: boolean }): Result<null>;
  /** options: packs were put into the store; open pages are compared with them. */
  corporaChanged(arg: null): Result<null>;
  /** popup: keeps what is selected in a tab, or its article, as a clipping, and tells the reader there. */
  keepClipping(of: { tabId: number; what: 'selection' | 'article' }): Result<ClipNote>;
  /** options: clippings, newest first, from this one on, a part at a time. */
  listClippings(from: number): Result<ClippingsPart>;
  /** options: changes a clipping, unless another window was first. */
  changeClipping(change: { id: string; revision: number; patch: ClippingPatch }): Result<ClippingView>;
  /** options: deletes clippings and gives them back for undo. */
  deleteClippings(ids: string[]): Result<Clipping[]>;
  /** options: puts deleted clippings back as they were. */
  restoreClippings(rows: Clipping[]): Result<null>;
  /** options: a pack of the clippings for others, text-free and without notes, and a name for the file. */
  packClippings(label: { title: string; author: string; licence: string }): Result<{ base64: string; file: string }>;
  /** options: whether the text of clippings is kept; switching it off erases the texts there are. */
  setKeepText(on: boolean): Result<null>;
  /** import: how tables were read whose columns the reader has named. */
  rememberedTables(arg: null): ColumnMapping[];
  /** import: remembers which columns of a table hold what, for tables that have the same columns. */
  rememberTable(table: ColumnMapping): Result<null>;
}

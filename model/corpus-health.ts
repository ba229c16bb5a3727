import type { Problem } from './problem';
import type { CorpusInfo } from './record';

/** Where a corpus comes from: out of the extension, brought by the reader, or made of the reader's clippings. */
export type CorpusOrigin = 'bundled' | 'own' | 'clippings';

/** What a reader should know of a corpus before trusting it. */
export interface CorpusHealth extends CorpusInfo {
  records: number;
  events: number;
  outlets: number;
  /** Earliest and latest date of publication, as exactly as the records have it; null where none has one. */
  from: string | null;
  to: string | null;
  /** Records whose address is known. */
  withLink: number;
  /** Records reported as removed. */
  removed: number;
  bytes: number;
  /** SHA-256 of the pack's contents, 64 hexadecimal digits. */
  hash: string;
  on: boolean;
  origin: CorpusOrigin;
}

/** A corpus of the reader's that could not be opened: nothing is compared with it. */
export interface UnopenedCorpus {
  id: string;
  /** Null where only its pack could say. */
  title: string | null;
  problem: Problem;
}

/** The corpora as the options list them. */
export interface CorporaHealth {
  corpora: CorpusHealth[];
  unopened: UnopenedCorpus[];
}

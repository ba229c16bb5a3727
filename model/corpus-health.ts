import type { CorpusInfo } from './record';

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
}

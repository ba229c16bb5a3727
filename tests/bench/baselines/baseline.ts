import { STOP_WORDS } from '../../../matching/stop-words';
import type { PageText } from '../../../model/page-text';
import type { PressRecord } from '../../../model/record';

/** A record as every contestant is given it. */
export interface GivenRecord {
  record: PressRecord;
  /** What an index over words is built of: the passage text, or headline, names and claims where there is none. */
  searched: string;
  /** The text for fingerprints; null where the task gives facts only. */
  text: string | null;
}

/** A page, and the pieces of it that are asked one by one: its paragraphs, or its headline and beginning. */
export interface AskedPage {
  page: PageText;
  asked: readonly string[];
}

/** What a contestant found: in which of the pieces asked, and how sure it is. */
export interface Hit {
  record: string;
  piece: number;
  /** Larger is surer; compared with nothing but other scores of the same contestant. */
  score: number;
}

/** An index over given records. */
export interface Built {
  check(page: AskedPage): Hit[];
  /** Bytes of all that must be stored to check a page again tomorrow. */
  bytes: number;
}

/** One contestant. */
export interface Baseline {
  name: string;
  /** True where checking needs the words of the record itself, which this project may not ship. */
  holdsText: boolean;
  /** With more records one page takes it minutes; it is then left out, or given fewer. */
  mostRecords?: number;
  /** The score from which its rule, as it was published, calls it a hit; absent where it has none. */
  rule?: number;
  build(records: readonly GivenRecord[]): Built;
}

/** Hits that one piece may have; the right one is among them or is not found. */
export const MOST_HITS = 10;

/** Lower-case words of letters and digits; what all contestants but ours take for words. */
export const plainWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** The same without function words, which would cost an index over words time and tell it nothing. */
export const contentWords = (text: string): string[] => plainWords(text).filter((word) => !STOP_WORDS.has(word));

/** The hits of every piece of a page, by `find`. */
export function inEach(find: (text: string) => Omit<Hit, 'piece'>[]): Built['check'] {
  return ({ asked }) => asked.flatMap((text, piece) => find(text).map((hit) => ({ ...hit, piece })));
}

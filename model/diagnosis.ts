import type { CorpusOrigin } from './corpus-health';
import type { Settings } from './settings';

/** Something that failed: which call of which problem, when first and last, and how often in a row. */
export interface NotedFailure {
  call: string;
  /** The code of the problem, or the name of the error where it was a bug. */
  code: string;
  first: string;
  last: string;
  times: number;
}

/**
 * What helps to find a fault, and nothing of what the reader reads, writes or has: numbers, codes and switches. No address, no
 * title, no text; of the reader's own corpora not even the name.
 */
export interface Diagnosis {
  corpora: { origin: CorpusOrigin; version: string | null; records: number; bytes: number; on: boolean | null }[];
  /** Corpora that do not open, by what is wrong with them. */
  unopened: string[];
  /** Null where the storage refuses to tell. */
  counts: {
    saved: number | null;
    clippings: number | null;
    unreadableClippings: number | null;
    unreadableSources: number | null;
    unreadableSettings: number | null;
  };
  settings: (Pick<Settings, 'sensitivity' | 'language' | 'keepText'> & { sitesOff: number; dismissals: number }) | null;
  /** What failed since the browser was started, the latest last. */
  failures: NotedFailure[];
}

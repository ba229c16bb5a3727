import type { Finding } from '../../model/finding';
import type { Problem } from '../../model/problem';

/** What the popup knows of the page in front. A report of the content script fits as it is. */
export type PageView =
  | { state: 'reading' }
  | {
      state: 'done';
      findings: readonly Finding[];
      checked: {
        blocks: number;
        records: number;
        corpora: readonly { id: string; title: string; coverage: string; records: number }[];
        /** Corpora that are on and could not be opened. */
        missing?: readonly string[];
      };
      saved: readonly { corpus: string; record: string }[];
      /** Ids of the findings that get a badge. */
      badged: readonly string[];
      /** The page's own date, YYYY-MM-DD, where it states one. */
      date: string | null;
      /** Said where only a part of the page was read. */
      partly: Problem | null;
    }
  | { state: 'off' }
  | { state: 'not-news'; why: Problem }
  | { state: 'problem'; problem: Problem };

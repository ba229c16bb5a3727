/** What became of a clipping; `kept: false`: nothing was. */
export type ClipNote =
  | {
      kept: 'new' | 'added' | 'present';
      words: number;
      whole: boolean;
      /** Headline, or where there is none the outlet. */
      title: string | null;
      /** Too short for the matcher to know it again. */
      short: boolean;
      /** «My clippings» is switched off: nothing is compared with it. */
      off: boolean;
    }
  | { kept: false; why: 'nothing-selected' | 'page-without-text' | 'page-not-readable' | 'storage-failed' };

/** The part of citation-js that reads: it ships no types of its own. Given text and a type, it makes no request. */
declare module '@citation-js/core' {
  /** A date of CSL-JSON. */
  interface CslDate {
    'date-parts'?: number[][];
    circa?: boolean;
  }
  /** An entry of CSL-JSON, as far as it is looked at. */
  interface CslEntry {
    id: string;
    type: string;
    title?: string;
    author?: { family?: string; given?: string; literal?: string }[];
    'container-title'?: string;
    publisher?: string;
    issued?: CslDate;
    accessed?: CslDate;
    URL?: string;
    keyword?: string;
    note?: string | string[];
    annote?: string;
    custom?: unknown;
  }
  export class Cite {
    constructor(text: string, options?: { forceType?: string });
    data: CslEntry[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

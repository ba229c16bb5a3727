import type { KnownSource, ReaderRemoval, SourceCheck } from '../model/known-source';
import type { PageText } from '../model/page-text';
import type { Result } from '../model/problem';

/** Some of what is known of addresses: a browser carries no message of any length. */
export interface SourcesPart {
  sources: KnownSource[];
  /** Rows there are in all that cannot be read; they are kept. */
  unreadable: number;
  /** To be asked for the next part with; null where this was the last. */
  next: string | null;
}

/** How what stands at an address compares with what is known of the source; see `matching/recognise-source.ts`. */
export interface Likeness {
  headline: number | null;
  sharesWords: boolean;
  text: 'same' | 'some' | 'none' | null;
}

/** What our own pages may ask of the background about the addresses of sources. */
export interface SourceCalls {
  /** popup, options, check page: what is known of addresses, a part at a time; '' for the first. */
  listSources(after: string): Result<SourcesPart>;
  /**
   * popup, options, check page: notes that a source was removed, or takes the note `was` back with null; open pages are told.
   * Gives what is known of the address then.
   */
  markSource(change: {
    address: string;
    was: ReaderRemoval | null;
    removed: ReaderRemoval | null;
  }): Result<KnownSource>;
  /** check page, popup, options: keeps what asking an address has given; null forgets what checks have given. */
  noteCheck(of: { address: string; check: SourceCheck | null }): Result<KnownSource>;
  /** check page: compares what stands at an address with records of the corpora, on or off, and with what it is called elsewhere. */
  recogniseSource(of: {
    titles: string[];
    page: PageText | null;
    records: { corpus: string; record: string }[];
    names: string[];
  }): Result<Likeness>;
}

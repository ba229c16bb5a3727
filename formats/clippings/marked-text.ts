import type { Place } from '../../model/read-candidate';

/** An address with the words that carry it. */
export interface MarkedLink extends Place {
  url: string;
}

/**
 * A document reduced to words: `text` has the length and the offsets that everything else counts in, markup in it blanked.
 */
export interface MarkedText {
  text: string;
  links: MarkedLink[];
  /** Titles of works, as `<cite>` or emphasis mark them. */
  emphasis: Place[];
  /** Where marked headings stand. */
  headings: Place[];
  /** Passages marked as quoted: `>` in front of lines, `<blockquote>`. */
  quotes: Place[];
  /** Where a section of the document is said to begin: rules, marked articles. */
  breaks: number[];
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"«»“”\\^`{|}]+/gi;
/** Longer addresses are no addresses that anybody cites. */
const MAX_ADDRESS = 2000;

/** Addresses that stand written out in `text`; a bracket or full stop behind one is the sentence's. */
export function writtenLinks(text: string): MarkedLink[] {
  const links: MarkedLink[] = [];
  for (const found of text.matchAll(ADDRESS)) {
    const url = trimmed(found[0]);
    if (url.length <= MAX_ADDRESS && isWeb(url)) links.push({ start: found.index, end: found.index + url.length, url });
  }
  return links;
}

function trimmed(url: string): string {
  let end = url.length;
  while (end > 0 && ").,;:!?]'’*_".includes(url[end - 1] ?? '')) {
    // A closing bracket that the address itself opened is part of it.
    if (url[end - 1] === ')' && url.slice(0, end - 1).includes('(')) break;
    end--;
  }
  return url.slice(0, end);
}

/** True for http and https addresses with a host; everything else is never made a link. */
export const isWeb = (url: string) => /^https?:\/\/[^\s/?#]+/i.test(url) && !/\s/.test(url);

/** Plain text: addresses where they are written out, and lines quoted as in letters; the mark in front of those is blanked. */
export function markPlain(source: string): MarkedText {
  const quotes: Place[] = [];
  const text = source.replace(
    /^([ \t]{0,3})((?:>[ \t]?)+)([^\r\n]*)/gm,
    (_, indent: string, mark: string, words: string, at: number) => {
      quotes.push({ start: at + indent.length + mark.length, end: at + indent.length + mark.length + words.length });
      return indent + ' '.repeat(mark.length) + words;
    },
  );
  return { text, links: writtenLinks(text), emphasis: [], headings: [], quotes, breaks: [] };
}

import type { Block } from '../model/page-text';
import type { PageFile } from './page-file';

/** A first line of at most this many words is taken for the headline; longer ones are paragraphs without a headline. */
const HEADLINE_WORDS = 25;
/** Below this many words, a line that does not end like a sentence is a heading and not a paragraph. */
const HEADING_WORDS = 16;

/**
 * Reads plain text as a page: every line that is not blank is a block, with the white space around it left out.
 * Offsets are UTF-16 indexes into `text` as it stands, a byte order mark and carriage returns counted.
 */
export function readTextPage(text: string): PageFile {
  const blocks: Block[] = [];
  const blockStart: number[] = [];
  let headline: string | null = null;
  for (const line of text.matchAll(/[^\r\n]+/g)) {
    const words = line[0].trim();
    if (words === '') continue;
    const kind =
      blocks.length === 0 && count(words) <= HEADLINE_WORDS ? 'headline' : isHeading(words) ? 'heading' : 'paragraph';
    if (kind === 'headline') headline = words;
    blockStart.push(line.index + line[0].length - line[0].trimStart().length);
    blocks.push({ index: blocks.length, kind, text: words, links: linksIn(words) });
  }
  const page = { address: 'about:blank', canonical: null, headline, date: null, language: null, blocks };
  return { page, blockStart, spansFrom: 'file' };
}

const count = (line: string) => line.split(/\s+/).length;
const isHeading = (line: string) => count(line) < HEADING_WORDS && !/[.!?۔؟…”"»’']$/.test(line);

/** Addresses written out in the line; a bracket or a full stop after one is the sentence's, not the address's. */
function linksIn(line: string): Block['links'] {
  return [...line.matchAll(/https?:\/\/[^\s<>"«»“”]+/gi)].map((found) => {
    const url = found[0].replace(/[).,;:!?\]}'’]+$/, '');
    return { url, start: found.index, end: found.index + url.length };
  });
}

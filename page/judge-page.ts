import type { Problem } from '../model/problem';
import { countWords } from './count-words';
import type { PageReading } from './read-page';

/** A page that does not call itself an article must have this many blocks of this many words. */
const PROSE_BLOCKS = 3;
const PROSE_WORDS = 12;

/**
 * Whether a page is worth checking: it calls itself an article, or has prose and is not a site's front page. Cheap on
 * purpose; the reader's «check this page» overrides it.
 */
export function judgePage(reading: PageReading): { news: true } | { news: false; why: Problem } {
  const prose = reading.text.blocks.filter((block) => countWords(block.text) >= PROSE_WORDS).length;
  if (reading.text.blocks.length === 0) return { news: false, why: { code: 'page-without-text' } };
  if (isFrontPage(reading.text.address)) return { news: false, why: { code: 'not-a-news-page' } };
  if (reading.facts.article || prose >= PROSE_BLOCKS) return { news: true };
  return { news: false, why: { code: 'not-a-news-page' } };
}

const isFrontPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search } = new URL(address);
  return protocol.startsWith('http') && pathname === '/' && search === '';
};

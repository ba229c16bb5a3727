import type { Problem } from '../model/problem';
import { countWords } from './count-words';
import type { PageReading } from './read-page';

/** A page that does not call itself an article must have this many blocks of this many words. */
const PROSE_BLOCKS = 3;
const PROSE_WORDS = 12;
/**
 * One block of this many words is enough by itself: 4 of 115 pages with planted passages had only one or two blocks and
 * did not say what they are.
 */
const LONG_WORDS = 40;

/**
 * Whether a page is worth checking: it calls itself an article, or has prose (several blocks, or a long one) and is
 * not a site's front page. Cheap on purpose; the reader's «check this page» overrides it.
 */
export function judgePage(reading: PageReading): { news: true } | { news: false; why: Problem } {
  const lengths = reading.text.blocks.map((block) => countWords(block.text));
  const prose = lengths.filter((words) => words >= PROSE_WORDS).length;
  const long = lengths.some((words) => words >= LONG_WORDS);
  if (reading.text.blocks.length === 0) return { news: false, why: { code: 'page-without-text' } };
  if (isFrontPage(reading.text.address)) return { news: false, why: { code: 'not-a-news-page' } };
  if (reading.facts.article || long || prose >= PROSE_BLOCKS) return { news: true };
  return { news: false, why: { code: 'not-a-news-page' } };
}

const isFrontPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search } = new URL(address);
  return protocol.startsWith('http') && pathname === '/' && search === '';
};

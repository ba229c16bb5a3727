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
/** Long blocks that make a front page one with articles in full, as blogs have; of 7 news sites' in the bank one has any. */
const FRONT_LONG_BLOCKS = 3;

/**
 * Whether a page is worth checking: it calls itself an article, or has prose (several blocks, or a long one); a site's
 * front page only where it holds articles in full. Cheap on purpose; the reader's «check this page» overrides it.
 */
export function judgePage(reading: PageReading): { news: true } | { news: false; why: Problem } {
  const lengths = reading.text.blocks.map((block) => countWords(block.text));
  const prose = lengths.filter((words) => words >= PROSE_WORDS).length;
  const long = lengths.filter((words) => words >= LONG_WORDS).length;
  if (reading.text.blocks.length === 0) return { news: false, why: { code: 'page-without-text' } };
  const { address, canonical } = reading.text;
  const front = isFrontPage(address) && isFrontPage(canonical ?? address);
  const enough = front ? long >= FRONT_LONG_BLOCKS : reading.facts.article || long > 0 || prose >= PROSE_BLOCKS;
  return enough ? { news: true } : { news: false, why: { code: 'not-a-news-page' } };
}

/** The top of a site. A page that names another address as its own is a copy of that one, wherever it stands. */
const isFrontPage = (address: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search } = new URL(address);
  return protocol.startsWith('http') && pathname === '/' && search === '';
};

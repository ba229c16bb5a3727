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
 * Whether a page is worth checking, and if not, why. It is where it calls itself an article, or has prose (several
 * blocks, or a long one) and shows to be nothing else; of a front page the links are. Cheap on purpose; the reader's
 * «check this page» overrides it.
 */
export function judgePage({ text, facts, other }: PageReading): { news: true } | { news: false; why: Problem } {
  if (text.blocks.length === 0) return silent(text.linksOnly ? 'page-is-list' : (other ?? 'page-without-text'));
  if (text.linksOnly || facts.article) return { news: true };
  if (other) return silent(other);
  const lengths = text.blocks.map((block) => countWords(block.text));
  const long = lengths.some((words) => words >= LONG_WORDS);
  const prose = lengths.filter((words) => words >= PROSE_WORDS).length;
  return long || prose >= PROSE_BLOCKS ? { news: true } : silent('not-a-news-page');
}

const silent = (code: Problem['code']): { news: false; why: Problem } => ({ news: false, why: { code } });

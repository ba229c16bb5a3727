import type { JudgedRun } from './find-article';
import { isFrontPage, type PageFacts } from './page-facts';

/** Blocks this long are an article's; teasers are shorter. Three of them make a front page one of articles in full, as blogs have. */
const LONG_WORDS = 40;
const LONG_BLOCKS = 3;
/** Prose, as in `find-article`. */
const PROSE_WORDS = 12;
/**
 * A page that is not at the top of its site, calls itself no article and has no long block is a list where links hold this
 * share of its words: the bank's front pages .60 to .98, its articles without such a name at most .40.
 */
const LINKED_SHARE = 0.75;
/** What lists call themselves: schema.org and Open Graph. */
const LIST = /^(CollectionPage|profile(page)?)$/i;
/** Links of fewer words lead to sections. */
const LINK_WORDS = 3;

/**
 * Whether the page leads to reports instead of holding one: the top of a site or a list by its own word, unless it holds
 * articles in full; or a page that consists of links. `blocks` is what would be read, `runs` all text of the page.
 */
export function isListOfLinks(
  address: string,
  { article, canonical, types }: PageFacts,
  blocks: readonly JudgedRun[],
  runs: readonly JudgedRun[],
): boolean {
  const long = blocks.filter((run) => run.words >= LONG_WORDS).length;
  // A page that names another address as its own is a copy of that one, wherever it stands.
  if (isFrontPage(address) && isFrontPage(canonical ?? address)) return long < LONG_BLOCKS || !hasNeighbours(blocks);
  if (!article && long < LONG_BLOCKS && [...types].some((type) => LIST.test(type))) return true;
  if (long > 0 || (article && blocks.length > 0)) return false;
  const words = runs.reduce((sum, run) => sum + run.words, 0);
  return runs.reduce((sum, run) => sum + run.words * run.linkShare, 0) > LINKED_SHARE * words;
}

/** Articles in full have paragraphs one after the other in one element; under a teaser's heading stands one alone. */
function hasNeighbours(blocks: readonly JudgedRun[]): boolean {
  const isProse = (run?: JudgedRun) => run !== undefined && run.words >= PROSE_WORDS && run.linkShare < 0.5;
  return blocks.some((run, i) => {
    const next = blocks[i + 1];
    return isProse(run) && isProse(next) && (run.host === next?.host || run.host.parentNode === next?.host.parentNode);
  });
}

/** Everything that a link to a report may stand in, outside navigation and footers. */
export const linkRuns = (runs: readonly JudgedRun[]): JudgedRun[] =>
  runs.filter((run) => run.links.length > 0 && run.words * run.linkShare >= LINK_WORDS);

import type { Block, PageText } from '../model/page-text';
import type { Problem, ProblemCode } from '../model/problem';
import { findArticle, holds, type JudgedRun, SENTENCE_END } from './find-article';
import { isListOfLinks, linkRuns } from './front-page';
import { atOnce } from './in-slices';
import { otherKind } from './other-kind';
import { absolute, baseOf, factSteps, type PageFacts } from './page-facts';
import { walkText } from './walk-text';

/** Where a block stands on the page. `starts[i]` is where the text of `nodes[i]` begins in the block's text. */
export interface BlockPlace {
  block: Block;
  host: Element;
  nodes: Text[];
  starts: number[];
}

/** A page as read: its text, where each block of it stands, and what the page says of itself. */
export interface PageReading {
  text: PageText;
  places: BlockPlace[];
  facts: PageFacts;
  /** What holds the article; the document where there is no body. */
  root: Element | Document;
  /** What the page is instead of a report, where it shows that and does not call itself an article; else null. */
  other: ProblemCode | null;
  /** What a watch of the document does not see and of which something was read: open shadow roots, a frame's document. */
  roots: readonly (ShadowRoot | Document)[];
  /** `page-read-partly` where only a part was read, `page-links-only` on a front page; else null. */
  problem: Problem | null;
}

/** What is sent to be matched, at most. Pages of the bank have up to 183 blocks and 60,000 characters. */
export const READ_LIMITS = { blocks: 6_000, chars: 1_000_000, blockChars: 50_000 };

/** How many runs are judged, or places made, between two chances to stop: each climbs to the root or reads the addresses of its links. */
const PLACES_A_STEP = 16;

/** Shorter runs inside the article are labels unless they end like a sentence. */
const LEAST_WORDS = 8;
/** A standfirst, and a paragraph anywhere outside the article, have at least these many words. */
const STANDFIRST_WORDS = 12;
const APART_WORDS = 30;
/** Runs with this share of linked text are lists of links, unless they are long and hold other words. */
const LINK_LIST_SHARE = 0.6;

/**
 * Reads a page in place: one walk, no change, no computed style. Runs on any DOM, the parsed file of a command line
 * too. A page without text gives an empty reading. Of a front page only the links are read, unless `whole`: the reader
 * asked for this very page.
 */
export function readPage(doc: Document, address: string, whole = false): PageReading {
  return atOnce(readSteps(doc, address, whole));
}

/** The same in steps of a few milliseconds at most; what was read is void where the page changes between them. */
export function* readSteps(doc: Document, address: string, whole: boolean): Generator<void, PageReading> {
  // An empty file has no root element in every DOM.
  if (!doc.documentElement) return emptyReading(doc, address);
  const facts = yield* factSteps(doc, address);
  // Some parsers put the text of broken pages outside the body they report; then the whole document is read.
  const top = doc.body?.firstChild ? doc.body : doc;
  yield;
  const walked = yield* walkText(top);
  yield;
  const { root, runs } = yield* findArticle(top, walked.runs);
  yield;
  const headline = findHeadline(runs, facts.headline);
  yield;
  const inside: boolean[] = [];
  for (const run of runs) {
    inside.push(run === headline || belongs(run, root));
    if (inside.length % PLACES_A_STEP === 0) yield;
  }
  const afterHeadline = headline ? runs.indexOf(headline) + 1 : runs.length;
  const article = inside.indexOf(true, afterHeadline);
  const all = runs.filter((run, i) => inside[i] || isApart(run, i >= afterHeadline && i < article));
  const linksOnly = !whole && isListOfLinks(address, facts, all, runs);
  const chosen = linksOnly ? linkRuns(runs) : all;
  yield;

  const base = baseOf(doc, address);
  const places: BlockPlace[] = [];
  let chars = 0;
  let complete = walked.complete;
  for (const run of chosen) {
    if (run.text.length > READ_LIMITS.blockChars) complete = false;
    chars += Math.min(run.text.length, READ_LIMITS.blockChars);
    if (places.length === READ_LIMITS.blocks || chars > READ_LIMITS.chars) {
      complete = false;
      break;
    }
    places.push(placeOf(run, places.length, run === headline, base));
    if (places.length % PLACES_A_STEP === 0) yield;
  }
  yield;
  return {
    text: {
      address,
      canonical: facts.canonical,
      headline: facts.headline ?? headline?.text ?? null,
      date: facts.date,
      language: facts.language,
      blocks: places.map((place) => place.block),
      ...(linksOnly && { linksOnly }),
    },
    places,
    facts,
    root,
    other: linksOnly || facts.article ? null : otherKind(doc, address, facts.types, all, runs),
    roots: walked.roots,
    problem: linksOnly
      ? { code: 'page-links-only' }
      : complete
        ? null
        : { code: 'page-read-partly', detail: { blocks: places.length } },
  };
}

function emptyReading(doc: Document, address: string): PageReading {
  const stated = { canonical: null, headline: null, date: null, language: null };
  return {
    text: { address, ...stated, blocks: [] },
    places: [],
    facts: { article: false, ...stated, types: new Set() },
    root: doc,
    other: null,
    roots: [],
    problem: null,
  };
}

function belongs(run: JudgedRun, root: Element | Document): boolean {
  if (run.doubtful || !holds(root, run.host)) return false;
  if (run.linkShare >= LINK_LIST_SHARE && !(run.linkShare < 0.95 && run.words >= 25)) return isLinkLine(run);
  if (run.kind === 'headline' || run.kind === 'heading' || run.kind === 'caption') return true;
  return run.words >= 3 && (run.words >= LEAST_WORDS || SENTENCE_END.test(run.text));
}

/**
 * Prose outside the article's element that is read all the same: a standfirst (between headline and article), and long
 * paragraphs that nothing calls a side matter. Without it 5 of 494 planted passages went unread; it costs .007 precision.
 */
function isApart(run: JudgedRun, isStandfirst: boolean): boolean {
  if (run.doubtful || run.kind !== 'paragraph' || run.linkShare >= 0.3) return false;
  return run.words >= (isStandfirst ? STANDFIRST_WORDS : APART_WORDS);
}

/** «Read also: …» as a paragraph of its own: kept, because a link to a known report is worth a badge. */
const isLinkLine = (run: JudgedRun): boolean =>
  run.kind === 'paragraph' && run.host.localName === 'p' && run.words >= 4;

function placeOf(run: JudgedRun, index: number, isHeadline: boolean, base: string): BlockPlace {
  const kind = isHeadline ? 'headline' : run.kind === 'headline' ? 'heading' : run.kind;
  const text = run.text.slice(0, READ_LIMITS.blockChars);
  const links = run.links.flatMap(({ el, start, end }) => {
    const url = absolute(el.getAttribute('href'), base);
    return url && end <= text.length ? [{ url, start, end }] : [];
  });
  return { block: { index, kind, text, links }, host: run.host, nodes: run.nodes, starts: run.starts };
}

/**
 * The run that shows the page's headline: what equals the stated headline, else the h1 nearest to it, else the first
 * h1. It counts wherever it stands; headlines are often outside the element that holds the article.
 */
function findHeadline(runs: readonly JudgedRun[], stated: string | null): JudgedRun | null {
  const tops = runs.filter((run) => run.kind === 'headline' && run.words > 1);
  if (!stated) return tops[0] ?? null;
  const wanted = plain(stated);
  const same = (run: JudgedRun) => plain(run.text) === wanted;
  const equal = tops.find(same) ?? runs.find((run) => run.kind === 'heading' && same(run));
  if (equal) return equal;
  const words = new Set(wanted.split(' '));
  const alike = (run: JudgedRun) => {
    const own = plain(run.text).split(' ');
    return own.filter((word) => words.has(word)).length / Math.max(own.length, words.size);
  };
  const best = tops.map((run) => ({ run, score: alike(run) })).sort((a, b) => b.score - a.score)[0];
  if (best && best.score > 0) return best.run;
  // Some sites set the headline in a paragraph or a link of its own.
  return runs.find((run) => run.words < 40 && same(run)) ?? tops[0] ?? null;
}

/** Letters and digits only: quotes, dashes and case differ between the title and its printed form. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();

import { countWords } from './count-words';
import { classAndId, namesStoryBody } from './element-names';
import { shadowOr, type TextRun } from './walk-text';

/** A run with what the vote found out about it. */
export interface JudgedRun extends TextRun {
  words: number;
  /** Share of the text inside links, 0 to 1. */
  linkShare: number;
  /** Stands in something that calls itself navigation, comments, an advert… and is not a wrapper of the article. */
  doubtful: boolean;
}

// The figures below were chosen on the development half of the page bank (token F1 .95 there, .95 on the other half).
/** From this many words on a run is prose and votes on where the article is. */
const PROSE_WORDS = 12;
/** A doubtful ancestor that holds more than this share of the page's prose is a wrapper, not a side matter. */
const PARDON_SHARE = 0.4;
/** A semantic container must hold this share of the vote to stand for election. */
const CANDIDATE_SHARE = 0.25;
/** Going down, a child is taken while it keeps this share: of a semantic container, and without one. */
const KEEP_IN_CONTAINER = 0.92;
const KEEP_IN_BODY = 0.75;
/** List items are prose less often than paragraphs; lines that end without a full stop are too. */
const ITEM_WEIGHT = 0.4;
const UNFINISHED_WEIGHT = 0.5;

/** How a sentence ends, in the scripts that mark it. */
export const SENTENCE_END = /[.!?…।。！？」』؟۔။។։።”"»]$/;
const CANDIDATES = '[itemprop~="articleBody"],article,main,[role="main"],[role="article"]';

/** The parent, out of a shadow tree too. */
export function parentOf(el: Element): Element | null {
  if (el.parentElement) return el.parentElement;
  const parent = el.parentNode;
  return parent && 'host' in parent ? (parent as ShadowRoot).host : null; // only shadow roots have a host
}

/** True where `outer` is `el` or holds it, shadow trees included. A document holds everything. */
export function holds(outer: Element | Document, el: Element): boolean {
  if (!('localName' in outer)) return true;
  for (let at: Element | null = el; at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

/** Where the article is, and the runs as judged. */
export interface Elected {
  root: Element | Document;
  runs: JudgedRun[];
}

/** How many runs, and how many elements, are counted between two chances to stop. */
const RUNS_A_STEP = 32;
const ELEMENTS_A_STEP = 256;

/** Runs with their weights, and the element that holds the article: the page's prose votes on it. In steps, as the walk. */
export function* findArticle(body: Element | Document, runs: readonly TextRun[]): Generator<void, Elected> {
  const judged: JudgedRun[] = [];
  for (const run of runs) {
    const linked = run.links.reduce((sum, link) => sum + link.end - link.start, 0);
    judged.push(
      Object.assign(run, { words: countWords(run.text), linkShare: linked / run.text.length, doubtful: false }),
    );
    if (judged.length % RUNS_A_STEP === 0) yield;
  }
  const prose = judged.filter(isProse);
  pardonWrappers(judged, prose);
  yield;
  const votes = yield* countVotes(prose.filter((run) => !run.doubtful));
  return { root: yield* elect(body, votes), runs: judged };
}

const isProse = (run: JudgedRun): boolean =>
  run.words >= PROSE_WORDS &&
  run.linkShare < 0.5 &&
  (run.kind === 'paragraph' || run.kind === 'quote' || run.kind === 'item' || run.kind === 'cell');

function pardonWrappers(runs: readonly JudgedRun[], prose: readonly JudgedRun[]): void {
  const held = new Map<Element, number>();
  let total = 0;
  for (const run of prose) {
    total += run.words;
    for (let d = run.doubts; d; d = d.above) held.set(d.el, (held.get(d.el) ?? 0) + run.words);
  }
  // An article may be dealt out over several wrappers side by side; siblings of one class count together.
  const together = new Map<string, number>();
  const parents = new Map<Element | null, number>();
  const group = (el: Element): string => {
    const parent = parentOf(el);
    if (!parents.has(parent)) parents.set(parent, parents.size);
    return `${parents.get(parent)} ${el.className}`;
  };
  for (const [el, words] of held) together.set(group(el), (together.get(group(el)) ?? 0) + words);
  const pardoned = new Set<Element>();
  for (const el of held.keys()) {
    // Comments can outweigh a short article; only a wrapper that also holds the headline is let off.
    const isWrapper = !/comment/i.test(classAndId(el)) || el.querySelector('h1') !== null;
    if ((together.get(group(el)) ?? 0) > PARDON_SHARE * total && isWrapper) pardoned.add(el);
  }
  for (const run of runs) for (let d = run.doubts; d; d = d.above) if (!pardoned.has(d.el)) run.doubtful = true;
}

/** The votes an element was given, and all votes. */
interface Votes {
  of: ReadonlyMap<Element, number>;
  total: number;
}

function* countVotes(prose: readonly JudgedRun[]): Generator<void, Votes> {
  const of = new Map<Element, number>();
  let total = 0;
  let counted = 0;
  for (const run of prose) {
    const finished = SENTENCE_END.test(run.text) ? 1 : UNFINISHED_WEIGHT;
    const vote = run.words * (1 - run.linkShare) * (run.kind === 'item' ? ITEM_WEIGHT : 1) * finished;
    total += vote;
    for (let el: Element | null = run.host; el; el = parentOf(el)) {
      of.set(el, (of.get(el) ?? 0) + vote);
      if (++counted % ELEMENTS_A_STEP === 0) yield;
    }
  }
  return { of, total };
}

function* elect(body: Element | Document, { of, total }: Votes): Generator<void, Element | Document> {
  if (total === 0) return body;
  const candidates = new Set(body.querySelectorAll(CANDIDATES));
  yield;
  /** Of each parent the child that holds most; asking an element for all its children takes long where it has many. */
  const heaviest = new Map<Node | null, Element>();
  let seen = 0;
  for (const [el, votes] of of) {
    if (namesStoryBody(el)) candidates.add(el);
    const other = heaviest.get(el.parentNode);
    if (!other || votes > (of.get(other) ?? 0)) heaviest.set(el.parentNode, el);
    if (++seen % ELEMENTS_A_STEP === 0) yield;
  }
  let best: Element | null = null;
  let bestScore = -1;
  for (const el of candidates) {
    const share = (of.get(el) ?? 0) / total;
    const score = share + bonus(el);
    if (share >= CANDIDATE_SHARE && score > bestScore) [best, bestScore] = [el, score];
  }
  const least = best ? KEEP_IN_CONTAINER * (of.get(best) ?? total) : KEEP_IN_BODY * total;
  let root: Element | Document = best ?? body;
  for (;;) {
    // No two children keep such a share.
    const next = heaviest.get(shadowOr(root));
    if (!next || (of.get(next) ?? 0) < least) return root;
    root = next;
  }
}

/** How much a container's own word for itself counts, in shares of the vote. */
function bonus(el: Element): number {
  if (/\barticleBody\b/.test(el.getAttribute('itemprop') ?? '')) return 0.35;
  if (namesStoryBody(el)) return 0.25;
  if (el.localName === 'article') return 0.2;
  return el.localName === 'main' || el.getAttribute('role') === 'main' ? 0.05 : 0.1;
}

import type { BlockKind } from '../model/page-text';
import { hasSkippedRole, INLINE, isDoubtful, isEditor, isHidden, SKIPPED_BLOCK, SKIPPED_INLINE } from './element-names';

/** An ancestor with a doubtful name, and the next one above it. */
export interface Doubt {
  el: Element;
  above: Doubt | null;
}

/**
 * A maximal run of inline text in one block container: what a reader sees as one paragraph, whatever elements the page
 * makes it of. `starts[i]` is where the text of `nodes[i]` begins in `text`.
 */
export interface TextRun {
  kind: BlockKind;
  host: Element;
  nodes: Text[];
  starts: number[];
  /** White space collapsed as a browser renders it. */
  text: string;
  /** Link elements; `start` and `end` are offsets in `text`. */
  links: { el: Element; start: number; end: number }[];
  doubts: Doubt | null;
}

/** How much of a page is walked. 10 MB pages end here instead of holding the tab. */
export const WALK_LIMITS = {
  /** Text and element nodes; the largest page of the bank has 11,000. */
  nodes: 200_000,
  /** Characters of text. */
  chars: 2_000_000,
  /** Characters of one run: a few more than a block may have (`READ_LIMITS`). Of a longer one only the beginning is kept. */
  runChars: 60_000,
  /** Nesting. Browsers cut at 512 while parsing; other parsers do not, and a walk must not exhaust the stack. */
  depth: 700,
};

/** How many nodes are visited between two chances to stop: well under a millisecond. */
const NODES_A_STEP = 64;

interface Context {
  kind: BlockKind;
  host: Element;
  doubts: Doubt | null;
  /** The link we are in. */
  link: Element | null;
  depth: number;
}

const SPACES = /[\t\n\f\r ]+/g;
const ELEMENT = 1;
const TEXT = 3;
const DOCUMENT = 9;

/** An element whose children are being visited: the next one, or those that are left of a list. */
interface Level {
  next: Node | null;
  list: Node[] | null;
  context: Context;
  /** The element breaks the line, so a run ends with it. */
  breaks: boolean;
}

/** What a walk gives: `complete: false` where a limit was met; `roots`: the open shadow roots it went through. */
export interface Walked {
  runs: TextRun[];
  roots: ShadowRoot[];
  complete: boolean;
}

/**
 * All text runs under `root` in document order, in steps: the caller may let other work go between them, and starts anew
 * where the tree has changed meanwhile. Open shadow roots are read in place of their host's children. Nothing is changed
 * and no style is computed.
 */
export function* walkText(root: Element | Document): Generator<void, Walked> {
  const runs: TextRun[] = [];
  const roots: ShadowRoot[] = [];
  const levels: Level[] = [];
  let run: TextRun | null = null;
  /** The last piece of its text. Asking a string that grows piece by piece for its end copies it whole each time. */
  let tail = '';
  let breaks = 0;
  let nodes = 0;
  let chars = 0;
  let complete = true;

  const flush = () => {
    if (run) {
      run.text = run.text.trimEnd();
      const end = run.text.length;
      run.links = run.links.filter((l) => l.start < end).map((l) => (l.end > end ? { ...l, end } : l));
      if (end > 0) runs.push(run);
    }
    run = null;
    breaks = 0;
  };

  const add = (to: TextRun, text: string) => {
    to.text += text;
    tail = text || tail;
  };

  const addText = (node: Text, context: Context) => {
    const blank = !/\S/.test(node.data);
    if (blank && !run) return;
    chars += node.data.length;
    if (!blank) {
      if (breaks >= 2) flush();
      breaks = 0;
    }
    if (!run) tail = '';
    run ??= startRun(context);
    run.nodes.push(node);
    const start = run.text.length;
    run.starts.push(start);
    const text = node.data.slice(0, Math.max(0, WALK_LIMITS.runChars - start)).replace(SPACES, ' ');
    add(run, text.startsWith(' ') && endsBlank(tail) ? text.slice(1) : text);
    if (context.link) addLink(run, context.link, start);
  };

  const enter = (el: Element | Document, context: Context, breaks: boolean) => {
    if (context.depth > WALK_LIMITS.depth) {
      complete = false;
      return;
    }
    // The cast is what the local name says; DOMs without shadow trees have no assignedNodes.
    const assigned =
      'localName' in el && el.localName === 'slot' ? (el as HTMLSlotElement).assignedNodes?.() : undefined;
    const inner = shadowOr(el);
    if (inner !== el) roots.push(inner as ShadowRoot); // that is what it is where it is not the element
    // Siblings of a doctype cannot be reached from it in every DOM.
    const list = assigned?.length ? assigned : el.nodeType === DOCUMENT ? [...el.childNodes] : null;
    levels.push({ next: list ? null : inner.firstChild, list: list?.reverse() ?? null, context, breaks });
  };

  const visit = (node: Node, context: Context) => {
    if (nodes++ > WALK_LIMITS.nodes || chars > WALK_LIMITS.chars) complete = false;
    if (!complete) return;
    // The two casts are what nodeType says.
    if (node.nodeType === TEXT) addText(node as Text, context);
    else if (node.nodeType === ELEMENT) visitElement(node as Element, context);
  };

  const visitElement = (el: Element, context: Context) => {
    const tag = el.nodeName.toUpperCase();
    if (tag === 'BR') {
      breaks++;
      if (run && !endsBlank(tail)) add(run, ' ');
      return;
    }
    if (SKIPPED_INLINE.has(tag)) return;
    if (SKIPPED_BLOCK.has(tag) || tag === 'HR') return flush();
    if (isHidden(el) && tag !== 'ARTICLE' && tag !== 'MAIN') return;
    if (isEditor(el)) return flush();
    // Custom elements are inline by default, and a paragraph holds nothing else.
    if (INLINE.has(tag) || (context.host.localName === 'p' && tag.includes('-'))) {
      const link = tag === 'A' ? el : context.link;
      return enter(el, { ...context, link, depth: context.depth + 1 }, false);
    }
    flush();
    if (hasSkippedRole(el)) return;
    const inside = {
      kind: kindOf(tag, context.kind),
      host: el,
      doubts: isDoubtful(el, tag) ? { el, above: context.doubts } : context.doubts,
      link: context.link,
      depth: context.depth + 1,
    };
    enter(el, inside, true);
  };

  const host = root.nodeType === ELEMENT ? (root as Element) : (root as Document).documentElement; // by its type
  enter(root, { kind: 'paragraph', host, doubts: null, link: null, depth: 0 }, true);
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node: Node | null = level.list ? (level.list.pop() ?? null) : level.next;
    if (!node) {
      levels.pop();
      if (level.breaks) flush();
      continue;
    }
    level.next = node.nextSibling;
    visit(node, level.context);
    if (!complete) break;
    if (nodes % NODES_A_STEP === 0) yield;
  }
  flush();
  return { runs, roots, complete };
}

const startRun = ({ kind, host, doubts }: Context): TextRun => ({
  kind,
  host,
  doubts,
  nodes: [],
  starts: [],
  text: '',
  links: [],
});

/** Text at `start` was just added inside `el`: the link begins there, or goes on where it was the last one. */
function addLink(run: TextRun, el: Element, start: number): void {
  const last = run.links.at(-1);
  if (last?.el === el) last.end = run.text.length;
  else if (run.text.length > start) run.links.push({ el, start, end: run.text.length });
}

/** The open shadow root that is shown in place of an element's children, else the element itself. */
export const shadowOr = (el: Element | Document): Element | Document | ShadowRoot =>
  ('shadowRoot' in el && el.shadowRoot) || el;

const endsBlank = (text: string): boolean => text === '' || text.endsWith(' ');

function kindOf(tag: string, outer: BlockKind): BlockKind {
  if (tag === 'H1') return 'headline';
  if (/^H[2-6]$/.test(tag)) return 'heading';
  if (tag === 'FIGCAPTION') return 'caption';
  if (tag === 'LI' || tag === 'DD' || tag === 'DT') return 'item';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'TD' || tag === 'TH') return 'cell';
  // A paragraph inside a heading element is a paragraph; inside a quote or list item it stays a quote or an item.
  if ((tag === 'P' || tag === 'DIV') && (outer === 'headline' || outer === 'heading')) return 'paragraph';
  return outer;
}

import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { isWeb, type MarkedText, writtenLinks } from './marked-text';
import { placesWithin } from './places-within';

const LEFT_OUT = new Set(
  'head script style noscript template nav svg math iframe object embed audio video canvas button select textarea input form dialog menu'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup main ol p pre section summary table tbody thead tfoot ul'.split(
    ' ',
  ),
);
const LINES = new Set(['li', 'tr', 'br']);
const BREAKS = new Set(['article', 'hr', 'section']);

/**
 * The words of an HTML document, one block a paragraph; nothing in it is run, and no markup is kept. Links survive where they
 * are http or https. Offsets of everything read from it count in `text`, not in the file.
 */
export function flattenHtml(source: string): MarkedText {
  const marked: MarkedText = { text: '', links: [], emphasis: [], headings: [], quotes: [], breaks: [] };
  const out = new Words();
  const numbers = new WeakMap<object, number>();
  // A stack of our own: documents may be nested deeper than calls can be.
  const stack: Step[] = [{ node: parse(source) }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    if ('close' in step) {
      step.close();
      continue;
    }
    const { node } = step;
    if (node.nodeName === '#text' && 'value' in node) {
      out.add(node.value);
      continue;
    }
    const name = node.nodeName;
    if (LEFT_OUT.has(name) || !('childNodes' in node)) continue;
    if (BREAKS.has(name)) {
      out.paragraph();
      marked.breaks.push(out.next());
    }
    if (name === 'br') out.line();
    const close = opened(node, marked, out, numbers);
    if (close) stack.push({ close });
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i];
      if (child) stack.push({ node: child });
    }
  }
  marked.text = out.text();
  marked.breaks = [...new Set(marked.breaks)].filter((at) => at < marked.text.length);
  const marks = [...marked.links];
  marked.links.sort((a, b) => a.start - b.start);
  for (const link of writtenLinks(marked.text))
    if (placesWithin(marked.links, { start: link.start - 1, end: link.end + 1 }).length === 0) marks.push(link);
  marked.links = marks;
  marked.links.sort((a, b) => a.start - b.start);
  for (const places of [marked.quotes, marked.emphasis, marked.headings]) places.sort((a, b) => a.start - b.start);
  return marked;
}

type Step = { node: DefaultTreeAdapterTypes.Node } | { close: () => void };

/** What an element does to the words: gives what is to be done at its end. `numbers` counts the entries of lists so far. */
function opened(
  node: DefaultTreeAdapterTypes.ParentNode,
  marked: MarkedText,
  out: Words,
  numbers: WeakMap<object, number>,
): (() => void) | null {
  const name = node.nodeName;
  if (BLOCKS.has(name)) out.paragraph();
  if (LINES.has(name)) out.line();
  if (name === 'td' || name === 'th') out.tab();
  const list = name === 'li' && 'parentNode' in node ? node.parentNode : null;
  if (list?.nodeName === 'ol') {
    const number = (numbers.get(list) ?? 0) + 1;
    numbers.set(list, number);
    out.add(`${number}. `);
  }
  const raised = name === 'sup';
  if (raised) out.add(' [');
  const start = out.next();
  const href = 'attrs' in node ? node.attrs.find((attribute) => attribute.name === 'href')?.value.trim() : undefined;
  return () => {
    const end = out.length;
    if (raised) out.add(']');
    if (end > start) {
      if (name === 'a' && href !== undefined && isWeb(href)) marked.links.push({ start, end, url: href });
      if (name === 'cite' || name === 'em' || name === 'i') marked.emphasis.push({ start, end });
      if (/^h[1-6]$/.test(name)) marked.headings.push({ start, end });
      if (name === 'blockquote') marked.quotes.push({ start, end });
    }
    if (BLOCKS.has(name)) out.paragraph();
  };
}

/** Words as they gather: blanks run together, paragraphs parted by an empty line. */
class Words {
  #parts: string[] = [];
  #length = 0;
  #gap = '';

  get length(): number {
    return this.#length;
  }

  /** Where the next word will stand. */
  next(): number {
    return this.#length + (this.#length === 0 ? 0 : this.#gap.length);
  }

  add(raw: string): void {
    const words = raw.replace(/[\s\u00a0]+/g, ' ');
    if (words.trim() === '') {
      if (words !== '' && this.#gap === '') this.#gap = ' ';
      return;
    }
    if (words.startsWith(' ') && this.#gap === '') this.#gap = ' ';
    const text = (this.#length === 0 ? '' : this.#gap) + words.trim();
    this.#parts.push(text);
    this.#length += text.length;
    this.#gap = words.endsWith(' ') ? ' ' : '';
  }

  paragraph(): void {
    this.#gap = '\n\n';
  }

  line(): void {
    if (!this.#gap.includes('\n')) this.#gap = '\n';
  }

  tab(): void {
    if (!this.#gap.includes('\n')) this.#gap = '\t';
  }

  text(): string {
    return this.#parts.join('');
  }
}

import * as fc from 'fast-check';
import * as v from 'valibot';
import { ClippingFacts } from '../../model/clipping';
import { PageText } from '../../model/page-text';
import { clippingFacts } from '../../page/clipping-facts';
import { judgePage } from '../../page/judge-page';
import { type PageReading, READ_LIMITS, readSteps } from '../../page/read-page';
import { WALK_LIMITS } from '../../page/walk-text';
import { DOMS } from '../unit/page/parse-page';
import { hostileText, mutated, TOKENS } from './mutate';
import { SEED_FILES } from './seed-files';
import { type FuzzTarget, faultless, pollution } from './target';

const TAGS = [
  ...[
    'p',
    'div',
    'span',
    'article',
    'main',
    'section',
    'h1',
    'h2',
    'h7',
    'a',
    'b',
    'em',
    'ul',
    'li',
    'dl',
    'dd',
    'br',
    'hr',
  ],
  ...[
    'table',
    'tbody',
    'tr',
    'td',
    'th',
    'caption',
    'blockquote',
    'figcaption',
    'template',
    'svg',
    'math',
    'mtext',
    'text',
  ],
  ...[
    'foreignObject',
    'iframe',
    'noscript',
    'script',
    'style',
    'textarea',
    'select',
    'option',
    'button',
    'input',
    'form',
  ],
  ...['slot', 'details', 'summary', 'dialog', 'time', 'base', 'meta', 'link', 'title', 'frameset', 'frame', 'marquee'],
  ...['whence-badge', 'whence-card', 'x-box', 'font', 'center', 'nobr', 'ruby', 'rt', 'body', 'html', 'head', 'object'],
] as const;
const NAMES = [
  ...['class', 'id', 'href', 'role', 'hidden', 'aria-hidden', 'lang', 'dir', 'style', 'content', 'property', 'name'],
  ...['itemprop', 'datetime', 'rel', 'slot', 'onclick', 'srcdoc', 'contenteditable', 'is', '__proto__', 'type', 'src'],
] as const;
const VALUES = [
  ...[
    'comments related',
    'true',
    'application/ld+json',
    'canonical',
    'og:title',
    'og:type',
    'article',
    'datePublished',
  ],
  ...[
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    '//elsewhere.example/a',
    'https://u:p@a.example/',
  ],
  ...[
    'http://[',
    'https://a.example/%00',
    '2019-03-04',
    '31/02/2019',
    '9'.repeat(400),
    '😀'.repeat(50),
    'x'.repeat(66_000),
  ],
  ...[
    'none',
    'presentation',
    'navigation',
    'false',
    'plaintext-only',
    '#!/route',
    '../../..',
    '\u202egnp.exe',
    '&quot;&lt;',
  ],
] as const;
const LD = [
  '{"@type":"NewsArticle","headline":["a",{"b":1}],"datePublished":20190304,"author":[[[]],null,{"name":{"name":1}}]}',
  '{"@graph":[{"@graph":[{"@type":["x","Report"],"name":"n"}]}],"mainEntity":{"@type":{"a":1}}}',
  '[[[[[[[[[[{"@type":"Article"}]]]]]]]]]]',
  '<!-- {"@type":"NewsArticle","headline":"A, } b",} -->;',
  '{"__proto__":{"@type":"NewsArticle"},"constructor":{"prototype":{"polluted":1}}}',
  `{"@type":"NewsArticle","headline":"${'x'.repeat(70_000)}"}`,
  '{"@type":"NewsArticle","mainEntityOfPage":{"@id":"https://ridge.example/news/stairs"},"datePublished":"4 March 2019 10:00"}',
] as const;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const prose = fc.oneof(
  hostileText,
  fc.constantFrom(
    'The harbour board met on Tuesday and put off the stairs of the lighthouse until somebody had counted the steps. ',
    'Two of its members had counted before and came to different numbers, which both of them stood by afterwards. ',
    '\n \t ',
    'x'.repeat(60_000),
  ),
);
const attributes = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.oneof(fc.constantFrom(...VALUES), hostileText)), { maxLength: 3 })
  .map((all) => all.map(([name, value]) => ` ${name}="${escaped(value)}"`).join(''));

/** Markup; runs of one element inside itself are at most `deepest` long. */
const treeOf = (deepest: number) =>
  fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.oneof(prose.map(escaped), fc.constantFrom(...TOKENS)),
      fc
        .tuple(fc.constantFrom(...TAGS), attributes, fc.array(tie('tree'), { maxLength: 5 }), fc.boolean())
        .map(([tag, attrs, inside, closed]) => `<${tag}${attrs}>${inside.join('')}${closed ? `</${tag}>` : ''}`),
      fc
        .tuple(fc.constantFrom('div', 'td', 'b', 'svg', 'template', 'blockquote'), fc.nat(deepest), tie('tree'))
        .map(([tag, depth, inside]) => `<${tag}>`.repeat(depth) + inside),
      fc.constantFrom(...LD).map((data) => `<script type="application/ld+json">${data}</script>`),
    ),
  })).tree;
const pageOf = (deepest: number) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.array(treeOf(deepest), { minLength: 1, maxLength: 5 }).map((all) => framed(all.join(''))),
    },
    { weight: 1, arbitrary: mutated([...SEED_FILES['saved-page'], ...SEED_FILES['clippings-html']]) },
  );
const framed = (body: string) => `<!doctype html><html><head><title>Stairs</title></head><body>${body}</body></html>`;
const ADDRESS = 'https://ridge.example/news/stairs';

/** A chance to stop comes at least every 64 nodes; a few more stand between the parts of the work. */
const MOST_STEPS = WALK_LIMITS.nodes / 64 + 20;

/** Reads a page in counted steps. */
function readCounted(doc: Document, whole: boolean): PageReading {
  const steps = readSteps(doc, ADDRESS, whole);
  for (let count = 0; count < MOST_STEPS; count++) {
    const step = steps.next();
    if (step.done) return step.value;
  }
  throw new Error(`more than ${MOST_STEPS} steps`);
}

/** What is wrong with what was read of a page. */
export function readingFaults({ text, places, facts }: PageReading): string[] {
  const faults: string[] = [];
  const read = v.safeParse(PageText, text, { abortEarly: true });
  if (!read.success) faults.push(`not as a page is: ${v.getDotPath(read.issues[0])} ${read.issues[0].message}`);
  if (text.blocks.length > READ_LIMITS.blocks) faults.push(`${text.blocks.length} blocks`);
  if (text.blocks.reduce((sum, block) => sum + block.text.length, 0) > READ_LIMITS.chars) faults.push('too much text');
  for (const [i, { block, nodes, starts }] of places.entries()) {
    const { length } = block.text;
    if (block.index !== i || text.blocks[i] !== block) faults.push(`block ${i} has the number ${block.index}`);
    if (length === 0 || length > READ_LIMITS.blockChars) faults.push(`block ${i} has ${length} characters`);
    if (nodes.length !== starts.length) faults.push(`block ${i} has ${nodes.length} nodes, ${starts.length} starts`);
    if (starts.some((start, k) => start < (starts[k - 1] ?? 0))) faults.push(`block ${i} begins out of order`);
    for (const { url, start, end } of block.links) {
      if (start < 0 || end > length || start >= end)
        faults.push(`block ${i} has a link at ${start}–${end} of ${length}`);
      if (!/^https?:\/\//.test(url)) faults.push(`block ${i} links to ${url.slice(0, 80)}`);
    }
  }
  if (text.canonical !== null && !/^https?:\/\//.test(text.canonical)) faults.push(`canonical is ${text.canonical}`);
  if (text.date !== null && !/^\d{4}-\d\d-\d\d$/.test(text.date)) faults.push(`the date is ${text.date}`);
  if (facts.language !== null && facts.language.length > 100) faults.push('a language without end');
  return faults;
}

const readerOf = (name: keyof typeof DOMS, runs: number, deepest: number): FuzzTarget => ({
  name: `block reader, ${name}`,
  runs,
  property: fc.property(pageOf(deepest), fc.boolean(), (html, whole) => {
    const doc = name === 'happy-dom' ? inHappyDom(html) : DOMS[name]?.(html);
    if (!doc) return;
    if (name === 'happy-dom') openShadows(doc);
    // Asked for its title, linkedom makes up the elements around it.
    if (doc.documentElement) void [doc.body, doc.title];
    const before = shapeOf(doc);
    const reading = readCounted(doc, whole);
    const faults = readingFaults(reading);
    judgePage(reading);
    // Of an empty file linkedom makes a document without any element; a browser does not.
    if (doc.documentElement) {
      const facts = v.safeParse(ClippingFacts, clippingFacts(doc, ADDRESS), { abortEarly: true });
      if (!facts.success) faults.push(`facts: ${v.getDotPath(facts.issues[0])} ${facts.issues[0].message}`);
    }
    if (shapeOf(doc) !== before) faults.push('the page was changed');
    faultless([...faults, ...pollution()]);
  }),
});

/** Passes over what happy-dom's own parser fails on (a second `body` within the first): there is nothing to read then. */
function inHappyDom(html: string): Document | undefined {
  try {
    return DOMS['happy-dom']?.(html);
  } catch {
    return fc.pre(false) as never;
  }
}

/** What stands in a document, as a text; the serialisers of these DOMs fail on some trees that browsers know. */
function shapeOf(doc: Document): string {
  const shape: string[] = [];
  const open: Node[] = [doc];
  for (let node = open.pop(); node; node = open.pop()) {
    const attributes = 'attributes' in node ? [...(node as Element).attributes] : []; // what has them is an element
    shape.push(node.nodeName, ...attributes.flatMap(({ name, value }) => [name, value]), node.nodeValue ?? '');
    for (let child = node.firstChild; child; child = child.nextSibling) open.push(child);
  }
  return shape.join('\n');
}

/** Puts the children of some elements into open shadow trees. */
function openShadows(doc: Document): void {
  for (const host of doc.querySelectorAll('x-box,section'))
    if (!host.shadowRoot) {
      const root = host.attachShadow({ mode: 'open' });
      root.append(...host.childNodes, doc.createElement('slot'));
    }
}

/** The reader takes any page as it is, in bounded steps, and what it gives is a page's text. */
export const reading: readonly FuzzTarget[] = [readerOf('linkedom', 400, 900), readerOf('happy-dom', 120, 40)];

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BR CAPTION DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const SKIPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE HEAD SVG'.split(' '));

/** The text under a node with a blank at every block's edge, so that neighbours do not grow into one word. */
export function plainText(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const tag = node.nodeName.toUpperCase();
  if (SKIPPED.has(tag)) return '';
  const inner = [...node.childNodes].map(plainText).join('');
  return BLOCKS.has(tag) ? ` ${inner} ` : inner;
}

import type { PageText } from '../model/page-text';
import type { BlockPlace, PageReading } from './read-page';

/**
 * The page's text with nothing in it but what lies in `range`: its blocks keep their numbers and offsets, what is outside is
 * blank. The page's headline is no part of it.
 */
export function selectedBlocks({ text, places }: PageReading, range: Range): PageText {
  const blocks = places.flatMap((place) => {
    const { block, nodes } = place;
    if (!nodes.some((node) => range.intersectsNode(node))) return [];
    const from = offsetIn(place, range.startContainer, range.startOffset) ?? 0;
    const to = offsetIn(place, range.endContainer, range.endOffset) ?? block.text.length;
    const inside = block.text.slice(from, to);
    if (inside.trim() === '') return [];
    const links = block.links.filter(({ start, end }) => end > from && start < to);
    return [{ ...block, text: ' '.repeat(from) + inside, links }];
  });
  return { ...text, headline: null, blocks, linksOnly: false };
}

/** Where a point of the document stands in a block's text, a blank more or less; null where it is not in the block. */
function offsetIn({ nodes, starts }: BlockPlace, node: Node, offset: number): number | null {
  const i = nodes.indexOf(node as Text);
  return i < 0 ? null : (starts[i] ?? 0) + (node as Text).data.slice(0, offset).replace(/\s+/g, ' ').length;
}

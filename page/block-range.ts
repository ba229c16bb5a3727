import type { Span } from '../model/page-text';
import type { BlockPlace } from './read-page';

const SPACE = /[\t\n\f\r ]/;

/**
 * The live ranges behind a span of a block's text, one per text node, so that nothing that stands between the nodes is
 * covered. Empty where the page has changed since it was read. The nodes are not touched.
 */
export function rangesOf(place: BlockPlace, span: Span): Range[] {
  const ranges: Range[] = [];
  place.nodes.forEach((node, i) => {
    const from = place.starts[i] ?? 0;
    const to = place.starts[i + 1] ?? place.block.text.length;
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    if (start >= end || !node.isConnected) return;
    const offsets = rawOffsets(node.data, endsBlank(place.block.text.slice(0, from)), start - from, end - from);
    if (!offsets) return;
    const range = node.ownerDocument.createRange();
    range.setStart(node, offsets.start);
    range.setEnd(node, offsets.end);
    ranges.push(range);
  });
  return ranges;
}

/**
 * Where the collapsed characters `start` to `end` of a text node stand in its data. `blankBefore`: white space at the
 * node's beginning was swallowed. Null where the data holds fewer characters.
 */
export function rawOffsets(data: string, blankBefore: boolean, start: number, end: number): Span | null {
  let blank = blankBefore;
  let at = 0;
  let first = -1;
  let last = -1;
  for (let i = 0; i < data.length && at < end; i++) {
    const space = SPACE.test(data.charAt(i));
    if (space && blank) continue;
    blank = space;
    if (at === start) first = i;
    last = i;
    at++;
  }
  return first < 0 ? null : { start: first, end: last + 1 };
}

const endsBlank = (text: string): boolean => text === '' || text.endsWith(' ');

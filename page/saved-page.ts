import type { ClippingFacts } from '../model/clipping';
import type { Block } from '../model/page-text';
import { clippingFacts } from './clipping-facts';
import { readPage } from './read-page';

/**
 * What a page that was saved as a file states of itself, and its text: read as it would be on the web. `address` is where it
 * was saved from, null where the file does not say; then the page's own name for its address is taken.
 */
export function readSavedPage(
  doc: Document,
  address: string | null,
): { facts: ClippingFacts; blocks: readonly Block[] } {
  const { text, facts } = readPage(doc, address ?? 'about:blank', true);
  return { facts: clippingFacts(doc, address ?? facts.canonical ?? 'about:blank'), blocks: text.blocks };
}

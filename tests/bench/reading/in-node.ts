import { parseHTML } from 'linkedom';
import { readPage } from '../../../page/read-page';
import type { BankPage } from './bank';
import type { Found } from './contestant';

/** Our reader on the DOM of the command line. */
export function readInNode(pages: readonly BankPage[]): Found[] {
  return pages.map(({ html, address }) => {
    // linkedom's document is a working subset of the browser's, under types of its own.
    const { document } = parseHTML(html) as unknown as { document: Document };
    const before = document.documentElement?.outerHTML;
    const began = performance.now();
    const { text } = readPage(document, address, true);
    const took = performance.now() - began;
    return {
      text: text.blocks.flatMap((block) => (block.kind === 'headline' ? [] : [block.text])).join('\n'),
      headline: text.headline,
      date: text.date,
      canonical: text.canonical,
      took,
      unaltered: document.documentElement?.outerHTML === before,
      judged: null,
    };
  });
}

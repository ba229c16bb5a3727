import { describe, expect, it } from 'vitest';
import { readPage } from '../../../page/read-page';
import { NASTY_PAGES } from '../../fixtures/nasty/pages';
import { pollution } from '../../fuzz/target';
import { DOMS } from '../page/parse-page';

describe('a page with', () => {
  it.each(NASTY_PAGES)('%s', (_, html, { blocks, links, ...facts }) => {
    const doc = DOMS.linkedom?.(html);
    if (!doc) throw new Error('no document');
    const { text } = readPage(doc, 'https://ridge.example/news/stairs', true);
    if (blocks) expect(text.blocks.map((block, i) => block.text.slice(0, blocks[i]?.length ?? 20))).toEqual(blocks);
    if (links) expect(text.blocks.flatMap((block) => block.links.map(({ url }) => url))).toEqual(links);
    expect(text).toMatchObject(facts);
    expect(pollution()).toEqual([]);
  });
});

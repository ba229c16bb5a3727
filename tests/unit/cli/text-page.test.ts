import { describe, expect, it } from 'vitest';
import { readTextPage } from '../../../cli/text-page';

const slices = (text: string) => {
  const { page, blockStart } = readTextPage(text);
  return page.blocks.map((block, i) => {
    const start = blockStart[i] ?? -1;
    return text.slice(start, start + block.text.length) === block.text;
  });
};

describe('a text file as a page', () => {
  it('has a block for every line that is not blank', () => {
    const { page } = readTextPage('A headline\n\nOne line of it all.\n   \nAnother line, further down.\n');
    expect(page.blocks.map((block) => [block.index, block.kind, block.text])).toEqual([
      [0, 'headline', 'A headline'],
      [1, 'paragraph', 'One line of it all.'],
      [2, 'paragraph', 'Another line, further down.'],
    ]);
    expect(page.headline).toBe('A headline');
  });

  it('tells where each block stands in the file, whatever ends its lines', () => {
    const texts = [
      '\uFEFFTitle\r\n\r\n  indented line.  \r\nlast',
      'emoji 🛶 first\n\tafter a tab 🛶\n',
      '\n\n\nپہلی سطر\nدوسری سطر۔',
      'old\rMac\rlines',
    ];
    for (const text of texts) expect(slices(text), JSON.stringify(text)).not.toContain(false);
  });

  it('takes a long first line for a paragraph and no headline', () => {
    const long = Array.from({ length: 40 }, (_, i) => `word${i}`).join(' ');
    const { page } = readTextPage(`${long}\nAnother`);
    expect(page.headline).toBeNull();
    expect(page.blocks.map((block) => block.kind)).toEqual(['paragraph', 'heading']);
  });

  it('finds addresses written out in a line, without the punctuation after them', () => {
    const { page } = readTextPage('Seen at (https://paper.example/a/1), and http://x.example/b.');
    const [block] = page.blocks;
    expect(block?.links.map((link) => link.url)).toEqual(['https://paper.example/a/1', 'http://x.example/b']);
    for (const { url, start, end } of block?.links ?? []) expect(block?.text.slice(start, end)).toBe(url);
  });

  it('is a page without blocks where the file is empty', () => {
    expect(readTextPage('').page.blocks).toEqual([]);
    expect(readTextPage(' \n\r\n').page.blocks).toEqual([]);
  });
});

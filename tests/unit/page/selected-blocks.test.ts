// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { readPage } from '../../../page/read-page';
import { selectedBlocks } from '../../../page/selected-blocks';
import { selectedText } from '../../../page/selected-text';

const FIRST = 'The ferry lay at the lower stairs until the fog had gone, which was not before noon.';
const SECOND = 'Its purser sold tea through the window at twice the price, and nobody complained.';
const THIRD = 'By evening all of the biscuits had been eaten, and the cups were counted twice.';

beforeEach(() => {
  document.body.innerHTML = `<article><h1>The ferry waits for the fog</h1><p>${FIRST}</p>
    <p>${SECOND.replace('tea', '<a href="https://tea.example/">tea</a>')}</p><p>${THIRD}</p></article>
    <textarea>Words that somebody writes</textarea><div contenteditable="true"><p id="draft">A draft.</p></div>`;
});
const paragraph = (n: number) => document.querySelectorAll('article p')[n] as Element; // the page has three
const range = (from: [Node, number], to: [Node, number]) => {
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
};
const read = (range: Range) => {
  const reading = readPage(document, 'https://ferry.example/fog', true);
  return { reading, selected: selectedBlocks(reading, range) };
};

describe('the selected blocks', () => {
  it('are those in the range, under their numbers and with their offsets', () => {
    const end = paragraph(1).lastChild as Text;
    const { reading, selected } = read(range([paragraph(0).firstChild as Text, 10], [end, 12]));
    expect(selected.blocks.map(({ index }) => index)).toEqual([1, 2]);
    const [first, second] = selected.blocks;
    expect(first?.text).toBe(' '.repeat(10) + FIRST.slice(10));
    expect(second?.text).toBe(SECOND.slice(0, SECOND.indexOf('tea') + 3 + 12));
    expect(second?.links).toEqual(reading.text.blocks[2]?.links);
    expect(selected.headline).toBeNull();
  });

  it('leave out links that were not selected, and blocks of which only a blank was', () => {
    const [from, to] = [paragraph(1).firstChild as Text, paragraph(2).firstChild as Text];
    expect(read(range([from, 0], [from, 8])).selected.blocks).toMatchObject([{ index: 2, links: [] }]);
    expect(read(range([from, 0], [to, 0])).selected.blocks).toMatchObject([{ index: 2 }]);
  });

  it('are none where nothing is selected', () => {
    const node = paragraph(0).firstChild as Text;
    expect(read(range([node, 5], [node, 5])).selected.blocks).toEqual([]);
    expect(read(document.createRange()).selected.blocks).toEqual([]);
  });
});

describe('the selected text', () => {
  const select = (el: Element) => document.getSelection()?.selectAllChildren(el);
  it('is what is selected, as far as it is wanted', () => {
    select(paragraph(2));
    expect(selectedText(document, 1_000)).toBe(THIRD);
    expect(selectedText(document, 10)).toBe(THIRD.slice(0, 10));
  });

  it('is nothing in fields and editors, and where nothing is selected', () => {
    select(document.querySelector('#draft') as Element);
    expect(selectedText(document, 1_000)).toBeNull();
    select(paragraph(2));
    document.querySelector('textarea')?.focus();
    expect(selectedText(document, 1_000)).toBeNull();
    document.querySelector('textarea')?.blur();
    document.getSelection()?.removeAllRanges();
    expect(selectedText(document, 1_000)).toBeNull();
  });
});

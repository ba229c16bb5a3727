// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rangesOf, rawOffsets } from '../../../page/block-range';
import { readPage } from '../../../page/read-page';

const read = (html: string) => {
  document.body.innerHTML = html;
  const place = readPage(document, 'https://ridge.example/a').places[0];
  if (!place) throw new Error('nothing was read');
  return place;
};
const WORDS = 'the board met and the keeper climbed his stairs as he does twice every day';

describe('ranges of a span', () => {
  it('cover the words in the live text, whatever elements and white space they stand in', () => {
    const place = read(
      `<article><p>  ${WORDS}\n <b>and\n\n then</b><script>no()</script> <i> again</i><br>once more.</p></article>`,
    );
    for (const phrase of ['the board', 'day and then again once', 'then again', 'more.']) {
      const start = place.block.text.indexOf(phrase);
      expect(start, phrase).toBeGreaterThanOrEqual(0);
      const ranges = rangesOf(place, { start, end: start + phrase.length });
      expect(ranges.map(String).join(' ').replace(/\s+/g, ' ').trim(), phrase).toBe(phrase);
      for (const range of ranges) expect(range.startContainer).toBe(range.endContainer);
    }
  });

  it('are empty where the text has left the page', () => {
    const place = read(`<article><p>${WORDS}.</p></article>`);
    document.body.innerHTML = '';
    expect(rangesOf(place, { start: 0, end: 5 })).toEqual([]);
  });

  it('leave the text nodes as they are', () => {
    const place = read(`<article><p>${WORDS} <b>bold</b> end.</p></article>`);
    const before = document.body.innerHTML;
    const count = place.host.childNodes.length;
    rangesOf(place, { start: 3, end: 40 });
    expect(document.body.innerHTML).toBe(before);
    expect(place.host.childNodes.length).toBe(count);
  });
});

it('finds collapsed characters again in any white space', () => {
  const spaced = fc
    .array(fc.constantFrom('a', 'b', ' ', '\n', '\t', '\u00a0'), { maxLength: 30 })
    .map((c) => c.join(''));
  fc.assert(
    fc.property(spaced, fc.boolean(), fc.nat(30), fc.nat(30), (data, blankBefore, a, b) => {
      const collapsed = data.replace(/[\t\n\f\r ]+/g, ' ');
      const shown = blankBefore && collapsed.startsWith(' ') ? collapsed.slice(1) : collapsed;
      const [start, end] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(start < end && end <= shown.length);
      const raw = rawOffsets(data, blankBefore, start, end);
      if (!raw) throw new Error('not found');
      const back = data.slice(raw.start, raw.end).replace(/[\t\n\f\r ]+/g, ' ');
      expect(back).toBe(shown.slice(start, end));
    }),
  );
});

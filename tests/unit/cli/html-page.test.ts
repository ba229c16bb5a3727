import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../../cli/html-page';
import { decodeHtml } from '../../../formats/decode-rows';

const bytes = (text: string) => new TextEncoder().encode(text);
const prose = (n: number) =>
  `<p>Paragraph number ${n} tells at some length what the ferryman said about the rope and the tide.</p>`;

describe('an HTML file as a page', () => {
  it('counts block offsets in the text of all blocks, joined by one line feed', () => {
    const { page, blockStart } = readHtmlPage(
      `<html><body><article><h1>On the rope</h1>${prose(1)}${prose(2)}</article></body></html>`,
      'a.html',
    );
    const joined = page.blocks.map((block) => block.text).join('\n');
    page.blocks.forEach((block, i) => {
      const start = blockStart[i] ?? -1;
      expect(joined.slice(start, start + block.text.length)).toBe(block.text);
    });
    expect(page.headline).toBe('On the rope');
    expect(page.blocks).toHaveLength(3);
  });

  it('reads a bare fragment, and broken markup, as far as there is text', () => {
    expect(readHtmlPage(prose(1) + prose(2) + prose(3), 'a.html').page.blocks).toHaveLength(3);
    expect(readHtmlPage(`<h1>A<p>${prose(1)}</div></i><table><b>`, 'a.html').page.blocks.length).toBeGreaterThan(0);
    expect(readHtmlPage('', 'a.html').page.blocks).toEqual([]);
  });

  it('reads or refuses, but never breaks on, elements nested ten thousand deep', () => {
    const deep = `<html><body>${'<div>'.repeat(10_000)}text${'</div>'.repeat(10_000)}</body></html>`;
    try {
      readHtmlPage(deep, 'deep.html');
    } catch (error) {
      expect(String(error)).toContain('nested too deeply');
    }
  });
});

describe('the encoding of an HTML file', () => {
  it('is the one its meta names', () => {
    const latin = Uint8Array.from([...bytes('<meta charset="windows-1252"><p>caf'), 0xe9]);
    expect(decodeHtml(latin)).toContain('café');
  });
  it('is that of its byte order mark', () => {
    const text = '<p>پل</p>';
    const wide = new Uint8Array(2 + text.length * 2);
    wide.set([0xff, 0xfe]);
    [...text].forEach((letter, i) => {
      wide.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], 2 + i * 2);
    });
    expect(decodeHtml(wide)).toContain('پل');
  });
  it('is UTF-8 where nothing is named, or a name nobody knows', () => {
    expect(decodeHtml(bytes('<p>پل</p>'))).toContain('پل');
    expect(decodeHtml(bytes('<meta charset="klingon-8"><p>پل</p>'))).toContain('پل');
  });
});

import { isWeb, type MarkedText, writtenLinks } from './marked-text';

/** Longest stretch that one pair of brackets may hold; keeps the search linear in hostile input. */
const REACH = 1000;
const LINK = new RegExp(
  `!?\\[([^\\[\\]\\n]{0,${REACH}})\\]\\(<?([^\\s()<>]{1,${REACH}}(?:\\([^\\s()<>]{0,${REACH}}\\))?)>?(?:\\s+["'][^"'\\n]{0,${REACH}}["'])?\\)`,
  'g',
);
const EMPHASIS = new RegExp(
  `(?<![\\p{L}\\p{N}*_])(\\*{1,3}|_{1,3})(?=\\S)([^*_\\n]{1,${REACH}})(?<=\\S)\\1(?![\\p{L}\\p{N}*_])`,
  'gu',
);

/**
 * Markdown as words: marks are blanked in place, so that every offset is that of the file. A link's words stay, its address
 * goes into `links` where it is http or https and is dropped otherwise.
 */
export function markMarkdown(source: string): MarkedText {
  const out: string[] = [];
  const marked: MarkedText = { text: '', links: [], emphasis: [], headings: [], quotes: [], breaks: [] };
  const blanks: { start: number; end: number }[] = [];
  const blank = (start: number, end: number) => blanks.push({ start, end });
  for (const found of source.matchAll(LINK)) {
    const [whole, words = '', url = ''] = found;
    const start = found.index + (whole.startsWith('!') ? 2 : 1);
    blank(found.index, start);
    blank(start + words.length, found.index + whole.length);
    if (isWeb(url)) marked.links.push({ start, end: start + words.length, url });
  }
  for (const found of source.matchAll(EMPHASIS)) {
    const [whole, mark = ''] = found;
    const start = found.index + mark.length;
    const end = found.index + whole.length - mark.length;
    blank(found.index, start);
    blank(end, found.index + whole.length);
    // Bold is for labels and headings, plain emphasis for the titles of works.
    if (mark.length === 1) marked.emphasis.push({ start, end });
  }
  for (const found of source.matchAll(/^[ \t]{0,3}(#{1,6})[ \t]+([^\n]*)$/gm)) {
    const start = found.index + found[0].length - (found[2] ?? '').length;
    blank(found.index, start);
    marked.headings.push({ start, end: found.index + found[0].length });
  }
  for (const found of source.matchAll(/^[ \t]{0,3}(?:>[ \t]?)+([^\r\n]*)/gm)) {
    const end = found.index + found[0].length;
    const start = end - (found[1] ?? '').length;
    blank(found.index, start);
    marked.quotes.push({ start, end });
  }
  for (const found of source.matchAll(/^(?:>[ \t]?)*[ \t]*([-*+])[ \t]+(?=\S)/gm))
    blank(found.index + found[0].length - 2, found.index + found[0].length - 1);
  let reached = 0;
  for (const { start, end } of blanks.sort((a, b) => a.start - b.start)) {
    if (end <= reached) continue;
    const from = Math.max(start, reached);
    out.push(source.slice(reached, from), ' '.repeat(end - from));
    reached = end;
  }
  marked.text = out.join('') + source.slice(reached);
  marked.links.push(...writtenLinks(marked.text));
  marked.links.sort((a, b) => a.start - b.start);
  return marked;
}

import * as fc from 'fast-check';
import markdownIt from 'markdown-it';
import { describe, expect, it } from 'vitest';
import { markdownPieces } from '../../../formats/export-markdown';
import { asciiAddress, oneLine, writable } from '../../../formats/export-text';
import { AT, english, urdu } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { HOSTILE_TEXTS, hostileSavedMatch } from '../../fakes/hostile-saved-matches';
import { attribute, elements, parseHtml, textOf } from '../../fakes/read-html';

// Everything the standard has, raw HTML and links of any kind among it.
const reader = markdownIt('commonmark');

const writeMarkdown = (...of: Parameters<typeof markdownPieces>) => [...markdownPieces(...of)].join('');
const read = (markdown: string) => parseHtml(reader.render(markdown));
const ELEMENTS = 'html head body h1 h2 ul li a blockquote p br code'.split(' ');
/** Spaces at the ends of a line and blank lines in a row are all that a note loses. */
const lines = (text: string) =>
  text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** Two addresses lead to the same place. */
const same = (address = '') => decodeURI(new URL(address).href);

describe('a Markdown export', () => {
  it('gives every field back through a reader of its own, and nothing but its own elements', () => {
    fc.assert(
      fc.property(hostileSavedMatch, fc.constantFrom(english, urdu), (row, words) => {
        const page = read(writeMarkdown([row], AT, words));
        expect(elements(page).filter(({ tagName }) => !ELEMENTS.includes(tagName))).toEqual([]);
        const { shown } = row;
        const [heading] = elements(page, 'h2');
        const titleLink = heading && elements(heading, 'a')[0];
        const title = oneLine(shown.title);
        if (shown.url !== null) {
          expect(textOf(titleLink ?? page)).toBe(title || oneLine(shown.url));
          expect(same(attribute(titleLink, 'href'))).toBe(same(asciiAddress(shown.url)));
        } else expect(heading && textOf(heading).trim()).toBe(title.trim());

        // The reader takes every kind of space away at the ends of a line.
        const facts = elements(page, 'li').map((fact) => textOf(fact).trim());
        const certainty = words.certainty(shown.outletCertainty);
        const outlet = shown.outletName ? oneLine(shown.outletName) : words.noOutlet;
        expect(facts[0]).toBe(`${outlet}${shown.outletName && certainty ? ` (${certainty})` : ''}`.trim());
        if (shown.byline.length > 0) expect(facts).toContain(shown.byline.map(oneLine).join('; ').trim());
        expect(facts).toContain(words.date(shown.published));
        if (shown.removal) expect(facts).toContain(oneLine(words.removal(shown.removal)).trim());
        if (shown.kind && shown.kind !== 'article') expect(facts).toContain(words.recordKind(shown.kind));
        expect(facts.includes(words.leaked)).toBe(shown.leaked);
        expect(facts.some((fact) => fact.startsWith(words.kind(row.kind)))).toBe(true);
        const tags = row.tags.map(oneLine).filter((tag) => tag !== '');
        expect(elements(page, 'code').map(textOf)).toEqual(tags);
        expect(lines(elements(page, 'blockquote').map(textOf).join('\n'))).toEqual(lines(writable(row.note)));
      }),
    );
  });

  it.each(HOSTILE_TEXTS.filter((text) => oneLine(text) !== ''))('reads %j as it is, in a title and a note', (text) => {
    const row = fakeSavedMatch({ note: text, shown: { ...fakeSavedMatch().shown, title: text, url: null } });
    const page = read(writeMarkdown([row], AT, english));
    expect(elements(page, 'h2').map(textOf)).toEqual([oneLine(text)]);
    expect(lines(textOf(elements(page, 'blockquote')[0] ?? page))).toEqual(lines(writable(text)));
  });

  it('is plain to read as it stands', () => {
    expect(writeMarkdown([fakeSavedMatch({ note: 'Seen in print.\nAsk Rana.', tags: ['ferry'] })], AT, english)).toBe(
      `# Saved matches

## [The ferry report](<https://harbour.example/ferry>) ([Look in the web archive](<https://web.archive.org/web/20260227/https://harbour.example/ferry>))

- Harbour Gazette
- A. Writer
- 27 Feb 2026
- Same text: 75% of the passage, 20% of the report
- Found on [Ferry stopped](<https://gazette.example/ferry>) ([Look in the web archive](<https://web.archive.org/web/20260301/https://gazette.example/ferry>))
- Open, saved 1 Mar 2026
- \`ferry\`

> Seen in print.\\
> Ask Rana.
`,
    );
  });

  it('names a local file without making a link of it', () => {
    const row = fakeSavedMatch({ page: { address: 'file:///home/a_b.html', title: 'A', date: null } });
    expect(writeMarkdown([row], AT, english)).toContain('- Found on A (file:///home/a\\_b.html)\n');
  });

  it('holds ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      fakeSavedMatch({ note: `note ${i}`, shown: { ...fakeSavedMatch().shown, title: `Title ${i}` } }),
    );
    const page = read(writeMarkdown(rows, AT, english));
    expect(elements(page, 'blockquote').map((note) => textOf(note).trim())).toEqual(rows.map(({ note }) => note));
  });
});

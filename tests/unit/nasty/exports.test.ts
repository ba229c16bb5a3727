import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { EXPORT_KINDS } from '../../../formats/export-kinds';
import { AT, english, urdu } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { NASTY_EXPORTS } from '../../fixtures/nasty/exports';

/** A row with the text in every field that a file of others, or the reader, can fill. */
function rowOf(text: string) {
  const row = fakeSavedMatch({ note: text, tags: [text] });
  const removal = { status: 'reported-removed', saidBy: text, noticed: null } as const;
  const shown = { ...row.shown, title: text, outletName: text, byline: [text], removal };
  return { ...row, page: { ...row.page, title: text }, shown };
}

describe('an export as', () => {
  it.each(NASTY_EXPORTS)('%s of %s', (format, _, text, not) => {
    const kind = EXPORT_KINDS.find(({ name }) => name === format);
    if (!kind) throw new Error(`no format ${format}`);
    for (const words of [english, urdu]) {
      const file = [...kind.pieces([rowOf(text)], AT, words)].join('');
      const cells = format === 'CSV' ? (Papa.parse<string[]>(file, { newline: '\r\n' }).data as string[][]) : [[file]];
      for (const cell of cells.flat()) expect(cell).not.toMatch(not);
      expect(new Set(cells.filter((row) => row.length > 1).map((row) => row.length)).size).toBeLessThanOrEqual(1);
      // The text is there all the same, in the format's own way of writing it.
      expect(file.length).toBeGreaterThan([...kind.pieces([rowOf('')], AT, words)].join('').length + text.length);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { readDataFile } from '../../../formats/data-file';
import { EXPORT_KINDS } from '../../../formats/export-kinds';
import { AT, english, urdu } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const rows = [fakeSavedMatch({ note: 'بندرگاہ کی ہڑتال', tags: ['ہڑتال'] })];

describe('the formats of an export', () => {
  it('are the eight of the list, each with a name, an extension and a type of its own', () => {
    expect(EXPORT_KINDS.map(({ name, extension }) => `${name}.${extension}`)).toEqual([
      'JSON.json',
      'CSV.csv',
      'Markdown.md',
      'HTML.html',
      'BibTeX.bib',
      'RIS.ris',
      'CSL-JSON.csl.json',
      'Web Annotation.jsonld',
    ]);
    expect(new Set(EXPORT_KINDS.map(({ type }) => type)).size).toBe(EXPORT_KINDS.length);
    for (const { type } of EXPORT_KINDS) expect(type).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  });

  it.each(EXPORT_KINDS)('$name carries the Urdu of a note and a tag as it is, in either language', ({ pieces }) => {
    for (const words of [english, urdu]) {
      const file = [...pieces(rows, AT, words)].join('');
      expect(file).toContain('بندرگاہ کی ہڑتال');
      expect(file).not.toMatch(/undefined|\[object|NaN/);
      // No mark that only holds directions together on our own screen.
      expect(file).not.toMatch(/[\u2066-\u2069]/);
    }
  });

  it.each(EXPORT_KINDS)('$name writes the same file twice', ({ pieces }) => {
    expect([...pieces(rows, AT, english)]).toEqual([...pieces(rows, AT, english)]);
  });

  it('JSON, the first, comes back in without loss', () => {
    const read = readDataFile([...(EXPORT_KINDS[0]?.pieces(rows, AT, english) ?? [])].join(''));
    expect(read).toEqual({ ok: true, value: [{ part: 'saved', version: 1, entries: rows }] });
  });
});

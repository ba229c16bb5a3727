import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexPieces } from '../../../formats/export-bibtex';
import { cslPieces } from '../../../formats/export-csl';
import { dateParts } from '../../../formats/export-date';
import { risPieces } from '../../../formats/export-ris';
import { oneLine, writable } from '../../../formats/export-text';
import { type ExportWords, isNews, remarksOn } from '../../../formats/export-words';
import type { SavedMatch } from '../../../model/saved-match';
import { AT, english, urdu } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { HOSTILE_TEXTS, hostileSavedMatch } from '../../fakes/hostile-saved-matches';

const writeBibtex = (...of: Parameters<typeof bibtexPieces>) => [...bibtexPieces(...of)].join('');
const writeCsl = (...of: Parameters<typeof cslPieces>) => [...cslPieces(...of)].join('');
const writeRis = (...of: Parameters<typeof risPieces>) => [...risPieces(...of)].join('');

const FORMATS = {
  BibTeX: { write: writeBibtex, read: (text: string) => new Cite(text, { forceType: '@biblatex/text' }).data },
  // Of a newspaper citation-js takes only the year and calls the author a reporter, as EndNote does; of a journal it takes
  // the same lines as date and author.
  RIS: {
    write: writeRis,
    read: (text: string) =>
      new Cite(text.replace(/^TY {2}- (NEWS|CASE|GOVDOC|BLOG)/gm, 'TY  - JOUR'), { forceType: '@ris/file' }).data,
  },
  'CSL-JSON': { write: writeCsl, read: (text: string) => new Cite(text).data },
};
type Format = keyof typeof FORMATS;
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];
const write = (format: Format, rows: readonly SavedMatch[], words: ExportWords = english) =>
  FORMATS[format].write(rows, AT, words);
const read = (format: Format, rows: readonly SavedMatch[], words?: ExportWords) =>
  rows.length === 0 ? [] : FORMATS[format].read(write(format, rows, words));

/** What BibTeX and RIS keep of a text: one line; CSL-JSON keeps all. The reader itself takes more kinds of space away. */
const kept = (format: Format, text: string) => (format === 'CSL-JSON' ? text : squeezed(oneLine(text)));
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
const shownWith = (change: Partial<SavedMatch['shown']>) =>
  fakeSavedMatch({ shown: { ...fakeSavedMatch().shown, ...change } });
const stated = (date: string | null, precision: SavedMatch['shown']['published']['precision']) =>
  shownWith({ published: { date, precision, asCited: null } });

describe.each(FORMAT_NAMES)('a %s export', (format) => {
  const text = (value: string | undefined) => (format === 'CSL-JSON' ? (value ?? '') : squeezed(value ?? ''));

  it('gives every field back through citation-js, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(hostileSavedMatch, { maxLength: 3 }), fc.constantFrom(english, urdu), (rows, words) => {
        const entries = read(format, rows, words);
        expect(entries).toHaveLength(rows.length);
        for (const [i, row] of rows.entries()) {
          const entry = entries[i];
          const { shown } = row;
          expect(text(entry?.title)).toBe(kept(format, shown.title));
          // Of a RIS journal, as which the test has documents read, citation-js reads no publisher.
          const outlet = isNews(shown) ? entry?.['container-title'] : entry?.publisher;
          if (format !== 'RIS' || isNews(shown)) expect(text(outlet)).toBe(kept(format, shown.outletName ?? ''));
          expect(entry?.URL && decodeURI(new URL(entry.URL).href)).toBe(
            shown.url === null ? undefined : decodeURI(new URL(shown.url).href),
          );
          const parts = dateParts(shown.published).map(Number);
          const known = shown.published.precision === 'circa' && format !== 'CSL-JSON' ? parts.slice(0, 1) : parts;
          expect(entry?.issued?.['date-parts']?.[0] ?? []).toEqual(known);
        }
      }),
    );
  });

  it.each(HOSTILE_TEXTS.filter((value) => oneLine(value) !== ''))('gives %j back as name, note and tag', (value) => {
    const row = { ...shownWith({ byline: [value] }), note: value, tags: [value] };
    const [entry] = read(format, [row]);
    const [author] = entry?.author ?? [];
    // RIS has no way to say that a comma belongs to a name; the reader takes such a name apart.
    const whole = (name: string) => (format === 'RIS' ? name.replace(/, ?/g, ',') : name);
    const name = author?.literal ?? [author?.family, author?.given].filter(Boolean).join(',');
    if (!(format === 'RIS' && value.split(',').length > 2)) expect(whole(text(name))).toBe(whole(kept(format, value)));
    const [note] = [format === 'BibTeX' ? entry?.annote : entry?.note].flat();
    expect(text(note)).toBe(kept(format, value));
    expect(text(entry?.keyword)).toBe(kept(format, value));
  });

  it.each([
    ['a day', stated('2011-05-28', 'day'), [2011, 5, 28]],
    ['a minute', stated('2011-05-28', 'minute'), [2011, 5, 28]],
    ['a month', stated('2011-05-28', 'month'), [2011, 5]],
    ['a year', stated('2011-05-28', 'year'), [2011]],
    ['no date', stated(null, 'unknown'), undefined],
  ])('dates what is known to %s just so', (_, row, parts) => {
    const issued = read(format, [row])[0]?.issued;
    expect(issued?.['date-parts']?.[0]).toEqual(parts);
    expect(issued?.circa).toBeUndefined();
  });

  it('says of a date that is only about, of a guessed outlet and of a removed copy that it is so', () => {
    const row = shownWith({
      published: { date: '2011-05-28', precision: 'circa', asCited: null },
      outletCertainty: 'guess',
      leaked: true,
      removal: { status: 'reported-removed', saidBy: 'a reader', noticed: '2011-06' },
    });
    const [entry] = read(format, [row]);
    const note = [entry?.note].flat().join('\n');
    for (const remark of remarksOn(row.shown, english)) expect(note).toContain(remark);
    expect(remarksOn(row.shown, english)).toEqual([
      'Harbour Gazette: a guess, not named in the citation',
      'about 28 May 2011',
      'Leaked',
      'Reported removed: so says a reader, June 2011',
    ]);
  });

  it('remarks on nothing where all is plain', () => {
    expect(remarksOn(fakeSavedMatch().shown, english)).toEqual([]);
  });

  it('holds ten thousand rows, each under a key of its own', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => ({
      ...shownWith({ title: `${HOSTILE_TEXTS[i % HOSTILE_TEXTS.length]} ${i}`, byline: [] }),
      id: `row-${i}`,
    }));
    const entries = read(format, rows);
    expect(entries.map(({ title }) => text(title))).toEqual(rows.map(({ shown }) => kept(format, shown.title)));
    if (format !== 'RIS') expect(new Set(entries.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe('the files themselves', () => {
  it('write about in the way each format has for it', () => {
    const rows = [stated('2011-05-28', 'circa')];
    expect(read('CSL-JSON', rows)[0]?.issued).toEqual({ 'date-parts': [[2011, 5, 28]], circa: true });
    expect(write('BibTeX', rows)).toContain('  date = {2011~},\n  year = {c. 2011},\n');
    expect(write('RIS', rows)).toContain('PY  - 2011\r\n');
    expect(write('RIS', rows)).not.toContain('DA  - ');
  });

  it('keep tags with commas apart', () => {
    const rows = [fakeSavedMatch({ tags: ['ferry, slow', 'strike'] })];
    expect(write('BibTeX', rows)).toContain('  keywords = {{ferry, slow}, strike},\n');
    expect(write('RIS', rows)).toContain('KW  - ferry, slow\r\nKW  - strike\r\n');
    expect(read('CSL-JSON', rows)[0]?.custom).toMatchObject({ whence: { tags: ['ferry, slow', 'strike'] } });
  });

  it('name the page a match was found on where the format prints it nowhere', () => {
    const rows = [fakeSavedMatch()];
    expect(write('RIS', rows)).toContain('N1  - Found on Ferry stopped https://gazette.example/ferry\r\n');
    expect(read('CSL-JSON', rows)[0]?.custom).toMatchObject({
      whence: { page: rows[0]?.page, kind: 'same-text', status: 'open' },
    });
  });

  it('give a record without outlet or address another type', () => {
    const bare = [shownWith({ outletName: null }), shownWith({ outletName: null, url: null })];
    expect(read('CSL-JSON', bare).map(({ type }) => type)).toEqual(['webpage', 'document']);
    expect(write('BibTeX', bare).match(/@\w+/g)).toEqual(['@online', '@misc']);
    expect(new Cite(write('RIS', [fakeSavedMatch()]), { forceType: '@ris/file' }).data[0]?.type).toBe(
      'article-newspaper',
    );
    expect(write('RIS', bare).match(/TY {2}- \w+/g)).toEqual(['TY  - ELEC', 'TY  - GEN']);
  });

  it('hold whole CSL-JSON rows that JSON itself can read', () => {
    fc.assert(
      fc.property(fc.array(hostileSavedMatch, { maxLength: 2 }), (rows) => {
        const entries: { title: string; note?: string }[] = JSON.parse(write('CSL-JSON', rows));
        expect(entries.map(({ title }) => title)).toEqual(rows.map(({ shown }) => shown.title));
        expect(entries.map(({ note = '' }) => note.startsWith(rows[entries.length - 1] ? '' : note))).not.toContain(
          false,
        );
      }),
    );
  });

  it('make keys of Latin letters as people do, and of none where there are none', () => {
    const keys = write('BibTeX', [
      shownWith({ byline: ['Rána Iqbal'], title: 'The Harbour' }),
      shownWith({ byline: ['Rana Iqbal'], title: 'A harbour' }),
      shownWith({
        byline: [],
        outletName: 'بندرگاہ',
        title: 'ہڑتال',
        published: { date: null, precision: 'unknown', asCited: null },
      }),
    ]).match(/(?<=^@\w+\{)[^,]+/gm);
    expect(keys).toEqual(['iqbal2026harbour', 'iqbal2026harbour-2', 'nd']);
  });

  it('hold an empty list', () => {
    expect(FORMAT_NAMES.map((format) => write(format, []))).toEqual(['', '', '[]\n']);
    expect(writable('a\uD83D\0')).toBe('a\uFFFD\uFFFD');
  });
});

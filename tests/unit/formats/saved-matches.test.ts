import { describe, expect, it } from 'vitest';
import { MAX_IMPORT_LENGTH, readSavedMatches, writeSavedMatches } from '../../../formats/saved-matches';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const at = '2026-03-05T08:00:00.000Z';
const file = (change: object) =>
  JSON.stringify({ format: 'whence-saved-matches', version: 1, exportedAt: at, rows: [], unreadable: [], ...change });

describe('export file of saved matches', () => {
  it('reads back equal to what was written, unreadable rows included', () => {
    const rows = [
      fakeSavedMatch({ note: 'two\nlines, "quotes" and اردو \u2028 🗞', tags: ['a,b', ''] }),
      fakeSavedMatch({ id: 'b', shares: null, status: 'dismissed' }),
    ];
    const unreadable = [{ key: 'future', value: { schema: 99, id: 'future', odd: [null, { deep: true }] } }];
    const read = readSavedMatches(writeSavedMatches({ rows, unreadable }, at));
    expect(read).toEqual({ ok: true, value: { rows, refused: [], unreadable } });
  });

  it('says what it is and when it was made', () => {
    expect(JSON.parse(writeSavedMatches({ rows: [], unreadable: [] }, at))).toEqual({
      format: 'whence-saved-matches',
      version: 1,
      exportedAt: at,
      rows: [],
      unreadable: [],
    });
  });

  it('is read with a byte order mark in front', () => {
    expect(readSavedMatches(`\uFEFF${file({})}`)).toMatchObject({ ok: true });
  });

  it.each([
    ['text', 'Dear editor,', 'import-not-json'],
    ['nothing', '', 'import-not-json'],
    ['half a file', file({}).slice(0, -5), 'import-not-json'],
    ['other JSON', '{"bookmarks":[]}', 'import-not-ours'],
    ['null', 'null', 'import-not-ours'],
    ['a list', '[]', 'import-not-ours'],
    ['rows that are no list', file({ rows: {} }), 'import-not-ours'],
    ['no version', file({ version: '1' }), 'import-not-ours'],
    ['a newer version', file({ version: 2 }), 'import-newer'],
  ])('refuses %s', (_, text, code) => {
    expect(readSavedMatches(text)).toMatchObject({ ok: false, problem: { code } });
  });

  it('refuses a file that is too large before parsing it', () => {
    expect(readSavedMatches('x'.repeat(MAX_IMPORT_LENGTH + 1))).toEqual({
      ok: false,
      problem: { code: 'import-too-large' },
    });
  });

  it('refuses single rows by their number in the file and reads the others', () => {
    const good = fakeSavedMatch();
    const read = readSavedMatches(file({ rows: [good, { ...good, note: 7 }, 'row', { ...good, schema: 5 }] }));
    expect(read).toMatchObject({
      ok: true,
      value: {
        rows: [good],
        refused: [
          { row: 2, why: expect.stringContaining('note') },
          { row: 3, why: 'not a saved match' },
          { row: 4, why: expect.stringContaining('newer') },
        ],
      },
    });
  });

  it('lets no script address in as a link', () => {
    const row = fakeSavedMatch();
    const bad = { ...row, shown: { ...row.shown, url: 'javascript:alert(1)' } };
    expect(readSavedMatches(file({ rows: [bad] }))).toMatchObject({
      ok: true,
      value: { rows: [], refused: [{ row: 1, why: expect.stringContaining('shown.url') }] },
    });
  });

  it('reads as a row what an earlier version could not read', () => {
    const row = fakeSavedMatch();
    const read = readSavedMatches(file({ unreadable: [{ key: row.id, value: row }, { key: 1 }, null] }));
    expect(read).toEqual({ ok: true, value: { rows: [row], refused: [], unreadable: [] } });
  });
});

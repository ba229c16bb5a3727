import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { bringIn } from '../../../entrypoints/our-pages/bring-in';
import { takeOut } from '../../../entrypoints/our-pages/take-out';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { DataPiece, DataPlace } from '../../../messages/replies';
import type { Caller } from '../../../messages/rpc';
import { failed, type Result } from '../../../model/problem';
import { DEFAULT_SETTINGS, type Settings } from '../../../model/settings';
import { allSaved } from '../../fakes/all-saved';
import { AT } from '../../fakes/export-words';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeClipping } from '../../fakes/fake-clipping';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const popup: Asker = { from: 'extension' };
const value = async <T>(result: Result<T> | Promise<Result<T>>): Promise<T> => {
  const r = await result;
  if (!r.ok) throw new Error(JSON.stringify(r.problem));
  return r.value;
};
/** A background, and its calls as a page of ours makes them: what goes between is JSON. */
function opened(stated: Parameters<typeof fakeNeeds>[0] = {}) {
  const needs = fakeNeeds(stated);
  const handlers = createHandlers(needs);
  const json = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  const call =
    (name: keyof BackgroundCalls) =>
    async (arg: unknown): Promise<unknown> =>
      json(await (handlers[name] as (arg: unknown, asker: Asker) => unknown)(json(arg), popup));
  // Every call of the protocol is there.
  const background = new Proxy({} as Caller<BackgroundCalls>, {
    get: (_, name) => call(name as keyof BackgroundCalls),
  });
  return { needs, handlers, background };
}
const quietly = { progress: () => {}, stopped: () => false };
const fileOf = (text: string) => ({ name: 'mine.json', size: text.length, text: async () => text });
const everything = (pieces: readonly string[] | null) => (pieces ?? []).join('');
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    fakeSavedMatch({
      id: `row-${i}`,
      note: i % 7 === 0 ? `note ${i} – اردو\n"quoted"` : '',
      page: { address: `https://gazette.example/${i}`, title: '', date: null },
    }),
  );
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  sitesOff: ['ferry.example'],
  dismissals: [{ scope: 'record', corpus: 'harbour', record: 'x' }],
  corporaOff: ['harbour'],
  tables: [
    { names: ['Zeile'], columns: { headline: 'Zeile' } },
    { names: ['a', 'b'], columns: { text: 'b', outlet: '' } },
  ],
  sensitivity: 'few',
  language: 'ur',
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('everything, out and in again', () => {
  it('is the same in an empty browser, piece by piece; in the same browser nothing changes', async () => {
    const { needs, background } = opened();
    const future = { key: 'future', value: { schema: 99, id: 'future', odd: [null] } };
    await needs.saved.merge(many(4_500), [future]);
    await needs.settings.change(() => structuredClone(SETTINGS));
    const told: number[] = [];
    const work = { progress: (done: number) => void told.push(done), stopped: () => false };
    const text = everything(await value(takeOut(background, false, AT, work)));
    expect(told).toEqual([2_000, 4_000, 4_501, 4_501, 4_501, 4_508]);
    const before = await value(allSaved(needs.saved));

    const again = await value(bringIn(background, fileOf(text), null, quietly));
    expect(again?.parts).toMatchObject([
      { part: 'saved', added: 0, merged: 0, unchanged: 4_500, unreadable: 1, refused: 0 },
      { part: 'clippings', added: 0, unchanged: 0 },
      { part: 'sources', added: 0, unchanged: 0 },
      { part: 'settings', added: 0, merged: 0, unchanged: 7, refused: 0 },
    ]);

    vi.stubGlobal('indexedDB', new IDBFactory());
    const fresh = opened();
    const report = await value(bringIn(fresh.background, fileOf(text), null, quietly));
    expect(report?.parts).toMatchObject([
      { part: 'saved', added: 4_500, merged: 0, unchanged: 0, unreadable: 1 },
      { part: 'clippings', added: 0, unchanged: 0 },
      { part: 'sources', added: 0, unchanged: 0 },
      { part: 'settings', added: 4, merged: 3, unchanged: 0 },
    ]);
    expect(await value(allSaved(fresh.needs.saved))).toEqual(before);
    expect(await fresh.needs.settings.read()).toEqual(SETTINGS);
  });

  it('can be taken back: what was changed since stays', async () => {
    const from = opened();
    await from.needs.saved.merge(many(3));
    await from.needs.settings.change(() => structuredClone(SETTINGS));
    const text = everything(await value(takeOut(from.background, false, AT, quietly)));
    vi.stubGlobal('indexedDB', new IDBFactory());
    const { needs, background } = opened();
    const report = await value(bringIn(background, fileOf(text), null, quietly));
    await needs.settings.change((s) => ({ ...s, language: 'en' }));
    await needs.saved.change([{ id: 'row-1', revision: 1, patch: { note: 'mine by now' } }]);
    expect(await value(background.undoImport(report?.name ?? ''))).toEqual({ kept: 1 });
    expect((await value(allSaved(needs.saved))).rows.map(({ id }) => id)).toEqual(['row-1']);
    expect(await needs.settings.read()).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
    expect(await value(background.undoImport('another'))).toBeNull();
  });

  it('is begun again where something was saved meanwhile', async () => {
    const { needs, background } = opened();
    await needs.saved.merge(many(2_500));
    let once = true;
    const work = {
      stopped: () => false,
      progress: () => {
        if (once) void needs.saved.remove(['row-0']);
        once = false;
      },
    };
    const text = everything(await value(takeOut(background, true, AT, work)));
    expect(JSON.parse(text).rows).toHaveLength(2_499);
  });

  it('makes no file where it is broken off', async () => {
    const { needs, background } = opened();
    await needs.saved.merge(many(2));
    expect(await value(takeOut(background, false, AT, { ...quietly, stopped: () => true }))).toBeNull();
  });
});

describe('a file that comes in', () => {
  const saved = (rows: unknown[], unreadable: unknown[] = []) =>
    JSON.stringify({ format: 'whence-saved-matches', version: 1, rows, unreadable });
  const data = (parts: unknown) => JSON.stringify({ format: 'whence-data', version: 1, parts });
  const row = fakeSavedMatch();

  it('may be of saved matches alone; its refused rows are named by their number, the good ones kept', async () => {
    const { needs, background } = opened();
    const rows = [row, { ...row, note: 7 }, 'row', { ...row, schema: 5 }, { ...row, id: 'b', savedAt: 'lately' }];
    const text = `\uFEFF${saved(rows, [
      { key: 'future', value: { schema: 99 } },
      { key: 'old', value: { ...row, id: 'old', record: 'o' } },
    ])}`;
    const report = await value(bringIn(background, fileOf(text), null, quietly));
    expect(report?.parts).toEqual([
      {
        part: 'saved',
        added: 2,
        merged: 0,
        unchanged: 0,
        unreadable: 1,
        refused: 4,
        reasons: [
          { row: 2, why: expect.stringMatching(/^note/) },
          { row: 3, why: 'not a saved match' },
          { row: 4, why: expect.stringMatching(/newer/) },
          { row: 5, why: expect.stringMatching(/^savedAt: must be a date and time/) },
        ],
      },
    ]);
    expect((await value(allSaved(needs.saved))).rows.map(({ id }) => id).sort()).toEqual(['old', 'saved-1']);
  });

  it('lets no script address in as a link, and no setting that is none', async () => {
    const { needs, background } = opened();
    const bad = { ...row, shown: { ...row.shown, url: 'javascript:alert(1)' } };
    const settings: unknown[] = [{ siteOff: 7 }, { sensitivity: 'all' }, { toString: 1 }, null, { language: 'en' }];
    const parts = [
      { part: 'saved', version: 1, entries: [bad] },
      { part: 'settings', version: 1, entries: settings },
    ];
    const report = await value(bringIn(background, fileOf(data(parts)), null, quietly));
    expect(report?.parts).toMatchObject([
      { part: 'saved', added: 0, refused: 1, reasons: [{ row: 1, why: expect.stringMatching(/^shown\.url/) }] },
      { part: 'settings', merged: 1, refused: 4 },
    ]);
    expect(await needs.settings.read()).toEqual({ ...DEFAULT_SETTINGS, language: 'en' });
  });

  it.each([
    ['text', 'Dear editor,', 'import-not-json'],
    ['nothing', '', 'import-not-json'],
    ['half a file', saved([row]).slice(0, -5), 'import-not-json'],
    ['other JSON', '{"bookmarks":[]}', 'import-not-ours'],
    ['null', 'null', 'import-not-ours'],
    ['a list', '[]', 'import-not-ours'],
    ['rows that are no list', '{"format":"whence-saved-matches","version":1,"rows":{}}', 'import-not-ours'],
    ['no version', '{"format":"whence-data","version":"1","parts":[]}', 'import-not-ours'],
    ['parts that are none', data([{ part: 'saved', version: 1 }]), 'import-not-ours'],
    ['a newer frame', '{"format":"whence-data","version":2,"parts":[]}', 'import-newer'],
    ['newer saved matches', '{"format":"whence-saved-matches","version":2,"rows":[]}', 'import-newer'],
    ['a newer part', data([{ part: 'saved', version: 2, entries: [] }]), 'import-newer'],
    [
      'a part this version does not know, beside one it knows',
      data([
        { part: 'saved', version: 1, entries: [row] },
        { part: 'constructor', version: 1, entries: [] },
      ]),
      'import-newer',
    ],
  ])('is refused where it is %s, and nothing changes', async (_, text, code) => {
    const { needs, background } = opened();
    expect(await bringIn(background, fileOf(text), null, quietly)).toMatchObject({ ok: false, problem: { code } });
    expect(await value(needs.saved.count())).toBe(0);
  });

  it('is not even read where it is far too large, and said to be unreadable where it is', async () => {
    const { background } = opened();
    const text = vi.fn(() => Promise.reject(new Error('gone')));
    expect(await bringIn(background, { name: '', size: 900_000_000, text }, null, quietly)).toMatchObject({
      problem: { code: 'import-too-large' },
    });
    expect(text).not.toHaveBeenCalled();
    expect(await bringIn(background, { name: '', size: 1, text }, null, quietly)).toMatchObject({
      problem: { code: 'file-unreadable' },
    });
  });

  it('says that the storage refuses where the settings cannot be read', async () => {
    const { needs, handlers } = opened();
    vi.spyOn(needs.settings, 'read').mockRejectedValue(new DOMException('blocked', 'NotAllowedError'));
    let place: DataPlace | null = null;
    for (const part of ['saved', 'clippings', 'sources']) {
      const piece: DataPiece = await value(handlers.takeOut(place, popup));
      expect(piece.entries[0]?.part).toBe(part);
      place = piece.next;
    }
    expect(await handlers.takeOut(place, popup)).toMatchObject({ problem: { code: 'storage-off' } });
  });

  it('is never half imported: where the settings cannot be written, the saved matches are taken back', async () => {
    const { needs, background } = opened();
    vi.spyOn(needs.settings, 'change').mockResolvedValue(failed('storage-failed'));
    const parts = [
      { part: 'saved', version: 1, entries: [row] },
      { part: 'settings', version: 1, entries: [{ sensitivity: 'few' }] },
    ];
    expect(await bringIn(background, fileOf(data(parts)), null, quietly)).toMatchObject({
      problem: { code: 'storage-failed' },
    });
    expect(await value(needs.saved.count())).toBe(0);
    vi.spyOn(needs.settings, 'change').mockRejectedValue(new Error('a bug'));
    await expect(bringIn(background, fileOf(data(parts)), null, quietly)).resolves.toMatchObject({ ok: false });
    expect(await value(needs.saved.count())).toBe(0);
  });

  it('is taken back in all other parts where one of them refuses', async () => {
    const needs = fakeNeeds();
    vi.spyOn(needs.settings, 'change').mockResolvedValueOnce(failed('storage-failed'));
    const undo = vi.spyOn(needs.saved, 'undoMerge').mockResolvedValue(failed('storage-failed'));
    const handlers = createHandlers(needs);
    const name = await value(
      handlers.beginImport(
        [
          { part: 'saved', version: 1 },
          { part: 'clippings', version: 1 },
          { part: 'settings', version: 1 },
        ],
        popup,
      ),
    );
    await value(handlers.addToImport({ name, part: 'saved', row: 1, entries: [row] }, popup));
    await value(
      handlers.addToImport(
        { name, part: 'clippings', row: 1, entries: [fakeClipping('Two geese sat on the weighbridge.')] },
        popup,
      ),
    );
    await value(handlers.addToImport({ name, part: 'settings', row: 1, entries: [{ sensitivity: 'few' }] }, popup));
    expect(await handlers.finishImport(name, popup)).toMatchObject({ problem: { code: 'storage-failed' } });
    expect(await value(needs.clippings.count())).toBe(0);
    expect(await handlers.undoImport(name, popup)).toMatchObject({ problem: { code: 'storage-failed' } });
    undo.mockRestore();
    expect(await value(createHandlers(needs).undoImport(name, popup))).toEqual({ kept: 0 });
    expect(await value(needs.saved.count())).toBe(0);
  });

  it('is taken back where the background was stopped while it wrote', async () => {
    const { needs, handlers, background } = opened();
    const stopped = Object.assign(Object.create(background), {
      // It has written the saved matches and answers no more.
      finishImport: async (name: string) => {
        await handlers.finishImport(name, popup);
        throw new Error('the background was stopped');
      },
    });
    const parts = [{ part: 'saved', version: 1, entries: [row] }];
    expect(await bringIn(stopped, fileOf(data(parts)), null, quietly)).toMatchObject({
      problem: { code: 'no-answer' },
    });
    expect(await value(needs.saved.count())).toBe(0);
  });

  it('is told to be broken off where the background was ended meanwhile', async () => {
    const { handlers, background } = opened();
    const name = await value(handlers.beginImport([{ part: 'saved', version: 1 }], popup));
    const other = createHandlers(fakeNeeds());
    expect(await other.addToImport({ name, part: 'saved', row: 1, entries: [row] }, popup)).toMatchObject({
      problem: { code: 'import-stopped' },
    });
    await background.dropImport(name);
    expect(await background.finishImport(name)).toMatchObject({ problem: { code: 'import-stopped' } });
  });
});

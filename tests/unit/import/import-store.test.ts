import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../cli/digest';
import type { ImportDeps } from '../../../entrypoints/import/import-deps';
import { createImportSession } from '../../../entrypoints/import/import-session';
import { createImportStore } from '../../../entrypoints/import/import-store';
import { pickDocuments } from '../../../entrypoints/import/pick-documents';
import type { ImportCalls } from '../../../messages/import-calls';
import type { Caller } from '../../../messages/rpc';
import { failed, ok, type Result } from '../../../model/problem';

const FORM = { title: 'Quay notes', author: 'me', licence: 'CC0', coverage: '2011', grouping: true };
const LINES = '{"id":"a","headline":"Lamps"}\n{"id":"b","headline":"Bell"}\n{"id":"c"}\n';

/** The store with a session in the place of its worker; `slow` holds answers back until it is let go. */
function store(stated: Partial<Pick<ImportDeps, 'here' | 'keep'>> = {}) {
  let ended = 0;
  let fail = () => {};
  let hold: Promise<unknown> = Promise.resolve();
  const background = {
    rememberedTables: vi.fn(async () => []),
    rememberTable: vi.fn(async () => ok(null)),
  };
  const keep = vi.fn(stated.keep ?? (async (): Promise<Result<null>> => ok(null)));
  const download = vi.fn();
  const made = createImportStore({
    background,
    startWorker(onFailure) {
      fail = onFailure;
      const session = createImportSession(
        async (bytes) => sha256(bytes),
        async () => null,
      );
      const calls = Object.fromEntries(
        Object.entries(session).map(([name, call]) => [
          name,
          async (given: never) => {
            await hold;
            return call(given);
          },
        ]),
      ) as unknown as Caller<ImportCalls>; // the same calls, some time later
      return { calls, end: () => ended++ };
    },
    here: stated.here ?? (() => undefined),
    keep,
    download,
    today: () => '2026-11-26',
  });
  const file = (name: string, text: string) => ({ file: new File([text], name), name });
  return {
    made,
    keep,
    background,
    download,
    file,
    ended: () => ended,
    fail: () => fail(),
    /** Keeps the worker from answering until the result is called. */
    slow() {
      let go = () => {};
      hold = new Promise<void>((done) => {
        go = done;
      });
      return () => go();
    },
  };
}

describe('bringing documents in', () => {
  it('reads, makes and keeps a corpus of the rows that are taken, and forgets the rest', async () => {
    const { made, keep, file, download, ended } = store();
    await made.bring([file('rows.jsonl', LINES)]);
    expect(made.rows.value.map(({ key, lost }) => [key, lost])).toEqual([
      ['1.0', false],
      ['1.1', false],
      ['1.2', true],
    ]);
    made.take(['1.1'], false);
    await made.make(FORM);
    expect(keep).toHaveBeenCalledExactlyOnceWith({
      info: {
        id: 'quay-notes',
        title: 'Quay notes',
        author: 'me',
        licence: 'CC0',
        coverage: '2011',
        version: '2026.11.26',
      },
      pack: expect.any(Blob),
    });
    expect(made.done.value).toMatchObject({ title: 'Quay notes', records: 1, withText: 0 });
    expect([made.files.value, made.rows.value, ended()]).toEqual([[], [], 1]);
    made.savePack();
    expect(download).toHaveBeenCalledWith(expect.any(Blob), 'quay-notes.pack');
  });

  it('asks before it takes the place of a corpus with its id, and takes none that is not the reader’s own', async () => {
    const { made, keep, file } = store({ here: () => ({ title: 'Older', origin: 'own', version: '1' }) });
    await made.bring([file('rows.jsonl', LINES)]);
    await made.make(FORM);
    expect(made.waiting.value?.title).toBe('Older');
    await made.replace(false);
    expect([keep.mock.calls.length, made.rows.value.length]).toEqual([0, 3]);
    await made.make(FORM);
    await made.replace(true);
    expect(keep).toHaveBeenCalledOnce();
    const bundled = store({ here: () => ({ title: 'Bundled', origin: 'bundled', version: '1' }) });
    await bundled.made.bring([file('rows.jsonl', LINES)]);
    await bundled.made.make(FORM);
    expect(bundled.made.problem.value).toMatchObject({ code: 'corpus-same-id' });
    expect(bundled.keep).not.toHaveBeenCalled();
  });

  it('leaves everything as it is where the pack cannot be written', async () => {
    const { made, file } = store({ keep: async () => failed('storage-failed') });
    await made.bring([file('rows.jsonl', LINES)]);
    await made.make(FORM);
    expect(made.problem.value).toEqual({ code: 'storage-failed' });
    expect([made.done.value, made.rows.value.length]).toEqual([null, 3]);
  });

  it('that is broken off at the first file ends the worker, and later leaves what was there', async () => {
    const { made, file, slow, ended } = store();
    const letGo = slow();
    const first = made.bring([file('rows.jsonl', LINES)]);
    await vi.waitFor(() => expect(made.working.value).toMatchObject({ what: 'reading', file: 'rows.jsonl' }));
    made.stop();
    letGo();
    await first;
    expect([made.files.value, made.working.value, ended()]).toEqual([[], null, 1]);

    await made.bring([file('rows.jsonl', LINES)]);
    const again = slow();
    const second = made.bring([file('more.jsonl', '{"id":"d","headline":"Gulls"}')]);
    await vi.waitFor(() => expect(made.working.value).toMatchObject({ file: 'more.jsonl' }));
    made.stop();
    again();
    await second;
    expect(made.files.value.map(({ name }) => name)).toEqual(['rows.jsonl']);
    expect(ended()).toBe(1);
  });

  it('that is broken off while the corpus is made keeps nothing', async () => {
    const { made, keep, file, slow } = store();
    await made.bring([file('rows.jsonl', LINES)]);
    const letGo = slow();
    const making = made.make(FORM);
    await vi.waitFor(() => expect(made.working.value).toMatchObject({ what: 'making' }));
    made.stop();
    letGo();
    await making;
    expect(keep).not.toHaveBeenCalled();
    expect([made.done.value, made.rows.value.length]).toEqual([null, 3]);
  });

  it('says so where the worker breaks down, and begins anew', async () => {
    const { made, file, fail } = store();
    await made.bring([file('rows.jsonl', LINES)]);
    fail();
    expect([made.problem.value, made.rows.value]).toEqual([{ code: 'documents-not-read' }, []]);
    await made.bring([file('rows.jsonl', LINES)]);
    expect([made.problem.value, made.rows.value.length]).toEqual([null, 3]);
  });

  it('remembers the columns that a table was read with, once it could be read', async () => {
    const { made, file, background } = store();
    await made.bring([file('boats.csv', 'Zeile,Blatt\nBoats,Echo\n')]);
    await made.readAgain(1, { columns: { headline: 'Nothing' } });
    expect(background.rememberTable).not.toHaveBeenCalled();
    await made.readAgain(1, { columns: { headline: 'Zeile' } });
    expect(background.rememberTable).toHaveBeenCalledExactlyOnceWith({
      names: ['Zeile', 'Blatt'],
      columns: { headline: 'Zeile' },
    });
    expect(made.rows.value).toHaveLength(1);
    await made.dropFile(1);
    expect([made.files.value, made.rows.value]).toEqual([[], []]);
  });
});

describe('the documents of a folder', () => {
  const names = (...given: string[]) => {
    const { documents, passedOver } = pickDocuments(given.map((name) => ({ file: new File([], name), name })));
    return [documents.map(({ name }) => name), passedOver];
  };
  it('are those of kinds that are read, but for what belongs to a saved page', () => {
    expect(names('old/b.html', 'old/a.html', 'old/a_files/frame.html', 'old/a_files/x.json', 'old/p.png')).toEqual([
      ['old/a.html', 'old/b.html'],
      3,
    ]);
  });
  it('are not asked for where a file was chosen by itself', () => {
    expect(names('p.png', 'a.txt')).toEqual([['a.txt', 'p.png'], 0]);
  });
});

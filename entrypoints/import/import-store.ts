import { batch, computed, signal } from '@preact/signals';
import type { CorpusForm, MadeView, ReadHow, ReadingView } from '../../components/import/import-props';
import { slugOf } from '../../formats/plain-words';
import type { ImportCalls, MadeCorpus } from '../../messages/import-calls';
import type { Caller } from '../../messages/rpc';
import { CLIPPINGS_ID } from '../../model/clipping';
import type { PreviewFile, PreviewRow, RowPatch } from '../../model/document-preview';
import type { Problem } from '../../model/problem';
import type { CorpusInfo } from '../../model/record';
import type { ChosenDocument, ImportDeps } from './import-deps';
import { pickDocuments } from './pick-documents';
import type { ImportWorker } from './worker-link';
import { yearsOf } from './years-of';

/** Rows that come from the worker at a time: less than a frame's work. */
const AT_ONCE = 250;

/** The state of bringing documents in. Nothing is kept before the pack is put in whole. */
export function createImportStore(deps: ImportDeps) {
  const files = signal<readonly PreviewFile[]>([]);
  const rows = signal<readonly PreviewRow[]>([]);
  const leftOut = signal<ReadonlySet<string>>(new Set());
  const working = signal<ReadingView | null>(null);
  const problem = signal<Problem | null>(null);
  /** Files in folders that are of no kind that is read. */
  const passedOver = signal(0);
  /** The years of the rows that are taken, as a suggestion. */
  const coverage = computed(() => yearsOf(rows.value.filter(({ key, lost }) => !lost && !leftOut.value.has(key))));
  /** A corpus that was made and whose id another one has. */
  const waiting = signal<{ title: string; made: Made } | null>(null);
  const done = signal<(MadeView & { pack: Blob; file: string }) | null>(null);
  let worker: ImportWorker | null = null;
  /** What is under way; a later number means that it was broken off. */
  let run = 0;

  interface Made {
    info: CorpusInfo;
    corpus: MadeCorpus;
  }

  function calls(): Caller<ImportCalls> {
    worker ??= deps.startWorker(() => {
      forget();
      problem.value = { code: 'documents-not-read' };
    });
    return worker.calls;
  }

  /** As if nothing had been chosen; a worker in the middle of something is ended. */
  function forget(): void {
    run++;
    worker?.end();
    worker = null;
    [files.value, rows.value, leftOut.value] = [[], [], new Set()];
    [working.value, waiting.value] = [null, null];
  }

  /** Does something with the worker; where it breaks down the reader is told, and what was read before stays. */
  async function attempt(work: (calls: Caller<ImportCalls>, isOver: () => boolean) => Promise<void>): Promise<void> {
    const mine = ++run;
    problem.value = null;
    try {
      await work(calls(), () => run !== mine);
    } catch {
      if (run === mine) problem.value = { code: 'documents-not-read' };
    } finally {
      if (run === mine) working.value = null;
    }
  }

  async function rowsOf({ id, rows: count }: PreviewFile): Promise<PreviewRow[]> {
    const all: PreviewRow[] = [];
    for (let from = 0; from < count; from += AT_ONCE) all.push(...(await calls().rows({ id, from, count: AT_ONCE })));
    return all;
  }

  /** What is said of some rows now. */
  function show(changed: readonly PreviewRow[]): void {
    const by = new Map(changed.map((row) => [row.key, row]));
    rows.value = rows.value.map((row) => by.get(row.key) ?? row);
  }

  /** A file that was read, in the place of what it was before. */
  async function showFile(file: PreviewFile): Promise<void> {
    const of = await rowsOf(file);
    const others = rows.value.filter((row) => row.file !== file.id);
    const after = others.findIndex((row) => row.file > file.id);
    const there = files.value.some(({ id }) => id === file.id);
    batch(() => {
      rows.value = after < 0 ? [...others, ...of] : [...others.slice(0, after), ...of, ...others.slice(after)];
      files.value = there ? files.value.map((one) => (one.id === file.id ? file : one)) : [...files.value, file];
    });
  }

  async function keep({ info, corpus }: Made): Promise<void> {
    const pack = new Blob([corpus.pack]);
    const kept = await deps.keep({ info, pack });
    if (!kept.ok) {
      problem.value = kept.problem;
      return;
    }
    forget();
    const { records, withText, grouped, leftOut: notes } = corpus;
    done.value = { title: info.title, records, withText, grouped, leftOut: notes, pack, file: `${info.id}.pack` };
  }

  return {
    files,
    rows,
    leftOut,
    working,
    problem,
    passedOver,
    coverage,
    waiting,
    done,
    forget,

    /** Reads files and shows what they came to. */
    bring: (chosen: readonly ChosenDocument[]) =>
      attempt(async (worker, isOver) => {
        done.value = null;
        const picked = pickDocuments(chosen);
        passedOver.value = picked.passedOver;
        const remembered = await deps.background.rememberedTables(null).catch(() => []);
        for (const [i, { file, name }] of picked.documents.entries()) {
          working.value = { what: 'reading', file: name, done: i, total: picked.documents.length };
          const read = await worker.read({ file, name, remembered });
          if (isOver()) {
            // Of a worker that was ended there is no answer; one that goes on must not keep it.
            await worker.drop(read.id);
            return;
          }
          await showFile(read);
        }
      }),

    /** Breaks off what is under way. What stood there before stays. */
    stop: () => {
      if (files.value.length === 0) forget();
      else {
        run++;
        working.value = null;
      }
    },

    readAgain: (id: number, how: ReadHow) =>
      attempt(async (worker) => {
        const name = files.value.find((file) => file.id === id)?.name ?? '';
        working.value = { what: 'reading', file: name, done: 0, total: 1 };
        const read = await worker.readAgain({ id, ...how });
        await showFile(read);
        const { columns } = how;
        if (columns && !read.problem) await deps.background.rememberTable({ names: read.columnNames, columns });
      }),

    dropFile: (id: number) =>
      attempt(async (worker) => {
        await worker.drop(id);
        files.value = files.value.filter((file) => file.id !== id);
        // What it shared with others is theirs alone now.
        const left = await Promise.all(files.value.map(rowsOf));
        rows.value = left.flat();
      }),

    patch: (key: string, patch: RowPatch) => attempt(async (worker) => show(await worker.patch({ key, patch }))),

    answer: (key: string, trouble: number, answer: number | null) =>
      attempt(async (worker) => show(await worker.answer({ key, trouble, answer }))),

    settleFile: (id: number, trouble: number) =>
      attempt(async (worker) => {
        const view = await worker.settleFile({ id, trouble });
        files.value = files.value.map((file) => (file.id === id ? view : file));
      }),

    text: (key: string): Promise<string[]> => calls().passages(key),

    /** Takes rows in, or leaves them out. */
    take: (keys: readonly string[], on: boolean) => {
      const next = new Set(leftOut.value);
      for (const key of keys)
        if (on) next.delete(key);
        else next.add(key);
      leftOut.value = next;
    },

    /** Makes the corpus and keeps it; where its id is taken, the reader is asked first. */
    make: ({ grouping, ...label }: CorpusForm) =>
      attempt(async (worker, isOver) => {
        working.value = { what: 'making', file: '', done: 0, total: 0 };
        const title = label.title.trim();
        const id = slugOf(title) || 'corpus';
        const info: CorpusInfo = {
          ...label,
          id: id === CLIPPINGS_ID ? `${id}-pack` : id,
          title,
          version: deps.today().replaceAll('-', '.'),
        };
        const made = await worker.make({ info, leftOut: [...leftOut.value], grouping });
        if (isOver()) return;
        if (!made.ok) {
          problem.value = made.problem;
          return;
        }
        const there = deps.here(info.id);
        if (there && there.origin !== 'own') problem.value = { code: 'corpus-same-id', detail: { file: title } };
        else if (there) waiting.value = { title: there.title, made: { info, corpus: made.value } };
        else await keep({ info, corpus: made.value });
      }),

    /** The answer where the id is taken. */
    replace: (yes: boolean) =>
      attempt(async () => {
        const one = waiting.value;
        waiting.value = null;
        if (yes && one) await keep(one.made);
      }),

    savePack: () => {
      if (done.value) deps.download(done.value.pack, done.value.file);
    },
  };
}

/** What {@link createImportStore} gives. */
export type ImportStore = ReturnType<typeof createImportStore>;

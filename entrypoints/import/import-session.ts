import type { Digest } from '../../formats/pack';
import type { ImportCalls } from '../../messages/import-calls';
import type { PreviewFile, PreviewRow, PreviewTrouble, RowPatch } from '../../model/document-preview';
import type { QuestionKind } from '../../model/read-candidate';
import type { ColumnMapping } from '../../model/settings';
import { patchOf } from './answers';
import { type HeldFile, type HeldRow, rowOf, textOf } from './held-rows';
import { makeCorpus } from './make-corpus';
import { type ReadPage, readSource, type Source } from './read-source';
import { rowView } from './row-view';

/** Fields that questions of a kind are about. */
const ABOUT: Partial<Record<QuestionKind, keyof RowPatch>> = {
  'date-order': 'published',
  'two-digit-year': 'published',
  'no-such-date': 'published',
  weekday: 'published',
  'relative-date': 'published',
  'no-headline': 'headline',
  'headline-end': 'headline',
  byline: 'byline',
  outlet: 'outlet',
};

/**
 * What was read of documents, as the worker holds it until a corpus is made of it or the page goes. Nothing is stored.
 * `digest` is SHA-256; `readPage` reads a saved page.
 */
export function createImportSession(digest: Digest, readPage: ReadPage): { [K in keyof ImportCalls]: ImportCall<K> } {
  const files = new Map<number, HeldFile>();
  let last = 0;
  /** Of each id the first row that has it; an id of a file that was read again may have gone. */
  let firstOf: Map<unknown, HeldRow> | null = null;

  const fileOf = (id: number): HeldFile => {
    const file = files.get(id);
    if (!file) throw new Error(`there is no file ${id}`);
    return file;
  };
  const rowAt = (key: string): HeldRow => {
    const [file, row] = key.split('.').map(Number);
    const held = fileOf(file ?? 0).rows[row ?? 0];
    if (!held) throw new Error(`there is no row ${key}`);
    return held;
  };
  const firsts = () => {
    if (firstOf) return firstOf;
    firstOf = new Map();
    for (const { rows } of files.values())
      for (const row of rows) if (!firstOf.has(row.raw.id)) firstOf.set(row.raw.id, row);
    return firstOf;
  };
  const viewOf = (row: HeldRow): PreviewRow => {
    const first = firsts().get(row.raw.id);
    const file = Number(row.key.split('.')[0]);
    return rowView(row, file, first !== undefined && !first.key.startsWith(`${file}.`));
  };
  async function keep(from: Source, remembered: readonly ColumnMapping[]): Promise<PreviewFile> {
    const earlier = [...files.values()].filter(({ id }) => id < from.id);
    const ids = new Set(earlier.flatMap(({ rows }) => rows.map(({ raw }) => raw.id)));
    const read = await readSource(from, { remembered, taken: (id) => ids.has(id), readPage });
    const before = files.get(from.id)?.rows ?? [];
    // The same rows, read otherwise: what the person has set still holds.
    if (before.length === read.rows.length)
      for (const [i, row] of read.rows.entries()) Object.assign(row, { patch: before[i]?.patch ?? {} });
    files.set(from.id, read);
    firstOf = null;
    return read.view;
  }

  return {
    read: ({ file, name, remembered }) =>
      keep({ id: ++last, source: { file, name }, baseDate: null, columns: {}, as: null, direction: null }, remembered),

    readAgain: ({ id, ...how }) => {
      const { source, ...was } = fileOf(id);
      const { baseDate = was.baseDate, columns = was.columns, as = was.as, direction = was.direction } = how;
      return keep({ id, source, baseDate, columns, as, direction }, []);
    },

    rows: ({ id, from, count }) =>
      fileOf(id)
        .rows.slice(from, from + count)
        .map(viewOf),

    drop: (id) => {
      files.delete(id);
      firstOf = null;
      return null;
    },

    patch: ({ key, patch }) => {
      const row = rowAt(key);
      row.patch = { ...row.patch, ...patch };
      for (const trouble of row.troubles) if (isSettledBy(trouble, patch)) trouble.settled = true;
      return [viewOf(row)];
    },

    answer: ({ key, trouble: number, answer: choice }) => {
      const row = rowAt(key);
      const trouble = viewOf(row).troubles[number];
      if (!trouble) return [];
      const own = row.troubles.find((one) => one === trouble);
      if (own) own.settled = true;
      else if (trouble.type === 'fault') row.seen.add(trouble.what);
      const answer = trouble.type === 'question' && choice !== null ? trouble.answers[choice] : undefined;
      if (!answer) return [viewOf(row)];
      row.patch = { ...row.patch, ...patchOf(answer) };
      if (answer.set !== 'text') return [viewOf(row)];
      const to = rowAt(answer.row);
      moveText(row, to, trouble);
      return [viewOf(row), viewOf(to)];
    },

    settleFile: ({ id, trouble }) => {
      const { view } = fileOf(id);
      const one = view.troubles[trouble];
      if (one) one.settled = true;
      return view;
    },

    passages: (key) => textOf(rowAt(key)),

    make: ({ info, leftOut, grouping }) => {
      const out = new Set(leftOut);
      const inputs = [...files.values()].map(({ source, view, rows }) => {
        const taken = rows.filter(({ key }) => !out.has(key));
        return { name: source.name, kind: view.kind, rows: taken.map(rowOf), places: taken.map(({ place }) => place) };
      });
      return makeCorpus(inputs, info, { grouping, digest });
    },
  };
}

type ImportCall<K extends keyof ImportCalls> = (
  ...given: Parameters<ImportCalls[K]>
) => ReturnType<ImportCalls[K]> | Promise<ReturnType<ImportCalls[K]>>;

/** True where a correction of fields answers what was asked or said of one of them. */
function isSettledBy(trouble: PreviewTrouble, patch: RowPatch): boolean {
  const fields = Object.keys(patch);
  if (trouble.type === 'fault') return fields.some((field) => trouble.what.startsWith(`${field}:`));
  return fields.some((field) => field === ABOUT[trouble.kind]);
}

/** Moves the passage that a question is about to another row; its words tell which it is. */
function moveText(from: HeldRow, to: HeldRow, trouble: PreviewTrouble): void {
  if (trouble.type !== 'question') return;
  const begins = trouble.here.replace(/…$/, '');
  const pieces = textOf(from);
  const moved = pieces.find((piece) => piece.startsWith(begins));
  if (moved === undefined || from === to) return;
  from.text = pieces.filter((piece) => piece !== moved);
  to.text = [...textOf(to), moved];
}

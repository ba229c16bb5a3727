import { lineFinder } from '../../formats/clippings/lines';
import type { CorpusFault } from '../../formats/corpus-fault';
import { decodeRows } from '../../formats/decode-rows';
import { readPlacedRows } from '../../formats/read-json-lines';
import { type RowsRead, readRows } from '../../formats/read-rows';
import { kindOf, MOST_BYTES } from '../../formats/rows-kinds';
import { savedFrom } from '../../formats/saved-page';
import { shorten } from '../../locales/shorten';
import type { PageRead } from '../../messages/import-calls';
import type { PreviewFile, PreviewTrouble } from '../../model/document-preview';
import type { Problem } from '../../model/problem';
import type { ReadDocument, ReadQuestion } from '../../model/read-candidate';
import type { RowsKind } from '../../model/rows-kind';
import type { ColumnMapping } from '../../model/settings';
import { answersOf, textGoesTo } from './answers';
import { datesAsked } from './dates-asked';
import type { HeldFile, HeldRow } from './held-rows';

/** Characters of a document that stand in a question about them. */
const HERE = 80;

/** What reading a file starts from. */
export type Source = Pick<HeldFile, 'id' | 'source' | 'baseDate' | 'columns' | 'as' | 'direction'>;

/** Reads a saved page, elsewhere: a worker has no DOM. */
export type ReadPage = (html: string, address: string | null) => Promise<PageRead | null>;

/** What reading a file needs beside the file. */
export interface Reading {
  /** How earlier tables were read. */
  remembered: readonly ColumnMapping[];
  /** Tells of ids that earlier files have. */
  taken(id: string): boolean;
  readPage: ReadPage;
}

/**
 * Reads a file into rows that can be looked at and corrected. Never fails: a file of which nothing can be read says why and
 * has no rows.
 */
export async function readSource(from: Source, { remembered, taken, readPage }: Reading): Promise<HeldFile> {
  const { id, source } = from;
  const nothing = (problem: Problem): HeldFile => ({ ...from, view: viewOf(from, null, problem), rows: [] });
  const fileName = source.name.replace(/^.*[/\\]/, '');
  const detail = { file: source.name };
  const kind = kindOf(fileName);
  if (kind === null) return nothing({ code: 'document-of-no-kind', detail });
  if (source.file.size === 0) return nothing({ code: 'document-empty', detail });
  if (source.file.size > MOST_BYTES[kind])
    return nothing({ code: 'document-too-large', detail: { ...detail, most: MOST_BYTES[kind] / 2 ** 20 } });
  const bytes = await source.file.arrayBuffer().catch(() => null);
  if (!bytes) return nothing({ code: 'file-unreadable', detail });
  const { text, encoding, damaged } = decodeRows(new Uint8Array(bytes), kind);
  const shown = htmlKind(from, kindOf(fileName, text) ?? kind);
  const page = shown === 'saved-page' ? await readPage(text, savedFrom(text)) : null;
  const { baseDate, columns, direction } = from;
  const options = { fileName, baseDate, columns, direction, taken, readPage: () => page };
  let read = await readRows(shown, text, options);
  const known = remembered.find(({ names }) => JSON.stringify(names) === JSON.stringify(read.columnNames));
  if (known && Object.keys(from.columns).length === 0) {
    from = { ...from, columns: known.columns };
    read = await readRows(shown, text, { ...options, columns: known.columns });
  }
  const rows = await heldRows(id, read);
  const placed = new Set(rows.map(({ place }) => place));
  const problem: Problem | null = rows.length > 0 ? null : emptyProblem(read, source.name);
  const view: PreviewFile = {
    ...viewOf(from, read, problem),
    encoding,
    damaged,
    rows: rows.length,
    troubles: [
      ...read.faults.filter(({ where }) => !placed.has(where) && !(where === 'the file' && isSaid(problem))).map(fault),
      ...(read.document?.questions ?? [])
        .filter(({ candidate }) => candidate === null || rows[candidate] === undefined)
        .map((question) => asked(question, read.document)),
    ],
  };
  return { ...from, view, rows };
}

/** HTML that shows nothing is a saved page where it lay in a folder, as the command has it; the person's word comes first. */
function htmlKind({ as, source }: Source, kind: RowsKind): RowsKind {
  if (kind !== 'clippings-html' && kind !== 'saved-page') return kind;
  return as ?? (source.name.includes('/') ? 'saved-page' : kind);
}

function viewOf({ id, source, baseDate }: Source, read: RowsRead | null, problem: Problem | null): PreviewFile {
  const relative = read?.document?.questions.some(({ kind }) => kind === 'relative-date') ?? false;
  return {
    id,
    name: source.name,
    kind: read?.kind ?? null,
    encoding: null,
    damaged: 0,
    rows: 0,
    problem,
    troubles: [],
    columns: read?.columns ?? null,
    columnNames: read?.columnNames ?? [],
    needsDay: relative,
    baseDate,
  };
}

/** Why a file has no rows: what its reader says of the whole, or that there are none. */
function emptyProblem({ columnNames, faults }: RowsRead, file: string): Problem {
  const detail = { file };
  if (faults.some(({ what }) => what === 'it is not text')) return { code: 'document-not-text', detail };
  if (columnNames && columnNames.length > 0) return { code: 'document-without-columns', detail };
  return { code: 'document-without-records', detail };
}

/** True where the problem says what the reader says of the whole file. */
const isSaid = (problem: Problem | null) =>
  problem?.code === 'document-not-text' || problem?.code === 'document-without-columns';

const fault = ({ where, what }: CorpusFault): PreviewTrouble => ({ type: 'fault', where, what, settled: false });

const asked = (question: ReadQuestion, document: ReadDocument | undefined, answers = answersOf(question)) =>
  ({
    type: 'question',
    kind: question.kind,
    reading: question.reading,
    alternatives: question.alternatives,
    here: shorten((document?.text ?? '').slice(question.at.start, question.at.end), HERE),
    line: question.line,
    answers,
    settled: false,
  }) satisfies PreviewTrouble;

async function heldRows(file: number, { rows, places, faults, document }: RowsRead): Promise<HeldRow[]> {
  const lineOf = document ? lineFinder(document.text) : null;
  const keyOf = (row: number) => `${file}.${row}`;
  const besides = faultsBeside(rows, places);
  const of = new Map<string, CorpusFault[]>();
  for (const one of faults) of.set(one.where, [...(of.get(one.where) ?? []), one]);
  const held = rows.map((raw, i): HeldRow => {
    const candidate = document?.candidates[i] ?? null;
    const [first] = candidate?.citations ?? [];
    return {
      key: keyOf(i),
      raw,
      place: places[i] ?? '',
      line: lineOf && first ? lineOf(first.start) : null,
      candidate,
      besides: besides.get(i) ?? [],
      troubles: (of.get(places[i] ?? '') ?? []).map(fault),
      patch: {},
      text: null,
      seen: new Set(),
    };
  });
  for (const question of document?.questions ?? []) {
    if (question.candidate === null || !document) continue;
    const answers = answersOf(question, textGoesTo(document, question, keyOf));
    held[question.candidate]?.troubles.push(asked(question, document, answers));
  }
  await datesAsked(held);
  return held;
}

/** What is wrong with rows only beside others of their file: an id that is there already, relations to nothing. */
function faultsBeside(rows: RowsRead['rows'], places: readonly string[]): Map<number, CorpusFault[]> {
  const beside = new Map<number, CorpusFault[]>();
  for (const { line, where, what, rowLost } of readPlacedRows(rows, places).faults) {
    const row = rows[line - 1];
    if (!row || !(rowLost || what.startsWith('related:'))) continue;
    const alone = readPlacedRows([row], [where]).faults;
    if (what.startsWith('related:') || !alone.some((one) => one.what === what))
      beside.set(line - 1, [...(beside.get(line - 1) ?? []), { where, what }]);
  }
  return beside;
}

import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { CsvField } from '../formats/csv-fields';
import { type MergedRows, mergeRows } from '../formats/merge-rows';
import { type ReadRows, readJsonLines, readPlacedRows, type TakeText } from '../formats/read-json-lines';
import { kindOf, ROWS_ENDINGS } from '../formats/rows-kinds';
import { type KeptText, keepText } from '../matching/kept-text';
import type { CorpusInfo, Name } from '../model/record';
import { readCorpusFolder } from './corpus-folder';
import type { Progress } from './progress';
import { readLines } from './read-lines';
import { type FileReport, type HtmlKind, type RowsFile, readRowsFile } from './rows-file';
import { savedPagesIn } from './saved-pages-folder';
import { Trouble, withFile } from './trouble';

/** What the inputs of `whence corpus build` hold together. */
export interface Merged extends MergedRows<KeptText> {
  /** Of the first folder; null where all inputs are lines. */
  info: CorpusInfo | null;
  names: Name[];
  /** Words of all texts. */
  words: number;
  /** Fingerprints of the folder that has some. */
  fingerprints: Uint8Array | null;
  /** One line each; whatever is here keeps the pack from being written. */
  faults: string[];
  /** Rows and fields that were left out, one line each; the rest goes into the pack. */
  leftOut: string[];
  /** Files that are neither folders of records nor JSON Lines, as they were read; of a folder of saved pages one for all. */
  files: FileReport[];
}

/** How inputs are to be read that leave it open. */
export interface InputOptions {
  /** The day that «today» in clippings counts from, or null. */
  baseDate: string | null;
  /** Columns of tables that have names of their own. */
  columns: Partial<Record<CsvField, string>>;
  /** What HTML files are; null where they show it. */
  html: HtmlKind | null;
  progress: Progress;
}

/** Fingerprints count words in 27 bits (`matching/build-fingerprints.ts`). */
const MOST_WORDS = 2 ** 27;

/**
 * Reads all inputs, in their order. A line whose id is known already gives that record its text, and nothing else. No text is
 * held longer than its own row, or the file that is read whole.
 */
export async function mergeInputs(paths: readonly string[], options: InputOptions): Promise<Merged> {
  const merged: Merged = {
    info: null,
    outlets: new Map(),
    events: new Map(),
    names: [],
    records: new Map(),
    texts: new Map(),
    words: 0,
    open: new Set(),
    fingerprints: null,
    faults: [],
    leftOut: [],
    files: [],
  };
  for (const path of paths) {
    const pages = withFile(path, () => statSync(path)).isDirectory() ? savedPagesIn(path) : undefined;
    if (pages) await addPages(merged, path, pages, options);
    else if (pages === null) addFolder(merged, path);
    else await addFile(merged, path, options);
  }
  return merged;
}

function addFolder(merged: Merged, path: string): void {
  const { parts, faults, fingerprints } = readCorpusFolder(path);
  merged.faults.push(...faults.map((fault) => `${path}: ${fault.where}: ${fault.what}`));
  merged.info ??= parts.info;
  for (const outlet of parts.outlets) merged.outlets.set(outlet.id, outlet);
  for (const event of parts.events) merged.events.set(event.id, event);
  merged.names.push(...parts.names);
  for (const record of parts.records) {
    if (merged.records.has(record.id)) merged.faults.push(`${path}: record ${record.id} stands in two inputs`);
    merged.records.set(record.id, record);
  }
  if (fingerprints && merged.fingerprints)
    merged.faults.push(`${path}: two folders with fingerprints cannot be put into one pack`);
  merged.fingerprints ??= fingerprints;
}

async function addFile(merged: Merged, path: string, options: InputOptions): Promise<void> {
  const kind = kindOf(path);
  if (kind === null)
    throw new Trouble(
      `${path}: an input is a folder of record files or saved pages, or a file whose name ends with ${ROWS_ENDINGS.join(', ')}`,
    );
  // A line at a time, however many there are.
  if (kind === 'json-lines') {
    const { size } = statSync(path);
    const told = (bytes: number) => options.progress.at(`reading ${basename(path)}`, bytes / size);
    return addRows(merged, path, (take) => withFile(path, () => readJsonLines(readLines(path, told), take)));
  }
  options.progress.at(`reading ${basename(path)}`, null);
  const file = await readRowsFile(path, kind, options.html, { ...options, taken: (id) => merged.records.has(id) });
  merged.files.push(takeFile(merged, path, file));
}

/** Pages that cannot be read are left out and named, so that one of a thousand does not cost the others. */
async function addPages(merged: Merged, folder: string, pages: string[], options: InputOptions): Promise<void> {
  const all: FileReport = { file: folder, kind: 'saved-page', encoding: null, damaged: 0, faults: [], ids: [] };
  const ids: string[] = [];
  for (const [i, path] of pages.entries()) {
    options.progress.at(`reading ${basename(folder)}`, i / pages.length);
    try {
      const read = { ...options, taken: (id: string) => merged.records.has(id) };
      const file = await readRowsFile(path, 'clippings-html', options.html ?? 'saved-page', read);
      ids.push(...takeFile(merged, path, file).ids);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      merged.leftOut.push(`${error.message}; left out`);
    }
  }
  merged.files.push({ ...all, ids });
}

/** Puts the rows of a file in, and gives what is told of it. */
function takeFile(merged: Merged, path: string, { rows, places, ...about }: RowsFile): FileReport {
  for (const { where, what } of about.faults) merged.leftOut.push(`${basename(path)}, ${where}: ${what}`);
  addRows(merged, path, (take) => readPlacedRows(rows, places, take));
  return { ...about, ids: rows.map(({ id }) => (typeof id === 'string' || typeof id === 'number' ? String(id) : '')) };
}

function addRows(merged: Merged, path: string, readWith: (take: TakeText) => ReadRows): void {
  const keep = (parts: readonly string[]) => {
    const kept = keepText(parts);
    for (const { length } of kept.words) merged.words += length;
    if (merged.words >= MOST_WORDS)
      throw new Trouble(`${path}: the texts have more than ${MOST_WORDS} words, too many for one pack; build several`);
    return kept;
  };
  for (const line of mergeRows(merged, basename(path), readWith, keep)) merged.leftOut.push(line);
}

import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { CsvField } from '../formats/csv-fields';
import { type ReadRows, readJsonLines, readPlacedRows } from '../formats/read-json-lines';
import { kindOf, ROWS_ENDINGS } from '../formats/rows-kinds';
import type { CorpusInfo, Name, Outlet, PressEvent, PressRecord } from '../model/record';
import { readCorpusFolder } from './corpus-folder';
import { readLines } from './read-lines';
import { type RowsFile, readRowsFile } from './rows-file';
import { Trouble, withFile } from './trouble';

/** What the inputs of `whence corpus build` hold together. */
export interface Merged {
  /** Of the first folder; null where all inputs are lines. */
  info: CorpusInfo | null;
  outlets: Map<string, Outlet>;
  events: Map<string, PressEvent>;
  names: Name[];
  /** By id, in the order they came. */
  records: Map<string, PressRecord>;
  /** Pieces of text by record id, for fingerprints; never written anywhere. */
  texts: Map<string, readonly string[]>;
  /** Ids of the records whose row says nothing of events. Those of folders are edited by hand and never open. */
  open: Set<string>;
  /** Fingerprints of the folder that has some. */
  fingerprints: Uint8Array | null;
  /** One line each; whatever is here keeps the pack from being written. */
  faults: string[];
  /** Rows and fields of JSON Lines that were left out, one line each; the rest goes into the pack. */
  leftOut: string[];
  /** Files of other kinds as they were read. */
  files: RowsFile[];
}

/** How inputs are to be read that leave it open. */
export interface InputOptions {
  /** The day that «today» in clippings counts from, or null. */
  baseDate: string | null;
  /** Columns of tables that have names of their own. */
  columns: Partial<Record<CsvField, string>>;
}

/**
 * Reads all inputs, in their order. A line whose id is known already gives that record its text, and nothing else.
 */
export async function mergeInputs(paths: readonly string[], options: InputOptions): Promise<Merged> {
  const merged: Merged = {
    info: null,
    outlets: new Map(),
    events: new Map(),
    names: [],
    records: new Map(),
    texts: new Map(),
    open: new Set(),
    fingerprints: null,
    faults: [],
    leftOut: [],
    files: [],
  };
  for (const path of paths)
    if (withFile(path, () => statSync(path)).isDirectory()) addFolder(merged, path);
    else await addFile(merged, path, options);
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
      `${path}: an input is a folder of record files, or a file whose name ends with ${ROWS_ENDINGS.join(', ')}`,
    );
  // A line at a time, however many there are.
  if (kind === 'json-lines')
    return addRows(
      merged,
      path,
      withFile(path, () => readJsonLines(readLines(path))),
    );
  const file = await readRowsFile(path, kind, { ...options, taken: (id) => merged.records.has(id) });
  merged.files.push(file);
  merged.leftOut.push(...file.faults.map((fault) => `${basename(path)}, ${fault.where}: ${fault.what}`));
  addRows(merged, path, readPlacedRows(file.rows, file.places));
}

function addRows(merged: Merged, path: string, read: ReadRows): void {
  merged.leftOut.push(...read.faults.map((fault) => `${basename(path)}, ${fault.where}: ${fault.what}`));
  for (const { record, parts, open } of read.records) {
    if (!merged.records.has(record.id)) {
      merged.records.set(record.id, record);
      if (open) merged.open.add(record.id);
    } else if (parts.length === 0)
      merged.leftOut.push(`${basename(path)}: record ${record.id} is known already, and its line here has no text`);
    if (parts.length > 0) merged.texts.set(record.id, parts);
  }
  for (const outlet of read.outlets) if (!merged.outlets.has(outlet.id)) merged.outlets.set(outlet.id, outlet);
  for (const event of read.events) if (!merged.events.has(event.id)) merged.events.set(event.id, event);
}

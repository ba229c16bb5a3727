import * as fc from 'fast-check';
import * as v from 'valibot';
import { readSavedHtml } from '../../cli/html-page';
import { assembleCorpus } from '../../formats/corpus-folder';
import { readDataFile } from '../../formats/data-file';
import { decodeRows } from '../../formats/decode-rows';
import { readPlacedRows } from '../../formats/read-json-lines';
import { readRows } from '../../formats/read-rows';
import { kindOf } from '../../formats/rows-kinds';
import { Outlet, PressEvent, PressRecord } from '../../model/record';
import type { RowsKind } from '../../model/rows-kind';
import { bundledFolder } from '../fakes/bundled-folder';
import { mutated, withOneChange } from './mutate';
import { SEED_FILES } from './seed-files';
import { type FuzzTarget, faultless, pollution } from './target';

/** A sentence about a fault fits into a line or two, whatever stands in the file. */
const LONGEST_FAULT = 400;
const KINDS = Object.keys(SEED_FILES) as RowsKind[]; // it has an entry for every kind

/** What is wrong with what a file came to. */
async function fileFaults(kind: RowsKind, text: string): Promise<string[]> {
  const read = await readRows(kind, text, {
    fileName: 'file',
    baseDate: null,
    columns: {},
    taken: () => false,
    readPage: readSavedHtml,
  });
  const made = readPlacedRows(read.rows, read.places);
  const faults = [...read.faults, ...made.faults].flatMap(({ where, what }) => {
    const told = `${where}: ${what}`;
    return where === '' || what === '' || told.length > LONGEST_FAULT ? [`a fault reads ${told.slice(0, 600)}`] : [];
  });
  if (read.rows.length !== read.places.length) faults.push(`${read.rows.length} rows, ${read.places.length} places`);
  for (const [schema, all] of [
    [PressRecord, made.records.map(({ record }) => record)],
    [PressEvent, made.events],
    [Outlet, made.outlets],
  ] as const) {
    const valid = v.safeParse(v.array<v.GenericSchema>(schema), all, { abortEarly: true });
    if (!valid.success) faults.push(`${v.getDotPath(valid.issues[0])}: ${valid.issues[0].message}`);
  }
  const ids = made.records.map(({ record }) => record.id);
  if (new Set(ids).size < ids.length) faults.push('two records have one id');
  const length = JSON.stringify(made.records).length;
  if (length > 60 * (text.length + 2_000)) faults.push(`${length} characters of records out of ${text.length}`);
  return faults;
}

const fileOf = (kind: RowsKind): FuzzTarget => ({
  name: `files, ${kind}`,
  runs: 280,
  property: fc.asyncProperty(mutated(SEED_FILES[kind]), async (text) => {
    faultless([...(await fileFaults(kind, text)), ...pollution()]);
  }),
});

/** Changed bytes of files of all kinds: their encoding and their kind are found out, and they are read as what they seem. */
const anyBytes: FuzzTarget = {
  name: 'files, changed bytes of any kind',
  runs: 400,
  property: fc.asyncProperty(
    fc.constantFrom(...KINDS).chain((kind) => mutated(SEED_FILES[kind])),
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    fc.constantFrom('rows', 'rows.csv', 'rows.bib', 'rows.html', 'rows.md', 'rows.json', 'rows.xml', 'rows.txt'),
    async (text, changes, name) => {
      const bytes = new TextEncoder().encode(text);
      for (const [where, value] of changes) if (bytes.length > 0) bytes[where % bytes.length] = value;
      const kind = kindOf(name, decodeRows(bytes, 'clippings-text').text) ?? 'clippings-text';
      faultless(await fileFaults(kind, decodeRows(bytes, kind).text));
    },
  ),
};

const folderFiles = bundledFolder();

/** A folder of records with something wrong in one file. */
const folder: FuzzTarget = {
  name: 'folder of records',
  runs: 400,
  property: fc.property(
    fc.constantFrom(...folderFiles).chain((file) =>
      fc.oneof(
        mutated([file.text]).map((text) => ({ ...file, text })),
        withOneChange(fc.constant(JSON.parse(file.text))).map((value) => ({
          ...file,
          text: JSON.stringify(value) ?? '',
        })),
      ),
    ),
    (file) => {
      const { parts, problems } = assembleCorpus([file]);
      const faults = problems.flatMap(({ where, what }) =>
        where === '' || what === '' || what.length > LONGEST_FAULT ? [`a fault reads ${what.slice(0, 600)}`] : [],
      );
      const records = v.safeParse(v.array(PressRecord), parts.records, { abortEarly: true });
      if (!records.success) faults.push(records.issues[0].message);
      faultless([...faults, ...pollution()]);
    },
  ),
};

/** The file of everything a reader has. */
const dataFile: FuzzTarget = {
  name: 'file of everything',
  runs: 600,
  property: fc.property(
    mutated([
      '{"format":"whence-data","version":1,"exportedAt":"2026-03-01T00:00:00Z","parts":[{"part":"saved","version":2,"entries":[{"id":"a"}]}]}',
      '{"format":"whence-saved-matches","version":1,"exportedAt":"","rows":[{"id":"a"}],"unreadable":[7]}',
    ]),
    (text) => {
      const read = readDataFile(text);
      const faults = read.ok
        ? read.value.flatMap(({ part, version, entries }) =>
            typeof part === 'string' && typeof version === 'number' && Array.isArray(entries) ? [] : ['a part is none'],
          )
        : /^import-(not-json|not-ours|newer)$/.test(read.problem.code)
          ? []
          : [`the problem is ${read.problem.code}`];
      faultless([...faults, ...pollution()]);
    },
  ),
};

/** Every reader of files takes any file and gives rows, or says in a sentence what is wrong. */
export const files: readonly FuzzTarget[] = [...KINDS.map(fileOf), anyBytes, folder, dataFile];

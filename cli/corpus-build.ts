import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { writePack } from '../formats/pack';
import { buildFingerprints } from '../matching/build-fingerprints';
import { withLookups } from '../matching/build-lookups';
import { openFingerprints } from '../matching/fingerprint-index';
import { catalogue } from '../model/corpus';
import type { CorpusInfo } from '../model/record';
import { clippingsJson, clippingsReport, isDocument } from './clippings-report';
import { sha256 } from './digest';
import { groupMerged } from './group-merged';
import { type Merged, mergeInputs } from './merge-inputs';
import { columnsOf, dayOf, readOptions } from './options';
import { rowsFileReport } from './rows-file';
import type { Surroundings } from './surroundings';
import { Trouble, withFile, wrongUsage } from './trouble';

const SHOWN_FAULTS = 20;
const OPTIONS = {
  output: { type: 'string', short: 'o' },
  fingerprints: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  version: { type: 'string' },
  licence: { type: 'string' },
  author: { type: 'string' },
  coverage: { type: 'string' },
  'no-grouping': { type: 'boolean' },
  date: { type: 'string' },
  column: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

/**
 * `whence corpus build`: makes a pack of record folders, JSON Lines, documents of clippings, tables and bibliographies.
 * Folders are edited by hand and must be without fault, or nothing is written; the rest comes from elsewhere, and what
 * cannot be read of it is named and left out.
 */
export async function corpusBuild(args: readonly string[], around: Surroundings): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const { output } = values;
  if (output === undefined) throw wrongUsage('-o PACK is missing');
  if (positionals.length === 0) throw wrongUsage('INPUT is missing');
  const merged = await mergeInputs(positionals, {
    baseDate: dayOf(values.date),
    columns: columnsOf(values.column ?? []),
  });
  const say = (text: string) => values.json || around.out(text);
  for (const file of merged.files) say(isDocument(file) ? clippingsReport(file) : rowsFileReport(file));
  tell(merged.leftOut, around);
  if (merged.faults.length > 0) {
    tell(merged.faults, around);
    throw new Trouble(`${merged.faults.length} faults in the inputs; ${output} was not written`);
  }
  if (merged.records.size === 0) throw new Trouble(`there is no record in the inputs; ${output} was not written`);
  const said = values['no-grouping'] ? '' : groupMerged(merged);
  const fingerprints = fingerprintsOf(merged, around);
  const corpus = withLookups({
    info: infoOf(merged, output, values),
    outlets: [...merged.outlets.values()].sort(byId),
    events: catalogue(merged.events.values()),
    names: merged.names,
    records: catalogue(merged.records.values()),
    fingerprints,
  });
  const pack = await writePack(corpus, sha256);
  writeWhole(output, pack);
  if (values.fingerprints !== undefined) {
    if (!fingerprints) throw new Trouble(`no record has text, so ${values.fingerprints} was not written`);
    writeWhole(values.fingerprints, fingerprints);
  }
  say(`${output}: ${corpus.records.length} records, ${merged.texts.size} with text given, ${pack.byteLength} bytes\n`);
  say(said);
  if (values.json) around.out(`${JSON.stringify(told(merged, output, pack.byteLength), null, 2)}\n`);
  return 0;
}

/** What `--json` prints. */
const told = (merged: Merged, output: string, bytes: number) => ({
  pack: output,
  bytes,
  records: merged.records.size,
  withText: merged.texts.size,
  leftOut: merged.leftOut,
  documents: merged.files.filter(isDocument).map(clippingsJson),
  tables: merged.files
    .filter((file) => !isDocument(file))
    .map(({ file, encoding, rows, columns, unread }) => ({ file, encoding, rows: rows.length, columns, unread })),
});

function tell(lines: readonly string[], around: Surroundings): void {
  for (const line of lines.slice(0, SHOWN_FAULTS)) around.problem(line);
  if (lines.length > SHOWN_FAULTS) around.problem(`and ${lines.length - SHOWN_FAULTS} more`);
}

/** Fresh from the texts given; where there are none, those the folder carries. Text is thrown away after this. */
function fingerprintsOf(merged: Merged, around: Surroundings): Uint8Array | null {
  if (merged.texts.size === 0) return merged.fingerprints;
  const kept = merged.fingerprints === null ? [] : idsOf(merged.fingerprints);
  const lost = kept.filter((id) => merged.records.has(id) && !merged.texts.has(id));
  if (lost.length > 0)
    around.problem(
      `${lost.length} records had fingerprints and no text is given for them; they have none now: ${lost.slice(0, 5).join(', ')}`,
    );
  const records = [...merged.records.values()].sort(byId);
  const texts = records.flatMap(({ id }) => {
    const parts = merged.texts.get(id);
    return parts === undefined ? [] : [{ record: id, parts }];
  });
  return buildFingerprints(texts, [...merged.names, ...records.flatMap((record) => record.names)]);
}

/** The order of the rows makes no difference to a pack. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

function idsOf(fingerprints: Uint8Array): string[] {
  const index = openFingerprints(fingerprints);
  return Array.from({ length: index.records }, (_, place) => index.idAt(place));
}

/** What the corpus says of itself: the options, else the folder's, else what the records show. */
function infoOf(merged: Merged, output: string, values: Partial<CorpusInfo>): CorpusInfo {
  const name = basename(output, extname(output));
  const given = {
    id:
      merged.info?.id ??
      (name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-|-$/g, '') ||
        'corpus'),
    title: merged.info?.title ?? name,
    version: merged.info?.version ?? '1',
    licence: merged.info?.licence ?? 'not stated',
    author: merged.info?.author ?? 'not stated',
    coverage: merged.info?.coverage ?? years(merged),
  };
  return {
    id: values.id ?? given.id,
    title: values.title ?? given.title,
    version: values.version ?? given.version,
    licence: values.licence ?? given.licence,
    author: values.author ?? given.author,
    coverage: values.coverage ?? given.coverage,
  };
}

function years(merged: Merged): string {
  const all = [...merged.records.values()].flatMap(({ published }) => published.date?.slice(0, 4) ?? []).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return 'undated';
  return first === last ? first : `${first}–${last}`;
}

/** Writes beside the file and renames, so that no half-written pack is ever left. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${process.pid}.tmp`;
  withFile(path, () => {
    try {
      writeFileSync(beside, bytes);
      renameSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
    }
  });
}

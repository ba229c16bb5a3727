import { writePack } from '../formats/pack';
import { fingerprintsOfWords } from '../matching/build-fingerprints';
import { withLookups } from '../matching/build-lookups';
import { openFingerprints } from '../matching/fingerprint-index';
import { catalogue } from '../model/corpus';
import { builtInfo } from './built-info';
import { clippingsJson, clippingsReport, isDocument } from './clippings-report';
import { columnsGiven } from './columns-file';
import { sha256 } from './digest';
import { groupMerged } from './group-merged';
import { type InputOptions, type Merged, mergeInputs } from './merge-inputs';
import { columnsOf, dayOf, htmlKindOf, readOptions } from './options';
import { type Progress, progressOn } from './progress';
import { fileReport } from './rows-file';
import type { Surroundings } from './surroundings';
import { Trouble, wrongUsage } from './trouble';
import { writeWhole } from './write-whole';

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
  columns: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
} as const;

/**
 * `whence corpus build`: makes a pack of record folders, JSON Lines, documents of clippings, tables, bibliographies, feeds,
 * fact checks and saved pages. Folders of records are edited by hand and must be without fault, or nothing is written; the rest
 * comes from elsewhere, and what cannot be read of it is named and left out.
 */
export async function corpusBuild(args: readonly string[], around: Surroundings): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS);
  const { output } = values;
  if (output === undefined) throw wrongUsage('-o PACK is missing');
  if (positionals.length === 0) throw wrongUsage('INPUT is missing');
  const given = {
    baseDate: dayOf(values.date),
    columns: columnsGiven(values.columns, columnsOf(values.column ?? [])),
    html: htmlKindOf(values.as),
  };
  const progress = progressOn(around, values.json === true || values.quiet === true);
  try {
    return await build(positionals, output, values, given, progress, around);
  } finally {
    progress.clear();
  }
}

type BuildValues = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

async function build(
  inputs: readonly string[],
  output: string,
  values: BuildValues,
  given: Omit<InputOptions, 'progress'>,
  progress: Progress,
  around: Surroundings,
): Promise<number> {
  const merged = await mergeInputs(inputs, { ...given, progress });
  progress.clear();
  const say = (text: string) => values.json || values.quiet || around.out(text);
  for (const file of merged.files) say(isDocument(file) ? clippingsReport(file) : fileReport(file));
  tell(merged.leftOut, around);
  if (merged.faults.length > 0) {
    tell(merged.faults, around);
    throw new Trouble(`${merged.faults.length} faults in the inputs; ${output} was not written`);
  }
  if (merged.records.size === 0) throw new Trouble(`there is no record in the inputs; ${output} was not written`);
  progress.at(`grouping ${merged.records.size} records`, null);
  const said = values['no-grouping'] ? '' : groupMerged(merged);
  progress.at(`fingerprinting ${merged.texts.size} texts`, null);
  const fingerprints = fingerprintsOf(merged, (line) => {
    progress.clear();
    around.problem(line);
  });
  progress.at('making look-ups', null);
  const corpus = withLookups({
    info: builtInfo(merged, output, values),
    outlets: [...merged.outlets.values()].sort(byId),
    events: catalogue(merged.events.values()),
    names: merged.names,
    records: catalogue(merged.records.values()),
    fingerprints,
  });
  progress.at('writing the pack', null);
  const pack = await writePack(corpus, sha256);
  progress.clear();
  writeWhole(output, pack);
  if (values.fingerprints !== undefined) {
    if (!fingerprints) throw new Trouble(`no record has text, so ${values.fingerprints} was not written`);
    writeWhole(values.fingerprints, fingerprints);
  }
  say(`${output}: ${corpus.records.length} records, ${merged.texts.size} with text given, ${pack.byteLength} bytes\n`);
  say(said);
  if (around.peak) say(`At most ${Math.ceil(around.peak() / 2 ** 20)} MB of memory were used.\n`);
  if (values.json)
    around.out(`${JSON.stringify(told(merged, output, pack.byteLength, around.peak?.() ?? null), null, 2)}\n`);
  return 0;
}

/** What `--json` prints. */
const told = (merged: Merged, output: string, bytes: number, peak: number | null) => ({
  pack: output,
  bytes,
  records: merged.records.size,
  withText: merged.texts.size,
  peak,
  leftOut: merged.leftOut,
  documents: merged.files.filter(isDocument).map(clippingsJson),
  tables: merged.files
    .filter((file) => !isDocument(file))
    .map(({ file, kind, encoding, ids, columns, unread }) => ({
      file,
      kind,
      encoding,
      rows: ids.length,
      columns,
      unread,
    })),
});

function tell(lines: readonly string[], around: Surroundings): void {
  for (const line of lines.slice(0, SHOWN_FAULTS)) around.problem(line);
  if (lines.length > SHOWN_FAULTS) around.problem(`and ${lines.length - SHOWN_FAULTS} more`);
}

/** Fresh from the texts given; where there are none, those the folder carries. Text is thrown away after this. */
function fingerprintsOf(merged: Merged, problem: (line: string) => void): Uint8Array | null {
  if (merged.texts.size === 0) return merged.fingerprints;
  const kept = merged.fingerprints === null ? [] : idsOf(merged.fingerprints);
  const lost = kept.filter((id) => merged.records.has(id) && !merged.texts.has(id));
  if (lost.length > 0)
    problem(
      `${lost.length} records had fingerprints and no text is given for them; they have none now: ${lost.slice(0, 5).join(', ')}`,
    );
  const records = [...merged.records.values()].sort(byId);
  const texts = records.flatMap(({ id }) => {
    const kept = merged.texts.get(id);
    return kept === undefined ? [] : [{ record: id, parts: kept.words }];
  });
  try {
    return fingerprintsOfWords(texts, [...merged.names, ...records.flatMap((record) => record.names)]);
  } catch (error) {
    // How many words fit depends on how many pairs of them are sampled: texts that repeat themselves leave fewer bits.
    if (!(error instanceof RangeError)) throw error;
    throw new Trouble(`the texts have ${merged.words} words, too many for one pack; build several`);
  }
}

/** The order of the rows makes no difference to a pack. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

function idsOf(fingerprints: Uint8Array): string[] {
  const index = openFingerprints(fingerprints);
  return Array.from({ length: index.records }, (_, place) => index.idAt(place));
}

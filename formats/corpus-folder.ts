import * as v from 'valibot';
import { CorpusInfo, Name, Outlet, PressEvent, PressRecord } from '../model/record';
import type { CorpusFault } from './corpus-fault';
import { type CorpusParts, UNTITLED } from './corpus-parts';
import { PrivateNames } from './private-names';
import { shortened } from './shortened';

/** One file of a corpus folder: its path inside the folder and what it holds. */
export interface FolderFile {
  path: string;
  text: string;
}

/** The parts found in a folder; what could not be read is a problem, everything else is there. */
export interface Assembled {
  parts: CorpusParts;
  problems: CorpusFault[];
  /** Hashes of names the folder must not contain (`private-names.json`), for `checkCorpus`. */
  privateNames: PrivateNames | null;
}

/** Characters of what is told of a fault, and of where it stands: a key or a value may be as long as its file. */
const MOST_TOLD = 300;

/** The lists a record file may hold, and the schema of one entry of each. `event` is a single entry. */
const LISTS = { event: PressEvent, events: PressEvent, outlets: Outlet, names: Name, records: PressRecord } as const;
type ListKey = keyof typeof LISTS;
const isListKey = (key: string): key is ListKey => Object.hasOwn(LISTS, key);

/**
 * Puts a folder of record files together, as `corpus/FORMAT.md` describes it: `corpus.json` says what the corpus is,
 * `private-names.json` which names it must not hold, every other `.json` file carries events, outlets, names and
 * records; other files are left alone. Files are taken in the order of their paths, so the result does not depend on
 * the order they come in. Ids are not compared here: that is {@link checkCorpus}'s task.
 */
export function assembleCorpus(files: readonly FolderFile[]): Assembled {
  const problems: CorpusFault[] = [];
  const found = {
    event: [] as PressEvent[],
    events: [] as PressEvent[],
    outlets: [] as Outlet[],
    names: [] as Name[],
    records: [] as PressRecord[],
  };
  let info = UNTITLED;
  let privateNames: PrivateNames | null = null;
  const sorted = files
    .map((file) => ({ path: file.path.replaceAll('\\', '/').replace(/^\.\//, ''), text: file.text }))
    .filter((file) => file.path.endsWith('.json'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, text } of sorted) {
    const fault = (what: string, at = '') =>
      problems.push({ where: shortened(at ? `${path}, ${at}` : path, MOST_TOLD), what: shortened(what, MOST_TOLD) });
    const content = parsed(text, fault);
    if (!content) continue;
    const name = path.split('/').at(-1);
    if (name === 'corpus.json') info = read(CorpusInfo, content, fault) ?? info;
    else if (name === 'private-names.json') privateNames = read(PrivateNames, content, fault) ?? privateNames;
    else {
      for (const [key, value] of Object.entries(content)) {
        if (key.startsWith('$')) continue;
        if (!isListKey(key)) fault(`unknown key «${key}»; known are ${Object.keys(LISTS).join(', ')}`);
        else readList(key, value, found, fault);
      }
    }
  }
  const { event, events, outlets, names, records } = found;
  return { parts: { info, outlets, events: [...event, ...events], names, records }, problems, privateNames };
}

type Fault = (what: string, at?: string) => void;

function parsed(text: string, fault: Fault): Record<string, unknown> | null {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    fault(`not JSON: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  if (isObject(content)) return content;
  fault('a record file must hold one JSON object');
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readList<K extends ListKey>(
  key: K,
  value: unknown,
  found: { [P in ListKey]: v.InferOutput<(typeof LISTS)[P]>[] },
  fault: Fault,
): void {
  if (key !== 'event' && !Array.isArray(value)) {
    fault(`«${key}» must be a list`);
    return;
  }
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  entries.forEach((entry, i) => {
    const id = isObject(entry) ? (entry.id ?? entry.name) : undefined;
    const at = typeof id === 'string' ? `${key} «${id}»` : `${key}[${i}]`;
    const schema: (typeof LISTS)[K] = LISTS[key];
    const unknown = isObject(entry) ? Object.keys(entry).filter((k) => !Object.hasOwn(schema.entries, k)) : [];
    // A misspelt field would be dropped in silence, and with it what somebody wrote.
    for (const field of unknown) fault(`unknown field «${field}»`, at);
    const one = read(schema, entry, (what) => fault(what, at));
    if (one !== null) found[key].push(one);
  });
}

function read<S extends v.GenericSchema>(schema: S, value: unknown, fault: Fault): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  for (const issue of result.issues) fault(`${v.getDotPath(issue) ?? 'the entry'}: ${issue.message}`);
  return null;
}

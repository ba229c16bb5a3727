import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText, wordsOf } from '../../../matching/fold';
import { closeSpelling } from '../../../matching/name-keys';
import { plainName } from '../../../matching/name-words';
import type { Name } from '../../../model/record';
import { fakeNames } from '../../fakes/fake-names';
import { BENCH_DATA } from './read-set';

const LABORATORY = join(BENCH_DATA, '../lab/matcher/names.mjs');

/**
 * How many variants of the laboratory's names are taken for spellings of theirs, and which of all other pairs are merged;
 * null where its list is not on this machine.
 */
export function laboratoryNames(): { variants: number; kept: number; pairs: number; merged: string[] } | null {
  if (!existsSync(LABORATORY)) return null;
  const source = readFileSync(LABORATORY, 'utf8');
  const words = (text = '') =>
    [...text.matchAll(/'((?:\\.|[^'\\])*)'/g)].map((m) => foldText((m[1] ?? '').replaceAll('\\', '')));
  const groups = (/const V=\[([\s\S]*?)\]\];/.exec(source)?.[1] ?? '').split('],').map(words);
  const others = words(/const CONF=\[([\s\S]*?)\];/.exec(source)?.[1]);
  let variants = 0;
  let kept = 0;
  for (const [name = '', ...spellings] of groups)
    for (const spelling of spellings) {
      variants++;
      if (closeSpelling(name, spelling)) kept++;
    }
  const all = [...groups.map((group) => group[0] ?? ''), ...others];
  const pairs = all.flatMap((a, i) => all.slice(0, i).map((b) => [a, b] as const));
  const merged = pairs.filter(([a, b]) => closeSpelling(a, b)).map(([a, b]) => `${b} with ${a}`);
  return { variants, kept, pairs: pairs.length, merged };
}

/** The bundled corpus's names: those that hold across it, and each record's. */
export function bundledNames(): { shared: Name[]; records: Name[][] } {
  const read = (path: string): unknown => JSON.parse(readFileSync(join('corpus', path), 'utf8'));
  const files = ['no-event.json', ...readdirSync('corpus/events').map((name) => join('events', name))];
  const { names } = read('names.json') as { names: Name[] };
  const records = files.flatMap((file) => (read(file) as { records: { names: Name[] }[] }).records);
  return { shared: names, records: records.map((record) => record.names) };
}

/** What became of the spellings looked for. */
export interface Looked {
  looked: number;
  /** Those that did not lead to their name. */
  missed: string[];
  /** Those that led to another. */
  wrong: string[];
}

/**
 * Looks for every spelling of the corpus's names in a sentence of its own. Spellings of one word are left out unless they
 * are the name itself or an acronym: a surname names nobody. `unaided` leaves the variants out of the index, so that only
 * the likeness of spellings can find them, and looks for those that have the name's number of words.
 */
export function lookForNames(unaided: boolean): Looked {
  const { shared, records } = bundledNames();
  const bare = (names: readonly Name[]) => (unaided ? names.map(({ name }) => ({ name, variants: [] })) : names);
  const index = fakeNames(bare(shared), records.map(bare));
  const seen = new Set<string>();
  const result: Looked = { looked: 0, missed: [], wrong: [] };
  for (const name of [...shared, ...records.flat()])
    for (const spelling of unaided ? name.variants : [name.name, ...name.variants]) {
      const words = plainName(spelling).length;
      const acronym = /^[A-Z-]+$/.test(spelling);
      if (unaided ? words < 2 || words !== plainName(name.name).length : words < 2 && !acronym) continue;
      if (seen.has(`${name.name}|${spelling}`)) continue;
      seen.add(`${name.name}|${spelling}`);
      const text = `Then ${spelling} spoke of it.`;
      const met = [...index.find(text, wordsOf(text)).keys()];
      result.looked++;
      if (!met.includes(index.keyOf(name))) result.missed.push(spelling);
      for (const other of met) if (other !== index.keyOf(name)) result.wrong.push(`${spelling} as ${other}`);
    }
  return result;
}

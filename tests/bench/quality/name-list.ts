import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldText, wordsOf } from '../../../matching/fold';
import { closeSpelling } from '../../../matching/name-keys';
import { NameIndex } from '../../../matching/names';
import type { Name } from '../../../model/record';
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

/** The bundled corpus's own names, its shared ones and each record's, without doubles. */
export function bundledNames(): Name[] {
  return (JSON.parse(readFileSync('corpus/names.json', 'utf8')) as { names: Name[] }).names;
}

/**
 * How many variants lead to their name where the index knows only the names' main spelling: what the likeness finds by
 * itself. `fits` are the variants that could be found: as many words as the name, and no acronym.
 */
export function foundUnaided(names: readonly Name[]): {
  fits: number;
  found: number;
  missed: string[];
  wrong: string[];
} {
  const bare = names.map(({ name }) => ({ name, variants: [] }));
  const index = new NameIndex(bare, []);
  const missed: string[] = [];
  const wrong: string[] = [];
  let fits = 0;
  for (const { name, variants } of names)
    for (const variant of variants) {
      const text = `${variant}.`;
      const met = [...index.find(text, wordsOf(text)).values()].map((seen) => seen.name);
      for (const other of met) if (other !== name) wrong.push(`${variant} as ${other}`);
      if (wordsOf(variant).length !== wordsOf(name).length || wordsOf(name).length < 2) continue;
      fits++;
      if (!met.includes(name)) missed.push(variant);
    }
  return { fits, found: fits - missed.length, missed, wrong };
}

/** How many variants lead to their own name in the index as it is used, of how many. */
export function foundKnown(names: readonly Name[]): { variants: number; found: number; missed: string[] } {
  const index = new NameIndex(names, []);
  const missed: string[] = [];
  let variants = 0;
  for (const { name, variants: spellings } of names)
    for (const spelling of [name, ...spellings]) {
      variants++;
      const text = `Then ${spelling} spoke of it.`;
      const met = [...index.find(text, wordsOf(text)).values()].map((seen) => seen.name);
      if (!met.includes(name)) missed.push(spelling);
    }
  return { variants, found: variants - missed.length, missed };
}

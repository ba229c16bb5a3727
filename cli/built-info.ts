import { basename, extname } from 'node:path';
import type { CorpusInfo } from '../model/record';
import type { Merged } from './merge-inputs';

/** What the corpus says of itself: the options, else the folder's, else what the records show. */
export function builtInfo(merged: Merged, output: string, values: Partial<CorpusInfo>): CorpusInfo {
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

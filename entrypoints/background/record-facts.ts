import * as v from 'valibot';
import type { RecordFacts } from '../../messages/replies';
import type { Corpus } from '../../model/corpus';
import { ok, type Result } from '../../model/problem';
import type { Corpora } from './corpora';
import { readArgument } from './read-argument';

const Keys = v.array(v.object({ corpus: v.string(), record: v.string() }));

/**
 * The call `recordFacts`: what the corpora, on or off, say now of records that were saved some time, null for those they
 * no longer hold. Events are told by their names, which is what a reader chooses by.
 */
export function recordFacts(corpora: Corpora) {
  return async (arg: unknown): Promise<Result<(RecordFacts | null)[]>> => {
    const keys = readArgument(Keys, arg);
    if (!keys.ok) return keys;
    const all = await corpora.all();
    if (!all.ok) return all;
    const byId = new Map(all.value.map(({ corpus }) => [corpus.info.id, corpus]));
    return ok(keys.value.map(({ corpus, record }) => factsOf(byId.get(corpus), record)));
  };
}

function factsOf(corpus: Corpus | undefined, id: string): RecordFacts | null {
  const record = corpus?.records.find(id);
  if (!corpus || !record) return null;
  return { events: record.events.flatMap((event) => corpus.events.find(event)?.label ?? []) };
}

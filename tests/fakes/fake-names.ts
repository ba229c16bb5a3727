import { viewCorpus } from '../../matching/corpus-view';
import { NameIndex } from '../../matching/names';
import type { Name } from '../../model/record';
import { fakeCorpus, fakeRecord } from './fake-record';

/** The names of a corpus: `shared` hold across it, `recordNames` are those of its records. */
export function fakeNames(shared: readonly Name[], recordNames: readonly (readonly Name[])[]): NameIndex {
  const records = recordNames.map((names, i) => fakeRecord({ id: `r${i}`, names: [...names] }));
  return new NameIndex(viewCorpus(fakeCorpus({ names: shared, records })).lookups);
}

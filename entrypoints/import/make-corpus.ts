import { type MergedRows, mergeRows } from '../../formats/merge-rows';
import { type Digest, writePack } from '../../formats/pack';
import { readPlacedRows } from '../../formats/read-json-lines';
import { fingerprintsOfWords } from '../../matching/build-fingerprints';
import { withLookups } from '../../matching/build-lookups';
import { groupCorpus } from '../../matching/group-corpus';
import { type KeptText, keepText } from '../../matching/kept-text';
import type { MadeCorpus } from '../../messages/import-calls';
import { catalogue } from '../../model/corpus';
import { failed, ok, type Result } from '../../model/problem';
import type { CorpusInfo } from '../../model/record';
import type { RawRow } from './held-rows';

/** Rows of a file that go into a corpus. */
export interface Input {
  name: string;
  rows: readonly RawRow[];
  places: readonly string[];
}

/**
 * The pack of these rows, as `whence corpus build` makes it of the files they come from; their text goes no further than its
 * fingerprints. Fails with `document-without-records` where no row is a record.
 */
export async function makeCorpus(
  inputs: readonly Input[],
  info: CorpusInfo,
  { grouping, digest }: { grouping: boolean; digest: Digest },
): Promise<Result<MadeCorpus>> {
  const merged: MergedRows<KeptText> = {
    outlets: new Map(),
    events: new Map(),
    records: new Map(),
    texts: new Map(),
    open: new Set(),
  };
  const leftOut = inputs.flatMap(({ name, rows, places }) =>
    mergeRows(merged, name, (take) => readPlacedRows(rows, places, take), keepText),
  );
  if (merged.records.size === 0) return failed('document-without-records');
  const grouped = grouping ? groupCorpus(merged) : null;
  const records = catalogue(merged.records.values());
  const texts = [...records].flatMap(({ id }) => {
    const kept = merged.texts.get(id);
    return kept === undefined ? [] : [{ record: id, parts: kept.words }];
  });
  const names = [...records].flatMap((record) => record.names);
  const corpus = withLookups({
    info,
    outlets: [...merged.outlets.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    events: catalogue(merged.events.values()),
    names: [],
    records,
    fingerprints: texts.length > 0 ? fingerprintsOfWords(texts, names) : null,
  });
  const pack = await writePack(corpus, digest);
  return ok({
    pack: pack.buffer,
    records: records.length,
    withText: texts.length,
    grouped: (grouped?.records ?? 0) + (grouped?.joined ?? 0),
    leftOut,
  });
}

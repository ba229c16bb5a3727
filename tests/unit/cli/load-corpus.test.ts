import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadCorpus } from '../../../cli/load-corpus';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { withLookups } from '../../../matching/build-lookups';
import { fakeCorpus } from '../../fakes/fake-corpus';
import { oldPack } from '../../fakes/old-pack';
import { FERRY } from '../../fakes/sample-articles';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'whence-load-')), 'old.pack');
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

const of = fakeCorpus();
const id = [...of.records][0]?.id ?? '';
const corpus = { ...of, fingerprints: buildFingerprints([{ record: id, parts: [FERRY] }], []) };

it('opens a pack of the version before, with look-ups made anew', async () => {
  writeFileSync(path, await oldPack(corpus));
  const opened = await loadCorpus(path);
  expect([...opened.records].map((record) => record.id)).toEqual([...of.records].map((record) => record.id));
  expect(opened.lookups).toEqual(withLookups(corpus).lookups);
});

it('says of an old pack that is cut short what is wrong', async () => {
  writeFileSync(path, (await oldPack(corpus)).slice(0, -8));
  await expect(loadCorpus(path)).rejects.toThrow('old.pack');
});

import { expect, it } from 'vitest';
import { sha256 } from '../../../cli/digest';
import { readPack } from '../../../entrypoints/options/read-pack';
import { readOldPack } from '../../../formats/old-pack';
import { verifyPack, writePack } from '../../../formats/pack';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { withLookups } from '../../../matching/build-lookups';
import { catalogue } from '../../../model/corpus';
import { fakeCorpus } from '../../fakes/fake-corpus';
import { oldPack } from '../../fakes/old-pack';

const FERRY = 'The ferry stopped at noon because the rope had parted, and the ferryman went home for his dinner.';
const { lookups: _, ...of } = fakeCorpus();
const corpus = {
  ...of,
  events: catalogue([...of.events]),
  records: catalogue([...of.records]),
  fingerprints: buildFingerprints([{ record: [...of.records][0]?.id ?? '', parts: [FERRY] }], []),
};
const bufferOf = (bytes: Uint8Array<ArrayBuffer>) => bytes.slice().buffer;

it('a pack of the version before becomes one of this version, with all that was in it', async () => {
  const read = await readPack(bufferOf(await oldPack(corpus)));
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.info).toEqual(corpus.info);
  const opened = await verifyPack(read.value.bytes, sha256);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { records, events, outlets, names, fingerprints, lookups } = opened.value;
  expect([...records]).toEqual([...corpus.records]);
  expect([...events]).toEqual([...corpus.events]);
  expect({ outlets, names, fingerprints }).toEqual({
    outlets: corpus.outlets,
    names: corpus.names,
    fingerprints: corpus.fingerprints,
  });
  expect(lookups).toEqual(withLookups(corpus).lookups);
});

it('a pack of this version is left as it is, and what is none is no old one', async () => {
  const now = bufferOf(await writePack(withLookups(corpus), sha256));
  expect(await readOldPack(now, sha256)).toBeNull();
  expect(await readPack(now)).toMatchObject({ value: { bytes: now } });
  const newer = await writePack(withLookups(corpus), sha256);
  newer[8] = 3;
  expect(await readOldPack(bufferOf(newer), sha256)).toBeNull();
  expect(await readPack(bufferOf(newer))).toMatchObject({ problem: { code: 'pack-other-version' } });
});

it('an old pack that is damaged anywhere is refused', async () => {
  const good = await oldPack(corpus);
  for (let at = 48; at < good.length; at += 37) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    expect(await readPack(bufferOf(bytes)), `byte ${at}`).toMatchObject({ ok: false });
  }
  expect(await readPack(bufferOf(good.slice(0, -8)))).toMatchObject({ problem: { code: 'pack-truncated' } });
});

it('an old pack that was sealed with what no schema reads is refused', async () => {
  const sealed = await oldPack({ ...corpus, outlets: [{ id: 7 } as never] });
  expect(await readPack(bufferOf(sealed))).toMatchObject({ problem: { code: 'pack-damaged' } });
});

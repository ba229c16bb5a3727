import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Digest, openPack, verifyPack, writePack } from '../../../formats/pack';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { withLookups } from '../../../matching/build-lookups';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { openLookups } from '../../../matching/lookup-layout';
import { type Corpus, catalogue, inOrder } from '../../../model/corpus';
import { fakeCorpus, fakeRecord } from '../../fakes/fake-corpus';
import { FERRY } from '../../fakes/sample-articles';

const sha256: Digest = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

const records = Array.from({ length: 300 }, (_, i) =>
  fakeRecord({ id: `record-${i}`, headline: `Ferry ${i}, «فیری» 🚢` }),
);
const { info, outlets, names } = fakeCorpus();
const event = { id: 'leak', label: 'Leak', date: '2026-02-26/2026-02-27', place: null, description: 'A seam opened.' };
const parts: Corpus = withLookups({
  info,
  outlets,
  events: catalogue([event]),
  names: [...names, { name: 'Baylink', variants: ['Bay Link'] }],
  records: catalogue(records),
  fingerprints: buildFingerprints([{ record: 'record-7', parts: [FERRY] }], []),
});
const pack = await writePack(parts, sha256);
const bufferOf = (bytes: Uint8Array) => bytes.slice().buffer;
const changed = (at: number, ...bytes: number[]) => {
  const copy = pack.slice();
  copy.set(bytes, at);
  return copy;
};
const corpusOf = (buffer: ArrayBuffer): Corpus => {
  const opened = openPack(buffer);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
};

describe('a pack', () => {
  it('gives back what was put in', () => {
    const corpus = corpusOf(bufferOf(pack));
    expect(corpus.info).toEqual(parts.info);
    expect(corpus.outlets).toEqual(parts.outlets);
    expect([...corpus.events]).toEqual([event]);
    expect(corpus.names).toEqual(parts.names);
    expect([...corpus.records]).toEqual(inOrder(records));
    expect(corpus.fingerprints).toEqual(parts.fingerprints);
    expect(corpus.lookups).toEqual(parts.lookups);
  });

  it('is the same for the same parts', async () => {
    expect(await writePack(parts, sha256)).toEqual(pack);
  });

  it('passes verification', async () => {
    expect((await verifyPack(bufferOf(pack), sha256)).ok).toBe(true);
  });

  it('finds records by id, and none for another id', () => {
    const { records: list } = corpusOf(bufferOf(pack));
    for (const id of ['record-0', 'record-123', 'record-299']) {
      expect(list.find(id)?.id).toBe(id);
      expect(list.at(list.placeOf(id)).id).toBe(id);
    }
    expect(list.placeOf('record-300')).toBe(-1);
    expect(list.find('record-300')).toBeUndefined();
    expect(list.find('')).toBeUndefined();
    expect(() => list.at(300)).toThrow(RangeError);
    expect(() => list.at(-1)).toThrow(RangeError);
    expect(() => list.at(0.5)).toThrow(RangeError);
  });

  it('keeps its fingerprints and look-ups usable in place, without a copy', () => {
    const buffer = bufferOf(pack);
    const { fingerprints, lookups } = corpusOf(buffer);
    expect(openLookups(lookups).lists.edges.buffer).toBe(buffer);
    expect(fingerprints?.buffer).toBe(buffer);
    expect(openFingerprints(fingerprints ?? new Uint8Array()).parts.codes.buffer).toBe(buffer);
  });

  it('may be empty', async () => {
    const empty = await writePack(
      withLookups({ info, records: catalogue([]), events: catalogue([]), outlets: [], names: [], fingerprints: null }),
      sha256,
    );
    const opened = await verifyPack(bufferOf(empty), sha256);
    expect(opened.ok && [opened.value.records.length, opened.value.fingerprints]).toEqual([0, null]);
  });

  it('does not write what a record does not say, and gives it back', async () => {
    const bare = fakeRecord({ id: 'bare', headline: 'Ferry late', displayTitle: 'Ferry late', url: null, byline: [] });
    const written = await writePack({ ...parts, records: catalogue([bare]) }, sha256);
    const text = new TextDecoder().decode(written);
    for (const field of ['altHeadlines', 'notes', 'leaked', 'byline', 'displayTitle'])
      expect(text).not.toContain(field);
    expect(corpusOf(bufferOf(written)).records.at(0)).toEqual(bare);
  });
});

describe('opening something else', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'pack-not-a-pack'],
    [
      'text',
      new TextEncoder().encode('{"records":[]} and so on, long enough for a header of sixty-four bytes'),
      'pack-not-a-pack',
    ],
    ['a pack sent as text', changed(6, 0x0a), 'pack-not-a-pack'],
    ['the first bytes of a pack', pack.slice(0, 20), 'pack-truncated'],
    ['half a pack', pack.slice(0, pack.length / 2), 'pack-truncated'],
    ['a pack without its last byte', pack.slice(0, -1), 'pack-truncated'],
    ['another version', changed(8, 9), 'pack-other-version'],
    ['a pack with something after it', new Uint8Array([...pack, 0]), 'pack-damaged'],
    ['a section table beyond the end', changed(60, 0xff, 0xff, 0xff), 'pack-damaged'],
    ['a section beyond the end', changed(64 + 8, 0xff, 0xff, 0xff, 0xff), 'pack-damaged'],
    ['another record count', changed(48, 7), 'pack-damaged'],
  ])('%s gives %s', (_, bytes, code) => {
    expect(openPack(bufferOf(bytes))).toMatchObject({ ok: false, problem: { code } });
  });

  it('says how much is missing', () => {
    expect(openPack(bufferOf(pack.slice(0, 5000)))).toMatchObject({
      problem: { detail: { have: 5000, want: pack.length } },
    });
  });

  it('says which version it is', () => {
    expect(openPack(bufferOf(changed(8, 9)))).toMatchObject({ problem: { detail: { version: 9, expected: 2 } } });
  });

  it('refuses fingerprints of another version', async () => {
    const fingerprints = parts.fingerprints?.slice() ?? new Uint8Array();
    fingerprints[4] = 200;
    const written = await writePack({ ...parts, fingerprints }, sha256);
    expect(openPack(bufferOf(written))).toMatchObject({ ok: false, problem: { code: 'pack-other-version' } });
  });

  it('refuses look-ups of another version, and a pack without any', async () => {
    const lookups = parts.lookups.slice();
    lookups[4] = 200;
    const other = await writePack({ ...parts, lookups }, sha256);
    expect(openPack(bufferOf(other))).toMatchObject({ ok: false, problem: { code: 'pack-other-version' } });
    const without = await writePack({ ...parts, lookups: new Uint8Array() }, sha256);
    expect(openPack(bufferOf(without))).toMatchObject({ ok: false, problem: { code: 'pack-damaged' } });
  });
});

/** Two records, the later id first. */
const backwards = () => [...catalogue(records.slice(0, 2))].reverse()[Symbol.iterator]();

describe('verification', () => {
  it('refuses every change of a byte, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(pack.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const result = await verifyPack(bufferOf(changed(at, (pack[at] ?? 0) ^ by)), sha256);
        expect(result.ok).toBe(false);
      }),
    );
  });

  it('refuses every cut, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(pack.length - 1), async (length) => {
        expect((await verifyPack(bufferOf(pack.slice(0, length)), sha256)).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['a record', { records: catalogue([{ ...fakeRecord(), published: 'yesterday' }]) }],
    ['an event', { events: catalogue([{ id: 'x' }]) }],
    ['records out of order', { records: { ...parts.records, length: 2, [Symbol.iterator]: () => backwards() } }],
    ['an outlet', { outlets: [{ id: 7 }] }],
    ['a name', { names: ['Baylink'] }],
    ['what it says of itself', { info: { id: 'x' } }],
    ['a link that is none', { records: catalogue([fakeRecord({ url: 'javascript:alert(1)' })]) }],
  ])('refuses a pack with the right hash whose contents are wrong: %s', async (_, wrong) => {
    // A pack made on purpose by another program.
    const written = await writePack({ ...parts, ...(wrong as Partial<Corpus>) }, sha256);
    expect(await verifyPack(bufferOf(written), sha256)).toMatchObject({ ok: false, problem: { code: 'pack-damaged' } });
  });
});

it('opening any bytes gives a result', () => {
  const start = [...pack.slice(0, 64)];
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(64), (bytes, kept) => {
      expect(openPack(bufferOf(new Uint8Array([...start.slice(0, kept), ...bytes]))).ok).toBe(false);
    }),
  );
});

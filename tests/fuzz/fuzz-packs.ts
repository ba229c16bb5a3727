import * as fc from 'fast-check';
import { sha256 } from '../../cli/digest';
import { readPack } from '../../entrypoints/options/read-pack';
import { openSealedPack, writePack } from '../../formats/pack';
import { HASH_AT, HASHED_FROM, readFrame, SECTIONS, type SectionName, writeFrame } from '../../formats/pack-layout';
import { createMatcher } from '../../matching/matcher';
import { fullCorpus, HARBOUR, HARBOUR_PAGES } from '../fakes/full-corpus';
import { findingFaults } from './fuzz-matcher';
import { mutated, TOKENS, withOneChange } from './mutate';
import { type FuzzTarget, faultless, pollution } from './target';

const good = await writePack(fullCorpus(HARBOUR), sha256);
const frame = readFrame(good.slice().buffer);
if (!frame.ok) throw new Error(frame.problem.code);
const NAMES = Object.values(SECTIONS);
const sectionsOf = (): [SectionName, Uint8Array][] =>
  NAMES.flatMap((name) => {
    const bytes = frame.value.section(name);
    return bytes ? [[name, bytes.slice()] as [SectionName, Uint8Array]] : [];
  });
/** Bytes of the longest of the headers. */
const HEADERS = 256;
/** Packs that were brought in so far. */
let taken = 0;
const PAGES = Object.values(HARBOUR_PAGES);

/** The bytes with the checksum that belongs to them, so that what is behind the checksum is reached. */
async function sealed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes.length > HASHED_FROM) bytes.set(await sha256(bytes.subarray(HASHED_FROM)), HASH_AT);
  return bytes;
}

/** Brings a pack in as the options do; one that is taken is opened and compared with pages as the background does. */
async function packFaults(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const read = await readPack(bytes.buffer);
  if (!read.ok) return /^(pack-|corpus-same-id)/.test(read.problem.code) ? [] : [`the problem is ${read.problem.code}`];
  const opened = await openSealedPack(read.value.bytes, sha256);
  taken++;
  if (!opened.ok) return [`it was taken and then ${opened.problem.code}`];
  const matcher = createMatcher([opened.value]);
  return PAGES.flatMap((page) => findingFaults(matcher.check(page), page));
}

const NUMBERS = [0, 1, 2, 7, 31, 32, 33, 255, 0x7fffffff, 0x80000000, 0xffffffff, 0xfffffff8];
const number = fc.oneof(fc.constantFrom(...NUMBERS), fc.nat({ max: 4_000 }), fc.nat({ max: 0xffffffff }));
const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const placed = fc.array(fc.tuple(place, number), { minLength: 1, maxLength: 4 });

/** The pack with numbers of a part of it changed. */
function withNumbers(changes: readonly (readonly [number, number])[], from: number, length: number) {
  const bytes = good.slice();
  const view = new DataView(bytes.buffer);
  for (const [where, value] of changes) view.setUint32(from + 4 * Math.floor((where * length) / 4), value, true);
  return bytes;
}

/** Numbers in the header of the pack, its table, and what its sections begin with. */
const changedHeaders: FuzzTarget = {
  name: 'packs, changed headers under a right checksum',
  runs: 400,
  property: fc.asyncProperty(placed, fc.constantFrom(...NAMES, null), async (changes, name) => {
    const section = name && frame.value.section(name);
    const [from, length] = section ? [section.byteOffset, Math.min(section.length, HEADERS) & ~3] : [0, HEADERS];
    faultless([...(await packFaults(await sealed(withNumbers(changes, from, length)))), ...pollution()]);
  }),
};

/** Numbers in what is looked up: nobody reads all of it, so a pack that lies there is taken, and must do no harm. */
const changedLookups: FuzzTarget = {
  name: 'packs, changed look-ups and fingerprints under a right checksum',
  runs: 400,
  property: fc.asyncProperty(
    fc.array(fc.tuple(place, number), { minLength: 1, maxLength: 60 }),
    fc.constantFrom(SECTIONS.lookups, SECTIONS.fingerprints),
    async (changes, name) => {
      const section = frame.value.section(name) ?? new Uint8Array(0);
      const before = taken;
      const bytes = withNumbers(changes, section.byteOffset + HEADERS, (section.length - HEADERS) & ~3);
      const faults = await packFaults(await sealed(bytes));
      if (taken === before) faults.push('such a pack should be taken, or this test tries nothing');
      faultless([...faults, ...pollution()]);
    },
  ),
};

const changedBytes: FuzzTarget = {
  name: 'packs, flipped, cut and lengthened, with and without a right checksum',
  runs: 600,
  property: fc.asyncProperty(
    fc.array(fc.tuple(place, fc.integer({ min: 1, max: 255 })), { maxLength: 12 }),
    fc.oneof(fc.constant(1), place, fc.double({ min: 1, max: 1.2, noNaN: true })),
    fc.boolean(),
    async (flips, share, seal) => {
      const bytes = new Uint8Array(Math.floor(good.length * share));
      bytes.set(good.subarray(0, bytes.length));
      for (const [where, by] of flips)
        if (bytes.length > 0) {
          const at = Math.floor(where * bytes.length);
          bytes[at] = (bytes[at] ?? 0) ^ by;
        }
      const changed = flips.length > 0 || bytes.length !== good.length;
      const given = seal ? await sealed(bytes) : bytes;
      const isSame = given.length === good.length && given.every((byte, i) => byte === good[i]);
      const read = await readPack(given.slice().buffer);
      if (changed && !seal && !isSame && read.ok) faultless(['a changed pack without its checksum was taken']);
      faultless([...(await packFaults(given)), ...pollution()]);
    },
  ),
};

const JSON_SECTIONS = [SECTIONS.info, SECTIONS.outlets, SECTIONS.names, SECTIONS.events, SECTIONS.records] as const;

/** Sections replaced, emptied, doubled and left out; the frame around them is right. */
const changedSections: FuzzTarget = {
  name: 'packs, changed sections in a right frame',
  runs: 300,
  property: fc.asyncProperty(
    fc.constantFrom(...NAMES),
    fc.constantFrom('cut', 'empty', 'drop', 'twice', 'other', 'text'),
    place,
    fc.constantFrom(...NAMES),
    mutated([...TOKENS, '{"id":"x","title":"x","version":"1","licence":"x","author":"x","coverage":"x"}', '[]']),
    fc.record({ records: number, events: number, outlets: number }),
    fc.boolean(),
    async (name, how, share, other, text, counts, miscount) => {
      const sections = sectionsOf().flatMap(([own, bytes]): [SectionName, Uint8Array][] => {
        if (own !== name) return [[own, bytes]];
        if (how === 'drop') return [];
        if (how === 'cut') return [[own, bytes.subarray(0, Math.floor(bytes.length * share))]];
        if (how === 'twice') return [[own, new Uint8Array([...bytes, ...bytes])]];
        if (how === 'other') return [[own, frame.value.section(other)?.slice() ?? new Uint8Array(0)]];
        return [[own, how === 'text' ? new TextEncoder().encode(text) : new Uint8Array(0)]];
      });
      const written = writeFrame(sections, miscount ? counts : frame.value.counts);
      faultless([...(await packFaults(await sealed(written))), ...pollution()]);
    },
  ),
};

/** Facts that are JSON and not what they should be; each section is written whole again. */
const changedFacts: FuzzTarget = {
  name: 'packs, changed facts in a right frame',
  runs: 300,
  property: fc.asyncProperty(
    fc.constantFrom(...JSON_SECTIONS).chain((name) => {
      const text = new TextDecoder().decode(frame.value.section(name));
      // Records and events lie one behind the other, not in a list.
      const isOne = name === SECTIONS.info || name === SECTIONS.outlets || name === SECTIONS.names;
      const changed = isOne
        ? withOneChange(fc.constant(JSON.parse(text))).map((value) => JSON.stringify(value) ?? '')
        : mutated([text]).map((other) => other.padEnd(text.length).slice(0, text.length));
      return changed.map((other) => [name, other] as const);
    }),
    async ([name, text]) => {
      const sections = sectionsOf().map(([own, bytes]): [SectionName, Uint8Array] =>
        own === name ? [own, new TextEncoder().encode(text)] : [own, bytes],
      );
      faultless([...(await packFaults(await sealed(writeFrame(sections, frame.value.counts)))), ...pollution()]);
    },
  ),
};

/** A pack from outside is refused with a problem that has a name, or compared with pages without harm. */
export const packs: readonly FuzzTarget[] = [
  changedHeaders,
  changedLookups,
  changedBytes,
  changedSections,
  changedFacts,
];

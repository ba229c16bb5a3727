/** Ways of keeping a pack in the browser, and of having it in memory again: which is the fastest after a restart? */
import { get, set } from 'idb-keyval';

/** One way: how a pack is put away, and how it, or what a first match needs of it, is read again. */
interface Way {
  /** What is done, for the table. */
  what: string;
  keep(pack: ArrayBuffer): Promise<unknown>;
  /** Bytes that were read. */
  read(): Promise<number>;
}

const PIECES = 8;
/** A table of hashes is met at so many places by a page of 60 paragraphs, about; each place is read alone. */
const PLACES = 500;
const PLACE_BYTES = 4096;
/** Four letters each: what `openPack` and `createMatcher` look into. Records (RECS) are read later, a few at a time. */
const APART = 'RECS';

/** All ways by name. The first is what is measured in «a background that was stopped». */
export const WAYS = {
  blob: {
    what: 'one Blob in IndexedDB',
    keep: (pack) => set('blob', new Blob([pack])),
    read: async () => bytesOf(await blobAt('blob')),
  },
  blobApart: {
    what: 'the same without the records’ facts, which lie in a Blob of their own and are read by slices later',
    keep: (pack) => set('apart', new Blob(withoutFacts(pack))),
    read: async () => bytesOf(await blobAt('apart')),
  },
  blobs: {
    what: `${PIECES} Blobs in IndexedDB, read at once`,
    keep: (pack) =>
      set(
        'blobs',
        pieces(pack).map((piece) => new Blob([piece])),
      ),
    read: async () => sum(await Promise.all(((await get<Blob[]>('blobs')) ?? []).map(bytesOf))),
  },
  slicesAtOnce: {
    what: `one Blob, ${PIECES} slices of it read at once`,
    keep: async () => {},
    read: async () => {
      const blob = await blobAt('blob');
      const step = Math.ceil(blob.size / PIECES);
      const slices = Array.from({ length: PIECES }, (_, i) => blob.slice(i * step, (i + 1) * step));
      return sum(await Promise.all(slices.map(bytesOf)));
    },
  },
  places: {
    what: `one Blob, and only ${PLACES} places of ${PLACE_BYTES} bytes of it`,
    keep: async () => {},
    read: async () => {
      const blob = await blobAt('blob');
      const step = Math.floor(blob.size / PLACES);
      const slices = Array.from({ length: PLACES }, (_, i) => blob.slice(i * step, i * step + PLACE_BYTES));
      return sum(await Promise.all(slices.map(bytesOf)));
    },
  },
  stream: {
    what: 'one Blob, read as a stream',
    keep: async () => {},
    read: async () => {
      const blob = await blobAt('blob');
      const all = new Uint8Array(blob.size);
      const reader = blob.stream().getReader();
      let at = 0;
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        all.set(next.value, at);
        at += next.value.length;
      }
      return at;
    },
  },
  buffer: {
    what: 'one ArrayBuffer in IndexedDB',
    keep: (pack) => set('buffer', pack),
    read: async () => (await get<ArrayBuffer>('buffer'))?.byteLength ?? 0,
  },
  buffers: {
    what: `${PIECES} ArrayBuffers in IndexedDB`,
    keep: (pack) => set('buffers', pieces(pack)),
    read: async () => sum(((await get<ArrayBuffer[]>('buffers')) ?? []).map((piece) => piece.byteLength)),
  },
  cache: {
    what: 'a response in the Cache',
    keep: async (pack) => (await caches.open('packs')).put('https://pack.example/', new Response(pack)),
    read: async () => {
      const found = await (await caches.open('packs')).match('https://pack.example/');
      return (await found?.arrayBuffer())?.byteLength ?? 0;
    },
  },
  file: {
    what: 'a file of the origin-private file system',
    keep: async (pack) => {
      const root = await navigator.storage.getDirectory();
      const file = await root.getFileHandle('pack', { create: true });
      const writable = await file.createWritable();
      await writable.write(pack);
      await writable.close();
    },
    read: async () => {
      const root = await navigator.storage.getDirectory();
      return bytesOf(await (await root.getFileHandle('pack')).getFile());
    },
  },
} satisfies Record<string, Way>;
export type WayName = keyof typeof WAYS;

/** Milliseconds and bytes of one reading. */
export interface WayTime {
  took: number;
  bytes: number;
}

/** Reads the pack again in one way. */
export async function readBy(way: WayName): Promise<WayTime> {
  const before = performance.now();
  const bytes = await WAYS[way].read();
  return { took: performance.now() - before, bytes };
}

async function blobAt(key: string): Promise<Blob> {
  const blob = await get<Blob>(key);
  if (!blob) throw new Error(`nothing is kept as ${key}`);
  return blob;
}
const bytesOf = async (blob: Blob) => (await blob.arrayBuffer()).byteLength;
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

function pieces(pack: ArrayBuffer): ArrayBuffer[] {
  const step = Math.ceil(pack.byteLength / PIECES);
  return Array.from({ length: PIECES }, (_, i) => pack.slice(i * step, (i + 1) * step));
}

/** The pack's bytes before and behind its facts; where they lie stands in the section table (`corpus/FORMAT.md`). */
function withoutFacts(pack: ArrayBuffer): ArrayBuffer[] {
  const view = new DataView(pack);
  for (let row = 64; row < 64 + 16 * view.getUint32(60, true); row += 16) {
    const name = String.fromCharCode(...new Uint8Array(pack, row, 4));
    if (name !== APART) continue;
    const at = view.getUint32(row + 4, true);
    return [pack.slice(0, at), pack.slice(at + view.getUint32(row + 8, true))];
  }
  throw new Error('the pack has no facts');
}

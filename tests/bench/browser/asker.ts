/** The page of the measuring extension; the benchmark calls what it puts on the window. */
import { set } from 'idb-keyval';
import type { PageText } from '../../../model/page-text';
import { type Asked, type ColdTimes, PACK_KEY, type WarmTimes, wallClock } from './asked';
import { WAYS, type WayName, type WayTime } from './ways';

/** The pages made for a size, as the benchmark wrote them beside the pack. */
let pages: PageText[] = [];

/** Firefox loses a message that comes while it is ending the event page; it is sent again, with its time. */
async function ask<T>(asked: () => Asked): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await chrome.runtime.sendMessage(asked());
    } catch (error) {
      if (tries === TRIES) throw error;
    }
}
const TRIES = 5;

/** Stores the pack of this size as a Blob, as an import does, and reads the pages to ask with. */
async function store(size: number): Promise<void> {
  const [pack, made] = await Promise.all([fetch(`/packs/${size}.pack`), fetch(`/packs/${size}.json`)]);
  await set(PACK_KEY, await pack.blob());
  pages = await made.json();
}

async function first(): Promise<ColdTimes> {
  const [page] = pages;
  if (!page) throw new Error('no pages to ask with');
  return ask(() => ({ call: 'first', page, sent: wallClock() }));
}

const warm = (): Promise<WarmTimes> => ask(() => ({ call: 'warm', pages }));

/** Keeps the pack of this size in every way that is measured. */
async function keepAll(size: number): Promise<void> {
  const pack = await (await fetch(`/packs/${size}.pack`)).arrayBuffer();
  for (const way of Object.values(WAYS)) await way.keep(pack);
}

const way = (name: WayName): Promise<WayTime> => ask(() => ({ call: 'way', way: name }));

/** What the benchmark calls. */
export interface Bench {
  store: typeof store;
  first: typeof first;
  warm: typeof warm;
  keepAll: typeof keepAll;
  way: typeof way;
}
Object.assign(window, { bench: { store, first, warm, keepAll, way } satisfies Bench });

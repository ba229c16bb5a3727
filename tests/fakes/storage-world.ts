import { IDBFactory } from 'fake-indexeddb';
import type { Asker } from '../../entrypoints/background/asker';
import { createHandlers } from '../../entrypoints/background/handlers';
import type { SavedMatch } from '../../model/saved-match';
import { createSettingsStore } from '../../storage/settings-store';
import { createUnfinishedStore } from '../../storage/unfinished-store';
import { fakeNeeds } from './fake-background';
import { fakeClipping, fakeFacts } from './fake-clipping';
import { fakeKnownSource, goneCheck } from './fake-known-source';
import { fakePageTabs } from './fake-page-tabs';
import { fakeSavedMatch } from './fake-saved-match';
import { fakeStorageArea } from './fake-storage-area';
import { good } from './good';

/** A page of ours, and a content script. */
export const OPTIONS: Asker = { from: 'extension' };
const PAGE = { from: 'page', tabId: 3, address: 'https://gazette.example/ferry' } as const;
const DISMISSAL = { scope: 'record', corpus: 'harbour', record: 'ferry-report' } as const;
const BROUGHT = 'https://quay-courier.example/heron';
const COLUMNS = { names: ['when', 'what'], columns: { headline: 'what' } };

/** A background, and what it stores with. */
export type StorageWorld = ReturnType<typeof start>;
type Area = ReturnType<typeof fakeStorageArea>;

export const rows = Array.from({ length: 3 }, (_, i) =>
  fakeSavedMatch({
    id: `row-${i}`,
    note: 'ask',
    page: { address: `https://gazette.example/${i}`, title: 'Ferry', date: null },
  }),
);
const others = Array.from({ length: 2 }, (_, i) =>
  fakeSavedMatch({ id: `other-${i}`, page: { address: `https://post.example/${i}`, title: 'Tolls', date: null } }),
);
const geese = fakeClipping('Two geese sat on the weighbridge until noon.', { id: 'geese' });
const clipping = { ...geese, passages: geese.passages.map((passage) => ({ ...passage, text: 'Two geese' })) };
const heron = fakeClipping('The heron kept the toll.', { id: 'heron', facts: fakeFacts({ url: BROUGHT }) });
const barge = fakeClipping('A barge went down the weir alone.', {
  id: 'barge',
  facts: fakeFacts({ url: 'https://quay-courier.example/barge' }),
});

/** A background over the database and the storage there are. */
export function start(area: Area) {
  const clip = { facts: fakeFacts({ url: 'https://quay-courier.example/scale' }), selected: 'The scale was light.' };
  const needs = fakeNeeds({
    settings: createSettingsStore(area),
    unfinished: createUnfinishedStore(area),
    tabs: fakePageTabs([{ id: 3, url: PAGE.address, clip }]),
  });
  return { needs, calls: createHandlers(needs) };
}

/** Brings something of each kind in; with `finish` false everything but the writing. Gives the import's name and the last answer. */
async function bringIn({ calls }: StorageWorld) {
  const parts = {
    saved: others,
    clippings: [heron],
    sources: [fakeKnownSource({ checked: goneCheck(), gone: goneCheck() })],
    settings: [{ sensitivity: 'few' }],
  };
  const named = Object.keys(parts).map((part) => ({ part, version: 1 }));
  const name = await good(calls.beginImport(named, OPTIONS));
  for (const [part, entries] of Object.entries(parts))
    await calls.addToImport({ name, part, row: 1, entries }, OPTIONS);
  return { name, answer: await calls.finishImport(name, OPTIONS) };
}

/**
 * The same beginning each time: rows, a clipping with its text, what a check gave, a corpus, something hidden; and an import, where
 * it is to be taken back.
 */
export async function prepared(what: string): Promise<{ area: Area; world: StorageWorld; name: string }> {
  globalThis.indexedDB = new IDBFactory();
  const area = fakeStorageArea();
  const world = start(area);
  const { calls, needs } = world;
  await calls.setKeepText(what !== 'keeping texts', OPTIONS);
  await calls.restoreSaved(rows, OPTIONS);
  await calls.restoreClippings([clipping], OPTIONS);
  await calls.noteCheck({ address: 'https://post.example/tolls', check: goneCheck() }, OPTIONS);
  await needs.packs.put({ id: 'tides', title: 'Tides', pack: new Blob(['pack']) });
  if (what === 'showing again') await calls.dismiss(DISMISSAL, PAGE);
  const name = what === 'taking an import back' ? (await bringIn(world)).name : '';
  return { area, world, name };
}

/** Everything a reader can do that is stored, by the commands of the background it takes. */
export const WORK: Readonly<Record<string, { calls: string[]; work(world: StorageWorld, name: string): unknown }>> = {
  'saving a match': {
    calls: ['save'],
    work: ({ calls }) => {
      const page = { address: PAGE.address, title: 'Ferry stopped', date: null };
      const of = { corpus: 'harbour', record: 'ferry-report', kind: 'same-text', shares: null };
      return calls.save({ ...of, page }, PAGE);
    },
  },
  'taking one away on its page': { calls: ['unsave'], work: ({ calls }) => calls.unsave('row-1', OPTIONS) },
  'changing many': {
    calls: ['changeSaved'],
    work: ({ calls }) => {
      const patch = { note: 'seen', tags: ['tolls'] };
      return calls.changeSaved(
        rows.map(({ id, revision }) => ({ id, revision, patch })),
        OPTIONS,
      );
    },
  },
  'deleting many': {
    calls: ['deleteSaved'],
    work: ({ calls }) =>
      calls.deleteSaved(
        rows.map(({ id }) => id),
        OPTIONS,
      ),
  },
  'putting many back': { calls: ['restoreSaved'], work: ({ calls }) => calls.restoreSaved(others, OPTIONS) },
  'bringing everything in': {
    calls: ['beginImport', 'addToImport', 'finishImport'],
    work: async (world) => (await bringIn(world)).answer,
  },
  'taking an import back': { calls: ['undoImport'], work: ({ calls }, name) => calls.undoImport(name, OPTIONS) },
  'erasing everything': { calls: ['eraseAll'], work: ({ calls }) => calls.eraseAll(null, OPTIONS) },
  'keeping texts': { calls: ['setKeepText'], work: ({ calls }) => calls.setKeepText(true, OPTIONS) },
  'keeping no texts': { calls: ['setKeepText'], work: ({ calls }) => calls.setKeepText(false, OPTIONS) },
  'keeping a clipping': {
    calls: ['keepClipping'],
    work: ({ calls }) => calls.keepClipping({ tabId: 3, what: 'selection' }, OPTIONS),
  },
  'deleting a clipping': {
    calls: ['deleteClippings'],
    work: ({ calls }) => calls.deleteClippings(['geese'], OPTIONS),
  },
  'putting a clipping back': {
    calls: ['restoreClippings'],
    work: ({ calls }) => calls.restoreClippings([barge], OPTIONS),
  },
  'mending a clipping': {
    calls: ['changeClipping'],
    work: ({ calls }) =>
      calls.changeClipping({ id: 'geese', revision: 1, patch: { headline: 'Geese', note: 'ask' } }, OPTIONS),
  },
  'marking as not relevant': { calls: ['dismiss'], work: ({ calls }) => calls.dismiss(DISMISSAL, PAGE) },
  'showing again': { calls: ['undismiss'], work: ({ calls }) => calls.undismiss(DISMISSAL, PAGE) },
  'noting that a source was removed': {
    calls: ['markSource'],
    work: ({ calls }) => {
      const removed = { noticed: null, evidence: '', archive: null };
      return calls.markSource({ address: BROUGHT, was: null, removed }, OPTIONS);
    },
  },
  'keeping what a check gave': {
    calls: ['noteCheck'],
    work: ({ calls }) => calls.noteCheck({ address: BROUGHT, check: goneCheck() }, OPTIONS),
  },
  'switching a site off': {
    calls: ['setSite'],
    work: ({ calls }) => calls.setSite({ host: 'gazette.example', on: false }, OPTIONS),
  },
  'switching a corpus off': {
    calls: ['setCorpus'],
    work: ({ calls }) => calls.setCorpus({ id: 'harbour', on: false }, OPTIONS),
  },
  'choosing a language': {
    calls: ['setOptions'],
    work: ({ calls }) => calls.setOptions({ language: 'ur' }, OPTIONS),
  },
  'remembering columns': {
    calls: ['rememberTable'],
    work: ({ calls }) => calls.rememberTable(COLUMNS, OPTIONS),
  },
  'bringing a corpus in': {
    // The options page writes it itself.
    calls: ['corporaChanged'],
    work: ({ needs }) => needs.packs.put({ id: 'weirs', title: 'Weirs', pack: new Blob(['pack']) }),
  },
  'renaming a corpus': {
    calls: ['renameCorpus'],
    work: ({ calls }) => calls.renameCorpus({ id: 'tides', title: 'High water' }, OPTIONS),
  },
  'taking a corpus out': {
    calls: ['removeCorpus'],
    work: ({ calls }) => calls.removeCorpus({ id: 'tides', removed: true }, OPTIONS),
  },
};

/** The file of everything, entry by entry. */
export async function takenOut({ calls }: StorageWorld): Promise<unknown[]> {
  const pieces: unknown[] = [];
  let at: Parameters<StorageWorld['calls']['takeOut']>[0] = null;
  do {
    // The type is named because the place depends on the answer, and the answer on the place.
    const piece: Awaited<ReturnType<StorageWorld['calls']['takeOut']>> = await calls.takeOut(at, OPTIONS);
    const { entries, next } = await good(piece);
    pieces.push(...entries);
    at = next;
  } while (at !== null);
  return pieces;
}

/** All that is kept, as the reader sees it. */
export async function state(world: StorageWorld) {
  const { calls, needs } = world;
  const saved: SavedMatch[] = [];
  let after: Parameters<typeof calls.listSaved>[0] = null;
  do {
    const page: Awaited<ReturnType<typeof calls.listSaved>> = await calls.listSaved(after, OPTIONS);
    const { rows: some, listing, next } = await good(page);
    saved.push(...some);
    after = next === null ? null : { listing, next };
  } while (after !== null);
  const { lastPage: _, ...options } = await good(calls.options(null, OPTIONS));
  const packs = await good(needs.packs.list());
  return {
    saved: saved
      .map(({ id, note, status, tags }) => ({ id, note, status, tags }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    clippings: await good(calls.listClippings(0, OPTIONS)),
    texts: JSON.stringify(await takenOut(world)).includes('Two geese'),
    options,
    tables: await calls.rememberedTables(null, OPTIONS),
    sources: await good(calls.listSources('', OPTIONS)),
    corpora: await good(calls.listCorpora(null, OPTIONS)),
    packs: packs.packs.map(({ id, title }) => ({ id, title })),
  };
}

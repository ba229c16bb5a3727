import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import type { SavedMatch } from '../../../model/saved-match';
import { createSettingsStore } from '../../../storage/settings-store';
import { createUnfinishedStore } from '../../../storage/unfinished-store';
import { dyingStorage } from '../../fakes/dying-storage';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';
import { fakeKnownSource, goneCheck } from '../../fakes/fake-known-source';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { fakeStorageArea } from '../../fakes/fake-storage-area';
import { good } from '../../fakes/good';

/**
 * Every piece of work is done once to the end and then once for each of its steps, stopped at that step. After a new start there
 * must be what there was before, or what there is after it: nothing between.
 */

const OPTIONS: Asker = { from: 'extension' };
const PAGE = { from: 'page', tabId: 3, address: 'https://gazette.example/ferry' } as const;
type Calls = ReturnType<typeof createHandlers>;

const rows = Array.from({ length: 3 }, (_, i) =>
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
const heron = fakeClipping('The heron kept the toll.', {
  id: 'heron',
  facts: fakeFacts({ url: 'https://quay-courier.example/heron' }),
});

/** A background over the database and the storage there are. */
function start(area: ReturnType<typeof fakeStorageArea>): Calls {
  return createHandlers(fakeNeeds({ settings: createSettingsStore(area), unfinished: createUnfinishedStore(area) }));
}

async function bringIn(calls: Calls, finish = true): Promise<string> {
  const parts = {
    saved: others,
    clippings: [heron],
    sources: [fakeKnownSource({ checked: goneCheck(), gone: goneCheck() })],
    settings: [{ sensitivity: 'few' }],
  };
  const begun = await calls.beginImport(
    Object.keys(parts).map((part) => ({ part, version: 1 })),
    OPTIONS,
  );
  const name = begun.ok ? begun.value : '';
  for (const [part, entries] of Object.entries(parts))
    await calls.addToImport({ name, part, row: 1, entries }, OPTIONS);
  if (finish) await calls.finishImport(name, OPTIONS);
  return name;
}

/** The clippings as they go out, with the texts that are kept. */
async function textsIn(calls: Calls): Promise<unknown[]> {
  const pieces: unknown[] = [];
  let at: Parameters<Calls['takeOut']>[0] = null;
  do {
    const piece = await calls.takeOut(at, OPTIONS);
    if (!piece.ok) throw new Error(piece.problem.code);
    pieces.push(piece.value.entries);
    at = piece.value.next;
  } while (at !== null);
  return pieces;
}

/** All that is kept, as the reader sees it. */
async function state(calls: Calls) {
  const saved: SavedMatch[] = [];
  let after: Parameters<Calls['listSaved']>[0] = null;
  do {
    const page = await calls.listSaved(after, OPTIONS);
    if (!page.ok) return page;
    saved.push(...page.value.rows);
    after = page.value.next === null ? null : { listing: page.value.listing, next: page.value.next };
  } while (after !== null);
  const { lastPage: _, ...options } = await good(calls.options(null, OPTIONS));
  return {
    saved: saved
      .map(({ id, note, status, tags }) => ({ id, note, status, tags }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    clippings: await calls.listClippings(0, OPTIONS),
    texts: JSON.stringify(await textsIn(calls)).includes('Two geese'),
    options,
    sources: await calls.listSources('', OPTIONS),
    corpora: await calls.listCorpora(null, OPTIONS),
  };
}

const WORK: Record<string, (calls: Calls, name: string) => unknown> = {
  'saving a match': (calls) =>
    calls.save(
      {
        corpus: 'harbour',
        record: 'ferry-report',
        kind: 'same-text',
        shares: null,
        page: { address: PAGE.address, title: 'Ferry stopped', date: null },
      },
      PAGE,
    ),
  'changing many': (calls) =>
    calls.changeSaved(
      rows.map(({ id, revision }) => ({ id, revision, patch: { note: 'seen', tags: ['tolls'] } })),
      OPTIONS,
    ),
  'deleting many': (calls) =>
    calls.deleteSaved(
      rows.map(({ id }) => id),
      OPTIONS,
    ),
  'putting many back': async (calls) => calls.restoreSaved(others, OPTIONS),
  'bringing everything in': (calls) => bringIn(calls),
  'taking an import back': (calls, name) => calls.undoImport(name, OPTIONS),
  'erasing everything': (calls) => calls.eraseAll(null, OPTIONS),
  'keeping no texts': (calls) => calls.setKeepText(false, OPTIONS),
  'deleting a clipping': (calls) => calls.deleteClippings(['geese'], OPTIONS),
  'mending a clipping': (calls) =>
    calls.changeClipping({ id: 'geese', revision: 1, patch: { headline: 'Geese', note: 'ask' } }, OPTIONS),
  'marking as not relevant': (calls) =>
    calls.dismiss({ scope: 'record', corpus: 'harbour', record: 'ferry-report' }, PAGE),
  'noting that a source was removed': (calls) =>
    calls.markSource(
      {
        address: 'https://quay-courier.example/heron',
        was: null,
        removed: { noticed: null, evidence: '', archive: null },
      },
      OPTIONS,
    ),
  'keeping what a check gave': (calls) =>
    calls.noteCheck({ address: 'https://quay-courier.example/heron', check: goneCheck() }, OPTIONS),
  'switching a site off': (calls) => calls.setSite({ host: 'gazette.example', on: false }, OPTIONS),
  'switching a corpus off': (calls) => calls.setCorpus({ id: 'harbour', on: false }, OPTIONS),
};

describe.each(Object.entries(WORK))('%s', (what, work) => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  /** The same beginning each time: rows, a clipping with its text, and an import where it is to be taken back. */
  async function prepared() {
    globalThis.indexedDB = new IDBFactory();
    const area = fakeStorageArea();
    const calls = start(area);
    await calls.setKeepText(true, OPTIONS);
    await calls.restoreSaved(rows, OPTIONS);
    await calls.restoreClippings([clipping], OPTIONS);
    await calls.noteCheck({ address: 'https://post.example/tolls', check: goneCheck() }, OPTIONS);
    const name = what === 'taking an import back' ? await bringIn(calls) : '';
    return { area, calls, name };
  }

  it('is done, or is not done, wherever it was stopped', async () => {
    const whole = await prepared();
    const before = await state(start(whole.area));
    const counting = dyingStorage(whole.area);
    await work(whole.calls, whole.name);
    const { steps } = counting;
    counting.restore();
    const after = await state(start(whole.area));
    expect(after).not.toEqual(before);
    expect(steps).toBeGreaterThan(0);

    for (let dieAt = 1; dieAt <= steps; dieAt++) {
      const { area, calls, name } = await prepared();
      const dying = dyingStorage(area);
      dying.dieAt = dieAt;
      await Promise.resolve()
        .then(() => work(calls, name))
        .catch(() => null);
      dying.restore();
      const now = await state(start(area));
      const isOne = [before, after].some((one) => JSON.stringify(one) === JSON.stringify(now));
      expect(isOne, `stopped at step ${dieAt} of ${steps}: ${JSON.stringify(now)}`).toBe(true);
      expect(area.stored.unfinished ?? null).toBeNull();
    }
  });
});

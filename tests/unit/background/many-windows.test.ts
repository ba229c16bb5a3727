import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { createSavedDetails } from '../../../entrypoints/card/saved-details';
import { bringIn } from '../../../entrypoints/our-pages/bring-in';
import { createKnownSources } from '../../../entrypoints/our-pages/known-sources';
import { createSavedEdits } from '../../../entrypoints/popup/saved-edits';
import { createSavedRows } from '../../../entrypoints/popup/saved-rows';
import { BACKGROUND, type BackgroundCalls } from '../../../messages/protocol';
import { answer, type Caller, caller } from '../../../messages/rpc';
import type { Problem } from '../../../model/problem';
import type { SavedMatch } from '../../../model/saved-match';
import { withTag } from '../../../model/saved-tags';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { good } from '../../fakes/good';
import { OPTIONS } from '../../fakes/storage-world';

/** Rows that every window changes. */
const ROWS = 3;
const WINDOWS = 4;
/** A reader who is told that somebody else was first tries again; so often nobody is. */
const TRIES = 40;
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);

const every = Array.from({ length: ROWS }, (_, i) => i);
const addressOf = (i: number) => `https://gazette.example/${i}`;
const rowOf = (i: number, stated: Partial<SavedMatch> = {}) =>
  fakeSavedMatch({
    id: `row-${i}`,
    page: { address: addressOf(i), title: 'Ferry', date: null },
    ...stated,
  });

type Deed = 'note' | 'tag' | 'bulk' | 'card' | 'site' | 'clipping' | 'source' | 'import' | 'delete';
const deed = fc.record({
  what: fc.constantFrom<Deed>('note', 'tag', 'bulk', 'card', 'site', 'clipping', 'source', 'import', 'delete'),
  row: fc.nat(ROWS - 1),
  wait: fc.nat(9),
});

/** Lets other work of the event loop come first, so many times. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((done) => setImmediate(done));
}

/** A way to the background on which messages and answers take their time. */
function line(handlers: ReturnType<typeof createHandlers>, delays: readonly number[]): Caller<BackgroundCalls> {
  const listener = answer<BackgroundCalls, typeof OPTIONS>(BACKGROUND, handlers);
  let sent = 0;
  const delay = () => turns(delays[sent++ % delays.length] ?? 0);
  return caller<BackgroundCalls>(BACKGROUND, async (request) => {
    await delay();
    const reply = await new Promise((respond) => listener(JSON.parse(JSON.stringify(request)), OPTIONS, respond));
    await delay();
    return JSON.parse(JSON.stringify(reply));
  });
}

/** Tries until it is done, as a reader does who is told that another window was first. */
async function insisting(attempt: () => Promise<Problem | null>): Promise<void> {
  let problem: Problem | null = null;
  for (let tried = 0; tried < TRIES; tried++) {
    problem = await attempt();
    if (problem === null) return;
    expect(problem.code).toMatch(/changed-elsewhere|not-found|import-stopped|overtaken/);
  }
  throw new Error(`still ${problem?.code}`);
}

/** A window: the real code of list, card and options over its own line. */
async function openWindow(background: Caller<BackgroundCalls>, mark: string) {
  const list = createSavedRows(background);
  const sources = createKnownSources(background);
  const edits = createSavedEdits(background, list, sources);
  await list.load();
  let words = 0;
  const word = () => `${mark}${words++}`;
  const append = (note: string, text: string) => (note === '' ? text : `${note}\n\n${text}`);

  /** A row as the reader knows it, by its page: one that is put back after it came in again from a file has the other's id. */
  const idsOf = (wanted: readonly number[]) =>
    [...list.byId().values()]
      .filter(({ page }) => wanted.some((i) => page.address === addressOf(i)))
      .map(({ id }) => id);

  async function edit(wanted: readonly number[], patch: (row: SavedMatch) => { tags: string[] } | { note: string }) {
    await insisting(async () => {
      const ids = idsOf(wanted);
      const problem =
        ids.length === wanted.length
          ? await edits.edit(ids, { what: 'note' }, patch)
          : ({ code: 'saved-not-found' } as const);
      if (problem) await list.load();
      return problem;
    });
  }
  return async (what: Deed, row: number): Promise<{ kind: Deed; row: number; said: string }> => {
    const said = word();
    if (what === 'note') await edit([row], ({ note }) => ({ note: note.includes(said) ? note : append(note, said) }));
    if (what === 'tag') await edit([row], ({ tags }) => ({ tags: [...withTag(tags, said)] }));
    if (what === 'bulk') await edit(every, ({ tags }) => ({ tags: [...withTag(tags, said)] }));
    if (what === 'card')
      await insisting(async () => {
        let told = () => {};
        const drawn = new Promise<void>((done) => {
          told = done;
        });
        const card = createSavedDetails(background, () => told());
        await list.load();
        const [id = ''] = idsOf([row]);
        card.of(id);
        await drawn;
        const { details, problem } = card.of(id);
        if (!details) return problem ?? { code: 'saved-not-found' };
        return card.calls.onNote(append(details.note, said), details.note);
      });
    if (what === 'site') await good(background.setSite({ host: `${said}.example`, on: false }));
    if (what === 'source')
      await insisting(() =>
        sources.mark(`https://${said}.example/report`, null, { noticed: null, evidence: said, archive: null }),
      );
    if (what === 'clipping')
      await insisting(async () => {
        const [there] = (await good(background.listClippings(0))).clippings;
        if (!there) return { code: 'clipping-not-found' };
        const patch = { note: append(there.note, said) };
        const changed = await background.changeClipping({ id: there.id, revision: there.revision, patch });
        return changed.ok ? null : changed.problem;
      });
    if (what === 'import') {
      const rows = [rowOf(row, { id: `${said}-id`, note: said, tags: [said] })];
      const frame = { format: 'whence-saved-matches', version: 1, exportedAt: '', rows, unreadable: [] };
      const file = { name: 'in.json', size: 1, text: async () => JSON.stringify(frame) };
      await insisting(async () => {
        const done = await bringIn(background, file, null, { progress: () => {}, stopped: () => false });
        return done.ok ? null : done.problem;
      });
    }
    if (what === 'delete') {
      await edits.remove(idsOf([row]));
      await insisting(async () => (edits.steps.value.at(-1)?.deleted.length ? await edits.undo() : null));
      await list.load();
    }
    return { kind: what, row, said };
  };
}

it('windows that change the same things at once lose no edit', async () => {
  let runs = 0;
  let edits = 0;
  const windows = fc.array(fc.array(deed, { minLength: 2, maxLength: 5 }), { minLength: 2, maxLength: WINDOWS });
  const delays = fc.array(fc.nat(12), { minLength: 5, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(windows, delays, async (deeds, waits) => {
      globalThis.indexedDB = new IDBFactory();
      const needs = fakeNeeds();
      const handlers = createHandlers(needs);
      await handlers.restoreSaved(
        every.map((i) => rowOf(i)),
        OPTIONS,
      );
      await handlers.restoreClippings([fakeClipping('The ferry stood still.', { facts: fakeFacts() })], OPTIONS);
      const done = await Promise.all(
        deeds.map(async (list, w) => {
          const background = line(
            handlers,
            waits.map((wait) => (wait * (w + 3)) % 13),
          );
          const act = await openWindow(background, `w${w}x`);
          const results: Awaited<ReturnType<typeof act>>[] = [];
          for (const { what, row, wait } of list) {
            await turns(wait);
            results.push(await act(what, row));
          }
          return results;
        }),
      );
      const rows = (await good(needs.saved.part(''))).rows;
      const clippings = (await good(needs.clippings.list())).clippings;
      const sources = await good(needs.sources.list());
      const { sitesOff } = await needs.settings.read();
      expect(rows).toHaveLength(ROWS);
      expect(new Set(rows.map(({ page }) => page.address)).size).toBe(ROWS);
      for (const { kind, row, said } of done.flat()) {
        const at = rows.find(({ page }) => page.address === addressOf(row));
        const words = at?.note.split('\n\n') ?? [];
        if (kind === 'note' || kind === 'card' || kind === 'import') expect(words, said).toContain(said);
        if (kind === 'tag' || kind === 'import') expect(at?.tags, said).toContain(said);
        if (kind === 'bulk') for (const one of rows) expect(one.tags, said).toContain(said);
        if (kind === 'clipping') expect(clippings[0]?.note, said).toContain(said);
        if (kind === 'site') expect(sitesOff).toContain(`${said}.example`);
        if (kind === 'source') expect(sources.map(({ removed }) => removed?.evidence)).toContain(said);
        // Nothing stands there twice.
        expect(new Set(words).size).toBe(words.length);
        edits++;
      }
      runs++;
    }),
    { seed: SEED, numRuns: 40 },
  );
  console.info(`many windows: ${edits} edits in ${runs} runs, SEED=${SEED}`);
  expect(runs).toBeGreaterThanOrEqual(40);
});

it('erasing everything while a file comes in leaves all of the file or nothing of it', async () => {
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(30), { minLength: 6, maxLength: 12 }), fc.nat(60), async (delays, wait) => {
      globalThis.indexedDB = new IDBFactory();
      const needs = fakeNeeds();
      const handlers = createHandlers(needs);
      const parts = [
        { part: 'saved', version: 1, entries: [rowOf(0)] },
        { part: 'clippings', version: 1, entries: [fakeClipping('The ferry stood still.')] },
        { part: 'settings', version: 1, entries: [{ siteOff: 'ferry.example' }] },
      ];
      const frame = { format: 'whence-data', version: 1, exportedAt: '', parts };
      const file = { name: 'in.json', size: 1, text: async () => JSON.stringify(frame) };
      const erase = turns(wait).then(() => line(handlers, delays.toReversed()).eraseAll(null));
      const [brought, erased] = await Promise.all([
        bringIn(line(handlers, delays), file, null, { progress: () => {}, stopped: () => false }),
        erase,
      ]);
      expect(erased.ok && brought.ok).toBe(true);
      const there = [
        await good(needs.saved.count()),
        await good(needs.clippings.count()),
        (await needs.settings.read()).sitesOff.length,
      ];
      expect([
        [0, 0, 0],
        [1, 1, 1],
      ]).toContainEqual(there);
      runs++;
    }),
    { seed: SEED, numRuns: 40 },
  );
  console.info(`erasing while a file comes in: ${runs} runs, SEED=${SEED}`);
  expect(runs).toBeGreaterThanOrEqual(40);
});

import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { problemText } from '../../../locales/problem-text';
import type { Problem } from '../../../model/problem';
import { closed, FAULTS } from '../../fakes/faulty-storage';
import { OPTIONS, prepared, type StorageWorld, start, state, takenOut, WORK } from '../../fakes/storage-world';

/**
 * Every command that writes and every one that reads, under each way in which a browser's storage fails: the reader is told in one
 * sentence, nothing is half written, and the same background does it once the storage works again.
 */

/** Commands that only read what is stored, or a part of it. */
const READ: Readonly<Record<string, unknown>> = {
  listSaved: null,
  savedHere: 'row-1',
  listClippings: 0,
  listSources: '',
  listCorpora: null,
  options: null,
  takeOut: null,
  packClippings: { title: 'Weirs', author: 'A reader', licence: 'CC0' },
};
/** Commands that store nothing and say nothing of what is stored that could be wrong: what they cannot read they leave out. */
const OTHER = [
  'check',
  'loadCard',
  'clearCount',
  'openSaved',
  'openPanel',
  'openSavedPage',
  'checkTab',
  'beginSample',
  'dropImport',
  'recordFacts',
  'recogniseSource',
  'siteState',
  'rememberedTables',
  'diagnose',
];
const CODES = ['storage-failed', 'storage-unread', 'storage-full', 'storage-off', 'storage-blocked', 'storage-newer'];

let lift = () => {};
let tries = 0;
afterEach(() => lift());
afterAll(() => console.info(`storage faults: ${tries} tries`));

/** The problem that an answer is: of a call, or of the note that a clipping leaves on its page. */
function problemIn(answer: unknown): Problem | null {
  const { ok, problem, value } = answer as { ok: boolean; problem: Problem; value: { kept?: unknown; why?: string } };
  if (!ok) return problem;
  return value?.kept === false && value.why === 'storage-failed' ? { code: value.why } : null;
}

/** What is there, whenever and under whatever new id it came. */
const timeless = async (world: StorageWorld) =>
  JSON.stringify(await state(world))
    .replace(/"\d{4}-\d\d-\d\dT[^"]*Z"/g, '"then"')
    .replace(/"(id|clip)-\d+"/g, '"new"');

const known = new Map<string, { before: string; after: string }>();

/** What there is before work and after it where nothing fails. */
async function ends(what: string): Promise<{ before: string; after: string }> {
  const there = known.get(what);
  if (there) return there;
  const { area, world, name } = await prepared(what);
  const before = await timeless(world);
  await WORK[what]?.work(world, name);
  const found = { before, after: await timeless(start(area)) };
  known.set(what, found);
  return found;
}

it('every command of the background is tried here, or said to need no trying', () => {
  const named = [...Object.values(WORK).flatMap(({ calls }) => calls), ...Object.keys(READ), ...OTHER];
  const { world } = { world: start({ stored: {}, get: async () => ({}), set: async () => {} }) };
  expect([...new Set(named)].sort()).toEqual(Object.keys(world.calls).sort());
});

describe.each(Object.entries(FAULTS))('%s', (_, fault) => {
  it.each(Object.entries(WORK))(
    'while %s: told, nothing half written, done when it works again',
    async (what, { work }) => {
      const { before, after } = await ends(what);

      // Once with connections that were open before, once in a background that has just started.
      for (const isNew of [false, true]) {
        const { area, world: old, name } = await prepared(what);
        const world = isNew ? start(area) : old;
        lift = fault(area);
        const answer = await work(world, name);
        lift();
        lift = () => {};
        tries++;
        const problem = problemIn(answer);
        const now = await timeless(start(area));
        if (problem) {
          expect(CODES).toContain(problem.code);
          expect(problemText({ language: 'en' }, problem)).toMatch(/^[A-Z][^{}]+\.$/);
          expect(problemText({ language: 'ur' }, problem)).toMatch(/^[\u0600-\u06ff][^{}]+۔$/);
          // Erasing goes on from one store to the next; the reader is told, and may ask again.
          if (what !== 'erasing everything') expect(now).toBe(before);
          const again = await work(world, name);
          expect(problemIn(again), JSON.stringify(again)).toBeNull();
          expect(await timeless(start(area))).toBe(after);
        } else expect(now).toBe(after);
        expect(area.stored.unfinished ?? null).toBeNull();
      }
    },
  );

  it.each(Object.entries(READ))('while %s is asked: a problem or all that is there, never less', async (name, arg) => {
    for (const isNew of [false, true]) {
      const { area, world: old } = await prepared('');
      const call = (world: StorageWorld) =>
        (world.calls as unknown as Record<string, (arg: unknown, asker: Asker) => Promise<unknown>>)[name]?.(
          arg,
          OPTIONS,
        );
      const whole = await call(start(area));
      const world = isNew ? start(area) : old;
      lift = fault(area);
      const answer = await call(world);
      lift();
      lift = () => {};
      tries++;
      const problem = problemIn(answer);
      if (problem) expect(CODES).toContain(problem.code);
      else expect(shapeOf(answer)).toBe(shapeOf(whole));
      expect(shapeOf(await call(world))).toBe(shapeOf(whole));
    }
  });
});

/** An answer without what differs from one background to the next, and without what is only for the progress. */
const shapeOf = (answer: unknown) =>
  JSON.stringify(answer, (key, value) => (['listing', 'state', 'base64', 'total'].includes(key) ? '' : value));

it('a connection that the browser has closed is opened again, and nobody notices', async () => {
  for (const [what, { work }] of Object.entries(WORK)) {
    const { world, name } = await prepared(what);
    lift = closed();
    const answer = await work(world, name);
    lift();
    expect(problemIn(answer), what).toBeNull();
    tries++;
  }
});

it('databases that are deleted under us are made anew: what was there is gone, nothing else fails', async () => {
  for (const [what, { work }] of Object.entries(WORK)) {
    const { area, world, name } = await prepared(what);
    for (const { name: one = '' } of await indexedDB.databases())
      await new Promise((done) => Object.assign(indexedDB.deleteDatabase(one), { onsuccess: done, onblocked: done }));
    const problem = problemIn(await work(world, name));
    expect([null, 'saved-not-found', 'clipping-not-found', 'corpus-not-found'], what).toContain(problem?.code ?? null);
    expect(await takenOut(start(area))).not.toEqual([]);
    tries++;
  }
});

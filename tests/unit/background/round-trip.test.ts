import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bringIn } from '../../../entrypoints/our-pages/bring-in';
import { takeOut } from '../../../entrypoints/our-pages/take-out';
import { BACKGROUND, type BackgroundCalls } from '../../../messages/protocol';
import { answer, type Caller, caller } from '../../../messages/rpc';
import type { Clipping } from '../../../model/clipping';
import type { KnownSource } from '../../../model/known-source';
import { savedIdentity } from '../../../model/merge-saved-matches';
import type { SavedMatch } from '../../../model/saved-match';
import type { StoredPart } from '../../../storage/saved-store';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';
import { fakeKnownSource, goneCheck } from '../../fakes/fake-known-source';
import { good } from '../../fakes/good';
import { HOSTILE_TEXTS, hostileSavedMatch } from '../../fakes/hostile-saved-matches';
import { OPTIONS, type StorageWorld, start } from '../../fakes/storage-world';
import { browserWith } from '../../fakes/stored-state';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const quietly = { progress: () => {}, stopped: () => false };
const text = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));

const clipping: fc.Arbitrary<Clipping> = fc
  .record({ id: fc.uuid(), note: text, headline: fc.option(text), outlet: fc.option(text), kept: fc.option(text) })
  .map(({ id, note, headline, outlet, kept }) => {
    const made = fakeClipping('Two geese sat on the weighbridge.', {
      id,
      note,
      facts: fakeFacts({ headline, outlet, url: `https://geese.example/${id}` }),
    });
    return { ...made, passages: made.passages.map((passage) => ({ ...passage, text: kept })) };
  });
const source: fc.Arbitrary<KnownSource> = fc.record({ id: fc.uuid(), evidence: text }).map(({ id, evidence }) =>
  fakeKnownSource({
    id,
    address: `https://${id}.example/`,
    removed: { noticed: null, evidence, archive: null, notedAt: '2026-03-01T10:00:00.000Z' },
    checked: goneCheck(),
    gone: goneCheck(),
  }),
);
const unreadable = fc.record({
  key: fc.uuid(),
  value: fc.oneof(fc.jsonValue({ maxDepth: 4 }), text, fc.constant({ schema: 9, mood: 'hopeful' })),
});

/** The real pages' way to the background: what goes over it is JSON, as between a browser's processes. */
function pagesOf({ calls }: StorageWorld): Caller<BackgroundCalls> {
  const listener = answer<BackgroundCalls, typeof OPTIONS>(BACKGROUND, calls);
  const overTheWire = (value: unknown) => JSON.parse(JSON.stringify(value));
  return caller<BackgroundCalls>(
    BACKGROUND,
    (request) =>
      new Promise((respond) => listener(overTheWire(request), OPTIONS, (reply) => respond(overTheWire(reply)))),
  );
}
const emptyBrowser = async () => {
  const world = start(await browserWith({ databases: {}, local: {} }));
  await good(world.calls.setKeepText(true, OPTIONS));
  return world;
};
const out = async (world: StorageWorld) =>
  (await good(takeOut(pagesOf(world), false, 'then', quietly)))?.join('') ?? '';
const into = (world: StorageWorld, file: string) =>
  bringIn(pagesOf(world), { name: 'in.json', size: file.length, text: async () => file }, null, quietly);

it('whatever was saved, clipped and noted goes out and comes back field by field, also after everything was erased', async () => {
  let rows = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(hostileSavedMatch, { maxLength: 12, selector: savedIdentity }),
      fc.uniqueArray(clipping, { maxLength: 5, selector: ({ id }) => id }),
      fc.uniqueArray(source, { maxLength: 5, selector: ({ id }) => id }),
      fc.uniqueArray(unreadable, { maxLength: 3, selector: ({ key }) => key }),
      fc.array(fc.domain(), { maxLength: 3 }),
      async (saved: SavedMatch[], clippings, sources, lost, hosts) => {
        const world = await emptyBrowser();
        await good(world.needs.saved.merge(saved, lost));
        await good(world.needs.clippings.merge(clippings, 'one', lost));
        await good(world.needs.sources.merge(sources, 'one', lost));
        for (const host of hosts) await good(world.calls.setSite({ host, on: false }, OPTIONS));
        const file = await out(world);

        const parts = JSON.parse(file).parts as { part: string; entries: { id?: string; key?: string }[] }[];
        const entries = (name: string) =>
          new Map(parts.find(({ part }) => part === name)?.entries.map((one) => [one.id ?? one.key, one]));
        // What a row holds that no reader of it knows is not its own; ids and texts are.
        for (const [name, list] of Object.entries({ saved, clippings, sources })) {
          for (const row of list) expect(entries(name).get(row.id)).toEqual(JSON.parse(JSON.stringify(row)));
          for (const { key, value } of lost)
            if (entries(name).get(key)) expect(entries(name).get(key)).toMatchObject({ value });
          expect(entries(name).size).toBe(list.length + lost.length);
        }

        const other = await emptyBrowser();
        await good(into(other, file));
        expect(await out(other)).toBe(file);
        await good(other.calls.eraseAll(null, OPTIONS));
        expect(await good(other.needs.saved.count())).toBe(0);
        await good(other.calls.setKeepText(true, OPTIONS));
        await good(into(other, file));
        expect(await out(other)).toBe(file);
        rows += saved.length + clippings.length + sources.length;
      },
    ),
    { seed: SEED, numRuns: 60 },
  );
  console.info(`round trip: ${rows} rows, SEED=${SEED}`);
  expect(rows).toBeGreaterThan(60);
});

it('a row of 50 MB that cannot be read goes out, in a piece that a message can carry', async () => {
  const world = await emptyBrowser();
  const value = 'x'.repeat(50_000_000);
  await good(
    world.needs.saved.merge(
      [],
      [
        { key: 'a', value: 1 },
        { key: 'big', value },
        { key: 'c', value: 2 },
      ],
    ),
  );
  const sizes: number[] = [];
  let keys = 0;
  for (let after: string | null = ''; after !== null; ) {
    const part: StoredPart = await good(world.needs.saved.part(after));
    sizes.push(JSON.stringify(part).length);
    keys += part.unreadable.length;
    after = part.next;
  }
  expect(keys).toBe(3);
  // 64 MB is what Chromium carries.
  expect(Math.max(...sizes)).toBeLessThan(60_000_000);
});

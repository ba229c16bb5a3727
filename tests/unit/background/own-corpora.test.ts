import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../cli/digest';
import { createCorpora } from '../../../entrypoints/background/corpora';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { ownCorpora } from '../../../entrypoints/background/own-corpora';
import { openSealedPack, packHash, verifyPack, writePack } from '../../../formats/pack';
import { createMatcher } from '../../../matching/matcher';
import { printOf } from '../../../matching/text-print';
import type { TextPrint } from '../../../model/clipping';
import { failed, ok } from '../../../model/problem';
import type { createClippingsStore } from '../../../storage/clippings-store';
import { createOwnPacksStore } from '../../../storage/own-packs-store';
import { fakeMatcher, fakeNeeds } from '../../fakes/fake-background';
import { fakeFacts } from '../../fakes/fake-clipping';
import { fakeCorpus } from '../../fakes/fake-corpus';
import { realCorpora } from '../../fakes/real-corpora';

const PASSAGE =
  'Nine kites were cut loose from the chimney of the old soap works on Friday by a steeplejack who had been sent up for the weathercock and came down with his sleeves full of string.';
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

const POPUP = { from: 'extension' } as const;
const now = () => '2026-03-01T00:00:00.000Z';

/** The background's corpora over real packs, a bundled one and the reader's own. */
async function world() {
  const { corpora, clippings, packs } = await realCorpora({ now, newId: () => 'clip-1' });
  const needs = fakeNeeds({ corpora, clippings, packs });
  return { corpora, clippings, packs, needs, handlers: createHandlers(needs) };
}

async function packOf(id: string): Promise<Blob> {
  const corpus = fakeCorpus();
  return new Blob([await writePack({ ...corpus, info: { ...corpus.info, id, title: `The ${id}` } }, sha256)]);
}
const clip = (text: string) => ({
  facts: fakeFacts(),
  passage: { print: printOf(text) as TextPrint, whole: false, text: null }, // the text here has words
});
const page = (text: string) => ({
  address: 'https://elsewhere.example/a',
  canonical: null,
  headline: null,
  date: null,
  language: null,
  blocks: [{ index: 0, kind: 'paragraph', text, links: [] }],
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('own corpora', () => {
  it('are compared with beside the bundled one, under the title the reader has given', async () => {
    const { handlers, packs } = await world();
    await packs.put({ id: 'tides', title: 'My tides', pack: await packOf('tides') });
    const reply = await handlers.check(page('A text that nobody has'), POPUP);
    expect(reply).toMatchObject({ state: 'checked', checked: { records: 2 } });
    if (reply.state !== 'checked') throw new Error(reply.state);
    expect(reply.checked.corpora.map(({ title }) => title)).toEqual(['Harbour', 'My tides']);
    expect(reply.checked).not.toHaveProperty('missing');
  });

  it('that cannot be opened are named, and stop neither the others nor the bundled one', async () => {
    const { handlers, packs } = await world();
    const good = await packOf('tides');
    await packs.put({ id: 'torn', title: 'Torn', pack: good.slice(0, 500) });
    await packs.put({ id: 'tides', title: 'Tides', pack: good });
    const flipped = new Uint8Array(await good.arrayBuffer());
    flipped[700] = (flipped[700] ?? 0) ^ 1;
    await packs.put({ id: 'bitten', title: 'Bitten', pack: new Blob([flipped]) });
    expect(await handlers.listCorpora(null, POPUP)).toMatchObject({
      value: {
        corpora: [
          { id: 'harbour', origin: 'bundled' },
          { id: 'tides', origin: 'own' },
        ],
        unopened: [
          { id: 'bitten', title: 'Bitten', problem: { code: 'pack-damaged' } },
          { id: 'torn', title: 'Torn', problem: { code: 'pack-truncated' } },
        ],
      },
    });
    const reply = await handlers.check(page('A text that nobody has'), POPUP);
    expect(reply).toMatchObject({ checked: { records: 2, missing: ['Bitten', 'Torn'] } });

    await handlers.setCorpus({ id: 'torn', on: false }, POPUP);
    expect(await handlers.check(page('A text that nobody has'), POPUP)).toMatchObject({
      checked: { missing: ['Bitten'] },
    });
  });

  it('with the id of a bundled one are left out and named', async () => {
    const { handlers, packs } = await world();
    await packs.put({ id: 'harbour', title: 'Another harbour', pack: await packOf('harbour') });
    expect(await handlers.listCorpora(null, POPUP)).toMatchObject({
      value: { corpora: [{ title: 'Harbour' }], unopened: [{ problem: { code: 'corpus-same-id' } }] },
    });
  });

  it('that were erased are compared with no more, even where not all could be', async () => {
    const { handlers, clippings, packs } = await world();
    await clippings.keep(clip(PASSAGE));
    const records = async () => {
      const reply = await handlers.check(page(PASSAGE), POPUP);
      return reply.state === 'checked' && reply.checked.corpora.map(({ id }) => id);
    };
    expect(await records()).toContain('my-clippings');
    vi.spyOn(packs, 'erase').mockResolvedValueOnce(failed('storage-failed'));
    expect(await handlers.eraseAll(null, POPUP)).toMatchObject({ problem: { code: 'storage-failed' } });
    expect(await records()).not.toContain('my-clippings');
  });

  it('that the storage does not give cost nothing but themselves', async () => {
    const { corpora } = await world();
    const torn = createCorpora({
      packs: [],
      fetchPack: async () => new ArrayBuffer(0),
      own: ownCorpora({
        clippings: { list: async () => failed('storage-failed') } as Partial<
          ReturnType<typeof createClippingsStore>
        > as ReturnType<typeof createClippingsStore>, // all that is asked of it
        packs: createOwnPacksStore({ now }),
        clippingsTitle: () => 'My clippings',
        digest: sha256,
      }),
      openPack: (bytes) => openSealedPack(bytes, sha256),
      hashOf: packHash,
      createMatcher,
    });
    expect(await torn.loaded([])).toMatchObject({
      value: { unopened: [{ id: 'my-clippings', title: 'My clippings', problem: { code: 'own-corpora-unreadable' } }] },
    });
    expect(await corpora.unopened()).toEqual({ ok: true, value: [] });
  });

  it('are not read again where something else has changed, and are where they have', async () => {
    const { handlers, packs, clippings, corpora } = await world();
    await packs.put({ id: 'tides', title: 'Tides', pack: await packOf('tides') });
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer');
    const readWhole = () => {
      const sizes = read.mock.contexts.map((blob) => (blob as Blob).size).filter((size) => size > 48);
      read.mockClear();
      return sizes.length;
    };
    const titles = async () => {
      const listed = await handlers.listCorpora(null, POPUP);
      return listed.ok ? listed.value.corpora.map(({ title }) => title) : [];
    };
    expect(await titles()).toEqual(['Harbour', 'Tides']);
    expect(readWhole()).toBe(1);
    await clippings.keep(clip(PASSAGE));
    corpora.ownChanged();
    expect(await titles()).toEqual(['Harbour', 'My clippings', 'Tides']);
    await handlers.renameCorpus({ id: 'tides', title: 'Ebb' }, POPUP);
    await handlers.renameCorpus({ id: 'tides', title: 'Flood' }, POPUP);
    expect(await titles()).toEqual(['Harbour', 'My clippings', 'Flood']);
    expect(readWhole()).toBe(0);
    const other = fakeCorpus();
    const bytes = await writePack({ ...other, info: { ...other.info, id: 'tides', version: '2' } }, sha256);
    await packs.put({ id: 'tides', title: 'Tides', pack: new Blob([bytes]) });
    corpora.ownChanged();
    expect(await handlers.listCorpora(null, POPUP)).toMatchObject({ value: { corpora: [{}, {}, { version: '2' }] } });
    expect(readWhole()).toBe(1);
    // Once it is gone nothing of it is kept.
    await handlers.removeCorpus({ id: 'tides', removed: true }, POPUP);
    expect(await titles()).toEqual(['Harbour', 'My clippings']);
    await handlers.removeCorpus({ id: 'tides', removed: false }, POPUP);
    expect(await titles()).toEqual(['Harbour', 'My clippings', 'Flood']);
    expect(readWhole()).toBe(1);
    read.mockRestore();
  });

  it('are renamed, removed and put back', async () => {
    const { handlers, packs } = await world();
    await packs.put({ id: 'tides', title: 'Tides', pack: await packOf('tides') });
    const titles = async () => {
      const listed = await handlers.listCorpora(null, POPUP);
      return listed.ok ? listed.value.corpora.map(({ title }) => title) : [];
    };
    await handlers.renameCorpus({ id: 'tides', title: ' Tides of Sedge ' }, POPUP);
    expect(await titles()).toEqual(['Harbour', 'Tides of Sedge']);
    await handlers.removeCorpus({ id: 'tides', removed: true }, POPUP);
    expect(await titles()).toEqual(['Harbour']);
    await handlers.removeCorpus({ id: 'tides', removed: false }, POPUP);
    expect(await titles()).toEqual(['Harbour', 'Tides of Sedge']);
    expect(await handlers.renameCorpus({ id: 'tides', title: ' ' }, POPUP)).toMatchObject({ ok: false });
  });
});

describe('clippings', () => {
  it('are a corpus as soon as there is one, recognised on other pages and not on their own', async () => {
    const { handlers, clippings, corpora } = await world();
    expect(await handlers.listCorpora(null, POPUP)).toMatchObject({ value: { corpora: [{ id: 'harbour' }] } });
    await clippings.keep(clip(PASSAGE));
    corpora.ownChanged();
    expect(await handlers.check(page(PASSAGE), POPUP)).toMatchObject({
      findings: [{ kind: 'same-text', grade: 'strong', sources: [{ corpus: 'my-clippings', record: 'clip-1' }] }],
    });
    const own = { ...page(PASSAGE), address: fakeFacts().url };
    const itself = await handlers.check(own, POPUP);
    expect(itself.state === 'checked' && itself.findings.filter(({ kind }) => kind === 'same-text')).toEqual([]);
  });

  it('make a pack for others, without notes, that any Whence opens', async () => {
    const { handlers, clippings } = await world();
    await clippings.keep(clip(PASSAGE));
    await clippings.change('clip-1', 1, { note: 'between ourselves' });
    const made = await handlers.packClippings({ title: 'Kites', author: 'Ida', licence: 'CC0' }, POPUP);
    if (!made.ok) throw new Error(made.problem.code);
    expect(made.value.file).toBe('kites-ida.pack');
    const bytes = Buffer.from(made.value.base64, 'base64');
    expect(bytes.includes('between ourselves')).toBe(false);
    expect(bytes.includes('steeplejack')).toBe(false);
    const opened = await verifyPack(new Uint8Array(bytes).buffer, sha256);
    expect(opened).toMatchObject({ value: { info: { id: 'kites-ida', author: 'Ida', version: '2026.03.01' } } });
    const corpus = opened.ok ? [opened.value] : [];
    expect(
      createMatcher(corpus).check(page(PASSAGE) as Parameters<ReturnType<typeof createMatcher>['check']>[0]),
    ).toHaveLength(1);
  });

  it('and packs go when everything is erased', async () => {
    const { handlers, clippings, packs } = await world();
    await clippings.keep(clip(PASSAGE));
    await packs.put({ id: 'tides', title: 'Tides', pack: await packOf('tides') });
    expect(await handlers.eraseAll(null, POPUP)).toMatchObject({ ok: true });
    expect(await handlers.listCorpora(null, POPUP)).toMatchObject({
      value: { corpora: [{ id: 'harbour' }], unopened: [] },
    });
    expect(await clippings.list()).toMatchObject({ value: { clippings: [] } });
  });

  it('are not held any longer once they have changed', async () => {
    const opened: WeakRef<object>[] = [];
    let id = 0;
    const corpora = createCorpora({
      packs: [],
      fetchPack: async () => new ArrayBuffer(0),
      own: async () => ({
        sources: [{ id: 'tides', title: null, origin: 'own', pack: async () => new ArrayBuffer(8) }],
        unopened: [],
      }),
      openPack: async () => {
        const corpus = { ...fakeCorpus(), info: { ...fakeCorpus().info, id: `tides-${id++}` } };
        opened.push(new WeakRef(corpus));
        return ok(corpus);
      },
      hashOf: () => 'ab'.repeat(32),
      createMatcher: (of) => ({ ...fakeMatcher(), corpora: of.map(({ info }) => ({ ...info, records: 1 })) }),
    });
    await corpora.loaded([]);
    collect();
    expect(opened[0]?.deref()).toBeDefined();
    corpora.ownChanged();
    // A weak reference holds what it gave until the turn is over.
    await new Promise((resolve) => setTimeout(resolve));
    collect();
    expect(opened[0]?.deref()).toBeUndefined();
  });
});

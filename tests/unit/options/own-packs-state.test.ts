import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../cli/digest';
import { createOwnPacksState, MOST_BYTES } from '../../../entrypoints/options/own-packs-state';
import { readPackFile } from '../../../entrypoints/options/read-pack';
import { writePack } from '../../../formats/pack';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { Caller } from '../../../messages/rpc';
import type { CorpusHealth } from '../../../model/corpus-health';
import { failed, ok, type Problem, type Result } from '../../../model/problem';
import { fakeCorpus } from '../../fakes/fake-corpus';

async function packFile(
  id: string,
  version = '1',
  change: (bytes: Uint8Array) => Uint8Array<ArrayBuffer> = (b) => b as Uint8Array<ArrayBuffer>,
) {
  const corpus = fakeCorpus();
  const bytes = await writePack({ ...corpus, info: { ...corpus.info, id, version, title: 'Tides' } }, sha256);
  return new File([change(bytes)], 'tides.pack');
}

function state(here: Partial<CorpusHealth>[] = []) {
  const put = vi.fn(async () => ok(null));
  const corporaChanged = vi.fn(async () => ok(null));
  const removeCorpus = vi.fn(async (): Promise<Result<null>> => ok(null));
  let problem: Problem | null = null;
  const packs = createOwnPacksState({
    // All that is called here.
    background: { corporaChanged, removeCorpus } as Partial<Caller<BackgroundCalls>> as Caller<BackgroundCalls>,
    async attempt(work) {
      const done = await work();
      problem = done && 'ok' in done ? (done.ok ? null : done.problem) : done;
      return problem === null;
    },
    corpora: () => ({ corpora: here as CorpusHealth[], unopened: [] }), // what is looked at is stated
    readPack: readPackFile,
    packs: { put },
  });
  return { packs, put, corporaChanged, removeCorpus, problem: () => problem };
}

describe('bringing in a pack', () => {
  it('keeps it and has pages compared with it', async () => {
    const { packs, put, corporaChanged } = state();
    expect(await packs.bring(await packFile('tides'))).toBe(true);
    expect(put).toHaveBeenCalledWith({ id: 'tides', title: 'Tides', pack: expect.any(Blob) });
    expect(corporaChanged).toHaveBeenCalledOnce();
    expect(packs.added.value).toBe('Tides');
    expect(packs.busy.value).toBe(false);
  });

  it('asks before it takes the place of one that is here', async () => {
    const { packs, put } = state([{ id: 'tides', origin: 'own', title: 'My tides', version: '1' }]);
    await packs.bring(await packFile('tides', '2'));
    expect(packs.waiting.value).toMatchObject({ title: 'My tides', here: '1', new: '2' });
    await packs.replace(false);
    expect(put).not.toHaveBeenCalled();
    await packs.bring(await packFile('tides', '2'));
    await packs.replace(true);
    expect(put).toHaveBeenCalledOnce();
    expect(packs.waiting.value).toBeNull();
  });

  it.each([
    ['cut short', async () => packFile('tides', '1', (b) => b.slice(0, 700)), 'pack-truncated'],
    ['of another kind', async () => new File(['a,b,c'], 'tides.pack'), 'pack-not-a-pack'],
    ['empty', async () => new File([], 'tides.pack'), 'pack-not-a-pack'],
    [
      'changed',
      async () =>
        packFile('tides', '1', (b) => Uint8Array.from(b, (byte, i) => (i === b.length - 9 ? byte ^ 1 : byte))),
      'pack-damaged',
    ],
    [
      'newer',
      async () => packFile('tides', '1', (b) => Uint8Array.from(b, (byte, i) => (i === 8 ? 99 : byte))),
      'pack-other-version',
    ],
    [
      'gone meanwhile',
      async () => {
        const file = await packFile('tides');
        vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
        return file;
      },
      'file-unreadable',
    ],
    ['with the id of a bundled one', async () => packFile('harbour'), 'corpus-same-id'],
    ['with the id of the clippings', async () => packFile('my-clippings'), 'corpus-same-id'],
  ] as const)('refuses one that is %s and changes nothing', async (_, file, code) => {
    const { packs, put, problem } = state([{ id: 'harbour', origin: 'bundled' }]);
    expect(await packs.bring(await file())).toBe(false);
    expect(problem()).toMatchObject({ code, detail: { file: 'tides.pack' } });
    expect(put).not.toHaveBeenCalled();
    expect(packs.busy.value).toBe(false);
  });
});

describe('corpora that are large', () => {
  const packed = (id: string, bytes: number) => ({ id, bytes, origin: 'own', title: id, version: '1' }) as const;

  it('find room up to a bound, for the background holds them all', async () => {
    const file = await packFile('tides');
    const full = state([packed('a', 600_000_000), packed('b', MOST_BYTES - 600_000_000 - file.size + 1)]);
    expect(await full.packs.bring(file)).toBe(false);
    expect(full.problem()).toEqual({
      code: 'corpora-too-large',
      detail: { file: 'tides.pack', most: 1000, here: 1000 },
    });
    expect(full.put).not.toHaveBeenCalled();
    const roomy = state([packed('a', 600_000_000), packed('b', MOST_BYTES - 600_000_000 - file.size)]);
    expect(await roomy.packs.bring(file)).toBe(true);
  });

  it('are counted without the one whose place is taken', async () => {
    const { packs, put } = state([packed('tides', MOST_BYTES)]);
    await packs.bring(await packFile('tides', '2'));
    expect(await packs.replace(true)).toBe(true);
    expect(put).toHaveBeenCalledOnce();
  });

  it('are not even read where they would not fit alone', async () => {
    const { packs, problem } = state();
    const file = await packFile('tides');
    const read = vi.spyOn(file, 'arrayBuffer');
    Object.defineProperty(file, 'size', { value: MOST_BYTES + 1 });
    expect(await packs.bring(file)).toBe(false);
    expect(problem()).toMatchObject({ code: 'corpora-too-large', detail: { here: 0 } });
    expect(read).not.toHaveBeenCalled();
    expect(packs.busy.value).toBe(false);
  });
});

describe('a pack that was removed', () => {
  it('can be put back until that has been done', async () => {
    const { packs, removeCorpus } = state();
    expect(await packs.remove('tides', 'Tides')).toBe(true);
    removeCorpus.mockResolvedValueOnce(failed('storage-failed'));
    expect(await packs.undoRemove()).toBe(false);
    expect(packs.removed.value).toEqual({ id: 'tides', title: 'Tides' });
    expect(await packs.undoRemove()).toBe(true);
    expect(removeCorpus).toHaveBeenLastCalledWith({ id: 'tides', removed: false });
    expect(packs.removed.value).toBeNull();
  });
});

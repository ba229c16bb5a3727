import { signal } from '@preact/signals';
import type { PackInPlace } from '../../components/options/OwnCorpora';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { CorporaHealth } from '../../model/corpus-health';
import { failed, ok, type Problem, type Result } from '../../model/problem';
import type { OwnPacksStore } from '../../storage/own-packs-store';
import type { ReadPack } from './read-pack';

/**
 * Bytes that the reader's own corpora may have together: the background holds them all in memory. A hundred
 * thousand generated records of 150 words are 109 MB, so these are some 900,000.
 */
export const MOST_BYTES = 1_000_000_000;

/** What the state of the packs works with. */
export interface OwnPacksDeps {
  background: Caller<BackgroundCalls>;
  attempt(work: () => Promise<Result<unknown> | Problem | null>): Promise<boolean>;
  /** The corpora there are; null while they are read. */
  corpora(): CorporaHealth | null;
  /** Reads a pack from outside whole, or says what is wrong with it. */
  readPack(file: Blob): Promise<Result<ReadPack>>;
  packs: Pick<OwnPacksStore, 'put'>;
}

/** Bringing in, renaming and removing the reader's own corpora. */
export function createOwnPacksState({ background, attempt, corpora, readPack, packs }: OwnPacksDeps) {
  const waiting = signal<(PackInPlace & ReadPack) | null>(null);
  const added = signal<string | null>(null);
  /** A file is being read; 100,000 records take about a second. */
  const busy = signal(false);
  const removed = signal<{ id: string; title: string } | null>(null);

  /** The problem of a pack of so many bytes, or null where it finds room beside those that are here. */
  function noRoom(bytes: number, id: string | null): Problem | null {
    const others = corpora()?.corpora.filter((corpus) => corpus.origin === 'own' && corpus.id !== id) ?? [];
    const here = others.reduce((sum, corpus) => sum + corpus.bytes, 0);
    const inMegabytes = (n: number) => Math.round(n / 1e6);
    return here + bytes <= MOST_BYTES
      ? null
      : { code: 'corpora-too-large', detail: { most: inMegabytes(MOST_BYTES), here: inMegabytes(here) } };
  }

  async function keep({ info, pack }: ReadPack): Promise<Result<null>> {
    const full = noRoom(pack.size, info.id);
    if (full) return { ok: false, problem: full };
    const put = await packs.put({ id: info.id, title: info.title || info.id, pack });
    if (!put.ok) return put;
    added.value = info.title || info.id;
    return background.corporaChanged(null);
  }

  return {
    waiting,
    added,
    busy,
    removed,
    keep,

    /** The corpus that has an id now. */
    here: (id: string) => corpora()?.corpora.find((corpus) => corpus.id === id),

    /** Brings a pack in. One whose id is taken waits for an answer; where anything is wrong nothing has changed. */
    bring: (file: File) =>
      attempt(async () => {
        [waiting.value, added.value] = [null, null];
        // Not even read: it would not fit alone.
        if (file.size > MOST_BYTES) return named(noRoom(file.size, null), file);
        busy.value = true;
        const read = await readPack(file).finally(() => {
          busy.value = false;
        });
        if (!read.ok) return named(read.problem, file);
        const { info } = read.value;
        const here = corpora()?.corpora.find(({ id }) => id === info.id);
        if (here && here.origin !== 'own') return failed('corpus-same-id', { file: file.name });
        const full = noRoom(read.value.pack.size, info.id);
        if (full) return named(full, file);
        if (!here) return keep(read.value);
        waiting.value = { ...read.value, title: here.title, here: here.version, new: info.version };
        return ok(null);
      }),

    /** The answer for the pack that waits. */
    replace: (yes: boolean) =>
      attempt(async () => {
        const one = waiting.value;
        waiting.value = null;
        return yes && one ? keep(one) : ok(null);
      }),

    rename: (id: string, title: string) => attempt(() => background.renameCorpus({ id, title })),

    remove: (id: string, title: string) =>
      attempt(async () => {
        added.value = null;
        const done = await background.removeCorpus({ id, removed: true });
        if (done.ok) removed.value = { id, title };
        return done;
      }),

    undoRemove: () =>
      attempt(async () => {
        const one = removed.value;
        if (!one) return null;
        const done = await background.removeCorpus({ id: one.id, removed: false });
        if (done.ok && removed.value === one) removed.value = null;
        return done;
      }),
  };
}

/** The problem with the name of the file it is of. */
function named(problem: Problem | null, { name }: File): Problem | null {
  return problem && { code: problem.code, detail: { file: name, ...problem.detail } };
}

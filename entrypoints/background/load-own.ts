import type { Corpus } from '../../model/corpus';
import type { Problem } from '../../model/problem';
import type { All, CorporaNeeds, OpenedCorpus, OwnSource } from './corpora';

/**
 * Loads the reader's own corpora. A pack that was opened before is taken as it is: one of a hundred thousand records is a hundred
 * megabytes, and it is the same one however often something is clipped beside it.
 */
export function createOwnLoader({ own, openPack, hashOf, createMatcher }: Omit<CorporaNeeds, 'packs' | 'fetchPack'>) {
  /** By their keys, under the titles they have themselves: those there were the last time, and no others. */
  const kept = new Map<string, OpenedCorpus>();

  async function open({ origin, pack }: OwnSource): Promise<OpenedCorpus | Problem> {
    try {
      const bytes = await pack();
      const opened = await openPack(bytes);
      if (!opened.ok) return opened.problem;
      // What its look-ups and fingerprints hold is seen only when they are opened.
      createMatcher([opened.value]);
      return { corpus: opened.value, origin, bytes: bytes.byteLength, hash: hashOf(bytes) };
    } catch {
      return { code: 'pack-damaged' };
    }
  }

  return async (): Promise<All> => {
    const { sources, unopened } = await own();
    const named = await Promise.all(
      sources.map(async (source) => ({ source, key: (await source.key?.().catch(() => null)) ?? null })),
    );
    // Before others are read: both are not held at once.
    for (const key of kept.keys()) if (!named.some((one) => one.key === key)) kept.delete(key);
    const all = { opened: [] as OpenedCorpus[], unopened: [...unopened] };
    for (const { source, key } of named) {
      const opened = (key !== null && kept.get(key)) || (await open(source));
      if ('corpus' in opened) {
        if (key !== null) kept.set(key, opened);
        all.opened.push({ ...opened, corpus: titled(opened.corpus, source.title) });
      } else all.unopened.push({ id: source.id, title: source.title, problem: opened });
    }
    return all;
  };
}

/** A corpus under another title; what it reads late is still read late. */
function titled(corpus: Corpus, title: string | null): Corpus {
  if (title === null || title === corpus.info.title) return corpus;
  return Object.create(corpus, { info: { value: { ...corpus.info, title }, enumerable: true } }) as Corpus;
}

import type { Matcher } from '../../matching/matcher';
import type { Corpus } from '../../model/corpus';
import { failed, ok, type Result } from '../../model/problem';

/** The corpora that are on, and the matcher over them. */
export interface Loaded {
  corpora: readonly Corpus[];
  matcher: Matcher;
}

/** A corpus as it was opened, with what tells its bytes from others'. */
export interface OpenedCorpus {
  corpus: Corpus;
  bytes: number;
  /** The content hash that stands in the pack: SHA-256, 64 hexadecimal digits. */
  hash: string;
}

/** What loading needs from outside. */
export interface CorporaNeeds {
  /** File names of the bundled packs. */
  packs: readonly string[];
  /** The bytes of a bundled pack. */
  fetchPack(file: string): Promise<ArrayBuffer>;
  /** Checks that the bytes are those that were packed, and opens them without reading the records. */
  openPack(bytes: ArrayBuffer): Promise<Result<Corpus>>;
  /** The content hash that stands in the bytes of a pack. */
  hashOf(bytes: ArrayBuffer): string;
  createMatcher(corpora: readonly Corpus[]): Matcher;
}

/**
 * The corpora, loaded when they are first asked for and shared by all who ask. Loading that fails (a pack is missing,
 * damaged or of another version) is tried again at the next asking; the asking that failed gets the problem, which names
 * the file.
 */
export function createCorpora({ packs, fetchPack, openPack, hashOf, createMatcher }: CorporaNeeds) {
  let loading: Promise<Result<readonly OpenedCorpus[]>> | undefined;
  /** The matcher over the corpora that were on last; a page after the other asks for the same ones. */
  let matched: { off: string; loaded: Loaded } | undefined;

  async function open(file: string): Promise<Result<OpenedCorpus>> {
    let bytes: ArrayBuffer;
    try {
      bytes = await fetchPack(file);
    } catch {
      return failed('corpus-unreadable', { file });
    }
    const opened = await openPack(bytes);
    if (!opened.ok) return failed(opened.problem.code, { file, ...opened.problem.detail });
    return ok({ corpus: opened.value, bytes: bytes.byteLength, hash: hashOf(bytes) });
  }

  async function load(): Promise<Result<readonly OpenedCorpus[]>> {
    const corpora: OpenedCorpus[] = [];
    for (const opened of await Promise.all(packs.map(open))) {
      // Checking against a part of what we say we check against would be a wrong «nothing found».
      if (!opened.ok) return opened;
      corpora.push(opened.value);
    }
    return ok(corpora);
  }

  return {
    /** All corpora there are, on or off. */
    all,

    /** The corpora that are not named in `off`, and a matcher over them. */
    async loaded(off: readonly string[]): Promise<Result<Loaded>> {
      const opened = await all();
      if (!opened.ok) return opened;
      const key = JSON.stringify([...off].sort());
      if (matched?.off !== key) {
        const corpora = opened.value.map(({ corpus }) => corpus).filter(({ info }) => !off.includes(info.id));
        matched = { off: key, loaded: { corpora, matcher: createMatcher(corpora) } };
      }
      return ok(matched.loaded);
    },
  };

  function all(): Promise<Result<readonly OpenedCorpus[]>> {
    loading ??= load().then(
      (result) => {
        if (!result.ok) loading = undefined;
        return result;
      },
      (bug: unknown) => {
        loading = undefined;
        throw bug;
      },
    );
    return loading;
  }
}

/** What {@link createCorpora} gives. */
export type Corpora = ReturnType<typeof createCorpora>;

/**
 * Domains of governments, parliaments and courts. They publish documents, not news, and some (`gov.uk`) stand above
 * hundreds of unrelated sites: «the news sites of the corpus» must not ask for those.
 */
const PUBLIC_BODY = /(^|\.)(gov|mil)(\.[a-z]{2})?$|(^|\.)(gc\.ca|parliament\.uk)$/;

/** The news sites of the corpora as match patterns, each once, sorted: what the reader is asked to allow. */
export function corpusSites(corpora: readonly Corpus[]): string[] {
  const domains = corpora.flatMap((corpus) => corpus.outlets.flatMap((outlet) => outlet.domains));
  const sites = domains.filter((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) && !PUBLIC_BODY.test(domain));
  return [...new Set(sites)].sort().map((domain) => `*://*.${domain}/*`);
}

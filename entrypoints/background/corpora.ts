import type { Matcher } from '../../matching/matcher';
import { CLIPPINGS_ID } from '../../model/clipping';
import type { Corpus } from '../../model/corpus';
import type { CorpusOrigin, UnopenedCorpus } from '../../model/corpus-health';
import { failed, ok, type Result } from '../../model/problem';
import { createOwnLoader } from './load-own';

/** The corpora that are on, the matcher over them, and those that are on and could not be opened. */
export interface Loaded {
  corpora: readonly Corpus[];
  matcher: Matcher;
  unopened: readonly UnopenedCorpus[];
}

/** A corpus as it was opened, with what tells its bytes from others'. */
export interface OpenedCorpus {
  corpus: Corpus;
  origin: CorpusOrigin;
  bytes: number;
  /** The content hash that stands in the pack: SHA-256, 64 hexadecimal digits. */
  hash: string;
}

/** A corpus of the reader's before its pack was opened. */
export interface OwnSource {
  id: string;
  /** What the reader calls it; null: what it calls itself. */
  title: string | null;
  origin: Exclude<CorpusOrigin, 'bundled'>;
  pack(): Promise<ArrayBuffer>;
  /** Tells these bytes from others, where that can be had without reading them all. */
  key?(): Promise<string>;
}

/** All corpora there are, on or off, and those of the reader's that could not be opened. */
export interface All {
  opened: readonly OpenedCorpus[];
  unopened: readonly UnopenedCorpus[];
}

/** What loading needs from outside. */
export interface CorporaNeeds {
  /** File names of the bundled packs. */
  packs: readonly string[];
  /** The bytes of a bundled pack. */
  fetchPack(file: string): Promise<ArrayBuffer>;
  /** The reader's own corpora, and those that are known not to open. */
  own(): Promise<{ sources: readonly OwnSource[]; unopened: readonly UnopenedCorpus[] }>;
  /** Checks that the bytes are those that were packed, and opens them without reading the records. */
  openPack(bytes: ArrayBuffer): Promise<Result<Corpus>>;
  /** The content hash that stands in the bytes of a pack. */
  hashOf(bytes: ArrayBuffer): string;
  createMatcher(corpora: readonly Corpus[]): Matcher;
}

/**
 * The corpora, loaded when they are first asked for and shared by all who ask. A bundled pack that cannot be opened is a
 * problem of whoever asked, and is tried again at the next asking. A corpus of the reader's that cannot be opened is named and
 * left out, and the others are compared with all the same.
 */
export function createCorpora(needs: CorporaNeeds) {
  const { packs, fetchPack, openPack, hashOf, createMatcher } = needs;
  const loadOwn = createOwnLoader(needs);
  let bundled: Promise<Result<readonly OpenedCorpus[]>> | undefined;
  let own: Promise<All> | undefined;
  /** The matcher over the corpora that were on last; a page after the other asks for the same ones. */
  let matched: { off: string; of: All; loaded: Loaded } | undefined;
  let together: { bundled: readonly OpenedCorpus[]; own: All; all: All } | undefined;

  async function openBundled(file: string): Promise<Result<OpenedCorpus>> {
    let bytes: ArrayBuffer;
    try {
      bytes = await fetchPack(file);
    } catch {
      return failed('corpus-unreadable', { file });
    }
    const opened = await openPack(bytes);
    if (!opened.ok) return failed(opened.problem.code, { file, ...opened.problem.detail });
    return ok({ corpus: opened.value, origin: 'bundled', bytes: bytes.byteLength, hash: hashOf(bytes) });
  }

  async function loadBundled(): Promise<Result<readonly OpenedCorpus[]>> {
    const corpora: OpenedCorpus[] = [];
    for (const opened of await Promise.all(packs.map(openBundled))) {
      // Checking against a part of what we say we check against would be a wrong «nothing found».
      if (!opened.ok) return opened;
      corpora.push(opened.value);
    }
    return ok(corpora);
  }

  /** Forgets what did not load, so that the next asking tries again. */
  function kept<T>(loading: Promise<T>, forget: () => void, isGood: (value: T) => boolean): Promise<T> {
    return loading.then(
      (value) => {
        if (!isGood(value)) forget();
        return value;
      },
      (bug: unknown) => {
        forget();
        throw bug;
      },
    );
  }

  async function every(): Promise<Result<All>> {
    bundled ??= kept(
      loadBundled(),
      () => {
        bundled = undefined;
      },
      ({ ok }) => ok,
    );
    own ??= kept(
      loadOwn(),
      () => {
        own = undefined;
      },
      () => true,
    );
    const [out, mine] = await Promise.all([bundled, own]);
    if (!out.ok) return out;
    if (together?.bundled !== out.value || together.own !== mine) {
      // An id stands for one corpus: what was saved and dismissed names it.
      const taken = new Set(out.value.map(({ corpus }) => corpus.info.id));
      const twice = mine.opened.filter(({ corpus }) => taken.has(corpus.info.id));
      const all = {
        opened: [...out.value, ...mine.opened.filter((opened) => !twice.includes(opened))],
        unopened: [...mine.unopened, ...twice.map(({ corpus }) => sameId(corpus))],
      };
      together = { bundled: out.value, own: mine, all };
    }
    return ok(together.all);
  }

  return {
    /** All corpora there are, on or off. */
    async all(): Promise<Result<readonly OpenedCorpus[]>> {
      const all = await every();
      return all.ok ? ok(all.value.opened) : all;
    },

    /** Those of the reader's that could not be opened, on or off. */
    async unopened(): Promise<Result<readonly UnopenedCorpus[]>> {
      const all = await every();
      return all.ok ? ok(all.value.unopened) : all;
    },

    /** The corpora that are not named in `off`, and a matcher over them. */
    async loaded(off: readonly string[]): Promise<Result<Loaded>> {
      const all = await every();
      if (!all.ok) return all;
      const key = JSON.stringify([...off].sort());
      if (matched?.off !== key || matched.of !== all.value) {
        const corpora = all.value.opened.map(({ corpus }) => corpus).filter(({ info }) => !off.includes(info.id));
        const unopened = all.value.unopened.filter(({ id }) => !off.includes(id));
        matched = { off: key, of: all.value, loaded: { corpora, matcher: createMatcher(corpora), unopened } };
      }
      return ok(matched.loaded);
    },

    /** The reader's own corpora are others now: they are loaded again when they are next asked for. */
    ownChanged(): void {
      own = undefined;
      // A pack can have a hundred megabytes: the one that was there is not held while the next one is read.
      matched = undefined;
      together = undefined;
    },
  };
}

/** What {@link createCorpora} gives. */
export type Corpora = ReturnType<typeof createCorpora>;

const sameId = ({ info }: Corpus): UnopenedCorpus => ({
  id: info.id,
  title: info.title,
  problem: { code: 'corpus-same-id' },
});

/**
 * Domains of governments, parliaments and courts. They publish documents, not news, and some (`gov.uk`) stand above
 * hundreds of unrelated sites: «the news sites of the corpus» must not ask for those.
 */
const PUBLIC_BODY = /(^|\.)(gov|mil)(\.[a-z]{2})?$|(^|\.)(gc\.ca|parliament\.uk)$/;

/**
 * The news sites of the corpora as match patterns, each once, sorted: what the reader is asked to allow. Where something was
 * clipped may be any page, and asks for nothing.
 */
export function corpusSites(corpora: readonly Corpus[]): string[] {
  const domains = corpora
    .filter(({ info }) => info.id !== CLIPPINGS_ID)
    .flatMap((corpus) => corpus.outlets.flatMap((outlet) => outlet.domains));
  const sites = domains.filter((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain) && !PUBLIC_BODY.test(domain));
  return [...new Set(sites)].sort().map((domain) => `*://*.${domain}/*`);
}

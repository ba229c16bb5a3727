import * as v from 'valibot';
import { recogniseSource } from '../../matching/recognise-source';
import { sourceKey } from '../../matching/source-key';
import type { Likeness, SourceCalls, SourcesPart } from '../../messages/source-calls';
import { KnownSource, ReaderRemoval, SourceCheck } from '../../model/known-source';
import { PageText } from '../../model/page-text';
import { failed, ok, type Result } from '../../model/problem';
import type { SourceChange, SourceName, SourcesStore } from '../../storage/sources-store';
import { type KeepNeeds, recheckPages } from './keep-clipping';
import { readArgument } from './read-argument';

/** Rows in one message, of some 10 kB at most. */
const PART = 1_000;

const { address } = KnownSource.entries;
const Mark = v.object({ address, was: v.nullable(ReaderRemoval), removed: v.nullable(ReaderRemoval) });
const Checked = v.object({ address, check: v.nullable(SourceCheck) });
const Wanted = v.object({
  titles: v.array(v.string()),
  page: v.nullable(PageText),
  records: v.array(v.object({ corpus: v.string(), record: v.string() })),
  names: v.array(v.string()),
});

/** The calls on the addresses of sources; only our own pages may make them. */
export function sourceCalls({ sources, corpora, tabs }: SourceNeeds) {
  /** Does it, and has open pages compared again where that has changed what is gone. */
  async function change(
    at: string,
    to: (of: SourceName) => Promise<Result<SourceChange>>,
  ): Promise<Result<KnownSource>> {
    const id = sourceKey(at);
    if (id === null || !v.is(KnownSource.entries.id, id)) return failed('source-without-address');
    const done = await to({ id, address: at });
    if (!done.ok) return done;
    const { was, now } = done.value;
    if (goneBy(was) !== goneBy(now)) await recheckPages(tabs);
    return ok(now);
  }

  return {
    async listSources(arg: unknown): Promise<Result<SourcesPart>> {
      const after = readArgument(v.string(), arg);
      if (!after.ok) return after;
      const all = await sources.all();
      if (!all.ok) return all;
      const rest = all.value.rows.filter(({ id }) => id > after.value);
      const some = rest.slice(0, PART);
      const unreadable = all.value.unreadable.length;
      return ok({ sources: some, unreadable, next: some.length < rest.length ? (some.at(-1)?.id ?? null) : null });
    },

    async markSource(arg: unknown): Promise<Result<KnownSource>> {
      const mark = readArgument(Mark, arg);
      if (!mark.ok) return mark;
      const { address: at, was, removed } = mark.value;
      return change(at, (of) => sources.mark(of, was, removed));
    },

    async noteCheck(arg: unknown): Promise<Result<KnownSource>> {
      const checked = readArgument(Checked, arg);
      if (!checked.ok) return checked;
      return change(checked.value.address, (of) => sources.check(of, checked.value.check));
    },

    async recogniseSource(arg: unknown): Promise<Result<Likeness>> {
      const wanted = readArgument(Wanted, arg);
      if (!wanted.ok) return wanted;
      const all = await corpora.all();
      if (!all.ok) return all;
      const byId = new Map(all.value.map(({ corpus }) => [corpus.info.id, corpus]));
      const { records, names, ...read } = wanted.value;
      const known = records.flatMap(({ corpus: id, record }) => {
        const corpus = byId.get(id);
        return corpus ? [{ corpus, record }] : [];
      });
      return ok(recogniseSource(read, { records: known, names }));
    },
  } satisfies { [Call in keyof SourceCalls]: unknown };
}

/** What the calls on sources need from outside. */
export interface SourceNeeds extends Pick<KeepNeeds, 'corpora' | 'tabs'> {
  sources: SourcesStore;
}

/** What of a row turns badges; check again where it is another. */
const goneBy = ({ removed, gone }: KnownSource) => JSON.stringify([removed, gone]);

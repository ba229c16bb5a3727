import * as v from 'valibot';
import type { SavedChanges, SaveRequest } from '../../messages/replies';
import { failed, ok, type Result } from '../../model/problem';
import { SavedMatch, SavedPatch } from '../../model/saved-match';
import type { SavedStore } from '../../storage/saved-store';
import type { Asker } from './asker';
import type { Corpora } from './corpora';
import { listSaved } from './list-saved';
import { ownAddress, pageAddress, sameOrigin } from './page-address';
import { readArgument } from './read-argument';
import { recordFacts } from './record-facts';

/** A page's title is kept up to this length; some sites put the whole lead into it. */
const MAX_TITLE = 500;

/** What is asked for when a match is to be saved, as it is read. */
export const SaveRequestRead: v.GenericSchema<unknown, SaveRequest> = v.object({
  ...v.pick(SavedMatch, ['corpus', 'record', 'kind', 'shares']).entries,
  page: v.object({
    address: v.string(),
    title: v.pipe(
      v.string(),
      v.transform((title) => title.slice(0, MAX_TITLE)),
    ),
    date: v.nullable(v.string()),
  }),
});
/** A change of a saved match, as it is read. */
export const SavedChangeRead = v.object({ id: v.string(), revision: v.number(), patch: SavedPatch });

/** What the calls on saved matches need from outside. */
export interface SavedNeeds {
  saved: SavedStore;
  corpora: Corpora;
  /** The present time, ISO 8601 in UTC. */
  now(): string;
}

/** The calls on saved matches. A content script reaches the rows of its own site only. */
export function savedCalls({ saved, corpora, now }: SavedNeeds) {
  return {
    async save(arg: unknown, asker: Asker): Promise<Result<SavedMatch>> {
      const request = readArgument(SaveRequestRead, arg);
      if (!request.ok) return request;
      const { page, ...rest } = request.value;
      const address = asker.from === 'page' ? ownAddress(page.address, asker.address) : pageAddress(page.address);
      if (address === null) return failed('page-is-protected');
      const shown = await shownFacts(rest, corpora);
      return shown.ok ? saved.save({ ...rest, page: { ...page, address }, shown: shown.value }) : shown;
    },

    async unsave(arg: unknown, asker: Asker): Promise<Result<SavedMatch>> {
      const id = readArgument(v.string(), arg);
      if (!id.ok) return id;
      const removed = await saved.remove([id.value], (row) => mayTouch(asker, row));
      if (!removed.ok) return removed;
      const [row] = removed.value;
      return row ? ok(row) : failed('saved-not-found');
    },

    async restoreSaved(arg: unknown, asker: Asker): Promise<Result<null>> {
      const rows = readArgument(v.array(SavedMatch), arg);
      if (!rows.ok) return rows;
      if (!rows.value.every((row) => mayTouch(asker, row))) return failed('message-unreadable');
      const merged = await saved.merge(rows.value);
      return merged.ok ? ok(null) : merged;
    },

    async savedHere(arg: unknown, asker: Asker): Promise<Result<{ row: SavedMatch; tags: string[] }>> {
      const id = readArgument(v.string(), arg);
      if (!id.ok) return id;
      const found = await saved.row(id.value);
      if (!found.ok) return found;
      const row = found.value;
      if (!row || !mayTouch(asker, row)) return failed('saved-not-found');
      // A file has no site; its own tags are all it may know.
      const { origin } = new URL(row.page.address);
      const near = origin === 'null' ? ok([row]) : await saved.onSite(origin);
      return near.ok ? ok({ row, tags: [...new Set(near.value.flatMap(({ tags }) => tags))] }) : near;
    },

    listSaved: listSaved({ saved, now }),
    recordFacts: recordFacts(corpora),

    async changeSaved(arg: unknown, asker: Asker): Promise<Result<SavedChanges>> {
      const changes = readArgument(v.array(SavedChangeRead), arg);
      if (!changes.ok) return changes;
      const done = await saved.change(changes.value, (row) => mayTouch(asker, row));
      if (!done.ok) return done;
      const { changed, stale, missing } = done.value;
      return ok({
        changed: changed.map(({ id, revision, changedAt }) => ({ id, revision, changedAt })),
        stale,
        missing,
      });
    },

    async deleteSaved(arg: unknown): Promise<Result<SavedMatch[]>> {
      const ids = readArgument(v.array(v.string()), arg);
      return ids.ok ? saved.remove(ids.value) : ids;
    },
  };
}

function mayTouch(asker: Asker, row: SavedMatch): boolean {
  if (asker.from === 'extension') return true;
  return sameOrigin(row.page.address, asker.address) || row.page.address === pageAddress(asker.address);
}

/**
 * The facts of a record that a saved match repeats, so that it still reads when its corpus is gone. Fails with
 * `record-unknown`, and where the corpora cannot be opened.
 */
export async function shownFacts(
  of: Pick<SaveRequest, 'corpus' | 'record'>,
  corpora: Corpora,
): Promise<Result<SavedMatch['shown']>> {
  const all = await corpora.all();
  if (!all.ok) return all;
  const corpus = all.value.map((opened) => opened.corpus).find(({ info }) => info.id === of.corpus);
  const record = corpus?.records.find(of.record);
  if (!corpus || !record) return failed('record-unknown');
  return ok({
    title: record.displayTitle,
    outletName: corpus.outlets.find(({ id }) => id === record.outlet)?.name ?? null,
    outletCertainty: record.outletCertainty,
    byline: record.byline,
    published: record.published,
    url: record.url,
    kind: record.kind,
    leaked: record.leaked,
    removal: record.removal && {
      status: record.removal.status,
      saidBy: record.removal.saidBy,
      noticed: record.removal.noticed,
    },
  });
}

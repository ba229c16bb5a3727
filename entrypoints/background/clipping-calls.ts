import * as v from 'valibot';
import type { Digest } from '../../formats/pack';
import { slugOf } from '../../formats/plain-words';
import { toBase64 } from '../../matching/base64';
import type { ClippingsPart } from '../../messages/own-calls';
import type { ClipNote } from '../../model/clip-note';
import {
  CLIPPINGS_ID,
  Clipping,
  ClippingPatch,
  type ClippingView,
  clippingView,
  withoutTexts,
} from '../../model/clipping';
import { ok, type Result } from '../../model/problem';
import type { UnfinishedStore } from '../../storage/unfinished-store';
import { compareAgain, type KeepNeeds, keepClipping } from './keep-clipping';
import { clippingsPack } from './own-corpora';
import { readArgument } from './read-argument';
import { readSettings } from './read-settings';

/** Clippings in one message: with their texts kept, some of 300,000 characters stay below what a browser carries. */
const PART = 50;

const From = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const Change = v.object({ id: v.string(), revision: v.number(), patch: ClippingPatch });
const Word = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));
const Label = v.object({ title: Word, author: Word, licence: Word });
const Wanted = v.object({ tabId: v.number(), what: v.picklist(['selection', 'article']) });

/** What the calls on clippings need from outside. */
export interface ClippingCallNeeds extends KeepNeeds {
  now(): string;
  digest: Digest;
  unfinished: Pick<UnfinishedStore, 'alone' | 'begin' | 'end' | 'read'>;
}

/** The calls on clippings; only our own pages may make them. */
export function clippingCalls(needs: ClippingCallNeeds) {
  const { clippings, settings, unfinished } = needs;
  return {
    async keepClipping(arg: unknown): Promise<Result<ClipNote>> {
      const wanted = readArgument(Wanted, arg);
      return wanted.ok ? ok(await keepClipping(wanted.value.tabId, wanted.value.what, needs)) : wanted;
    },

    async listClippings(arg: unknown): Promise<Result<ClippingsPart>> {
      const from = readArgument(From, arg);
      if (!from.ok) return from;
      const listed = await clippings.list();
      if (!listed.ok) return listed;
      const all = listed.value.clippings;
      return ok({
        clippings: all.slice(from.value, from.value + PART).map(clippingView),
        total: all.length,
        unreadable: listed.value.unreadable.length,
      });
    },

    async changeClipping(arg: unknown): Promise<Result<ClippingView>> {
      const change = readArgument(Change, arg);
      if (!change.ok) return change;
      const { id, revision, patch } = change.value;
      const changed = await clippings.change(id, revision, patch);
      if (!changed.ok) return changed;
      await compareAgain(needs);
      return ok(clippingView(changed.value));
    },

    async deleteClippings(arg: unknown): Promise<Result<Clipping[]>> {
      const ids = readArgument(v.array(v.string()), arg);
      if (!ids.ok) return ids;
      const removed = await clippings.remove(ids.value);
      if (removed.ok) await compareAgain(needs);
      return removed;
    },

    async restoreClippings(arg: unknown): Promise<Result<null>> {
      const rows = readArgument(v.array(Clipping), arg);
      if (!rows.ok) return rows;
      // The reader may have had the texts erased since these were deleted.
      const read = await readSettings(settings);
      if (!read.ok) return read;
      const { keepText } = read.value;
      const restored = await clippings.restore(keepText ? rows.value : rows.value.map(withoutTexts));
      if (restored.ok) await compareAgain(needs);
      return restored;
    },

    async packClippings(arg: unknown): Promise<Result<{ base64: string; file: string }>> {
      const label = readArgument(Label, arg);
      if (!label.ok) return label;
      const listed = await clippings.list();
      if (!listed.ok) return listed;
      const { title, author } = label.value;
      // The same maker's next version takes the place of this one.
      const id = slugOf(`${title} ${author}`) || 'clippings';
      const version = needs.now().slice(0, 10).replaceAll('-', '.');
      const about = { ...label.value, id: id === CLIPPINGS_ID ? `${id}-pack` : id, version };
      const pack = await clippingsPack(listed.value.clippings, about, needs.digest);
      return ok({ base64: toBase64(new Uint8Array(pack)), file: `${id}.pack` });
    },

    /** Off: no text is kept from now on, and those that were kept are erased. */
    async setKeepText(arg: unknown): Promise<Result<null>> {
      const on = readArgument(v.boolean(), arg);
      if (!on.ok) return on;
      return unfinished.alone(async () => {
        if (on.value) {
          // A note of erasing that is still there would have the texts erased later that are kept from now on.
          const noted = await unfinished.read();
          const ended = noted.ok && noted.value?.what === 'texts' ? await unfinished.end() : noted;
          if (!ended.ok) return ended;
          const changed = await settings.change((s) => ({ ...s, keepText: true }));
          return changed.ok ? ok(null) : changed;
        }
        const begun = await unfinished.begin({ what: 'texts' });
        if (!begun.ok) return begun;
        const erased = await keepNoTexts(needs);
        await unfinished.end();
        return erased;
      });
    },
  };
}

/** Erases the texts of clippings and keeps none from now on. */
export async function keepNoTexts({
  clippings,
  settings,
}: Pick<KeepNeeds, 'clippings' | 'settings'>): Promise<Result<null>> {
  // Erased first, so that the switch never says «off» over texts that are there; and again, for what came meanwhile.
  const erased = await clippings.eraseTexts();
  if (!erased.ok) return erased;
  const changed = await settings.change((s) => ({ ...s, keepText: false }));
  return changed.ok ? clippings.eraseTexts() : changed;
}

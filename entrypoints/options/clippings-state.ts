import { signal } from '@preact/signals';
import type { PackLabel } from '../../components/options/SharePack';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { Clipping, ClippingPatch, ClippingView } from '../../model/clipping';
import { ok, type Problem, type Result } from '../../model/problem';

/** What the state of the clippings works with. */
export interface ClippingsDeps {
  background: Caller<BackgroundCalls>;
  /** Runs what the reader asked for and shows how it stands; false where it failed. */
  attempt(work: () => Promise<Result<unknown> | Problem | null>): Promise<boolean>;
  /** Offers a file to the reader. */
  download(bytes: Uint8Array<ArrayBuffer>, name: string): void;
}

/** The reader's clippings as the options page has them; `load` fills it. */
export function createClippingsState({ background, attempt, download }: ClippingsDeps) {
  const clippings = signal<readonly ClippingView[] | null>(null);
  const unreadable = signal(0);
  /** What was deleted last and can be put back; kept by this page only. */
  const deleted = signal<readonly Clipping[]>([]);

  return {
    clippings,
    unreadable,
    deleted,

    async load(): Promise<Problem | null> {
      const rows: ClippingView[] = [];
      for (let total = 1; rows.length < total; ) {
        const part = await background.listClippings(rows.length);
        if (!part.ok) return part.problem;
        rows.push(...part.value.clippings);
        unreadable.value = part.value.unreadable;
        // Fewer than there were: another window has deleted some meanwhile.
        total = part.value.clippings.length === 0 ? 0 : part.value.total;
      }
      clippings.value = rows;
      return null;
    },

    changeClipping: ({ id, revision }: ClippingView, patch: ClippingPatch) =>
      attempt(() => background.changeClipping({ id, revision, patch })),

    deleteClipping: ({ id }: ClippingView) =>
      attempt(async () => {
        const removed = await background.deleteClippings([id]);
        if (removed.ok) deleted.value = removed.value;
        return removed;
      }),

    undoDelete: () =>
      attempt(async () => {
        const restored = await background.restoreClippings([...deleted.value]);
        if (restored.ok) deleted.value = [];
        return restored;
      }),

    setKeepText: (on: boolean) => {
      // What could be put back might bring a text back that is to be gone.
      if (!on) deleted.value = [];
      return attempt(() => background.setKeepText(on));
    },

    shareClippings: (label: PackLabel) =>
      attempt(async () => {
        const made = await background.packClippings(label);
        if (!made.ok) return made;
        download(
          Uint8Array.from(atob(made.value.base64), (letter) => letter.charCodeAt(0)),
          made.value.file,
        );
        return ok(null);
      }),
  };
}

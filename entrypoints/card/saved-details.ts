import type { CardProps } from '../../components/card-props';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import { patchSavedMatch } from '../../model/patch-saved-match';
import type { Problem } from '../../model/problem';
import type { SavedMatch, SavedPatch } from '../../model/saved-match';
import { withoutTag, withTag } from '../../model/saved-tags';

/** Times a change is tried again where another window changed the same row. */
const TRIES = 3;

/** Note and tags of the saved match in the card. */
export interface SavedDetails {
  /** What the card shows of the match saved under `id`; asked for where it is another than before. */
  of(id: string | null): { details: CardProps['details']; problem: Problem | null };
  calls: Pick<CardProps, 'onNote' | 'onAddTag' | 'onRemoveTag'>;
}

/** Makes what reads and changes note and tags; `onChange` is called when something the card shows has changed. */
export function createSavedDetails(
  background: Pick<Caller<BackgroundCalls>, 'savedHere' | 'changeSaved'>,
  onChange: () => void,
): SavedDetails {
  let wanted: string | null = null;
  let row: SavedMatch | null = null;
  let used: string[] = [];
  let problem: Problem | null = null;
  // One change after the other: each needs the revision that the one before has made.
  let queue: Promise<unknown> = Promise.resolve();

  async function load(id: string): Promise<void> {
    const answer = await background.savedHere(id).catch(noAnswer);
    if (id !== wanted) return;
    if (answer.ok) {
      row = answer.value.row;
      used = answer.value.tags;
    } else problem = answer.problem;
    onChange();
  }

  async function write(patchOf: (row: SavedMatch) => SavedPatch | null): Promise<Problem | null> {
    for (let tried = 0; tried < TRIES; tried++) {
      if (!row) return { code: 'saved-not-found' };
      const patch = patchOf(row);
      if (!patch) return null;
      const { id, revision } = row;
      const answer = await background.changeSaved([{ id, revision, patch }]).catch(noAnswer);
      if (!answer.ok) return answer.problem;
      const [changed] = answer.value.changed;
      if (changed) {
        if (row?.id === id) row = { ...patchSavedMatch(row, patch), ...changed };
        return null;
      }
      // Of another match where the card has gone on to that meanwhile.
      if (row?.id === id) row = answer.value.stale[0] ?? null;
    }
    return { code: 'saved-changed-elsewhere' };
  }
  const inTurn = (work: () => Promise<Problem | null>): Promise<Problem | null> => {
    const done = queue.then(work);
    queue = done.then(onChange, onChange);
    return done;
  };
  const tag = (change: typeof withTag, name: string) =>
    inTurn(async () => {
      problem = await write(({ tags }) => {
        const next = change(tags, name);
        return next === tags ? null : { tags: [...next] };
      });
      return problem;
    });

  return {
    of(id) {
      if (id !== wanted) {
        wanted = id;
        row = null;
        problem = null;
        if (id !== null) void load(id);
      }
      return { details: row && { note: row.note, tags: row.tags, used }, problem };
    },
    calls: {
      onNote: (note, base) =>
        inTurn(async () => {
          let overtaken = false;
          const failure = await write((now) => {
            overtaken = now.note !== base;
            return overtaken ? null : { note };
          });
          return failure ?? (overtaken ? { code: 'saved-changed-elsewhere' } : null);
        }),
      onAddTag: (name) => tag(withTag, name),
      onRemoveTag: (name) => void tag(withoutTag, name),
    },
  };
}

const noAnswer = () => ({ ok: false, problem: { code: 'no-answer' } }) as const;

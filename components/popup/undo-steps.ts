import type { ReaderRemoval } from '../../model/known-source';
import type { SavedMatch, SavedPatch, SavedStatus } from '../../model/saved-match';

/** What the reader did, for the sentence that offers to take it back. */
export type Deed =
  | { what: 'status'; status: SavedStatus }
  | { what: 'note' }
  | { what: 'tag-added'; tag: string }
  | { what: 'tag-removed'; tag: string }
  | { what: 'marked' }
  | { what: 'unmarked' }
  | { what: 'deleted' }
  | { what: 'imported' };

/** A deed and the rows it was done to. */
export type Done = Deed & {
  count: number;
  /** Title of the row, the first of several. */
  title: string;
};

/** How one row was changed: what was there, and what took its place. */
export interface Edit {
  id: string;
  was: SavedPatch;
  now: SavedPatch;
}

/** All that is needed to take a deed back: changes to turn round, or rows to put back. */
export interface Step {
  done: Done;
  edits: readonly Edit[];
  deleted: readonly SavedMatch[];
  /** Name of an import that is taken back as a whole. */
  imported?: string;
  /** The note on a source that was changed, and how. */
  source?: { address: string; was: ReaderRemoval | null; now: ReaderRemoval | null };
}

/** Steps that are remembered; who wants to go back further than that is better served by an export. */
const MOST_STEPS = 50;

/** The steps, oldest first, with one more. A note typed on after a pause is one step with what was typed before it. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  const [before, now] = [last?.edits[0], step.edits[0]];
  const typedOn =
    step.done.what === 'note' &&
    last?.done.what === 'note' &&
    before &&
    now?.id === before.id &&
    now.was.note === before.now.note;
  if (typedOn) return [...steps.slice(0, -1), { ...step, edits: [{ ...now, was: before.was }] }];
  return [...steps, step].slice(-MOST_STEPS);
}

/** The patch that takes an edit back, or null where the row is no longer as the edit left it. */
export function takenBack({ was, now }: Edit, row: SavedMatch): SavedPatch | null {
  const asLeft =
    (now.status === undefined || row.status === now.status) &&
    (now.note === undefined || row.note === now.note) &&
    (now.tags === undefined || row.tags.join('\n') === now.tags.join('\n'));
  return asLeft ? was : null;
}

import type { ClipNote } from '../../model/clip-note';
import type { ClippingFacts } from '../../model/clipping';
import type { PageText } from '../../model/page-text';
import type { PageReading } from '../../page/read-page';

/**
 * Where the clipping's script leaves its functions for the background, which runs it in a tab only when the reader asks for a
 * clipping, or for a check of what is selected. All of it is in the extension's own world of the page, which the page's scripts
 * cannot reach, and the background takes only what comes back from what it ran: no message from a page makes a clipping.
 */
export interface ClipScript {
  /** What the page states, and what is selected on it; null where nothing is, or where somebody writes. */
  read(): ClipReading;
  /** What is selected now, as a function that gives it out of a reading of the page; it moves with the page. */
  select(): SelectedPart;
  /** Tells the reader what became of it, in a corner of the page. */
  tell(note: ClipNote): void;
}

/** What is read of a page for a clipping. */
export interface ClipReading {
  facts: ClippingFacts;
  selected: string | null;
}

/** Of a reading of the page, what was selected: nothing else is compared. */
export type SelectedPart = (reading: PageReading) => PageText;

/** The property of the global object under which it lies. */
export const CLIP_SLOT = 'whence.clip';

/** For the page's script: the selection; undefined where the clipping's script has not run. */
export const offeredSelection = (): SelectedPart | undefined =>
  // A property nobody has declared on the global object.
  (globalThis as { [slot: symbol]: ClipScript | undefined })[Symbol.for(CLIP_SLOT)]?.select();

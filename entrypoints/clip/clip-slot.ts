import type { ClipNote } from '../../messages/replies';
import type { ClippingFacts } from '../../model/clipping';

/**
 * Where the clipping's script leaves its functions for the background, which runs it in a tab only when the reader asks for a
 * clipping. All of it is in the extension's own world of the page, which the page's scripts cannot reach, and the
 * background takes only what comes back from what it ran: no message from a page makes a clipping.
 */
export interface ClipScript {
  /** What the page states, and what is selected on it; null where nothing is, or where somebody writes. */
  read(): ClipReading;
  /** Tells the reader what became of it, in a corner of the page. */
  tell(note: ClipNote): void;
}

/** What is read of a page for a clipping. */
export interface ClipReading {
  facts: ClippingFacts;
  selected: string | null;
}

/** The property of the global object under which it lies. */
export const CLIP_SLOT = 'whence.clip';

import type { Span } from '../model/page-text';
import { rangesOf } from './block-range';
import type { BlockPlace } from './read-page';

/** Tints passages without touching the text. One at a time. */
export interface PassageMarker {
  mark(place: BlockPlace, spans: readonly Span[]): void;
  unmark(): void;
  /** Unmarks, and takes the style off the page. */
  undo(): void;
}

const NAME = 'whence-passage';
/** Amber, half seen through: text keeps its colour and its contrast on light and dark pages. */
const STYLE = `::highlight(${NAME}){background-color:rgb(255 196 0 / 34%)}`;

/**
 * A marker by the CSS Custom Highlight API. Its one style element comes into the page with the first mark. Where a browser
 * lacks the API (Chrome before 105, Firefox before 140), passages stay unmarked.
 */
export function createPassageMarker(doc: Document): PassageMarker {
  let style: HTMLStyleElement | null = null;
  const highlights = () => {
    const css = doc.defaultView && 'CSS' in doc.defaultView ? CSS : undefined;
    return css && 'highlights' in css && typeof Highlight === 'function' ? css.highlights : null;
  };
  const unmark = () => void highlights()?.delete(NAME);
  return {
    mark(place, spans) {
      const registry = highlights();
      if (!registry) return;
      const ranges = spans.flatMap((span) => rangesOf(place, span));
      if (!style?.isConnected) {
        style = doc.createElement('style');
        style.textContent = STYLE;
        doc.documentElement.append(style);
      }
      registry.set(NAME, new Highlight(...ranges));
    },
    unmark,
    undo() {
      unmark();
      style?.remove();
      style = null;
    },
  };
}

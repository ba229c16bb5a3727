import type { Span } from '../model/page-text';
import { type AddedStyle, addStyle } from './add-style';
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
 * A marker by the CSS Custom Highlight API. Its one style element comes with the first mark into the document or shadow
 * tree where the passage stands. Where a browser lacks the API (Chrome before 105, Firefox before 140), passages stay
 * unmarked.
 */
export function createPassageMarker(): PassageMarker {
  let style: AddedStyle | null = null;
  let marked: HighlightRegistry | null = null;
  const unmark = () => {
    marked?.delete(NAME);
    marked = null;
  };
  return {
    mark(place, spans) {
      unmark();
      const doc = place.host.ownerDocument;
      marked = registryOf(doc);
      if (!marked) return;
      const ranges = spans.flatMap((span) => rangesOf(place, span));
      const root = place.host.getRootNode() as Document | ShadowRoot; // the block is in the page
      if (style?.root !== root || !style.stands()) {
        style?.undo();
        style = addStyle(root, STYLE);
      }
      marked.set(NAME, new Highlight(...ranges));
    },
    unmark,
    undo() {
      unmark();
      style?.undo();
      style = null;
    },
  };
}

/** The highlights of a document; each frame has its own. */
function registryOf({ defaultView: view }: Document): HighlightRegistry | null {
  const css = (view as (Window & { CSS?: typeof CSS }) | null)?.CSS; // the types have it on the global object only
  return css && 'highlights' in css && typeof Highlight === 'function' ? css.highlights : null;
}

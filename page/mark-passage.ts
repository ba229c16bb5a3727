import type { Span } from '../model/page-text';
import { addStyle } from './add-style';
import { rangesOf } from './block-range';
import { homeOf } from './home-of';
import { isLight } from './is-light';
import { ownHost } from './own-host';
import type { BlockPlace } from './read-page';

/** Tints passages without touching the text. One at a time. */
export interface PassageMarker {
  mark(place: BlockPlace, spans: readonly Span[]): void;
  unmark(): void;
}

/** Name of the element in which marks are drawn. */
export const MARK_TAG = 'whence-mark';

/** Amber, half seen through as a whole (two matches may mark the same words), so that text keeps its contrast on light and on dark pages. */
const STYLE = `:host{all:initial!important;position:absolute!important;inset:0 auto auto 0!important;inline-size:0!important;
block-size:0!important;overflow:visible!important;pointer-events:none!important}
div{mix-blend-mode:multiply;opacity:.34}
.dark{mix-blend-mode:screen}
i{position:absolute;background:rgb(255 196 0)}
@media print{:host{display:none!important}}
@media (forced-colors:active){div{mix-blend-mode:normal;opacity:1}i{background:none;border-block-end:2px solid Highlight}}`;

/**
 * A marker that draws over the page, in a closed root that lets every pointer through. The browser's own highlights
 * (CSS.highlights) would tint the same words and show them to the page's scripts.
 */
export function createPassageMarker(mode: ShadowRootMode): PassageMarker {
  let undo: (() => void) | null = null;
  const unmark = () => {
    undo?.();
    undo = null;
  };
  return {
    unmark,
    mark(place, spans) {
      unmark();
      const doc = place.host.ownerDocument;
      const view = doc.defaultView;
      if (!view) return;
      const { host, root } = ownHost(doc, MARK_TAG, mode);
      addStyle(root, STYLE);
      const drawn = doc.createElement('div');
      drawn.className = isLight(view.getComputedStyle(place.host).color) ? 'dark' : '';
      root.append(drawn);
      homeOf(place.host).append(host);
      const draw = () => {
        const from = host.getBoundingClientRect();
        const boxes = spans.flatMap((span) => rangesOf(place, span).flatMap((range) => [...range.getClientRects()]));
        drawn.replaceChildren(
          ...boxes.map(({ left, top, width, height }) => {
            const box = doc.createElement('i');
            const at = { left: left - from.left, top: top - from.top, width, height };
            for (const [name, value] of Object.entries(at)) box.style.setProperty(name, `${value}px`);
            return box;
          }),
        );
      };
      draw();
      const life = new AbortController();
      let waiting = false;
      const follow = () => {
        if (waiting) return;
        waiting = true;
        view.requestAnimationFrame(() => {
          waiting = false;
          if (!life.signal.aborted) draw();
        });
      };
      const { signal } = life;
      doc.addEventListener('scroll', follow, { capture: true, passive: true, signal });
      view.addEventListener('resize', follow, { signal });
      undo = () => {
        life.abort();
        host.remove();
      };
    },
  };
}

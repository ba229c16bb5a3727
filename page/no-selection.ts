/**
 * Keeps the page's selection out of a closed root: Firefox hands a page the element in which a selection lies, and from there
 * it would get everything beside it. A selection comes to lie where the focus goes (the style of the root keeps it from where is
 * pressed). Firefox moves it once all listeners have heard of the focus, unless one of them has moved the focus on:
 *
 * - Focus that a script gives: what was put off by a listener runs when the script that gave it comes to its end, before any of the page's.
 * - Focus that a key gives: there is no moment between the move and the page's next turn. So Tab is to reach only a {@link doorOf}.
 */
export function keepSelectionOut(root: ShadowRoot): void {
  root.addEventListener('focusin', () =>
    queueMicrotask(() => {
      const selection = root.ownerDocument.getSelection();
      if (selection?.anchorNode && root.contains(selection.anchorNode)) selection.removeAllRanges();
    }),
  );
}

/** An element that Tab reaches, and that gives the focus on at once. `enter` is to give it to something else. */
export function doorOf(doc: Document, enter: () => void): HTMLElement {
  const door = doc.createElement('span');
  door.tabIndex = 0;
  door.addEventListener('focus', enter);
  return door;
}

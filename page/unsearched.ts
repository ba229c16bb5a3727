/**
 * An element whose contents are shown and not searched: Chromium's `window.find` goes into closed roots, so that a page could
 * read a card letter by letter, but passes over objects; one without data shows what it holds.
 */
export function unsearched(doc: Document, ...contents: Node[]): HTMLElement {
  const shown = doc.createElement('object');
  // One of the few roles that an object may have.
  shown.setAttribute('role', 'document');
  // With `contents` an object would not be shown at all.
  shown.style.setProperty('display', 'block');
  shown.append(...contents);
  return shown;
}

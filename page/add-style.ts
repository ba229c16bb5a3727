/** A style sheet of ours in a document or shadow tree. */
export interface AddedStyle {
  root: Document | ShadowRoot;
  /** False where the page took it away. */
  stands(): boolean;
  undo(): void;
}

/**
 * Puts style of ours into a document or shadow tree. In the extension's own pages it is a constructed sheet: their content
 * security policy allows no style elements, and on other pages Firefox (140) lets no content script use constructed ones.
 */
export function addStyle(root: Document | ShadowRoot, css: string): AddedStyle {
  const doc = root.ownerDocument ?? (root as Document); // only a document has none
  if (doc.location?.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    const undo = () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((there) => there !== sheet);
    };
    return { root, stands: () => true, undo };
  }
  const style = doc.createElement('style');
  // textContent and not a child: Firefox then lets our style pass a page's content security policy.
  style.textContent = css;
  (root === doc ? doc.documentElement : root).append(style);
  return { root, stands: () => style.parentNode !== null, undo: () => style.remove() };
}

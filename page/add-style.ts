/**
 * Puts style of ours into a shadow tree of ours. In the extension's own pages it is a constructed sheet: their content security
 * policy allows no style elements, and on other pages Firefox (140) lets no content script use constructed ones.
 */
export function addStyle(root: ShadowRoot, css: string): void {
  const doc = root.ownerDocument;
  if (doc.location?.protocol.endsWith('-extension:')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    return;
  }
  const style = doc.createElement('style');
  // textContent and not a child: Firefox then lets our style pass a page's content security policy.
  style.textContent = css;
  root.append(style);
}

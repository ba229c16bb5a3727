/**
 * An element of ours with its shadow root, for `doc`. It is made in a document without scripts: a page that has defined an
 * element of that name would have its own class make it, and such a class is handed closed roots too (`attachInternals`).
 */
export function ownHost(doc: Document, name: string, mode: ShadowRootMode): { host: HTMLElement; root: ShadowRoot } {
  const host = doc.implementation.createHTMLDocument().createElement(name);
  const root = host.attachShadow({ mode });
  doc.adoptNode(host);
  return { host, root };
}

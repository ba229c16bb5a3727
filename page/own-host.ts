/** A document without scripts for each document that has elements of ours; making one takes longer than making a badge. */
const inert = new WeakMap<Document, Document>();

/**
 * An element of ours with its shadow root, for `doc`. It is made in a document without scripts: a page that has defined an
 * element of that name would have its own class make it, and such a class is handed closed roots too (`attachInternals`).
 */
export function ownHost(doc: Document, name: string, mode: ShadowRootMode): { host: HTMLElement; root: ShadowRoot } {
  const empty = inert.get(doc) ?? doc.implementation.createHTMLDocument();
  inert.set(doc, empty);
  const host = empty.createElement(name);
  const root = host.attachShadow({ mode });
  doc.adoptNode(host);
  return { host, root };
}

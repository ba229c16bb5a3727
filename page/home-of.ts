/** Where something of ours that belongs to an element is put: into the dialog around it, outside which all may be inert, else last in its document. */
export function homeOf(near: Element): Element {
  const dialog = near.closest('dialog[open]');
  if (dialog) return dialog;
  const root = near.getRootNode();
  return 'host' in root ? homeOf((root as ShadowRoot).host) : near.ownerDocument.documentElement; // only shadow roots have one
}

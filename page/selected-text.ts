import { isEditor } from './element-names';

/**
 * The text a reader has selected, at most `most` characters; null where there is none, and in fields and editors: what somebody
 * writes is not read.
 */
export function selectedText(doc: Document, most: number): string | null {
  const selection = doc.getSelection();
  const text = selection?.toString().slice(0, most) ?? '';
  if (text.trim() === '' || isField(doc.activeElement)) return null;
  for (let at: Node | null = selection?.anchorNode ?? null; at; at = at.parentNode)
    if (isField(at) || (at instanceof Element && isEditor(at))) return null;
  return text;
}

const isField = (node: Node | null): boolean => node !== null && /^(input|textarea)$/i.test(node.nodeName);

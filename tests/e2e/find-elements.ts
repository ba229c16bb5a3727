import type { Where } from './driver';

/** A {@link Where} as it travels into a page. */
export interface Sought {
  css: string;
  name: string | null;
  pattern: [source: string, flags: string] | null;
}

/** `where` without what cannot be sent to a page. */
export function soughtOf(where: Where): Sought {
  if (typeof where === 'string') return { css: where, name: null, pattern: null };
  const { css, name } = where;
  return typeof name === 'string'
    ? { css, name, pattern: null }
    : { css, name: null, pattern: [name.source, name.flags] };
}

/** `where` in words, for messages. */
export const inWords = (where: Where): string =>
  typeof where === 'string' ? where : `${where.css} named ${where.name}`;

/** Runs in a page, and so leans on nothing outside itself: all elements `sought` means, in document order. */
export function findElements({ css, name, pattern }: Sought): Element[] {
  const parts = css.split('>>>').map((part) => part.trim());
  const last = parts.pop() ?? '';
  const inside = (host: Element): Document | ShadowRoot | [] =>
    host.shadowRoot ?? ('contentDocument' in host ? (host as HTMLIFrameElement).contentDocument : null) ?? [];
  let roots: (Document | ShadowRoot)[] = [document];
  for (const part of parts) roots = roots.flatMap((root) => [...root.querySelectorAll(part)].flatMap(inside));
  const found = roots.flatMap((root) => [...root.querySelectorAll(last)]);
  if (name === null && pattern === null) return found;
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  const textOf = (element: Element) => {
    const copy = element.cloneNode(true) as Element; // of the same kind
    for (const el of copy.querySelectorAll<HTMLElement>('[data-words]')) el.textContent = el.dataset.words ?? '';
    return copy.textContent;
  };
  const nameOf = (element: Element) => {
    const labels = 'labels' in element && element.labels instanceof NodeList ? [...element.labels] : [];
    return tidy(
      element.getAttribute('aria-label') ??
        (labels.length > 0 ? labels.map((label) => textOf(label as Element)).join(' ') : textOf(element)),
    );
  };
  const wanted = pattern ? new RegExp(pattern[0], pattern[1]) : null;
  return found.filter(
    (element) => element.checkVisibility() && (wanted ? wanted.test(nameOf(element)) : nameOf(element) === name),
  );
}

import axe from 'axe-core';
import type { Tab } from './driver';

/**
 * What axe finds wrong inside `within` (a selector; the whole page where none is given), one line each. It is put into
 * the page by the driver, so a content security policy does not stop it, and looks into open shadow roots.
 */
export async function axeFaults(tab: Tab, within?: string): Promise<string[]> {
  await tab.evaluate(axe.source);
  return tab.evaluate(async (selector: string | null) => {
    // A name may come of words that style sheets put there (Accessible Name 1.2, 2F.ii); axe reads only what is text.
    const roots = [...document.querySelectorAll('*')].flatMap((el) => el.shadowRoot ?? []);
    const shown = roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>('[data-words]')]);
    for (const el of shown) el.textContent = el.dataset.words ?? '';
    const { violations } = await globalThis.axe.run(selector ? { include: [[selector]] } : document, {
      resultTypes: ['violations'],
    });
    for (const el of shown) el.textContent = '';
    return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, within ?? null);
}

import type { Page } from '@playwright/test';
import axe from 'axe-core';

/**
 * What axe finds wrong inside `within` (a selector; the whole page where none is given), one line each. It runs
 * through the debugger, so a page's content security policy does not stop it, and looks into open shadow roots.
 */
export async function axeFaults(page: Page, within?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { violations } = await globalThis.axe.run(selector ? { include: [[selector]] } : document, {
      resultTypes: ['violations'],
    });
    return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).join(', ')}`);
  }, within);
}

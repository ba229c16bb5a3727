import { type Browser, browser } from 'wxt/browser';
import { GUARD_SCRIPT, PAGE_SCRIPT } from './browser-tabs';
import type { ScriptRegistry } from './site-scripts';

/** The sites granted now. */
export async function grantedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Ids of the scripts: the guard (`entrypoints/guard`), which must be first in its page, and the page's own. */
const GUARD_ID = 'guard';
const SCRIPT_ID = 'page';
const IDS = [GUARD_ID, SCRIPT_ID];

const registered = () => browser.scripting.getRegisteredContentScripts({ ids: IDS });

/** The browser's registered content scripts. */
export const browserScripts: ScriptRegistry = {
  async matches() {
    const scripts = await registered();
    // One alone is what an earlier version has left.
    return scripts.length < IDS.length ? null : (scripts[0]?.matches ?? []);
  },
  async register(matches) {
    await browserScripts.unregister();
    await browser.scripting.registerContentScripts(scripts(matches));
  },
  async update(matches) {
    await browser.scripting.updateContentScripts(scripts(matches));
  },
  async unregister() {
    const ids = (await registered()).map(({ id }) => id);
    if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  },
};

/**
 * Our scripts as they are registered. The registration is kept over restarts, because tabs of the last session load before
 * the background wakes; an update of the extension clears it, and the background then registers anew.
 */
function scripts(matches: string[]): Browser.scripting.RegisteredContentScript[] {
  const both = { matches, allFrames: false, persistAcrossSessions: true };
  return [
    { ...both, id: GUARD_ID, js: [GUARD_SCRIPT], runAt: 'document_start' },
    { ...both, id: SCRIPT_ID, js: [PAGE_SCRIPT], runAt: 'document_idle' },
  ];
}

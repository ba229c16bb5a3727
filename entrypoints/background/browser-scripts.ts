import { type Browser, browser } from 'wxt/browser';
import { PAGE_SCRIPT } from './browser-tabs';
import { SCRIPT_ID, type ScriptRegistry } from './site-scripts';

/** The sites granted now. */
export async function grantedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** The browser's registered content scripts. */
export const browserScripts: ScriptRegistry = {
  async matches() {
    const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    return script ? (script.matches ?? []) : null;
  },
  async register(matches) {
    await browser.scripting.registerContentScripts([script(matches)]);
  },
  async update(matches) {
    await browser.scripting.updateContentScripts([script(matches)]);
  },
  async unregister() {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  },
};

/**
 * Our script as it is registered. The registration is kept over restarts, because tabs of the last session load before
 * the background wakes; an update of the extension clears it, and the background then registers anew.
 */
function script(matches: string[]): Browser.scripting.RegisteredContentScript {
  return {
    id: SCRIPT_ID,
    js: [PAGE_SCRIPT],
    matches,
    runAt: 'document_idle',
    allFrames: false,
    persistAcrossSessions: true,
  };
}

import { browser } from 'wxt/browser';
import type { Shortcut } from '../../components/Shortcuts';

/** Where Chrome lets a reader change shortcuts; Firefox has a call for it instead. */
const CHROME_SHORTCUTS = 'chrome://extensions/shortcuts';

/** The commands with the keys they really have; none where the browser has no keys (Firefox for Android). */
export async function realShortcuts(): Promise<Shortcut[]> {
  const all = (await browser.commands?.getAll()) ?? [];
  return all.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut }));
}

/** Opens the browser's page for shortcuts; undefined where there is none we may open. */
export function shortcutsOpener(): (() => void) | undefined {
  // The types know Chrome's calls only; Firefox has this one from 137 on.
  const { openShortcutSettings } = (browser.commands ?? {}) as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings) return () => void openShortcutSettings();
  if (import.meta.env.FIREFOX) return undefined;
  return () => void browser.tabs.create({ url: CHROME_SHORTCUTS });
}

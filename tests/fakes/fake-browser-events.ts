import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * WXT's fake browser, emptied, with the events and calls it leaves out. `permissions.onAdded`, `onRemoved`,
 * `commands`, `contextMenus`, `i18n` and `scripting` throw «not implemented» there; here listeners are kept, so that a test can fire them.
 */
export function freshFakeBrowser() {
  fakeBrowser.reset();
  const listeners = { added: [] as (() => void)[], removed: [] as ((gone: { origins?: string[] }) => void)[] };
  vi.spyOn(fakeBrowser.permissions.onAdded, 'addListener').mockImplementation((heard) => {
    listeners.added.push(() => heard({}));
  });
  vi.spyOn(fakeBrowser.permissions.onRemoved, 'addListener').mockImplementation((heard) => {
    listeners.removed.push((gone) => heard(gone));
  });
  const pressed: ((name: string, tab: { id: number; url: string }) => void)[] = [];
  // The browser gives the whole tab; a test states what is used of it.
  vi.spyOn(fakeBrowser.commands.onCommand, 'addListener').mockImplementation((heard) => {
    pressed.push((name, tab) => heard(name, tab as never));
  });
  vi.spyOn(fakeBrowser.contextMenus.onClicked, 'addListener').mockImplementation((heard) => {
    pressed.push((menuItemId, tab) => heard({ menuItemId } as never, tab as never));
  });
  vi.spyOn(fakeBrowser.contextMenus, 'removeAll').mockImplementation(async () => {});
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key) => String(key));
  vi.spyOn(fakeBrowser.contextMenus, 'create').mockImplementation(() => 'made');
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name) => String(name));
  const granted = { origins: [] as string[] };
  vi.spyOn(fakeBrowser.permissions, 'getAll').mockImplementation(async () => ({ ...granted }));
  const registered: { id: string; matches?: string[] | undefined }[] = [];
  vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockImplementation(
    async () => [...registered] as never,
  );
  vi.spyOn(fakeBrowser.scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    registered.push(...scripts);
  });
  return { listeners, pressed, granted, registered };
}

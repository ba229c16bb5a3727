import type { SettingsArea } from '../../storage/settings-store';

type Heard = Parameters<SettingsArea['onChanged']['addListener']>[0];

/** storage.local in memory; every call takes a turn of the event loop, as the real one does. */
export function fakeStorageArea(stored: Record<string, unknown> = {}) {
  const listeners = new Set<Heard>();
  const turn = () => new Promise((done) => setTimeout(done));
  return {
    stored,
    async get(key: string) {
      await turn();
      return key in stored ? { [key]: structuredClone(stored[key]) } : {};
    },
    async set(values: Record<string, unknown>) {
      await turn();
      Object.assign(stored, structuredClone(values));
      for (const heard of listeners)
        heard(Object.fromEntries(Object.entries(values).map(([key, newValue]) => [key, { newValue }])));
    },
    onChanged: {
      addListener: (heard: Heard) => void listeners.add(heard),
      removeListener: (heard: Heard) => void listeners.delete(heard),
    },
  };
}

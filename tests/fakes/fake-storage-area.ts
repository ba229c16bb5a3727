/** storage.local in memory; every call takes a turn of the event loop, as the real one does. */
export function fakeStorageArea(stored: Record<string, unknown> = {}) {
  const turn = () => new Promise((done) => setImmediate(done));
  return {
    stored,
    async get(key: string) {
      await turn();
      return key in stored ? { [key]: structuredClone(stored[key]) } : {};
    },
    async set(values: Record<string, unknown>) {
      await turn();
      Object.assign(stored, structuredClone(values));
    },
  };
}

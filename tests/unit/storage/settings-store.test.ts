import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../model/settings';
import {
  createSettingsStore,
  readSettings,
  SETTINGS_KEY,
  type SettingsArea,
  UNREADABLE_KEY,
} from '../../../storage/settings-store';

type Heard = Parameters<SettingsArea['onChanged']['addListener']>[0];

/** storage.local in memory; every call takes a turn of the event loop, as the real one does. */
function fakeArea(stored: Record<string, unknown> = {}) {
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
const refusing: SettingsArea = {
  ...fakeArea(),
  get: () => Promise.reject(new DOMException('blocked', 'NotAllowedError')),
};

describe('settings store', () => {
  it('gives the defaults where nothing is stored', async () => {
    expect(await createSettingsStore(fakeArea()).read()).toEqual(DEFAULT_SETTINGS);
  });

  it('loses no change when many are made at once', async () => {
    const store = createSettingsStore(fakeArea());
    const hosts = Array.from({ length: 12 }, (_, i) => `site${i}.example`);
    await Promise.all(hosts.map((host) => store.change((s) => ({ ...s, sitesOff: [...s.sitesOff, host] }))));
    expect((await store.read()).sitesOff).toEqual(hosts);
  });

  it('writes nothing where the change gives the same settings', async () => {
    const area = fakeArea();
    await createSettingsStore(area).change((s) => s);
    expect(area.stored).toEqual({});
  });

  it('tells those who watch, until they stop', async () => {
    const store = createSettingsStore(fakeArea());
    const heard: string[][] = [];
    const stop = store.watch((s) => heard.push(s.sitesOff));
    await store.change((s) => ({ ...s, sitesOff: ['a.example'] }));
    stop();
    await store.change((s) => ({ ...s, sitesOff: [] }));
    expect(heard).toEqual([['a.example']]);
  });

  it('keeps what reads of damaged settings, and puts the damaged value aside before writing', async () => {
    const damaged = {
      schema: 9,
      sitesOff: ['a.example', 7],
      dismissals: [{ scope: 'record', corpus: 'c', record: 'r' }, { scope: 'everywhere' }],
    };
    const area = fakeArea({ [SETTINGS_KEY]: damaged });
    const store = createSettingsStore(area);
    expect(await store.read()).toEqual({
      schema: 1,
      sitesOff: ['a.example'],
      dismissals: [{ scope: 'record', corpus: 'c', record: 'r' }],
    });
    await store.change((s) => ({ ...s, sitesOff: [] }));
    expect(area.stored[UNREADABLE_KEY]).toEqual(damaged);
    expect(readSettings(area.stored[SETTINGS_KEY])).toMatchObject({ complete: true, settings: { sitesOff: [] } });
  });

  it.each([null, 'text', 5, []])('reads %j as the defaults', (stored) => {
    expect(readSettings(stored).settings).toEqual(DEFAULT_SETTINGS);
  });

  it('says when the browser refuses, and works again afterwards', async () => {
    expect(await createSettingsStore(refusing).change((s) => ({ ...s }))).toEqual({
      ok: false,
      problem: { code: 'storage-failed', detail: { why: 'NotAllowedError' } },
    });
    const store = createSettingsStore(fakeArea());
    const bug = () => {
      throw new Error('bug');
    };
    await expect(store.change(bug)).rejects.toThrow('bug');
    expect(await store.change((s) => ({ ...s, sitesOff: ['b.example'] }))).toMatchObject({ ok: true });
  });
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../model/settings';
import { SETTINGS_KEY } from '../../../model/settings-key';
import {
  ASIDE_KEY,
  createSettingsStore,
  readSettings,
  type SettingsArea,
  UNREADABLE_KEY,
} from '../../../storage/settings-store';
import { fakeStorageArea } from '../../fakes/fake-storage-area';

const refusing: SettingsArea = {
  ...fakeStorageArea(),
  get: () => Promise.reject(new DOMException('blocked', 'NotAllowedError')),
};

describe('settings store', () => {
  it('gives the defaults where nothing is stored', async () => {
    expect(await createSettingsStore(fakeStorageArea()).read()).toEqual(DEFAULT_SETTINGS);
  });

  it('loses no change when many are made at once', async () => {
    const store = createSettingsStore(fakeStorageArea());
    const hosts = Array.from({ length: 12 }, (_, i) => `site${i}.example`);
    await Promise.all(hosts.map((host) => store.change((s) => ({ ...s, sitesOff: [...s.sitesOff, host] }))));
    expect((await store.read()).sitesOff).toEqual(hosts);
  });

  it('writes nothing where the change gives the same settings', async () => {
    const area = fakeStorageArea();
    await createSettingsStore(area).change((s) => s);
    expect(area.stored).toEqual({});
  });

  it('takes a named change back once, and not another that comes while it does', async () => {
    const store = createSettingsStore(fakeStorageArea());
    const off = (host: string) => (s: Settings) => ({ ...s, sitesOff: [...s.sitesOff, host] });
    await store.change(off('a.example'), 'one');
    // Asked for at the same time: each waits for the one before.
    const [first, , again] = await Promise.all([
      store.undo('one'),
      store.change(off('b.example'), 'two'),
      store.undo('one'),
    ]);
    expect(first).toMatchObject({ value: { sitesOff: [] } });
    expect(again).toEqual({ ok: true, value: null });
    expect((await store.read()).sitesOff).toEqual(['b.example']);
    expect(await store.undo('two')).toMatchObject({ value: { sitesOff: [] } });
  });

  it('keeps what reads of damaged settings, and puts the damaged value aside before writing', async () => {
    const damaged = {
      schema: 9,
      sitesOff: ['a.example', 7],
      dismissals: [{ scope: 'record', corpus: 'c', record: 'r' }, { scope: 'everywhere' }],
      corporaOff: ['harbour', null],
      tables: [{ names: ['a'], columns: { headline: 'a' } }, { names: 7 }],
      sensitivity: 'few',
      language: 'xx',
    };
    const area = fakeStorageArea({ [SETTINGS_KEY]: damaged });
    const store = createSettingsStore(area);
    expect(await store.read()).toEqual({
      schema: 1,
      sitesOff: ['a.example'],
      dismissals: [{ scope: 'record', corpus: 'c', record: 'r' }],
      corporaOff: ['harbour'],
      tables: [{ names: ['a'], columns: { headline: 'a' } }],
      keepText: false,
      sensitivity: 'few',
      language: null,
    });
    await store.change((s) => ({ ...s, sitesOff: [] }));
    expect(area.stored[ASIDE_KEY]).toEqual([damaged]);
    expect(readSettings(area.stored[SETTINGS_KEY])).toMatchObject({ complete: true, settings: { sitesOff: [] } });
  });

  it('keeps every value that was put aside, also that of the first version, until everything is erased', async () => {
    const area = fakeStorageArea({ [UNREADABLE_KEY]: { schema: 7 } });
    const store = createSettingsStore(area);
    for (const stored of [{ schema: 8 }, { schema: 9 }, { schema: 8 }]) {
      await area.set({ [SETTINGS_KEY]: stored });
      expect(await store.unreadable()).toMatchObject({ value: expect.arrayContaining([{ schema: 7 }, stored]) });
      await store.change((s) => ({ ...s, sitesOff: [...s.sitesOff, 'a.example'] }));
    }
    expect(await store.unreadable()).toEqual({ ok: true, value: [{ schema: 7 }, { schema: 8 }, { schema: 9 }] });
    await store.erase();
    expect(await store.unreadable()).toEqual({ ok: true, value: [] });
  });

  it('takes what an import has put aside back with it, and nothing else', async () => {
    const store = createSettingsStore(fakeStorageArea({ [SETTINGS_KEY]: { schema: 8 } }));
    await store.change((s) => ({ ...s }), 'one', [{ schema: 9 }, { schema: 8 }]);
    expect(await store.unreadable()).toMatchObject({ value: expect.arrayContaining([{ schema: 9 }, { schema: 8 }]) });
    await store.undo('one');
    expect(await store.unreadable()).toEqual({ ok: true, value: [{ schema: 8 }] });
  });

  it.each([null, 'text', 5, []])('reads %j as the defaults', (stored) => {
    expect(readSettings(stored).settings).toEqual(DEFAULT_SETTINGS);
  });

  it('says when the browser refuses, and works again afterwards', async () => {
    expect(await createSettingsStore(refusing).change((s) => ({ ...s }))).toEqual({
      ok: false,
      problem: { code: 'storage-off', detail: { why: 'NotAllowedError' } },
    });
    expect(await createSettingsStore(refusing).undo('one')).toMatchObject({ problem: { code: 'storage-off' } });
    const store = createSettingsStore(fakeStorageArea());
    const bug = () => {
      throw new Error('bug');
    };
    await expect(store.change(bug)).rejects.toThrow('bug');
    expect(await store.change((s) => ({ ...s, sitesOff: ['b.example'] }))).toMatchObject({ ok: true });
  });
});

import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { faultReport } from '../../../formats/fault-report';
import { createFailureLog } from '../../../storage/failure-log';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeStorageArea } from '../../fakes/fake-storage-area';

const options = { from: 'extension' } as const;
const about = {
  version: '1.2.3',
  browser: 'Browser 140',
  sites: 2,
  storage: { used: 10, most: 1000 },
  at: '2026-03-01T10:00:00.000Z',
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

it('tells versions, settings, counts and what failed, and nothing of what the reader has', async () => {
  const needs = fakeNeeds();
  const handlers = createHandlers(needs);
  const secrets = ['quay-courier.example', 'The mayor’s geese', 'tides-of-mine'];
  await needs.settings.change((s) => ({ ...s, sitesOff: [secrets[0] ?? ''], keepText: true }));
  await needs.packs.put({ id: secrets[2] ?? '', title: secrets[1] ?? '', pack: new Blob([]) });
  expect(await handlers.unsave(secrets[1], options)).toMatchObject({ ok: false });
  expect(await handlers.unsave(secrets[1], options)).toMatchObject({ ok: false });
  const report = faultReport(about, await handlers.diagnose(null, options));
  for (const fact of [
    'Whence 1.2.3',
    'Browser 140',
    'switched off: 1',
    'own text kept: yes',
    'Saved matches: 0',
    'unsave: saved-not-found, 2 times',
  ])
    expect(report).toContain(fact);
  for (const secret of secrets) expect(report).not.toContain(secret);
});

it('is made also where nothing can be read', async () => {
  const needs = fakeNeeds({ opened: { ok: false, problem: { code: 'pack-damaged' } } });
  vi.spyOn(needs.settings, 'read').mockRejectedValue(new Error('no storage'));
  vi.spyOn(needs.saved, 'count').mockResolvedValue({ ok: false, problem: { code: 'storage-failed' } });
  vi.spyOn(needs.clippings, 'list').mockResolvedValue({ ok: false, problem: { code: 'storage-failed' } });
  const report = faultReport({ ...about, storage: null }, await createHandlers(needs).diagnose(null, options));
  expect(report).toContain('Saved matches: cannot be read');
  expect(report).toContain('Settings: cannot be read');
  expect(report).toContain('Corpus that does not open: pack-damaged');
});

it('names a bug by its kind, not by its words', async () => {
  const needs = fakeNeeds();
  vi.spyOn(needs.saved, 'count').mockRejectedValue(new TypeError('about quay-courier.example'));
  await expect(createHandlers(needs).diagnose(null, options)).rejects.toThrow();
  vi.mocked(needs.saved.count).mockRestore();
  const report = faultReport(about, await createHandlers(needs).diagnose(null, options));
  expect(report).toContain('diagnose: TypeError');
  expect(report).not.toContain('quay-courier');
});

it('keeps the last thirty, one after the other, over a stop of the background', async () => {
  const area = fakeStorageArea();
  let minute = 0;
  const now = () => new Date(Date.UTC(2026, 2, 1, 0, minute++)).toISOString();
  const log = createFailureLog(area, now);
  // Twenty at once: no more wait than are kept.
  for (const from of [0, 20])
    await Promise.all(Array.from({ length: 20 }, (_, i) => log.note('save', `code-${from + i}`)));
  const after = await createFailureLog(area, now).list();
  expect(after.map(({ code }) => code)).toEqual(Array.from({ length: 30 }, (_, i) => `code-${i + 10}`));
  expect(await log.forget()).toBe(true);
  expect(await log.list()).toEqual([]);
});

import { describe, expect, it, vi } from 'vitest';
import { withOwnRemoval } from '../../../entrypoints/popup/own-removal';
import { createSavedStore } from '../../../entrypoints/popup/saved-store';
import { EXPORT_KINDS } from '../../../formats/export-kinds';
import { exportWords } from '../../../locales/export-words';
import { popupTranslator } from '../../../locales/popup-text';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { Caller } from '../../../messages/rpc';
import type { KnownSource, ReaderRemoval } from '../../../model/known-source';
import { failed, ok, type Result } from '../../../model/problem';
import { fakeKnownSource, goneCheck } from '../../fakes/fake-known-source';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const NOTE: ReaderRemoval = { noticed: '2026-02', evidence: 'The pier has no such notice any more.', archive: null };
const noted = fakeKnownSource({ removed: { ...NOTE, notedAt: '2026-03-01T00:00:00Z' } });

describe('a row as exports tell it', () => {
  it('is as it was where nothing is known', () => {
    const row = fakeSavedMatch();
    expect(withOwnRemoval(row, null, 'me')).toBe(row);
    expect(withOwnRemoval(row, fakeKnownSource(), 'me')).toBe(row);
  });
  it('says who found it gone, and when', () => {
    expect(withOwnRemoval(fakeSavedMatch(), noted, 'me').shown.removal).toEqual({
      status: 'reported-removed',
      saidBy: 'me',
      noticed: '2026-02',
    });
    expect(withOwnRemoval(fakeSavedMatch(), fakeKnownSource({ gone: goneCheck() }), 'me').shown.removal).toEqual({
      status: 'gone-when-checked',
      saidBy: 'me',
      noticed: '2026-03-02',
    });
  });
  it('keeps what the corpus says, and names both', () => {
    const row = fakeSavedMatch();
    const removal = { status: 'reported-removed' as const, saidBy: 'The Gazette', noticed: null };
    expect(withOwnRemoval({ ...row, shown: { ...row.shown, removal } }, noted, 'me').shown.removal).toEqual({
      status: 'reported-removed',
      saidBy: 'The Gazette; me',
      noticed: '2026-02',
    });
  });
});

describe('noting a removal in the list', () => {
  function newStore(mark?: () => Promise<Result<KnownSource>>) {
    let known = fakeKnownSource();
    const calls = {
      listSaved: async () => ok({ rows: [fakeSavedMatch()], total: 1, unreadable: 0, listing: 'a', next: null }),
      recordFacts: async () => ok([null]),
      listSources: async () => ok({ sources: [], next: null }),
      markSource: async ({ removed }: { removed: ReaderRemoval | null }) => {
        known = { ...known, removed: removed && { ...removed, notedAt: '2026-03-01T00:00:00Z' } };
        return ok(known);
      },
      ...(mark && { markSource: mark }),
    };
    const download = vi.fn();
    const t = popupTranslator('en');
    const store = createSavedStore({
      background: calls as unknown as Caller<BackgroundCalls>, // all that is called here
      download,
      loadKinds: async () => EXPORT_KINDS,
      words: exportWords(t),
      reader: t('saved.reader'),
      now: () => new Date('2026-03-01T00:00:00Z'),
      pause: async () => undefined,
    });
    return { store, download };
  }
  const row = fakeSavedMatch();

  it('stands at its address at once, goes into exports, and is taken back', async () => {
    const { store, download } = newStore();
    await store.load();
    expect(await store.mark(row, null, NOTE)).toBe(true);
    expect(store.sources.of('http://www.harbour.example/ferry?ref=x')?.removed).toMatchObject(NOTE);
    expect(store.last.value).toMatchObject({ taken: false, step: { done: { what: 'marked' } } });
    await store.openExport();
    await store.exportRows('CSV', [row]);
    expect(download.mock.calls[0]?.[0].join('')).toContain('reported-removed,whoever keeps this list,2026-02');
    await store.undo();
    expect(store.sources.of('https://harbour.example/ferry')).toBeNull();
    expect(store.last.value?.taken).toBe(true);
  });

  it('that fails is told at its row, and nothing is there to take back', async () => {
    const { store } = newStore(async () => failed('source-changed-elsewhere'));
    await store.load();
    expect(await store.mark(row, null, NOTE)).toBe(false);
    expect(store.rowProblems.value).toEqual({ 'saved-1': { code: 'source-changed-elsewhere' } });
    expect(store.steps.value).toEqual([]);
  });
});

import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { MAX_BLOCKS, MAX_CHARACTERS, MAX_LINKS } from '../../../entrypoints/background/check';
import { createHandlers } from '../../../entrypoints/background/handlers';
import type { Block, PageText } from '../../../model/page-text';
import { failed } from '../../../model/problem';
import { createSettingsStore } from '../../../storage/settings-store';
import { fakeMatcher, fakeNeeds } from '../../fakes/fake-background';
import { fakeFinding } from '../../fakes/fake-finding';
import { fakePageTabs } from '../../fakes/fake-page-tabs';
import { fakeStorageArea } from '../../fakes/fake-storage-area';

const asker: Asker = { from: 'page', tabId: 7, address: 'https://gazette.example/first' };
const block = (text: string, links: Block['links'] = []): Block => ({ index: 0, kind: 'paragraph', text, links });
const page = (stated: Partial<PageText> = {}): PageText => ({
  address: 'https://gazette.example/first',
  canonical: null,
  headline: null,
  date: null,
  language: 'en',
  blocks: [block('The ferry stopped at the harbour mouth.')],
  ...stated,
});
const finding = (grade: 'strong' | 'weak', id: string) => fakeFinding({ id, block: 0, kind: 'same-event', grade });

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('check', () => {
  it('gives findings, what was compared with what, and what is saved for this address', async () => {
    const findings = [finding('strong', 'a'), finding('weak', 'b')];
    const handlers = createHandlers(fakeNeeds({ matcher: fakeMatcher(findings) }));
    const save = (address: string) =>
      handlers.save(
        {
          corpus: 'harbour',
          record: 'ferry-report',
          kind: 'link',
          shares: null,
          page: { address, title: 'T', date: null },
        },
        asker,
      );
    await save('https://gazette.example/first#top');
    await save('https://gazette.example/other');
    expect(await handlers.check(page(), asker)).toEqual({
      state: 'checked',
      findings,
      badged: findings.slice(0, 1).map(({ id }) => id),
      checked: {
        blocks: 1,
        records: 1,
        corpora: [{ id: 'harbour', title: 'Harbour', coverage: 'Harbour, 2026', records: 1 }],
        took: expect.any(Number),
      },
      saved: [{ id: 'id-0', corpus: 'harbour', record: 'ferry-report' }],
    });
  });

  it('counts the strong findings on the toolbar of the tab that asked', async () => {
    const tabs = fakePageTabs();
    const findings = [finding('strong', 'a'), finding('weak', 'b'), finding('strong', 'c')];
    await createHandlers(fakeNeeds({ tabs, matcher: fakeMatcher(findings) })).check(page(), asker);
    expect(tabs.log).toEqual(['count 7: 2']);
  });

  it('lets a content script speak for its own address only', async () => {
    const matcher = fakeMatcher();
    const handlers = createHandlers(fakeNeeds({ matcher }));
    await handlers.check(page({ address: 'https://bank.example/account' }), asker);
    await handlers.check(page({ address: 'https://gazette.example/second#part' }), asker);
    expect(matcher.asked.map(([asked]) => asked.address)).toEqual([
      'https://gazette.example/first',
      'https://gazette.example/second',
    ]);
  });

  it('compares nothing on a site that is off, and blanks the count', async () => {
    const matcher = fakeMatcher([finding('strong', 'a')]);
    const tabs = fakePageTabs();
    const handlers = createHandlers(fakeNeeds({ matcher, tabs }));
    await handlers.setSite({ host: 'www.gazette.example', on: false }, { from: 'extension' });
    expect(await handlers.check(page(), asker)).toEqual({ state: 'off' });
    expect(matcher.asked).toEqual([]);
    expect(tabs.log).toEqual(['count 7: 0']);
  });

  it('hands the reader’s dismissals to the matcher, in the address form that checks use', async () => {
    const matcher = fakeMatcher();
    const handlers = createHandlers(fakeNeeds({ matcher }));
    const of = { corpus: 'harbour', record: 'ferry-report' };
    const here = { scope: 'here' as const, ...of, address: 'https://gazette.example/first#x' };
    await handlers.dismiss(here, asker);
    await handlers.dismiss(here, asker);
    await handlers.dismiss({ scope: 'site', ...of, host: 'bank.example' }, asker);
    await handlers.check(page(), asker);
    const dismissed = [
      { scope: 'here', ...of, address: 'https://gazette.example/first' },
      { scope: 'site', ...of, host: 'gazette.example' },
    ];
    expect(matcher.asked[0]?.[1]?.dismissed).toEqual(dismissed);
    await handlers.undismiss(here, asker);
    await handlers.check(page(), asker);
    expect(matcher.asked[1]?.[1]?.dismissed).toEqual(dismissed.slice(1));
  });

  const many = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make);
  it.each([
    ['nonsense', { blocks: 'x' }, 'message-unreadable'],
    ['null', null, 'message-unreadable'],
    ['a page without blocks', page({ blocks: [] }), 'page-without-text'],
    ['a page of empty blocks', page({ blocks: [block('')] }), 'page-without-text'],
    ['too many blocks', page({ blocks: many(MAX_BLOCKS + 1, () => block('x')) }), 'page-too-large'],
    ['too much text', page({ blocks: [block('x'.repeat(MAX_CHARACTERS + 1))] }), 'page-too-large'],
    [
      'too many links',
      page({
        blocks: [
          block(
            'x',
            many(MAX_LINKS + 1, () => ({ url: 'https://a.example', start: 0, end: 1 })),
          ),
        ],
      }),
      'page-too-large',
    ],
    [
      'links of 4 million characters',
      page({
        blocks: [
          block(
            'x',
            many(40, () => ({ url: `https://a.example/${'a'.repeat(100_000)}`, start: 0, end: 1 })),
          ),
        ],
      }),
      'page-too-large',
    ],
  ])('answers %s with a problem and a blank count', async (_, arg, code) => {
    const tabs = fakePageTabs();
    const reply = await createHandlers(fakeNeeds({ tabs })).check(arg, asker);
    expect(reply).toMatchObject({ state: 'problem', problem: { code } });
    expect(tabs.log).toEqual(['count 7: 0']);
  });

  it('checks 5,000 paragraphs', async () => {
    const reply = await createHandlers(fakeNeeds()).check(page({ blocks: many(5_000, () => block('word')) }), asker);
    expect(reply).toMatchObject({ state: 'checked', checked: { blocks: 5_000 } });
  });

  it('says what is wrong with the pack', async () => {
    const handlers = createHandlers(fakeNeeds({ opened: failed('pack-other-version', { version: 9 }) }));
    expect(await handlers.check(page(), asker)).toEqual({
      state: 'problem',
      problem: { code: 'pack-other-version', detail: { file: 'harbour.pack', version: 9 } },
    });
  });

  it('compares nothing where the settings cannot be read: the site might be off', async () => {
    const matcher = fakeMatcher();
    const area = { ...fakeStorageArea(), get: () => Promise.reject(new Error('blocked')) };
    const reply = await createHandlers(fakeNeeds({ matcher, settings: createSettingsStore(area) })).check(
      page(),
      asker,
    );
    expect(reply).toMatchObject({ problem: { code: 'storage-unread' } });
    expect(matcher.asked).toEqual([]);
  });

  it('still gives findings where the saved matches cannot be read', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const findings = [finding('strong', 'a')];
    const reply = await createHandlers(fakeNeeds({ matcher: fakeMatcher(findings) })).check(page(), asker);
    expect(reply).toMatchObject({ state: 'checked', findings, saved: [] });
  });
});

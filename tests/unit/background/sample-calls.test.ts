import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Asker, SampleAsker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { sampleCalls, withSample } from '../../../entrypoints/background/sample-calls';
import { fakeMatcher, fakeNeeds } from '../../fakes/fake-background';
import { fakeFinding } from '../../fakes/fake-finding';
import { fakePageTabs } from '../../fakes/fake-page-tabs';

const SAMPLE: SampleAsker = { from: 'sample', tabId: 4 };
const NEWS: Asker = { from: 'page', tabId: 7, address: 'https://gazette.example/first' };
const OURS = 'chrome-extension://whence/welcome.html';
const OF = { corpus: 'harbour', record: 'ferry-report' };
const page = (address: string) => ({
  address,
  canonical: null,
  headline: null,
  date: null,
  language: 'en',
  blocks: [{ index: 0, kind: 'paragraph', text: 'The ferry stopped at the harbour mouth.', links: [] }],
});
const finding = fakeFinding({ id: 'a', block: 0, kind: 'same-event' });
const saving = {
  ...OF,
  kind: 'link',
  shares: null,
  page: { address: OURS, title: 'A sample', date: '2019-03-14' },
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

/** The background with one matcher for pages and another for the sample. */
function made() {
  const matchers = { pages: fakeMatcher(), sample: fakeMatcher([finding]) };
  const tabs = fakePageTabs([{ id: 4, url: OURS }]);
  const needs = fakeNeeds({ tabs, matcher: matchers.pages });
  const { corpora } = fakeNeeds({ matcher: matchers.sample });
  const calls = withSample(createHandlers(needs), sampleCalls({ ...needs, sample: corpora }));
  return { calls, matchers, tabs, needs };
}

describe('the sample', () => {
  it('is compared with its own corpus, as a news page is with the reader’s', async () => {
    const { calls, matchers, tabs } = made();
    expect(await calls.check(page(OURS), SAMPLE)).toMatchObject({
      state: 'checked',
      findings: [finding],
      badged: ['a'],
      checked: { blocks: 1, records: 1 },
    });
    expect(tabs.log).toEqual(['count 4: 1']);
    expect(tabs.told).toEqual([4]);
    await calls.check(page(NEWS.address), NEWS);
    expect(matchers.pages.asked.map(([asked]) => asked.address)).toEqual([NEWS.address]);
    expect(matchers.sample.asked.map(([asked]) => asked.address)).toEqual([OURS]);
  });

  it('knows a hidden record once, however often it was hidden', async () => {
    const { calls, matchers } = made();
    const dismissal = { scope: 'record', ...OF };
    for (let i = 0; i < 100; i++) await calls.dismiss(dismissal, SAMPLE);
    await calls.check(page(OURS), SAMPLE);
    expect(matchers.sample.asked.at(-1)?.[1]).toEqual({ dismissed: [dismissal] });
  });

  it('is not the last page, is not off with a corpus, and leaves the settings as they are', async () => {
    const { calls, needs } = made();
    await calls.setCorpus({ id: 'harbour', on: false }, SAMPLE);
    await calls.dismiss({ scope: 'record', ...OF }, SAMPLE);
    expect(await calls.check(page(OURS), SAMPLE)).toMatchObject({ state: 'checked', badged: ['a'] });
    expect(await calls.options(null, SAMPLE)).toMatchObject({ value: { lastPage: null, dismissals: [] } });
    expect((await needs.settings.read()).corporaOff).toEqual(['harbour']);
  });

  it('is saved for practice: the row is as it would be, can be taken away and put back, and is written nowhere', async () => {
    const { calls } = made();
    const saved = await calls.save(saving, SAMPLE);
    expect(saved).toMatchObject({
      ok: true,
      value: { ...OF, status: 'open', tags: [], shown: { title: expect.any(String) } },
    });
    if (!saved.ok) throw new Error('not saved');
    const taken = await calls.unsave(saved.value.id, SAMPLE);
    expect(taken).toMatchObject({ ok: true, value: { id: saved.value.id, ...OF } });
    expect(await calls.restoreSaved([saved.value], SAMPLE)).toEqual({ ok: true, value: null });
    expect(await calls.listSaved(null, { from: 'extension' })).toMatchObject({ value: { total: 0 } });
  });

  it('has note and tags of what was saved, until the page is opened again', async () => {
    const { calls } = made();
    const saved = await calls.save(saving, SAMPLE);
    if (!saved.ok) throw new Error('not saved');
    const { id, revision } = saved.value;
    const here = async () => {
      const answer = await calls.savedHere(id, SAMPLE);
      return answer.ok && [answer.value.row.note, answer.value.row.tags, answer.value.tags];
    };
    const change = { id, revision, patch: { note: 'Ask the ferryman.', tags: ['river'] } };
    expect(await calls.changeSaved([change], SAMPLE)).toMatchObject({
      value: { changed: [{ id, revision: revision + 1 }], stale: [], missing: [] },
    });
    expect(await here()).toEqual(['Ask the ferryman.', ['river'], ['river']]);
    expect(await calls.unsave(id, SAMPLE)).toMatchObject({ value: { note: 'Ask the ferryman.' } });
    expect(await calls.listSaved(null, { from: 'extension' })).toMatchObject({ value: { total: 0 } });
    await calls.beginSample(null, SAMPLE);
    expect(await here()).toEqual(['', [], []]);
  });

  it('has what was hidden hidden, until that is taken back or the page opened again', async () => {
    const { calls, matchers } = made();
    const here = { scope: 'here', ...OF, address: OURS };
    const hidden = async () => {
      await calls.check(page(OURS), SAMPLE);
      return matchers.sample.asked.at(-1)?.[1]?.dismissed?.length;
    };
    await calls.dismiss(here, SAMPLE);
    expect(await hidden()).toBe(1);
    await calls.undismiss(here, SAMPLE);
    expect(await hidden()).toBe(0);
    await calls.dismiss(here, SAMPLE);
    await calls.beginSample(null, SAMPLE);
    expect(await hidden()).toBe(0);
  });

  it('opens the real panel beside its tab, and has no card put in: it is there', async () => {
    const { calls, tabs } = made();
    await calls.openPanel(null, SAMPLE);
    expect(await calls.loadCard(null, SAMPLE)).toBe(false);
    expect(tabs.log).toEqual(['panel 4']);
  });

  it.each([
    ['check', { blocks: 'x' }, { state: 'problem' }],
    ['save', { ...saving, record: 'none-such' }, { problem: { code: 'record-unknown' } }],
    ['save', null, { problem: { code: 'message-unreadable' } }],
    ['unsave', 'not JSON', { problem: { code: 'message-unreadable' } }],
    ['savedHere', 7, { problem: { code: 'message-unreadable' } }],
    ['changeSaved', [{ id: 'not JSON', revision: 1, patch: {} }], { problem: { code: 'message-unreadable' } }],
    ['changeSaved', null, { problem: { code: 'message-unreadable' } }],
    ['dismiss', { scope: 'moon' }, { problem: { code: 'message-unreadable' } }],
    ['undismiss', null, { problem: { code: 'message-unreadable' } }],
  ] as const)('answers an unreadable %s with a problem', async (call, arg, answer) => {
    expect(await made().calls[call](arg, SAMPLE)).toMatchObject(answer);
  });
});

it('the welcome page’s other calls are those of any page of ours', async () => {
  const { calls } = made();
  await calls.setOptions({ language: 'ur' }, SAMPLE);
  expect(await calls.options(null, { from: 'extension' })).toMatchObject({ value: { language: 'ur' } });
});

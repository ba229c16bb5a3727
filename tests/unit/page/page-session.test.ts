// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SelectedPart } from '../../../entrypoints/clip/clip-slot';
import { type PageSession, startSession } from '../../../entrypoints/page.content/page-session';
import { badgeTranslator } from '../../../locales/badge-text';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { CheckReply } from '../../../messages/replies';
import type { Caller } from '../../../messages/rpc';
import type { Finding } from '../../../model/finding';
import type { PageText } from '../../../model/page-text';
import { patiently } from '../../fakes/patiently';
import { fixture } from './parse-page';

const SECOND = 'Two of its members';
const checked = { blocks: 7, records: 30, corpora: [], took: 0.1 };

const findingAt = (block: number): Finding => ({
  id: `${block}-a-record`,
  block,
  kind: 'same-text',
  grade: 'strong',
  score: 1,
  matches: [
    {
      block,
      kind: 'same-text',
      grade: 'strong',
      score: 1,
      span: { start: 0, end: 10 },
      corpus: 'c',
      record: 'a-record',
      words: null,
      because: [],
    },
  ],
  sources: [],
  otherReports: [],
  removals: [],
  events: [],
});

/** Knows one passage, wherever it stands. */
const findSecond = (page: PageText): CheckReply => {
  const block = page.blocks.findIndex(({ text }) => text.startsWith(SECOND));
  const findings = block < 0 ? [] : [findingAt(block)];
  return { state: 'checked', findings, badged: findings.map(({ id }) => id), checked, saved: [] };
};

// happy-dom's own; the DOM's types do not know it.
const setAddress = (url: string) =>
  (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(url);

let selected: SelectedPart | undefined;
let life: AbortController;
let session: PageSession;
let check: ReturnType<typeof vi.fn<(page: PageText) => Promise<CheckReply>>>;
let clearCount: ReturnType<typeof vi.fn<() => Promise<null>>>;

function start(
  name: string,
  reply: (page: PageText) => CheckReply = findSecond,
  address = 'https://ridge.example/a',
): string {
  setAddress(address);
  document.documentElement.innerHTML = fixture(name).replace(/^[\s\S]*?<html[^>]*>|<\/html>\s*$/g, '');
  const before = document.documentElement.outerHTML;
  check = vi.fn(async (page) => reply(page));
  clearCount = vi.fn(async () => null);
  session = startSession({
    doc: document,
    background: { check, clearCount } as Partial<Caller<BackgroundCalls>> as Caller<BackgroundCalls>, // all it calls here
    t: () => badgeTranslator('en'),
    cardScript: async () => null,
    selection: () => selected,
    mode: 'open',
    copy: async () => true,
    isOrphan: () => false,
    signal: life.signal,
  });
  return before;
}
const badges = () => [...document.querySelectorAll('whence-badge')];
const badged = (n: number) => patiently(() => expect(badges()).toHaveLength(n));
const reported = (state: string) => patiently(() => expect(session.report().state).toBe(state));

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
});

describe('a session on a page', () => {
  it('badges what the background finds, reports it, and leaves the page as it was', async () => {
    let asked = Number.NaN;
    const before = start('plain-article.html', (page) => {
      asked = performance.now();
      return findSecond(page);
    });
    let shown = Number.NaN;
    const watch = new MutationObserver(() => {
      if (Number.isNaN(shown) && badges().length > 0) shown = performance.now();
    });
    watch.observe(document, { childList: true, subtree: true });
    await reported('done');
    await badged(1);
    // Checked at once, but nothing is put into a page that may still be taken over by a framework: that waits for a second
    // of quiet, which no busy machine makes shorter.
    expect(shown - asked).toBeGreaterThan(500);
    watch.disconnect();
    expect(badges()[0]?.parentElement?.textContent).toContain(SECOND);
    expect(session.report()).toMatchObject({ state: 'done', badged: ['2-a-record'], checked });
    life.abort();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('asks only about the links of a front page, until the reader wants more', async () => {
    start('other/front.html', undefined, 'https://ridge.example/');
    await reported('done');
    expect(check.mock.calls[0]?.[0]).toMatchObject({ linksOnly: true });
    expect(session.report()).toMatchObject({ partly: { code: 'page-links-only' } });
    session.recheck(true);
    await patiently(() => expect(check).toHaveBeenCalledTimes(2));
    expect(check.mock.calls[1]?.[0]).not.toHaveProperty('linksOnly');
  });

  it('compares only what was selected, news or not, until the reader wants the page', async () => {
    start('other/editor.html');
    await reported('not-news');
    selected = ({ text }) => ({ ...text, blocks: text.blocks.slice(0, 1) });
    session.recheck(false, 'selection');
    await reported('done');
    expect(check.mock.calls[0]?.[0].blocks).toHaveLength(1);
    expect(session.report()).toMatchObject({ partly: { code: 'page-selection-only' } });
    selected = ({ text }) => ({ ...text, blocks: [] });
    session.recheck(false, 'selection');
    await patiently(() => expect(session.report()).toEqual({ state: 'not-news', why: { code: 'nothing-selected' } }));
    session.recheck(true);
    await reported('done');
    expect(session.report()).toMatchObject({ partly: null });
  });

  it('checks again where what pages are compared with has changed, but only what it would compare', async () => {
    start('plain-article.html');
    await badged(1);
    session.recheck(false, 'corpora');
    await patiently(() => expect(check).toHaveBeenCalledTimes(2));
    await badged(1);
    life.abort();
    life = new AbortController();
    start('other/editor.html');
    await reported('not-news');
    session.recheck(false, 'corpora');
    await reported('not-news');
    expect(check).not.toHaveBeenCalled();
  });

  it('checks once when it is looked at, however often it was told to in the meantime', async () => {
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const listened = vi.spyOn(document, 'addEventListener');
    start('plain-article.html');
    const before = listened.mock.calls.length;
    for (let i = 0; i < 100; i++) session.recheck(false, 'corpora');
    expect(listened.mock.calls.length).toBe(before);
    expect(check).not.toHaveBeenCalled();
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await badged(1);
    expect(check).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('reads once more, and not over and over, a page that changes address a hundred times behind the front', async () => {
    start('plain-article.html');
    await badged(1);
    const state = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    for (let i = 0; i < 100; i++) {
      setAddress(`https://ridge.example/route-${i}`);
      window.dispatchEvent(new Event('popstate'));
      if (i % 10 === 9) await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const watched = vi.spyOn(MutationObserver.prototype, 'observe');
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await patiently(() => expect(check).toHaveBeenCalledTimes(2));
    await badged(1);
    expect(check.mock.calls[1]?.[0].address).toBe('https://ridge.example/route-99');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(check).toHaveBeenCalledTimes(2);
    // Only a reading watches the document itself.
    expect(watched.mock.calls.filter(([target]) => target === document)).toHaveLength(1);
    vi.restoreAllMocks();
  });

  it('asks nothing about a page that is no news, until the reader does', async () => {
    start('other/editor.html');
    await reported('not-news');
    expect(check).not.toHaveBeenCalled();
    expect(clearCount).toHaveBeenCalled();
    session.recheck(false);
    expect(session.report().state).toBe('not-news');
  });

  it('shows badges on a front page where the reader asks for them', async () => {
    start('table-layout.html', findSecond, 'https://ridge.example/');
    await reported('not-news');
    session.recheck(false);
    expect(session.report().state).toBe('not-news');
    session.recheck(true);
    await reported('done');
    await badged(1);
  });

  it('shows nothing where the site is off, and checks again when told it is on', async () => {
    let off = true;
    start('plain-article.html', (page) => (off ? { state: 'off' } : findSecond(page)));
    await reported('off');
    off = false;
    session.recheck(false);
    await badged(1);
  });

  it('asks once more where the background was ended before it answered', async () => {
    let ended = false;
    start('plain-article.html', (page) => {
      if (ended) return findSecond(page);
      ended = true;
      throw new Error('the message port closed before a response was received');
    });
    await badged(1);
    expect(check).toHaveBeenCalledTimes(2);
  });

  it('tells of a problem', async () => {
    start('plain-article.html', () => {
      throw new Error('nobody answered');
    });
    await reported('problem');
  });

  it('puts the badge on the paragraph that replaces the one it stood on, without asking again', async () => {
    start('plain-article.html');
    await badged(1);
    const article = document.querySelector('article');
    if (article) article.innerHTML = article.innerHTML.replaceAll(/<\/?whence-badge>/g, '');
    await badged(0);
    await badged(1);
    expect(check).toHaveBeenCalledOnce();
  });

  it('checks again when text comes late, and takes the badge away with its text', async () => {
    start('div-only.html', findSecond);
    await badged(1);
    document
      .querySelector('.x1')
      ?.insertAdjacentHTML(
        'afterbegin',
        '<div>Late in the evening the clerk came back with the minutes and read all of them aloud to nobody.</div>',
      );
    await patiently(() => expect(check).toHaveBeenCalledTimes(2));
    await badged(1);
    expect(badges()[0]?.parentElement?.textContent).toContain(SECOND);
    badges()[0]?.parentElement?.remove();
    await patiently(() => expect(check).toHaveBeenCalledTimes(3));
    await badged(0);
  });

  it('tries a badge once more, when the page rests, that went again and again as the page rendered anew', async () => {
    start('plain-article.html');
    await badged(1);
    const renderAnew = () => {
      const article = document.querySelector('article');
      if (article) article.innerHTML = article.innerHTML.replaceAll(/<\/?whence-badge>/g, '');
    };
    for (let i = 0; i < 4; i++) {
      renderAnew();
      await badged(0);
      await badged(1);
    }
    renderAnew();
    await badged(0);
    await badged(1);
    expect(check).toHaveBeenCalledOnce();
  });

  it('leads to a finding before the page has come to rest, where the reader asks for it', async () => {
    start('plain-article.html');
    await reported('done');
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    expect(session.reveal('2-a-record')).toBe(true);
    expect(badges()).toHaveLength(1);
    scrolled.mockRestore();
  });

  it('leads to a finding and not to one that is gone', async () => {
    start('plain-article.html');
    await badged(1);
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => undefined);
    expect(session.reveal('2-a-record')).toBe(true);
    expect(scrolled).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(badges()[0]);
    expect(session.reveal('9-other')).toBe(false);
    scrolled.mockRestore();
  });
});

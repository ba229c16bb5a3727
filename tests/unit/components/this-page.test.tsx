// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageView, Rung } from '../../../components/popup/page-view';
import { Tabs } from '../../../components/popup/Tabs';
import { ThisPage, type ThisPageProps } from '../../../components/popup/ThisPage';
import { popupTranslator } from '../../../locales/popup-text';
import { fakeFinding, fakeMatch, fakeSource } from './fake-finding';

const roots: HTMLElement[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
});
function newRoot() {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  return root;
}

type Done = Extract<PageView, { state: 'done' }>;
const done = (of: Partial<Done> = {}): Done => ({
  state: 'done',
  findings: [],
  checked: {
    blocks: 42,
    records: 59,
    corpora: [{ id: 'k', title: 'Karachi', coverage: 'Karachi, 2001–2011', records: 59 }],
  },
  saved: [],
  shown: [],
  date: null,
  partly: null,
  ...of,
});
const rung = (id: Rung['id'], granted = false): Rung => ({
  id,
  granted,
  origins: [],
  hosts: { site: ['dawn.com'], corpus: ['dawn.com', 'bbc.co.uk'], all: [] }[id],
});

function showPage(of: Partial<ThisPageProps> = {}) {
  const root = newRoot();
  const props: ThisPageProps = {
    t: popupTranslator('en'),
    view: done(),
    host: 'dawn.com',
    on: true,
    rungs: [rung('site'), rung('corpus'), rung('all')],
    problem: null,
    onReveal: vi.fn(),
    onRecheck: vi.fn(),
    onSetSite: vi.fn(),
    onGrant: vi.fn(),
    onRevoke: vi.fn(),
    ...of,
  };
  act(() => render(<ThisPage {...props} />, root));
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent)?.includes(name));
  return { root, props, button };
}

describe('what the popup says of the page', () => {
  it('says so where only a part of a long page was read', () => {
    const partly = { code: 'page-read-partly', detail: { blocks: 6000 } } as const;
    const { root } = showPage({ view: done({ partly }) });
    expect(root.textContent).toContain('its first 6,000 paragraphs were compared');
  });
  it('tells what was compared with what, also where nothing was found', () => {
    const { root } = showPage();
    expect(root.textContent).toContain('Nothing on this page was recognised.');
    expect(root.textContent).toContain('42 paragraphs checked against 59 records · Karachi, 2001–2011');
  });
  it('names what could not be opened and was not compared with', () => {
    const { checked } = done();
    const { root } = showPage({ view: done({ checked: { ...checked, missing: ['Torn', 'Bitten'] } }) });
    expect(root.textContent).toContain('Not compared with Torn and Bitten, which could not be opened.');
    expect(showPage().root.textContent).not.toContain('Not compared with');
  });
  it('lists findings by kind and jumps to the badges that are on the page', () => {
    const findings = [
      fakeFinding({ id: 'e', matches: [fakeMatch({ kind: 'same-event' })] }),
      fakeFinding({ id: 't', sources: [fakeSource({ headline: 'Cranes stand still' })] }),
    ];
    const { root, button, props } = showPage({ view: done({ findings, shown: ['t'] }) });
    expect([...root.querySelectorAll('h3')].map((h) => h.textContent)).toEqual(['Same text', 'Same event']);
    act(() => button('Cranes stand still')?.click());
    expect(props.onReveal).toHaveBeenCalledWith('t');
    expect(button('Harbour strike')).toBeUndefined();
    expect(root.textContent).toContain('no badge on the page');
  });
  it('folds weaker matches away', () => {
    const { root } = showPage({ view: done({ findings: [fakeFinding({ grade: 'weak' })] }) });
    expect(root.querySelector('.found details summary')?.textContent).toBe('1 weaker match, without a badge');
    expect(root.querySelector('.found details .finding')).not.toBeNull();
  });
  it.each([
    [{ state: 'reading' }, 'Reading this page…', null],
    [{ state: 'off' }, 'Whence is off on dawn.com.', null],
    [
      { state: 'not-news', why: { code: 'not-a-news-page' } },
      'does not look like a news page',
      'Check it all the same',
    ],
    [{ state: 'problem', problem: { code: 'page-is-pdf' } }, 'This is a PDF.', null],
    [{ state: 'problem', problem: { code: 'page-is-protected' } }, 'does not let extensions read', null],
    [{ state: 'problem', problem: { code: 'page-not-readable' } }, 'could not read this page', 'Try again'],
  ] as const)('in the state %j', (view, text, action) => {
    const { root, button, props } = showPage({ view });
    expect(root.textContent).toContain(text);
    if (action) {
      act(() => button(action)?.click());
      expect(props.onRecheck).toHaveBeenCalledOnce();
    } else expect(root.querySelector('.state button')).toBeNull();
  });
  it('switches the site off by its name, and on again', () => {
    const off = showPage();
    act(() => off.button('Hide badges on dawn.com')?.click());
    expect(off.props.onSetSite).toHaveBeenCalledWith(false);
    const on = showPage({ on: false });
    act(() => on.button('Show badges on dawn.com')?.click());
    expect(on.props.onSetSite).toHaveBeenCalledWith(true);
  });
});

describe('the permission ladder', () => {
  const next = (root: HTMLElement) => root.querySelector('.ladder > .step button')?.textContent;
  it.each([
    [[], 'only on pages where you open this window', 'Always on dawn.com'],
    [['site'], 'on every page of dawn.com', 'On the 2 news sites of the corpus'],
    [['site', 'corpus'], 'on the 2 news sites of the corpus', 'On all sites'],
    [['site', 'corpus', 'all'], 'on news pages of all sites', undefined],
  ] as const)('with %j granted tells how it stands and offers one next step', (granted, now, step) => {
    const rungs = (['site', 'corpus', 'all'] as const).map((id) =>
      rung(id, (granted as readonly string[]).includes(id)),
    );
    const { root } = showPage({ rungs });
    expect(root.querySelector('.ladder')?.textContent).toContain(`Now: ${now}`);
    expect(next(root)).toBe(step);
  });
  it('asks in the click itself', () => {
    const { button, props } = showPage();
    button('Always on dawn.com')?.click();
    expect(props.onGrant).toHaveBeenCalledWith(expect.objectContaining({ id: 'site' }));
  });
  it('lets every granted rung be taken back', () => {
    const { button, props } = showPage({ rungs: [rung('site', true), rung('corpus'), rung('all')] });
    act(() => button('Take back: Always on dawn.com')?.click());
    expect(props.onRevoke).toHaveBeenCalledWith(expect.objectContaining({ id: 'site' }));
  });
  it('says of every rung what it means', () => {
    expect(showPage().root.querySelectorAll('.step .meta').length).toBe(3);
  });
});

describe('tabs', () => {
  const showTabs = (rtl = false) => {
    const root = newRoot();
    const onChoose = vi.fn();
    const tabs = [
      { id: 'page', label: 'This page' },
      { id: 'saved', label: 'Saved' },
    ];
    act(() =>
      render(
        <Tabs label="Views" tabs={tabs} chosen="page" rtl={rtl} onChoose={onChoose}>
          content
        </Tabs>,
        root,
      ),
    );
    const press = (key: string) =>
      act(
        () =>
          void root.querySelector('[role=tab]')?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
      );
    return { root, onChoose, press };
  };
  it('name the view by the chosen tab, the only one the tab key stops at', () => {
    const { root } = showTabs();
    expect(root.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe('tab-page');
    expect([...root.querySelectorAll('[role=tab]')].map((t) => t.getAttribute('tabindex'))).toEqual(['0', '-1']);
  });
  it.each([
    ['ArrowRight', false],
    ['ArrowLeft', true],
    ['End', false],
  ])('%s goes on to the next (right to left: %s)', (key, rtl) => {
    const { onChoose, press } = showTabs(rtl);
    press(key);
    expect(onChoose).toHaveBeenCalledWith('saved');
  });
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageView } from '../../../components/findings/page-view';
import { Tabs } from '../../../components/popup/Tabs';
import { ThisPage, type ThisPageProps } from '../../../components/popup/ThisPage';
import type { Rung } from '../../../components/RungStep';
import { popupTranslator } from '../../../locales/popup-text';
import { fakeFinding, fakeMatch, fakeSource } from '../../fakes/fake-finding';

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
  badged: [],
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
    kept: false,
    onKeep: vi.fn(),
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
  it('keeps the article as a source, once', () => {
    const { button, props } = showPage();
    act(() => button('Save as a source')?.click());
    expect(props.onKeep).toHaveBeenCalledOnce();
    expect(showPage({ kept: true }).button('Saved as a source')?.disabled).toBe(true);
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
    const { root, button, props } = showPage({ view: done({ findings, badged: ['t', 'e'] }) });
    expect([...root.querySelectorAll('h3')].map((h) => h.textContent)).toEqual(['Same text', 'Same event']);
    act(() => button('Cranes stand still')?.click());
    expect(props.onReveal).toHaveBeenCalledWith('t');
    act(() => button('Harbour strike')?.click());
    expect(props.onReveal).toHaveBeenCalledWith('e');
  });
  it('calls strong ones without a badge what they are, and says how many badges there can be', () => {
    const findings = Array.from({ length: 22 }, (_, block) => fakeFinding({ id: `f${block}`, block }));
    const badged = findings.slice(0, 20).map(({ id }) => id);
    const { root } = showPage({ view: done({ findings, badged }) });
    expect(root.querySelector('h2')?.textContent).toBe('22 passages recognised');
    expect(root.querySelector('.found details summary')?.textContent).toBe('2 more on this page, without badges');
    expect(root.querySelector('.found details')?.textContent).toContain('A page gets 20 badges at most.');
    expect(root.textContent).not.toContain('weaker');
  });
  it('says nothing of a limit where the reader wants few badges', () => {
    const { root } = showPage({ view: done({ findings: [fakeFinding()] }) });
    expect(root.textContent).toContain('1 more on this page, without a badge');
    expect(root.textContent).not.toContain('at most');
  });
  it('lists weak ones that have a badge with the others', () => {
    const { root } = showPage({ view: done({ findings: [fakeFinding({ grade: 'weak' })], badged: ['3:gazette-1'] }) });
    expect(root.querySelector('h2')?.textContent).toBe('1 passage recognised');
    expect(root.querySelector('.found details')).toBeNull();
  });
  it('puts the paragraphs that one record leads into one row, each with its jump', () => {
    const findings = [2, 5, 9].map((block) => fakeFinding({ id: `f${block}`, block }));
    const { root, button, props } = showPage({ view: done({ findings, badged: ['f2', 'f5', 'f9'] }) });
    expect(root.querySelectorAll('.finding').length).toBe(1);
    expect(root.textContent).toContain('In 3 paragraphs:');
    act(() => button('Show paragraph 6 on the page')?.click());
    expect(props.onReveal).toHaveBeenCalledWith('f5');
  });
  it('gives each of several corpora a line', () => {
    const corpora = [
      { id: 'k', title: 'Karachi', coverage: 'Karachi, 2001–2011', records: 59 },
      { id: 'm', title: 'Mine', coverage: '', records: 7 },
    ];
    const { root } = showPage({ view: done({ checked: { blocks: 42, records: 66, corpora } }) });
    expect([...root.querySelectorAll('.against li')].map((li) => li.textContent)).toEqual([
      'Karachi, 2001–2011 · 59 records',
      'Mine · 7 records',
    ]);
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
  it('comes when the findings are there, so that they do not push it away', () => {
    const reading = showPage({ view: { state: 'reading' } });
    expect(reading.root.querySelector('.ladder')).toBeNull();
    expect(reading.button('Hide badges on dawn.com')).toBeDefined();
    expect(showPage().root.querySelector('.found ~ .ladder')).not.toBeNull();
  });
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

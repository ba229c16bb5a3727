// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage, type OptionsPageProps } from '../../../components/options/OptionsPage';
import { optionsTranslator } from '../../../locales/options-text';

const roots: HTMLElement[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
});

const CORPUS = {
  id: 'harbour',
  title: 'Harbour',
  version: '2026.11',
  licence: 'CC BY 4.0',
  author: 'The ferry readers',
  coverage: 'The harbour, 2009 to 2012',
  records: 40,
  events: 6,
  outlets: 9,
  from: '2009-03',
  to: '2012-01-05',
  withLink: 10,
  removed: 2,
  bytes: 158_936,
  hash: 'ab'.repeat(32),
  on: true,
  origin: 'bundled' as const,
};

function show(of: Partial<OptionsPageProps> = {}) {
  const props: OptionsPageProps = {
    t: optionsTranslator('en'),
    problem: null,
    corpora: [CORPUS],
    own: {
      unopened: [],
      removed: null,
      waiting: null,
      added: null,
      onRemove: vi.fn(),
      onUndo: vi.fn(),
      onFile: vi.fn(),
      onReplace: vi.fn(),
    },
    clippings: {
      clippings: [],
      unreadable: 0,
      keepText: false,
      deleted: 0,
      onKeepText: vi.fn(),
      onChange: vi.fn(async () => true),
      onDelete: vi.fn(),
      onUndo: vi.fn(),
      onShare: vi.fn(),
    },
    sites: { granted: [], off: [], hidden: 0 },
    sensitivity: 'usual',
    lastPage: null,
    shortcuts: [],
    language: null,
    onCorpus: vi.fn(),
    onRename: vi.fn(),
    onRevoke: vi.fn(),
    onTurnOn: vi.fn(),
    onSensitivity: vi.fn(),
    onShortcuts: undefined,
    onLanguage: vi.fn(),
    onSaved: vi.fn(),
    onErase: vi.fn(async () => true),
    ...of,
  };
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  act(() => render(<OptionsPage {...props} />, root));
  const text = () => root.textContent ?? '';
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent) === name);
  return { root, props, text, button };
}

describe('corpora', () => {
  it('show what they hold and where it comes from', () => {
    const { text, root } = show();
    for (const fact of [
      '40',
      'March 2009 to 5 Jan 2012',
      '10 (25%)',
      '2026.11',
      'CC BY 4.0',
      '159 kB',
      'The ferry readers',
    ])
      expect(text()).toContain(fact);
    expect(root.querySelector('code')?.title).toBe('ab'.repeat(32));
  });

  it('are switched by name; that all are off is said', () => {
    const { root, props, text } = show({ corpora: [{ ...CORPUS, on: false }] });
    expect(text()).toContain('Every corpus is off');
    const box = root.querySelector<HTMLInputElement>('.corpus input');
    act(() => box?.click());
    expect(props.onCorpus).toHaveBeenCalledWith('harbour', true);
  });
});

describe('sites', () => {
  it('are named in words and taken back one by one', () => {
    const { text, button, props } = show({
      sites: { granted: ['*://*.dawn.com/*', '*://*/*', 'http://127.0.0.1/*'], off: ['ferry.example'], hidden: 3 },
    });
    expect(text()).toContain('dawn.com and what lies below it');
    expect(text()).toContain('3 matches are hidden');
    act(() => button('Take back: all sites')?.click());
    expect(props.onRevoke).toHaveBeenCalledWith('*://*/*');
    act(() => button('Switch on: ferry.example')?.click());
    expect(props.onTurnOn).toHaveBeenCalledWith('ferry.example');
  });
});

describe('sensitivity', () => {
  it('is tried on the last page', () => {
    const { root } = show({
      lastPage: [
        { kind: 'same-text', grade: 'strong' },
        { kind: 'same-event', grade: 'strong' },
        { kind: 'same-event', grade: 'weak' },
      ],
    });
    expect([...root.querySelectorAll('.preview')].map((p) => p.textContent)).toEqual([
      'On the last page: 1 badge, 2 weaker',
      'On the last page: 2 badges, 1 weaker',
      'On the last page: 3 badges, 0 weaker',
    ]);
  });

  it('says so where no page was checked', () => {
    expect(show().text()).toContain('No page was checked yet');
  });
});

describe('shortcuts', () => {
  it('are shown with the keys they really have', () => {
    const { text } = show({
      shortcuts: [
        { name: 'next', description: 'Go to the next badge', keys: 'Alt+Shift+N' },
        { name: 'toggle', description: 'Switch Whence', keys: '' },
      ],
    });
    expect(text()).toContain('Go to the next badgeAlt+Shift+N');
    expect(text()).toContain('Switch Whencenot set');
    expect(text()).toContain('open the browser’s add-ons page');
  });
});

describe('erasing', () => {
  const type = (root: HTMLElement, value: string) => {
    const box = root.querySelector<HTMLInputElement>('.erase input');
    if (!box) throw new Error('no box to type in');
    act(() => {
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };
  const submit = (root: HTMLElement) =>
    act(async () => void root.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true })));

  it('needs the word typed, and the very word', async () => {
    const { root, props, button } = show();
    expect(button('Erase everything')?.disabled).toBe(true);
    await submit(root);
    type(root, 'erase');
    expect(button('Erase everything')?.disabled).toBe(true);
    type(root, 'ERASE');
    await submit(root);
    expect(props.onErase).toHaveBeenCalledTimes(1);
    expect(root.textContent).toContain('Everything was erased.');
  });
});

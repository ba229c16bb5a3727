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
};

function show(of: Partial<OptionsPageProps> = {}) {
  const props: OptionsPageProps = {
    t: optionsTranslator('en'),
    problem: null,
    corpora: [CORPUS],
    sites: { granted: [], permissions: [], corpusSites: [], off: [], hidden: 0 },
    sensitivity: 'usual',
    lastPage: null,
    shortcuts: [],
    language: null,
    onCorpus: vi.fn(),
    onRevoke: vi.fn(),
    onTurnOn: vi.fn(),
    onSensitivity: vi.fn(),
    onShortcuts: undefined,
    onLanguage: vi.fn(),
    data: {
      working: null,
      end: null,
      failure: null,
      onExport: vi.fn(),
      onImport: vi.fn(),
      onUndo: vi.fn(),
      onStop: vi.fn(),
      onSaved: vi.fn(),
      onErase: vi.fn(async () => true),
    },
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
  const sites = {
    granted: ['*://*.dawn.com/*', '*://*.gazette.example/*', '*://*/*', 'http://127.0.0.1/*'],
    permissions: ['storage', 'alarms'],
    corpusSites: ['*://*.dawn.com/*', '*://*.other.example/*'],
    off: ['ferry.example'],
    hidden: 3,
  };
  it('are named rung by rung, each with what it means, and taken back one by one', () => {
    const { text, button, props } = show({ sites });
    expect(text()).toContain('gazette.example and sites under it');
    expect(text()).toContain('The 2 news sites of the corpora');
    expect(text()).toContain('1 of them is allowed');
    expect(text()).toContain('3 matches are hidden');
    for (const [name, patterns] of [
      ['All sites', ['*://*/*']],
      ['The 2 news sites of the corpora', ['*://*.dawn.com/*']],
      ['127.0.0.1', ['http://127.0.0.1/*']],
    ] as const) {
      act(() => button(`Take back: ${name}`)?.click());
      expect(props.onRevoke).toHaveBeenLastCalledWith(patterns);
    }
    act(() => button('Switch on: ferry.example')?.click());
    expect(props.onTurnOn).toHaveBeenCalledWith('ferry.example');
  });
  it('say what is not allowed, and what the permissions of the installation are for', () => {
    const { text, button } = show({ sites: { ...sites, granted: [] } });
    expect(text().match(/not allowed/g)).toHaveLength(2);
    expect(button('Take back: All sites')).toBeUndefined();
    expect(text()).toContain('Storage in this browserTo keep what you save and set.');
  });
});

describe('sensitivity', () => {
  it('promises no more badges than a page ever has', () => {
    const { root } = show({ lastPage: Array.from({ length: 30 }, () => ({ kind: 'link', grade: 'strong' }) as const) });
    expect(root.querySelector('.preview')?.textContent).toBe('On the last page: 20 badges, 0 weaker');
  });

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
    expect(props.data.onErase).toHaveBeenCalledTimes(1);
    expect(root.textContent).toContain('Everything was erased.');
  });
});

describe('the reader’s data', () => {
  it('goes out and comes in, not two at a time', () => {
    const { data } = show().props;
    const { root, button } = show({ data: { ...data, working: { what: 'out', done: 10, total: 40 } } });
    expect(button('Export everything (JSON)')?.disabled).toBe(true);
    expect(root.querySelector<HTMLInputElement>('input[type=file]')?.disabled).toBe(true);
    expect(root.textContent).toContain('Exporting…');
  });

  it('tells what became of each part, and takes it back', () => {
    const { data } = show().props;
    const part = { added: 2, merged: 1, unchanged: 4, unreadable: 0, refused: 0, reasons: [] };
    const outcome = { parts: ['saved', 'settings', 'clippings'].map((name) => ({ ...part, part: name })), left: [] };
    const { text, button } = show({ data: { ...data, end: { what: 'imported', outcome } } });
    for (const told of [
      'Saved matches: 2 added, 1 merged, 4 already there.',
      'Settings: 2 added, 1 changed, 4 as they were.',
      'clippings: 2 added, 1 changed, 4 already there.',
    ])
      expect(text().replace(/[\u2066-\u2069]/g, '')).toContain(told);
    act(() => button('Undo this import')?.click());
    expect(data.onUndo).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{ what: 'undone', kept: 0 }, 'The import was taken back.'],
    [{ what: 'undone', kept: 2 }, '2 matches that were changed since stay'],
    [{ what: 'undone', kept: null }, 'Another import came after this one'],
    [{ what: 'stopped', way: 'in' }, 'Cancelled; nothing was changed.'],
  ] as const)('says how it ended: %j', (end, told) => {
    const { data } = show().props;
    expect(show({ data: { ...data, end } }).text()).toContain(told);
  });

  it('says what failed, where it was asked for', () => {
    const { data } = show().props;
    const failure = { code: 'import-newer', detail: { file: 'mine.json' } } as const;
    const { root } = show({ data: { ...data, failure } });
    expect(root.querySelector('#data [role=alert]')?.textContent).toContain('comes from a newer Whence');
  });
});

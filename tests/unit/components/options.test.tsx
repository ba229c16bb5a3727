// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage, type OptionsPageProps } from '../../../components/options/OptionsPage';
import { optionsTranslator } from '../../../locales/options-text';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';

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
      busy: false,
      added: null,
      onRemove: vi.fn(),
      onUndo: vi.fn(),
      onFile: vi.fn(),
      onDocuments: vi.fn(),
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
      knownOf: () => null,
      onMark: vi.fn(async () => true),
      onForget: vi.fn(),
    },
    sites: { granted: [], permissions: [], corpusSites: [], off: [], hidden: 0 },
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
    data: {
      working: null,
      end: null,
      unreadable: { sources: 0, settings: 0 },
      failure: null,
      onExport: vi.fn(),
      onImport: vi.fn(),
      onUndo: vi.fn(),
      onStop: vi.fn(),
      onSaved: vi.fn(),
      onErase: vi.fn(async () => true),
    },
    report: { report: null, onMake: vi.fn(), onCopy: vi.fn(async () => true) },
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

it('every command of ours has a name in the language of the page', async () => {
  const english: Record<string, string> = (await import('../../../locales/options-en.json')).default;
  const manifest = readFileSync('wxt.config.ts', 'utf8');
  const commands = [...manifest.matchAll(/^ {6}'([a-z-]+)': \{ (?:suggested_key|description)/gm)].map(
    ([, name]) => name ?? '',
  );
  expect(commands).toHaveLength(8);
  const shortcuts = commands.map((name) => ({ name, description: 'in the language of the browser', keys: '' }));
  const { text } = show({ shortcuts });
  for (const name of commands) expect(text()).toContain(english[`shortcuts.name.${name}`]);
  expect(text()).not.toContain('in the language of the browser');
});

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

describe('own corpora', () => {
  const OWN = { ...CORPUS, id: 'tides', title: 'Tides', origin: 'own' as const };
  const type = (root: HTMLElement, selector: string, value: string) => {
    const input = root.querySelector<HTMLInputElement>(selector);
    if (!input) throw new Error(selector);
    input.value = value;
    act(() => void input.dispatchEvent(new Event('input', { bubbles: true })));
  };

  it('are renamed and removed, bundled ones are not', () => {
    const { props, button, root } = show({ corpora: [CORPUS, OWN] });
    expect(button('Remove: Harbour')).toBeUndefined();
    act(() => button('Rename: Tides')?.click());
    type(root, '.rename input', ' Tides of Sedge ');
    act(() => void root.querySelector('.rename')?.dispatchEvent(new Event('submit', { bubbles: true })));
    expect(props.onRename).toHaveBeenCalledWith('tides', 'Tides of Sedge');
    act(() => button('Remove: Tides')?.click());
    expect(props.own.onRemove).toHaveBeenCalledWith('tides');
  });

  it('that do not open are told by name, with what to do', () => {
    const own = { ...show().props.own, onRemove: vi.fn() };
    const torn = { id: 'torn', title: 'Torn', problem: { code: 'pack-truncated' } } as const;
    const { text, button } = show({ own: { ...own, unopened: [torn] } });
    expect(text()).toContain('“Torn” could not be opened: nothing is compared with it.');
    expect(text()).toContain('Torn is cut short.');
    act(() => button('Remove')?.click());
    expect(own.onRemove).toHaveBeenCalledWith('torn');
  });

  it('ask before one takes the place of another, and can be put back', () => {
    const own = { ...show().props.own, waiting: { title: 'Tides', here: '1', new: '2' }, removed: 'Bells' };
    const { text, button } = show({ own });
    expect(text()).toContain('“Tides” is here already, version 1. The file has version 2.');
    act(() => button('Replace it')?.click());
    expect(own.onReplace).toHaveBeenCalledWith(true);
    act(() => button('Undo')?.click());
    expect(own.onUndo).toHaveBeenCalledOnce();
  });
});

describe('clippings', () => {
  const clipping = (id: string, headline: string | null, text: string | null = null) => {
    const { passages, schema: _, ...rest } = fakeClipping('Some words', { id, facts: fakeFacts({ headline }) });
    return { ...rest, passages: passages.map(({ whole, savedAt }) => ({ words: 42, whole, savedAt, text })) };
  };
  const many = Array.from({ length: 40 }, (_, i) =>
    clipping(`c${i}`, `Story number ${i}`, i === 7 ? 'a gull with ambitions' : null),
  );
  const with_ = (of: Partial<OptionsPageProps['clippings']>) => {
    const base = show().props.clippings;
    return show({ clippings: { ...base, ...of } });
  };
  const type = (root: HTMLElement, at: number | string, value: string) => {
    const fields = root.querySelectorAll<HTMLInputElement>(
      '.clipping-form input, .clipping-form textarea, .search input',
    );
    const field = typeof at === 'number' ? fields[at] : root.querySelector<HTMLInputElement>(at);
    if (!field) throw new Error(String(at));
    field.value = value;
    act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
  };

  it('are listed a part at a time and searched, in kept texts too', () => {
    const { root, text, button } = with_({ clippings: many });
    expect(root.querySelectorAll('.clipping')).toHaveLength(30);
    act(() => button('Show 10 more')?.click());
    expect(root.querySelectorAll('.clipping')).toHaveLength(40);
    type(root, '.search input', 'GULL');
    expect(root.querySelectorAll('.clipping')).toHaveLength(1);
    expect(text()).toContain('1 source found');
    expect(root.querySelector('blockquote')?.textContent).toBe('a gull with ambitions');
  });

  it('are mended: what is wrong is said and not saved', async () => {
    const onChange = vi.fn(async () => true);
    const { root, text, button } = with_({ clippings: [clipping('c', '<b>Lamps</b>')], onChange });
    expect(root.querySelector('.clipping b')).toBeNull();
    act(() => button('Edit: <b>Lamps</b>')?.click());
    type(root, 0, 'Lamps');
    type(root, 2, 'Ida Moor; ; T. Hale');
    type(root, 3, '2024-02-31');
    expect(text()).toContain('This date is not in the calendar');
    expect(button('Save')?.disabled).toBe(true);
    type(root, 3, '2024-05');
    type(root, 5, 'javascript:alert(1)');
    expect(text()).toContain('An address begins with http');
    type(root, 5, 'https://quay-courier.example/a');
    await act(async () => void root.querySelector('li form')?.dispatchEvent(new Event('submit', { bubbles: true })));
    expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ id: 'c' }), {
      headline: 'Lamps',
      outlet: 'Quay Courier',
      byline: ['Ida Moor', 'T. Hale'],
      published: { date: '2024-05', precision: 'month' },
      url: 'https://quay-courier.example/a',
      note: '',
    });
    expect(root.querySelector('li form')).toBeNull();
  });

  it('keep their hour where the date was not touched', async () => {
    const onChange = vi.fn(async () => false);
    const published = { date: '2024-05-02', precision: 'minute', instant: '2024-05-02T05:30:00.000Z' } as const;
    const timed = { ...clipping('c', 'Lamps'), facts: fakeFacts({ published }) };
    const { root, button } = with_({ clippings: [timed], onChange });
    act(() => button('Edit: Lamps along the quay go out')?.click());
    await act(async () => void root.querySelector('li form')?.dispatchEvent(new Event('submit', { bubbles: true })));
    expect(onChange).toHaveBeenCalledWith(timed, expect.objectContaining({ published }));
    // It failed, so what was typed is still there.
    expect(root.querySelector('li form')).not.toBeNull();
  });

  it('are deleted with the way back', () => {
    const { props, button, text } = with_({ clippings: [clipping('c', 'Lamps')], deleted: 1 });
    act(() => button('Delete: Lamps')?.click());
    expect(props.clippings.onDelete).toHaveBeenCalledWith(expect.objectContaining({ id: 'c' }));
    expect(text()).toContain('1 clipping was deleted.');
    act(() => button('Undo')?.click());
    expect(props.clippings.onUndo).toHaveBeenCalledOnce();
  });

  it('say what the switch for their text does before it is pressed', () => {
    expect(with_({ keepText: false }).text()).toContain('the words of a clipping are dropped');
    const { root, props, text } = with_({ keepText: true });
    expect(text()).toContain('erases all words that were kept');
    act(() => root.querySelector<HTMLInputElement>('#clippings input[type=checkbox]')?.click());
    expect(props.clippings.onKeepText).toHaveBeenCalledWith(false);
  });

  it('are shared once title, maker and licence are said', () => {
    const { root, props, button } = with_({ clippings: [clipping('c', 'Lamps')] });
    const form = root.querySelector('.share form');
    expect(button('Make the file')?.disabled).toBe(true);
    type(root, '.share label:nth-of-type(1) input', 'Kites');
    type(root, '.share label:nth-of-type(2) input', 'Ida');
    act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true })));
    expect(props.clippings.onShare).toHaveBeenCalledWith({ title: 'Kites', author: 'Ida', licence: 'CC BY 4.0' });
  });
});

describe('the reader’s data', () => {
  it('goes out and comes in, not two at a time', () => {
    const { data } = show().props;
    const { root, button } = show({ data: { ...data, working: { what: 'out', done: 10, total: 40 } } });
    expect(button('Export everything (JSON)')?.disabled).toBe(true);
    expect(root.querySelector<HTMLInputElement>('#data input[type=file]')?.disabled).toBe(true);
    expect(root.textContent).toContain('Exporting…');
  });

  it('tells what became of each part, and takes it back', () => {
    const { data } = show().props;
    const part = { added: 2, merged: 1, unchanged: 4, unreadable: 0, refused: 0, reasons: [] };
    const outcome = {
      parts: ['saved', 'settings', 'clippings', 'novelties'].map((name) => ({ ...part, part: name })),
      left: [],
    };
    const { text, button } = show({ data: { ...data, end: { what: 'imported', outcome } } });
    for (const told of [
      'Saved matches: 2 added, 1 merged, 4 already there.',
      'Settings: 2 added, 1 changed, 4 as they were.',
      'Clippings: 2 added, 1 merged, 4 already there.',
      'novelties: 2 added, 1 changed, 4 already there.',
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

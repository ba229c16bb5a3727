// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckSourcesPage, type CheckSourcesPageProps } from '../../../components/check-sources/CheckSourcesPage';
import type { CheckedSource } from '../../../components/check-sources/SourceRow';
import { SourceMark, type SourceMarkProps } from '../../../components/source/SourceMark';
import { checkTranslator } from '../../../locales/check-text';
import type { ReaderRemoval } from '../../../model/known-source';
import { fakeCheck, fakeKnownSource, goneCheck } from '../../fakes/fake-known-source';

const roots: Element[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    render(null, root);
    root.remove();
  }
});
const newRoot = () => {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  return root;
};
const buttonIn = (root: Element, name: string) => {
  const found = [...root.querySelectorAll('button')].find(
    (b) => (b.getAttribute('aria-label') ?? b.textContent) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = (root: Element, name: string) => act(async () => buttonIn(root, name).click());
const type = (root: Element, selector: string, text: string) =>
  act(async () => {
    const field = root.querySelector<HTMLInputElement>(selector);
    if (!field) throw new Error(`no ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const t = checkTranslator('en');
const NOTE: ReaderRemoval = {
  noticed: '2026-02',
  evidence: 'Told by the printer.',
  archive: 'https://archive.example/1',
};

describe('noting that a source was removed', () => {
  function show(stated: Partial<SourceMarkProps> = {}) {
    const root = newRoot();
    const props: SourceMarkProps = {
      t,
      title: 'The ferry report',
      known: null,
      undoHere: true,
      onMark: vi.fn(async () => true),
      onForget: vi.fn(),
      ...stated,
    };
    const draw = (changed: Partial<SourceMarkProps> = {}) =>
      act(() => render(<SourceMark {...props} {...changed} />, root));
    draw();
    return { root, props, draw };
  }
  const noted = fakeKnownSource({ removed: { ...NOTE, notedAt: '2026-03-01T00:00:00Z' } });

  it('takes date, evidence and snapshot, all of which may be left empty', async () => {
    const { root, props } = show();
    await press(root, 'Mark as removed: The ferry report');
    await press(root, 'Save');
    expect(props.onMark).toHaveBeenLastCalledWith(null, { noticed: null, evidence: '', archive: null });
    await press(root, 'Mark as removed: The ferry report');
    const [date, archive] = ['label:first-of-type input', 'label:nth-of-type(3) input'];
    await type(root, date, ' 2026-02 ');
    await type(root, 'textarea', NOTE.evidence);
    await type(root, archive, NOTE.archive ?? '');
    await press(root, 'Save');
    expect(props.onMark).toHaveBeenLastCalledWith(null, NOTE);
  });

  it.each([
    ['a day that does not exist', 'label:first-of-type input', '2026-02-30', 'This date is not in the calendar'],
    [
      'an address that would run',
      'label:nth-of-type(3) input',
      'javascript:alert(1)',
      'An address begins with http://',
    ],
  ])('refuses %s with a sentence', async (_, field, text, words) => {
    const { root } = show();
    await press(root, 'Mark as removed: The ferry report');
    await type(root, field, text);
    expect(root.querySelector('[role=alert]')?.textContent).toContain(words);
    expect(buttonIn(root, 'Save').disabled).toBe(true);
  });

  it('is changed, taken back, and that is undone', async () => {
    const { root, props, draw } = show({ known: noted });
    await press(root, 'Change the note: The ferry report');
    expect(root.querySelector('textarea')?.value).toBe(NOTE.evidence);
    await press(root, 'Cancel');
    await press(root, 'Take the note back: The ferry report');
    expect(props.onMark).toHaveBeenLastCalledWith(expect.objectContaining(NOTE), null);
    draw({ known: null });
    await press(root, 'Undo');
    expect(props.onMark).toHaveBeenLastCalledWith(null, expect.objectContaining(NOTE));
  });

  it('that fails leaves the form as it is', async () => {
    const { root } = show({ onMark: vi.fn(async () => false) });
    await press(root, 'Mark as removed: The ferry report');
    await type(root, 'textarea', 'Mine');
    await press(root, 'Save');
    expect(root.querySelector('textarea')?.value).toBe('Mine');
  });

  it('forgets a check', async () => {
    const { root, props } = show({ known: fakeKnownSource({ checked: fakeCheck() }) });
    await press(root, 'Forget the check: The ferry report');
    expect(props.onForget).toHaveBeenCalledOnce();
  });
});

describe('the page that checks saved sources', () => {
  const source = (n: number, stated: Partial<CheckedSource> = {}): CheckedSource => ({
    id: `paper.example/${n}`,
    address: `https://paper.example/${n}`,
    title: `Report ${n}`,
    outlet: 'The Paper',
    published: null,
    saved: 1,
    clippings: 0,
    known: null,
    archive: { near: `https://web.archive.org/web/https://paper.example/${n}`, all: '' },
    ...stated,
  });
  function show(stated: Partial<CheckSourcesPageProps> = {}) {
    const root = newRoot();
    const props: CheckSourcesPageProps = {
      t,
      sources: [source(1), source(2, { known: fakeKnownSource({ checked: goneCheck(), gone: goneCheck() }) })],
      missing: [],
      lent: false,
      run: null,
      problem: null,
      onStart: vi.fn(),
      onStop: vi.fn(),
      onGiveBack: vi.fn(),
      onMark: vi.fn(async () => true),
      onForget: vi.fn(),
      ...stated,
    };
    act(() => render(<CheckSourcesPage {...props} />, root));
    return { root, props };
  }

  it('says what will happen before it does, which sites must be allowed, and what is known already', () => {
    const { textContent } = show({ missing: ['paper.example'] }).root;
    for (const words of [
      '2 addresses, on 1 site.',
      'Each address is asked once',
      'without cookies',
      'must allow Whence 1 more site',
      'Gone when you checked on 2 Mar 2026 · the site says that there is no such page · HTTP 404',
    ])
      expect(textContent?.replace(/[\u2068\u2069]/g, '')).toContain(words);
  });

  it('asks all, or only those that were not checked yet', async () => {
    const { root, props } = show();
    await press(root, 'Ask 2 addresses');
    expect(props.onStart).toHaveBeenLastCalledWith(props.sources);
    await act(async () => root.querySelector<HTMLInputElement>('input[type=checkbox]')?.click());
    await press(root, 'Ask 1 address');
    expect(props.onStart).toHaveBeenLastCalledWith([props.sources?.[0]]);
  });

  it('tells how far it is, stops, and gives the permission back when it is over', async () => {
    const run = { done: 3, total: 8, asking: new Set(['paper.example/1']), left: 0, over: false };
    const during = show({ run, lent: true });
    expect(during.root.textContent).toContain('3 of 8 asked');
    expect(during.root.textContent).toContain('Asking now…');
    await press(during.root, 'Stop');
    expect(during.props.onStop).toHaveBeenCalledOnce();
    const after = show({ run: { ...run, asking: new Set(), over: true }, lent: true });
    expect(after.root.textContent).toContain('Stopped: 3 of 8 asked. What was found is kept.');
    await press(after.root, 'Give the permission back');
    expect(after.props.onGiveBack).toHaveBeenCalledOnce();
  });

  it('narrows the list to what is gone', async () => {
    const { root } = show();
    const select = root.querySelector('select');
    await act(async () => {
      if (select) select.value = 'gone';
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect([...root.querySelectorAll('.source h2')].map((h) => h.textContent)).toEqual(['Report 2']);
  });

  it('has something to say where nothing is saved, and while it is read', () => {
    expect(show({ sources: [] }).root.textContent).toContain('has an address that could be asked');
    expect(show({ sources: null }).root.textContent).toContain('Reading what you saved');
  });
});

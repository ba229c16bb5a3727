// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SavedMatches, type SavedMatchesProps } from '../../../components/popup/SavedMatches';
import { popupTranslator } from '../../../locales/popup-text';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const roots: HTMLElement[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const root of roots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
});

function showSaved(of: Partial<SavedMatchesProps> = {}) {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  const props: SavedMatchesProps = {
    t: popupTranslator('en'),
    rows: [fakeSavedMatch()],
    unreadable: 0,
    query: '',
    status: null,
    problem: null,
    rowProblems: {},
    deleted: null,
    imported: null,
    canChooseFile: true,
    onQuery: vi.fn(),
    onFilter: vi.fn(),
    onStatus: vi.fn(),
    onNote: vi.fn(async () => null),
    onDelete: vi.fn(),
    onUndo: vi.fn(),
    kinds: ['JSON', 'CSV', 'RIS'],
    writing: null,
    onOpenExport: vi.fn(),
    onExport: vi.fn(),
    onExportAll: vi.fn(),
    onImport: vi.fn(),
    onOpenInTab: vi.fn(),
    ...of,
  };
  const show = (changed: Partial<SavedMatchesProps>) =>
    act(() => render(<SavedMatches {...props} {...changed} />, root));
  show({});
  const one = <E extends Element>(selector: string): E => {
    const found = root.querySelector<E>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const button = (name: string) =>
    [...root.querySelectorAll('button')].find((b) => (b.getAttribute('aria-label') ?? b.textContent)?.includes(name));
  const type = async (text: string) => {
    const field = one<HTMLTextAreaElement>('textarea');
    field.value = text;
    await act(async () => void field.dispatchEvent(new Event('input', { bubbles: true })));
  };
  const leave = () => act(async () => void one('textarea').dispatchEvent(new FocusEvent('blur')));
  return { root, props, show, one, button, type, leave };
}

describe('the list of saved matches', () => {
  it('says how to begin while it is empty', () => {
    expect(showSaved({ rows: [] }).root.textContent).toContain('Nothing is saved yet.');
  });
  it('shows record, outlet, date, kind, page and shares', () => {
    const { textContent } = showSaved().one('.row');
    for (const fact of ['The ferry report', 'Harbour Gazette', '27 Feb 2026', 'Same text', 'Ferry stopped', '75% of'])
      expect(textContent).toContain(fact);
  });
  it('marks the letters that a search found', () => {
    expect([...showSaved({ query: 'fery' }).root.querySelectorAll('mark')].map((m) => m.textContent)).toContain(
      'Ferry',
    );
  });
  it('shows only the status that is asked for', () => {
    const rows = [fakeSavedMatch({ id: 'a' }), fakeSavedMatch({ id: 'b', status: 'verified' })];
    const { root } = showSaved({ rows, status: 'verified' });
    expect([...root.querySelectorAll('.row')].map((r) => r.getAttribute('data-id'))).toEqual(['b']);
    expect(root.textContent).toContain('1 of 2 shown');
  });
  it('changes a status', () => {
    const { one, props } = showSaved();
    const select = one<HTMLSelectElement>('.row select');
    select.value = 'verified';
    act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(props.onStatus).toHaveBeenCalledWith('saved-1', 'verified');
  });
  it('deletes, and offers the undo', () => {
    const { button, props, show } = showSaved();
    act(() => button('Delete')?.click());
    expect(props.onDelete).toHaveBeenCalledWith('saved-1');
    show({ rows: [], deleted: fakeSavedMatch() });
    act(() => button('Undo')?.click());
    expect(props.onUndo).toHaveBeenCalledOnce();
  });
  it('counts rows that could not be read, and lets them be exported', () => {
    const { root, button } = showSaved({ rows: [], unreadable: 2 });
    expect(root.textContent).toContain('2 rows could not be read. They are kept and go into the JSON export of all.');
    expect(button('Export')).toBeDefined();
  });
  it('tells how an import went, with the rows that were refused', () => {
    const refused = [{ row: 4, why: 'no record' }];
    const { root } = showSaved({ imported: { added: 3, merged: 1, unchanged: 2, refused, unreadable: 0 } });
    expect(root.textContent).toContain('3 added, 1 merged, 2 already there.');
    expect(root.textContent).toContain('Row 4: no record');
  });
  it('sends the reader to a tab where a file chooser would close the window', () => {
    const { root, button, props } = showSaved({ canChooseFile: false });
    expect(root.querySelector('input[type=file]')).toBeNull();
    act(() => button('Import…')?.click());
    expect(props.onOpenInTab).toHaveBeenCalledOnce();
  });
});

describe('a note', () => {
  it('is stored when the field is left, over the note it began from', async () => {
    const { type, leave, props } = showSaved({ rows: [fakeSavedMatch({ note: 'old' })] });
    await type('new');
    expect(props.onNote).not.toHaveBeenCalled();
    await leave();
    expect(props.onNote).toHaveBeenCalledWith('saved-1', 'new', 'old');
  });
  it('is stored by itself after a pause', async () => {
    vi.useFakeTimers();
    const { type, props } = showSaved();
    await type('a');
    await type('ab');
    await act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
    expect(vi.mocked(props.onNote).mock.calls).toEqual([['saved-1', 'ab', '']]);
  });
  it('is stored when the popup closes', async () => {
    const { type, props } = showSaved();
    await type('quick');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(props.onNote).toHaveBeenCalledWith('saved-1', 'quick', '');
  });
  it('is not written where nothing changed', async () => {
    const { leave, props } = showSaved();
    await leave();
    expect(props.onNote).not.toHaveBeenCalled();
  });
  it('keeps the typed text after a conflict, writes nothing by itself, and lets the reader choose', async () => {
    const onNote = vi.fn<SavedMatchesProps['onNote']>(async (_id, _note, base) =>
      base === 'theirs' ? null : { code: 'saved-changed-elsewhere' },
    );
    const { type, leave, one, root, button, show } = showSaved({ onNote });
    await type('mine');
    await leave();
    show({ onNote, rows: [fakeSavedMatch({ note: 'theirs', revision: 2 })] });
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('mine');
    expect(root.textContent).toContain('was changed in another window');
    await leave();
    expect(onNote).toHaveBeenCalledTimes(1);
    await act(async () => button('Keep what I typed')?.click());
    expect(onNote).toHaveBeenLastCalledWith('saved-1', 'mine', 'theirs');
    expect(root.querySelector('[role=alert]')).toBeNull();
  });
  it('gives way to the other note where the reader wants that', async () => {
    const onNote = vi.fn<SavedMatchesProps['onNote']>(async () => ({ code: 'saved-changed-elsewhere' }));
    const { type, leave, one, button, show } = showSaved({ onNote });
    await type('mine');
    await leave();
    show({ onNote, rows: [fakeSavedMatch({ note: 'theirs', revision: 2 })] });
    await act(async () => button('Take the other')?.click());
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('theirs');
    expect(onNote).toHaveBeenCalledTimes(1);
  });
  it('stays in the field where it could not be stored', async () => {
    const { type, leave, one, root } = showSaved({ onNote: async () => ({ code: 'storage-failed' }) });
    await type('precious');
    await leave();
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('precious');
    expect(root.textContent).toContain('The browser could not store this.');
  });
});

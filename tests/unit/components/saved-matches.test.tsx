// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { recordKey } from '../../../components/popup/filter-saved';
import { SavedMatches, type SavedMatchesProps } from '../../../components/popup/SavedMatches';
import { createSavedSearch } from '../../../components/popup/search-saved';
import { NONE } from '../../../components/popup/select-rows';
import type { Step } from '../../../components/popup/undo-steps';
import { popupTranslator } from '../../../locales/popup-text';
import { wordsOf } from '../../../matching/fold';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const roots: HTMLElement[] = [];
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
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
    total: 1,
    unreadable: 0,
    search: createSavedSearch(wordsOf),
    facts: new Map(),
    query: '',
    filters: [],
    sort: null,
    selection: NONE,
    problem: null,
    rowProblems: {},
    last: null,
    more: false,
    imported: null,
    working: null,
    onStop: vi.fn(),
    canChooseFile: true,
    onQuery: vi.fn(),
    onFilters: vi.fn(),
    onSort: vi.fn(),
    onSelection: vi.fn(),
    onAddTag: vi.fn(async () => null),
    onRemoveTag: vi.fn(),
    onOpenPage: vi.fn(),
    sources: new Map(),
    sourceOf: () => null,
    onMark: vi.fn(async () => true),
    onForget: vi.fn(),
    onDismiss: vi.fn(),
    onStatus: vi.fn(),
    onNote: vi.fn(async () => null),
    onDelete: vi.fn(),
    onUndo: vi.fn(),
    kinds: ['JSON', 'CSV', 'RIS'],
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
    const { root } = showSaved({ rows, filters: [{ field: 'status', value: 'verified' }] });
    expect([...root.querySelectorAll('.row')].map((r) => r.getAttribute('data-id'))).toEqual(['b']);
    expect(root.textContent).toContain('1 of 2 shown');
  });
  it('changes a status', () => {
    const { one, props } = showSaved();
    const select = one<HTMLSelectElement>('.row select');
    select.value = 'verified';
    act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(props.onStatus).toHaveBeenCalledWith(['saved-1'], 'verified');
  });
  it('deletes, and offers the undo', () => {
    const { root, button, props, show } = showSaved();
    act(() => button('Delete')?.click());
    expect(props.onDelete).toHaveBeenCalledWith(['saved-1']);
    const done = { what: 'deleted', count: 1, title: 'The ferry report' } as const;
    const step: Step = { done, edits: [], deleted: [fakeSavedMatch()] };
    show({ rows: [], last: { step, taken: false }, more: true });
    expect(root.querySelector('.undo [role=status]')?.textContent).toBe('Deleted “The ferry report”.');
    act(() => button('Undo')?.click());
    expect(props.onUndo).toHaveBeenCalledOnce();
  });
  it('counts rows that could not be read, and lets them be exported', () => {
    const { root, button } = showSaved({ rows: [], unreadable: 2 });
    expect(root.textContent).toContain('2 rows could not be read. They are kept and go into the JSON export of all.');
    expect(button('Export')).toBeDefined();
  });
  it('tells how an import went, with the rows that were refused', () => {
    const reasons = [{ row: 4, why: 'no record' }];
    const part = { part: 'saved', added: 3, merged: 1, unchanged: 2, refused: 7, reasons, unreadable: 0 };
    const { root } = showSaved({ imported: { parts: [part], left: ['settings'] } });
    expect(root.textContent).toContain('Saved matches: 3 added, 1 merged, 2 already there.');
    expect(root.textContent).toContain('7 entries were refused:Entry 4: no recordand 6 more');
    expect(root.textContent).toContain('The file also has settings.');
  });
  it('tells how far a long import is, and lets it be broken off until it is written', () => {
    const { root, show, button, props } = showSaved({ working: { what: 'in', done: 2000, total: 9000 } });
    expect(root.querySelector('progress')?.getAttribute('value')).toBe('2000');
    expect(root.textContent).toContain('2,000 of 9,000');
    act(() => button('Cancel')?.click());
    expect(props.onStop).toHaveBeenCalledOnce();
    show({ working: { what: 'in', done: 9000, total: 9000 } });
    expect(root.textContent).toContain('Storing…');
    expect(button('Cancel')).toBeUndefined();
  });
  it('names the kind of a document and who says that a copy is gone', () => {
    const removal = { status: 'gone-when-checked', saidBy: 'the archivist', noticed: '2011-06' } as const;
    const shown = { ...fakeSavedMatch().shown, kind: 'cable', leaked: true, removal } as const;
    const { root } = showSaved({ rows: [fakeSavedMatch({ shown })] });
    const text = root.querySelector('.row')?.textContent?.replace(/[\u2066-\u2069]/g, '');
    expect(text).toContain('Cable');
    expect(text).toContain('Leaked');
    expect(text).toContain('Gone when checked by the archivist, June 2011');
  });
  it('sends the reader to a tab where a file chooser would close the window', () => {
    const { root, button, props } = showSaved({ canChooseFile: false });
    expect(root.querySelector('input[type=file]')).toBeNull();
    act(() => button('Import…')?.click());
    expect(props.onOpenInTab).toHaveBeenCalledOnce();
  });
});

const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) =>
  act(() => void target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })));

describe('a long list', () => {
  const rows = Array.from({ length: 5000 }, (_, i) => fakeSavedMatch({ id: `r${i}` }));
  it('holds only the rows about the window, and each says its place among all', () => {
    // Nothing has a size here; rows of none would all stand in the window.
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(150);
    const { root } = showSaved({ rows, total: 5000 });
    const there = [...root.querySelectorAll('.rows > li')];
    expect(there.length).toBeGreaterThan(2);
    expect(there.length).toBeLessThan(20);
    expect(there.map((li) => li.getAttribute('aria-setsize'))).toContain('5000');
    expect(there[0]?.getAttribute('aria-posinset')).toBe('1');
  });
  it('goes from row to row by arrow keys', () => {
    const { root } = showSaved({ rows: rows.slice(0, 3) });
    const keys = [...root.querySelectorAll<HTMLElement>('[data-row-key]')];
    keys[0]?.focus();
    press(keys[0] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(keys[1]);
    press(keys[1] as HTMLElement, 'End');
    expect(document.activeElement).toBe(keys[2]);
    press(keys[2] as HTMLElement, 'ArrowDown');
    expect(document.activeElement).toBe(keys[2]);
  });
  it('gives the focus to the next row where the row that has it goes', () => {
    const { root, show } = showSaved({ rows: rows.slice(0, 3) });
    root.querySelector<HTMLElement>('[data-id=r1] .line button')?.focus();
    show({ rows: [rows[0], rows[2]].flatMap((row) => row ?? []) });
    expect(document.activeElement?.closest('.row')?.getAttribute('data-id')).toBe('r2');
  });
});

describe('filters', () => {
  const rows = [fakeSavedMatch({ id: 'a', tags: ['law'] }), fakeSavedMatch({ id: 'b', kind: 'quotes' })];
  it('offer what there is, with how often, and what is chosen is added', () => {
    const { root, one, props } = showSaved({ rows });
    act(() => {
      one<HTMLDetailsElement>('details').open = true;
      one('details').dispatchEvent(new Event('toggle'));
    });
    const select = one<HTMLSelectElement>('.fields select[aria-label=Tag]');
    expect([...select.options].map((o) => o.textContent)).toEqual(['Tag', 'law (1)']);
    select.selectedIndex = 1;
    act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(props.onFilters).toHaveBeenCalledWith([{ field: 'tag', value: 'law' }]);
    expect(root.querySelector<HTMLSelectElement>('.fields select[aria-label=Event]')?.disabled).toBe(true);
  });
  it('are chips that can be taken away', () => {
    const filters = [{ field: 'kind', value: 'quotes' } as const];
    const { root, button, props } = showSaved({ rows, filters });
    expect([...root.querySelectorAll('.row')].map((row) => row.getAttribute('data-id'))).toEqual(['b']);
    act(() => button('Remove the filter Kind: Quoted passage')?.click());
    expect(props.onFilters).toHaveBeenCalledWith([]);
  });
  it('say so where nothing passes, with the way out', () => {
    const { root, button, props } = showSaved({ rows, filters: [{ field: 'tag', value: 'sea' }] });
    expect(root.textContent).toContain('No saved match passes these filters.');
    act(() => button('Remove all filters')?.click());
    expect(props.onFilters).toHaveBeenCalledWith([]);
  });
});

describe('selected rows', () => {
  const rows = ['a', 'b', 'c'].map((id) => fakeSavedMatch({ id, tags: id === 'a' ? ['law'] : [] }));
  const selection = { ids: new Set(['a', 'b']), anchor: 'a' };
  it('are taken one by one, or as a range with Shift', () => {
    const { root, props, show } = showSaved({ rows });
    const boxes = [...root.querySelectorAll<HTMLInputElement>('[data-row-key]')];
    act(() => boxes[0]?.click());
    expect(props.onSelection).toHaveBeenLastCalledWith({ ids: new Set(['a']), anchor: 'a' });
    show({ rows, selection: { ids: new Set(['a']), anchor: 'a' } });
    act(() => void boxes[2]?.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true })));
    expect(props.onSelection).toHaveBeenLastCalledWith({ ids: new Set(['a', 'b', 'c']), anchor: 'a' });
  });
  it('change together, and only those that are shown', () => {
    const { one, root, button, props } = showSaved({ rows, selection, filters: [{ field: 'tag', value: 'law' }] });
    expect(one('.selection').textContent).toContain('1 selected');
    const [status, untag] = root.querySelectorAll<HTMLSelectElement>('.selection select');
    if (!status || !untag) throw new Error('no selects');
    status.value = 'dismissed';
    act(() => void status.dispatchEvent(new Event('change', { bubbles: true })));
    expect(props.onStatus).toHaveBeenCalledWith(['a'], 'dismissed');
    untag.value = 'law';
    act(() => void untag.dispatchEvent(new Event('change', { bubbles: true })));
    expect(props.onRemoveTag).toHaveBeenCalledWith(['a'], 'law');
    act(() => [...root.querySelectorAll<HTMLElement>('.selection button')].at(-1)?.click());
    expect(props.onDelete).toHaveBeenCalledWith(['a']);
    act(() => button('Clear selection')?.click());
    expect(props.onSelection).toHaveBeenLastCalledWith(NONE);
  });
  it('are left by Escape, but not while something is typed', () => {
    const { one, props } = showSaved({ rows, selection });
    press(one('textarea'), 'Escape');
    expect(props.onSelection).not.toHaveBeenCalled();
    press(document.body, 'Escape');
    expect(props.onSelection).toHaveBeenCalledWith(NONE);
  });
  it('are what is exported, instead of all that is shown', () => {
    const { one } = showSaved({ rows, selection });
    expect(one('.export-button').textContent).toContain('Export 2 selected');
    expect(showSaved({ rows }).one('.export-button').textContent).toContain(`Export ${rows.length} shown`);
  });
});

describe('taking back', () => {
  it.each([{ ctrlKey: true }, { metaKey: true }])('is Z with %j, outside of fields', (held) => {
    const { one, props } = showSaved();
    press(one('textarea'), 'z', held);
    press(one('.tags input'), 'z', held);
    expect(props.onUndo).not.toHaveBeenCalled();
    press(one('[data-row-key]'), 'z', held);
    expect(props.onUndo).toHaveBeenCalledOnce();
    press(document.body, 'z', { ...held, shiftKey: true });
    press(document.body, 'z');
    expect(props.onUndo).toHaveBeenCalledOnce();
  });
});

describe('tags', () => {
  const tagField = (of: Partial<SavedMatchesProps> = {}) => {
    const shown = showSaved({ rows: [fakeSavedMatch({ tags: ['law', 'port'] })], ...of });
    const field = shown.one<HTMLInputElement>('.tags input');
    const write = (text: string) => {
      field.value = text;
      act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    };
    return { ...shown, field, write };
  };
  it('are added with Enter or a comma, cleaned', () => {
    const { field, write, props } = tagField();
    write('  sea ');
    press(field, 'Enter');
    write('ships, lamps،');
    expect(vi.mocked(props.onAddTag).mock.calls).toEqual([
      [['saved-1'], 'sea'],
      [['saved-1'], 'ships'],
      [['saved-1'], 'lamps'],
    ]);
    expect(field.value).toBe('');
  });
  it('are taken away with their ×, and the last with Backspace in the empty field', () => {
    const { field, write, button, props } = tagField();
    act(() => button('Remove the tag law')?.click());
    expect(document.activeElement).toBe(field);
    write('x');
    press(field, 'Backspace');
    write('');
    press(field, 'Backspace');
    expect(vi.mocked(props.onRemoveTag).mock.calls.map(([, tag]) => tag)).toEqual(['law', 'port']);
  });
  it('are suggested from those there are', () => {
    const { root, field } = tagField();
    const list = root.querySelector(`#${field.getAttribute('list')}`);
    expect([...(list?.children ?? [])].map((option) => option.getAttribute('value'))).toEqual(['law', 'port']);
  });
});

describe('the links of a row', () => {
  it('open the page so that its badge is shown, but not where the reader wants another way', () => {
    const { root, props } = showSaved();
    const link = root.querySelector<HTMLElement>('a[href="https://gazette.example/ferry"]');
    // The test's own window would follow the link.
    const click = (of: MouseEventInit) => {
      let prevented = false;
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...of });
      const seen = () => {
        prevented = event.defaultPrevented;
        event.preventDefault();
      };
      root.addEventListener('click', seen, { once: true });
      act(() => void link?.dispatchEvent(event));
      return prevented;
    };
    expect(click({})).toBe(true);
    expect(props.onOpenPage).toHaveBeenCalledWith(fakeSavedMatch());
    expect(click({ ctrlKey: true })).toBe(false);
    expect(props.onOpenPage).toHaveBeenCalledOnce();
  });
  it('say where the corpora no longer hold the record', () => {
    const key = recordKey(fakeSavedMatch());
    expect(showSaved({ facts: new Map([[key, null]]) }).root.textContent).toContain('No longer in the corpus');
    expect(showSaved({ facts: new Map([[key, { events: [] }]]) }).root.textContent).not.toContain('No longer');
    expect(showSaved().root.textContent).not.toContain('No longer');
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
  it('keeps what could not be stored while its row is scrolled away', async () => {
    const onNote = vi.fn<SavedMatchesProps['onNote']>(async () => ({ code: 'storage-failed' }));
    const { type, leave, one, root, show } = showSaved({ onNote });
    await type('precious');
    await leave();
    show({ onNote, rows: [] });
    expect(root.querySelector('textarea')).toBeNull();
    show({ onNote });
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('precious');
    expect(root.textContent).toContain('The browser’s storage refused');
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
    expect(root.textContent).toContain('The browser’s storage refused');
  });
});

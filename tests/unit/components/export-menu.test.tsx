// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportMenu, type ExportMenuProps } from '../../../components/popup/ExportMenu';
import { popupTranslator } from '../../../locales/popup-text';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const roots: HTMLElement[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
});

function showMenu(of: Partial<ExportMenuProps> = {}) {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  const props: ExportMenuProps = {
    t: popupTranslator('en'),
    rows: [fakeSavedMatch(), fakeSavedMatch({ id: 'saved-2' })],
    which: 'shown',
    kinds: ['JSON', 'CSV', 'RIS'],
    busy: false,
    onOpen: vi.fn(),
    onExport: vi.fn(),
    ...of,
  };
  const show = (changed: Partial<ExportMenuProps> = {}) =>
    act(() => render(<ExportMenu {...props} {...changed} />, root));
  show();
  const opener = root.querySelector<HTMLButtonElement>('[aria-haspopup]');
  if (!opener) throw new Error('no button');
  const open = () => act(() => opener.click());
  const formats = () => [...root.querySelectorAll<HTMLButtonElement>('[role=menuitem]')];
  const press = (key: string) =>
    act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  const focused = () => document.activeElement?.textContent;
  return { root, props, show, opener, open, formats, press, focused };
}

describe('the export menu', () => {
  it('says what goes out', () => {
    expect(showMenu().opener.textContent).toBe('Export 2 shown ▾');
    expect(showMenu({ which: 'selected', rows: [fakeSavedMatch()] }).opener.textContent).toBe('Export 1 selected ▾');
  });
  it('asks for the formats when it is opened, and lists them once they are there', () => {
    const { props, show, opener, open, formats } = showMenu({ kinds: null });
    open();
    expect(props.onOpen).toHaveBeenCalledOnce();
    expect(opener.getAttribute('aria-expanded')).toBe('false');
    show({ kinds: ['JSON', 'CSV'] });
    expect(opener.getAttribute('aria-expanded')).toBe('true');
    expect(formats().map((button) => button.textContent)).toEqual(['JSON', 'CSV']);
  });
  it('is gone through with arrows, Home and End, and has one stop for the tab key', () => {
    const { open, press, focused, formats } = showMenu();
    open();
    expect(focused()).toBe('JSON');
    const way = ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'ArrowLeft'].map((key) => {
      press(key);
      return focused();
    });
    expect(way).toEqual(['CSV', 'RIS', 'JSON', 'RIS', 'JSON', 'RIS', 'CSV']);
    expect(formats().map((button) => button.tabIndex)).toEqual([0, -1, -1]);
  });
  it('runs the other way in Urdu', () => {
    const { open, press, focused } = showMenu({ t: popupTranslator('ur') });
    open();
    press('ArrowLeft');
    expect(focused()).toBe('CSV');
  });
  it('closes with Escape and gives the focus back', () => {
    const { open, press, opener, formats } = showMenu();
    open();
    press('Escape');
    expect(formats()).toEqual([]);
    expect(document.activeElement).toBe(opener);
  });
  it('gives the rows out in the format that is pressed, and closes', () => {
    const { props, open, formats, opener } = showMenu();
    open();
    act(() => formats()[1]?.click());
    expect(props.onExport).toHaveBeenCalledExactlyOnceWith('CSV', props.rows);
    expect(formats()).toEqual([]);
    expect(document.activeElement).toBe(opener);
  });
  it('closes when its button is pressed again', () => {
    const { open, formats } = showMenu();
    open();
    open();
    expect(formats()).toEqual([]);
  });
  it('opens nothing while a file is written, and keeps the focus', () => {
    const { opener, open, formats, show, props } = showMenu();
    show({ busy: true });
    opener.focus();
    open();
    expect(formats()).toEqual([]);
    expect([document.activeElement, opener.getAttribute('aria-disabled')]).toEqual([opener, 'true']);
    expect(props.onOpen).not.toHaveBeenCalled();
  });
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { Rung } from '../../../components/RungStep';
import { WelcomePage, type WelcomePageProps } from '../../../components/welcome/WelcomePage';
import { welcomeTranslator } from '../../../locales/welcome-text';

const roots: HTMLElement[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
});

const CORPUS: Rung = { id: 'corpus', origins: ['*://*.dawn.example/*'], hosts: ['dawn.example'], granted: false };
const ALL: Rung = { id: 'all', origins: ['*://*/*'], hosts: [], granted: false };
const SITE: Rung = { id: 'site', origins: ['*://*.gazette.example/*'], hosts: ['gazette.example'], granted: true };

function show(of: Partial<WelcomePageProps> = {}) {
  const props: WelcomePageProps = {
    t: welcomeTranslator('en'),
    problem: null,
    rungs: [CORPUS, ALL],
    browser: 'chrome',
    pinned: false,
    shortcuts: [{ name: 'next-badge', description: 'Go to the next badge', keys: 'Alt+Shift+J' }],
    options: '/options.html',
    onLanguage: vi.fn(),
    onGrant: vi.fn(),
    onRevoke: vi.fn(),
    onShortcuts: undefined,
    onClose: vi.fn(),
    ...of,
  };
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  act(() => render(<WelcomePage {...props} />, root));
  const buttons = (name: string | RegExp) =>
    [...root.querySelectorAll('button')].filter((b) =>
      (b.getAttribute('aria-label') ?? b.textContent ?? '').match(new RegExp(name)),
    );
  return { root, props, buttons, text: () => root.textContent ?? '' };
}

it('can be closed at its beginning and at its end', () => {
  const { props, buttons } = show();
  const closing = buttons('^Close this page$');
  expect(closing).toHaveLength(2);
  for (const button of closing) button.click();
  expect(props.onClose).toHaveBeenCalledTimes(2);
});

it('says that nothing is allowed at first, and asks for the step that is pressed', () => {
  const { props, buttons, text } = show();
  expect(text()).toContain('Now: only the page on which you press its button.');
  buttons('^On the 1 news site of the corpus$')[0]?.click();
  buttons('^On all sites$')[0]?.click();
  expect(vi.mocked(props.onGrant).mock.calls).toEqual([[CORPUS], [ALL]]);
});

it('shows what is allowed, each with the way back', () => {
  const other: Rung = { ...SITE, origins: ['*://*.herald.example/*'], hosts: ['herald.example'] };
  const { props, buttons, text } = show({ rungs: [SITE, other, { ...CORPUS, granted: false }, ALL] });
  expect(text()).toContain('Now: 2 sites that you have chosen');
  buttons('^Take back: Always on herald.example$')[0]?.click();
  expect(props.onRevoke).toHaveBeenCalledWith(other);
  expect(show({ rungs: [{ ...CORPUS, granted: true }, ALL] }).text()).toContain('Now: the news sites of the corpus');
  expect(show({ rungs: [CORPUS, { ...ALL, granted: true }] }).text()).toContain('Now: news pages of all sites.');
});

it('tells how this browser pins a button, that it is done, and nothing where there is no toolbar', () => {
  expect(show().root.querySelector('#pin')?.textContent).toContain('the pin beside Whence');
  expect(show({ browser: 'firefox' }).root.querySelector('#pin')?.textContent).toContain('Pin to Toolbar');
  expect(show({ pinned: true }).root.querySelector('#pin')?.textContent).toContain('Its button is in the toolbar.');
  expect(show({ pinned: null }).root.querySelector('#pin')).toBe(null);
});

it('shows the keys as they are, and no table where a browser has none', () => {
  expect(show().root.querySelector('kbd')?.textContent).toBe('Alt+Shift+J');
  expect(show({ shortcuts: [] }).root.querySelector('#shortcuts')).toBe(null);
});

it('changes its language when the other is chosen', () => {
  const { root, props } = show();
  root.querySelector<HTMLInputElement>('label[lang=ur] input')?.click();
  expect(props.onLanguage).toHaveBeenCalledWith('ur');
  const urdu = show({ t: welcomeTranslator('ur') }).root.querySelector<HTMLElement>('.welcome');
  expect([urdu?.lang, urdu?.dir]).toEqual(['ur', 'rtl']);
});

it('says what failed', () => {
  expect(show({ problem: { code: 'permission-unchanged' } }).root.querySelector('[role=alert]')).not.toBe(null);
});

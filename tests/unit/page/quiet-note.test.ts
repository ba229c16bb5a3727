// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showNote } from '../../../page/quiet-note';

const note = { text: 'Kept: 42 words of “The ferry waits”.', lang: 'en', dir: 'ltr', warn: false } as const;
const hosts = () => [...document.querySelectorAll('whence-card')];
const said = () => hosts().map((host) => host.shadowRoot?.querySelector('p')?.textContent);

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>The page.</p>';
});
afterEach(() => void vi.useRealTimers());

it('says its sentence for some seconds and leaves nothing behind', () => {
  const before = document.documentElement.outerHTML;
  showNote(document, note, 'open');
  vi.advanceTimersByTime(100);
  expect(said()).toEqual([note.text]);
  expect(hosts()[0]?.shadowRoot?.querySelector('[role=status]')).not.toBeNull();
  vi.advanceTimersByTime(20_000);
  expect(document.documentElement.outerHTML).toBe(before);
});

it('takes the place of the one before', () => {
  showNote(document, note, 'open');
  showNote(document, { ...note, text: 'Kept already.' }, 'open');
  vi.advanceTimersByTime(100);
  expect(said()).toEqual(['Kept already.']);
});

it('stays while the pointer is on it, and goes when it is pressed', () => {
  showNote(document, note, 'open');
  hosts()[0]?.dispatchEvent(new Event('pointerenter'));
  vi.advanceTimersByTime(60_000);
  expect(hosts()).toHaveLength(1);
  hosts()[0]?.dispatchEvent(new Event('pointerleave'));
  vi.advanceTimersByTime(5_000);
  expect(hosts()).toHaveLength(0);
  showNote(document, note, 'open');
  hosts()[0]?.dispatchEvent(new Event('click'));
  expect(hosts()).toHaveLength(0);
});

it('shows a page nothing in a closed root', () => {
  showNote(document, note, 'closed');
  vi.advanceTimersByTime(100);
  expect(hosts()[0]?.shadowRoot).toBeNull();
  expect(document.body.textContent).toBe('The page.');
  vi.advanceTimersByTime(20_000);
});

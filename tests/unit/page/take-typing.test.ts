// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { typingTaker } from '../../../page/take-typing';

/** Events of a person's; a script's are not trusted, and nothing but this can make them so. */
const trusted = <E extends Event>(event: E): E => Object.defineProperty(event, 'isTrusted', { value: true });
const typing = (type: string, isComposing = false) =>
  trusted(new InputEvent(type, { bubbles: true, composed: true, isComposing }));
const key = (name: string) =>
  trusted(new KeyboardEvent('keydown', { key: name, shiftKey: true, bubbles: true, composed: true, cancelable: true }));

let host: Element;
let root: ShadowRoot;
let field: HTMLInputElement;
let outside: HTMLInputElement;
let heard: string[];
let delivered: WeakSet<Event>;
const first = vi.fn();
const forged = vi.fn();
const TYPES = ['keydown', 'keyup', 'beforeinput', 'input', 'compositionend'];

beforeEach(() => {
  document.body.innerHTML = '<whence-card></whence-card><input>';
  host = document.querySelector('whence-card') as Element;
  outside = document.querySelector('input') as HTMLInputElement;
  root = host.attachShadow({ mode: 'open' });
  field = document.createElement('input');
  root.append(field);
  heard = [];
  delivered = new WeakSet();
  first.mockReset();
  forged.mockReset();
  const life = new AbortController();
  const take = typingTaker(host, root, delivered, first, forged);
  for (const type of TYPES) window.addEventListener(type, take, { capture: true, signal: life.signal });
  for (const type of TYPES)
    window.addEventListener(type, (event) => heard.push(event.type), { capture: true, signal: life.signal });
  field.focus();
  return () => life.abort();
});

it('lets the page hear no key of the card, and the card all of it', () => {
  const inside: KeyboardEvent[] = [];
  field.addEventListener('keydown', (event) => inside.push(event));
  field.dispatchEvent(key('q'));
  expect(heard).toEqual([]);
  expect(first).toHaveBeenCalledOnce();
  expect(inside).toHaveLength(1);
  expect(inside[0]).toMatchObject({ key: 'q', shiftKey: true, composed: false });
  expect(inside[0] && delivered.has(inside[0])).toBe(true);
});

it('tells the card that a field has changed', () => {
  const changed = vi.fn();
  field.addEventListener('input', changed);
  field.dispatchEvent(typing('beforeinput'));
  field.dispatchEvent(typing('input'));
  expect(changed).toHaveBeenCalledOnce();
  expect(forged).not.toHaveBeenCalled();
  expect(heard).toEqual([]);
});

it('does not tell it of a change that nothing has announced, and has it put back', () => {
  const changed = vi.fn();
  field.addEventListener('input', changed);
  field.dispatchEvent(typing('input'));
  expect(forged).toHaveBeenCalledOnce();
  // One announcement is good for one change.
  field.dispatchEvent(typing('beforeinput'));
  field.dispatchEvent(typing('input'));
  field.dispatchEvent(typing('input'));
  expect(forged).toHaveBeenCalledTimes(2);
  expect(changed).toHaveBeenCalledOnce();
});

it('takes what comes of a composition, which some browsers announce once', () => {
  const changed = vi.fn();
  field.addEventListener('input', changed);
  field.dispatchEvent(typing('beforeinput'));
  for (let i = 0; i < 3; i++) field.dispatchEvent(typing('input', true));
  field.dispatchEvent(typing('compositionend'));
  field.dispatchEvent(typing('input'));
  expect(changed).toHaveBeenCalledTimes(4);
  expect(forged).not.toHaveBeenCalled();
});

it('keeps from the browser what the card has kept from it', () => {
  field.addEventListener('keydown', (event) => event.preventDefault());
  const enter = key('Enter');
  field.dispatchEvent(enter);
  expect(enter.defaultPrevented).toBe(true);
});

it('delivers nothing that was answered before it got there', () => {
  first.mockImplementation((event: Event) => event.preventDefault());
  const inside = vi.fn();
  field.addEventListener('keydown', inside);
  field.dispatchEvent(key('Escape'));
  expect(inside).not.toHaveBeenCalled();
});

it('leaves the page its own keys, and those that its scripts make', () => {
  outside.dispatchEvent(key('q'));
  host.dispatchEvent(new KeyboardEvent('keydown', { key: 'q', bubbles: true, composed: true }));
  expect(heard).toEqual(['keydown', 'keydown']);
  expect(first).not.toHaveBeenCalled();
});

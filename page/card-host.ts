import { addStyle } from './add-style';
import { BADGE_TAG } from './badge';
import { homeOf } from './home-of';
import { doorOf, keepSelectionOut } from './no-selection';
import { ownHost } from './own-host';
import { type Box, placeCard, type Size } from './place-card';
import { typingTaker } from './take-typing';
import { unsearched } from './unsearched';

/** Name of the card's element. */
export const CARD_TAG = 'whence-card';

/** What a card host is made of. */
export interface CardHostOptions {
  mode: ShadowRootMode;
  /** What the card belongs to: it opens in its document, and in the dialog around it, outside which all may be inert. */
  near: Element;
  /** Style of what is drawn inside. */
  css: string;
  /** Where badge and passage stand now. They move when the page scrolls. */
  badge(): Box;
  passage(): Box;
  rtl: boolean;
  /** Hears what is typed before the page does; null where the page may be first. */
  guard: { take: ((event: Event) => void) | null } | null;
  /** Whether the browser hands a page what its selection meets inside closed roots (Firefox). */
  leaky: boolean;
  /** The page has written into a field: what stood there is to be drawn again. */
  onForged(): void;
  /** Escape (the badge then wants the focus back) or a press outside. The caller then calls `close`. */
  onDismiss(refocus: boolean): void;
}

/** The open card. */
export interface CardHost {
  /** Draw into this. */
  frame: HTMLElement;
  /** Puts the card where it belongs; call it after drawing. */
  place(): void;
  hasFocus(): boolean;
  /** Takes everything off the page again. */
  close(): void;
}

/** A card is at most 600 px high, and smaller where its place is. */
const STYLE = `:host{all:initial!important;position:fixed!important;inset:0 auto auto 0!important;display:block!important;
inline-size:0!important;block-size:0!important;margin:0!important;padding:0!important;border:0!important;
overflow:visible!important;background:none!important;z-index:2147483647!important;visibility:visible!important;
opacity:1!important;pointer-events:auto!important}
.frame{position:absolute;left:0;top:0;inline-size:max-content}
.frame>*{max-inline-size:var(--width,calc(100vw - 16px))!important;
max-block-size:min(600px,var(--height,calc(100vh - 16px)))!important}
.unselected{user-select:none}
@media print{:host{display:none!important}}`;

/** What is written or pasted into the card goes no further: the page has no part in it. */
const TYPED = [
  'keydown keyup keypress beforeinput input paste copy cut',
  'compositionstart compositionupdate compositionend',
].flatMap((names) => names.split(' '));

const FOCUSABLE = 'a[href],button:not(:disabled),input,select,textarea,summary,[tabindex="0"]';

/**
 * Opens an empty card on the page: one host on the root element, above everything else (top layer where the browser has
 * popovers), kept beside its badge while the page scrolls. Tab stays inside. Closing leaves no trace.
 */
export function openCardHost(options: CardHostOptions): CardHost {
  const doc = options.near.ownerDocument;
  const { host, root } = ownHost(doc, CARD_TAG, options.mode);
  addStyle(root, STYLE + options.css);
  const frame = doc.createElement('div');
  frame.className = 'frame';
  // Firefox searches objects too, and shows what they hold only a while later.
  root.append(options.leaky ? frame : unsearched(doc, frame));
  if (options.leaky) {
    const enter = (by: 1 | -1) => doorOf(doc, () => stepFocus(root, by));
    root.prepend(enter(1));
    root.append(enter(-1));
    frame.classList.add('unselected');
    keepSelectionOut(root);
  }
  homeOf(options.near).append(host);
  if (typeof host.showPopover === 'function') {
    host.popover = 'manual';
    host.showPopover();
  }

  const life = new AbortController();
  const place = () => {
    // Measured as large as it wants to be.
    limit(frame, null);
    const { width, height } = frame.getBoundingClientRect();
    const view = { width: doc.documentElement.clientWidth, height: doc.defaultView?.innerHeight ?? height };
    const at = placeCard({ width, height }, { ...options, badge: options.badge(), passage: options.passage(), view });
    limit(frame, { width: at.maxWidth, height: at.maxHeight });
    frame.style.left = `${at.left}px`;
    frame.style.top = `${at.top}px`;
  };
  const delivered = new WeakSet<Event>();
  for (const type of ['click', 'keydown'])
    root.addEventListener(type, (event) => event.isTrusted || delivered.has(event) || forget(event), { capture: true });
  for (const type of TYPED) frame.addEventListener(type, (event) => event.stopPropagation());
  let waiting = false;
  const follow = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (!life.signal.aborted) place();
    });
  };
  const { signal } = life;
  const view = doc.defaultView;
  doc.addEventListener('scroll', follow, { capture: true, passive: true, signal });
  view?.addEventListener('resize', follow, { signal });
  const grown = view && 'ResizeObserver' in view ? new view.ResizeObserver(follow) : null;
  grown?.observe(frame);
  view?.addEventListener('keydown', (event) => onKey(event), { capture: true, signal });
  doc.addEventListener('pointerdown', (event) => onPress(event), { capture: true, signal });

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.defaultPrevented) return;
    if (event.key === 'Escape') {
      // What is half typed into a line is given up first.
      const at = root.activeElement;
      if (at?.localName === 'input' && (at as HTMLInputElement).value !== '') return;
      // The page's own dialogs stay open: this Escape was for the card.
      event.preventDefault();
      event.stopImmediatePropagation();
      options.onDismiss(true);
    } else if (event.key === 'Tab' && doc.activeElement === host) {
      event.preventDefault();
      stepFocus(root, event.shiftKey ? -1 : 1);
    }
  };
  if (options.guard) options.guard.take = typingTaker(host, root, delivered, onKey, options.onForged);
  const onPress = (event: Event) => {
    if (!event.isTrusted) return;
    // A press on a badge opens or closes by itself.
    const ours = event.composedPath().some((at) => at === host || (at as Element).localName === BADGE_TAG);
    if (!ours) options.onDismiss(false);
  };
  return {
    frame,
    place,
    hasFocus: () => doc.activeElement === host,
    close() {
      life.abort();
      if (options.guard) options.guard.take = null;
      grown?.disconnect();
      host.remove();
    },
  };
}

/** What a script does in a person's place is as if it had not been. */
function forget(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

function limit(frame: HTMLElement, size: Size | null): void {
  for (const name of ['width', 'height'] as const)
    if (size) frame.style.setProperty(`--${name}`, `${size[name]}px`);
    else frame.style.removeProperty(`--${name}`);
}

/** Gives the focus to the next control (1) or the one before (-1); from the last to the first, and the other way round. */
function stepFocus(root: ShadowRoot, by: 1 | -1): void {
  const controls = [...root.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    // Controls in closed details have boxes and still cannot be reached; doors only lead here.
    (el) => (el.checkVisibility?.() ?? true) && el.parentNode !== root,
  );
  const at = root.activeElement;
  const here = at ? controls.indexOf(at as HTMLElement) : -1; // in a list of such, or not in it
  // Where none has it: of those behind or before what has.
  const next = here < 0 ? firstFrom(controls, at, by) : controls.at((here + by) % controls.length);
  next?.focus();
}

/** The first control behind an element (1) or the last before it (-1); without one the first or last of all. */
function firstFrom(controls: readonly HTMLElement[], at: Element | null, by: 1 | -1): HTMLElement | undefined {
  const lies = by === 1 ? Node.DOCUMENT_POSITION_FOLLOWING : Node.DOCUMENT_POSITION_PRECEDING;
  const beyond = at ? controls.filter((el) => at.compareDocumentPosition(el) & lies) : [];
  return by === 1 ? (beyond[0] ?? controls[0]) : (beyond.at(-1) ?? controls.at(-1));
}

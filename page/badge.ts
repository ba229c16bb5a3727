import { addStyle } from './add-style';
import { badgeStyle } from './badge-style';
import { doorOf, keepSelectionOut } from './no-selection';
import { ownHost } from './own-host';

/** Name of a badge's element. We never define it as a custom element (content scripts have no registry); a page may. */
export const BADGE_TAG = 'whence-badge';

/** What a badge shows. */
export interface BadgeLook {
  /** Two or three words. */
  text: string;
  /** Name for screen readers. */
  name: string;
  /** An SVG path for a 16 × 16 box, drawn with a stroke: one shape per kind. */
  icon: string;
  /** `like`: it rests on likeness, and cannot be looked up word by word. Colour and outline differ. */
  tone: 'plain' | 'like' | 'warn';
  /** How many reports stand behind it; shown where there is no room for the text. */
  count: number;
  /** Language of text and name. */
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** How a badge is drawn beside its text, in CSS pixels; `fit-badge.ts` works it out. */
export interface BadgeFit {
  form: 'full' | 'small' | 'below';
  /** Distance of the button's end edge behind the host, for the forms without text. */
  end: number;
  /** Shift of an out-of-flow host to the end of the text. */
  dx: number;
  dy: number;
}

/** How a badge is drawn before it is fitted. */
export const PLAIN_FIT: BadgeFit = { form: 'full', end: 0, dx: 0, dy: 0 };

/** Whom a badge tells. Only what a person did counts; events made by the page are ignored. */
export interface BadgeListener {
  onOpen(): void;
  /** Pointer or focus came (true) or went (false). */
  onPoint(pointed: boolean): void;
  /** To the next badge (1), the one before (-1), the last (Infinity) or the first (-Infinity); false where it stays. */
  onStep(by: number): boolean;
}

/** A badge, not yet in the page. */
export interface Badge {
  host: HTMLElement;
  look: BadgeLook;
  outOfFlow: boolean;
  setOpen(open: boolean): void;
  setDark(dark: boolean): void;
  fit(fit: BadgeFit): void;
  /** Box of the visible button. */
  box(): DOMRect;
  /** How much larger the page draws it than its style says: zoom and transforms around it. */
  scale(): number;
  focus(): void;
}

const SVG = 'http://www.w3.org/2000/svg';
/** Stopped at the badge, so that neither a link around it nor the page's shortcuts take them. */
const KEPT = [
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend',
  'keydown keyup keypress dragstart',
].flatMap((names) => names.split(' '));

/** Keys that go from badge to badge. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Makes a badge. All its text is CSS content, so it is not in copied, printed or searched text. `mode` is `closed` for
 * readers: a page can then neither read nor press what is inside. `leaky` as for a card's host.
 */
export function createBadge(
  doc: Document,
  look: BadgeLook,
  { mode, outOfFlow, leaky }: { mode: ShadowRootMode; outOfFlow: boolean; leaky: boolean },
  listener: BadgeListener,
): Badge {
  const { host, root } = ownHost(doc, BADGE_TAG, mode);
  addStyle(root, badgeStyle(outOfFlow));
  const button = drawButton(doc, look);
  root.append(button);
  if (leaky) putBehindDoor(root, button);
  let fitted = PLAIN_FIT;
  listen(button, listener);
  return {
    host,
    look,
    outOfFlow,
    setOpen: (open) => button.setAttribute('aria-expanded', String(open)),
    setDark: (dark) => void button.classList.toggle('dark', dark),
    fit(fit) {
      const { form, end, dx, dy } = fit;
      // Writing what stands there already would make the browser work it all out again.
      if (form === fitted.form && end === fitted.end && dx === fitted.dx && dy === fitted.dy) return;
      fitted = fit;
      button.classList.toggle('small', form !== 'full');
      button.classList.toggle('below', form === 'below');
      button.style.setProperty('--end', `${end}px`);
      button.style.setProperty('--dx', `${dx}px`);
      button.style.setProperty('--dy', `${dy}px`);
    },
    box: () => button.getBoundingClientRect(),
    scale: () => button.getBoundingClientRect().width / button.offsetWidth || 1,
    focus: () => button.focus({ preventScroll: true }),
  };
}

function drawButton(doc: Document, look: BadgeLook): HTMLButtonElement {
  const button = doc.createElement('button');
  button.type = 'button';
  button.className = look.tone;
  button.lang = look.lang;
  button.setAttribute('aria-label', look.name);
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = doc.createElementNS(SVG, 'path');
  path.setAttribute('d', look.icon);
  svg.append(path);
  const text = doc.createElement('span');
  text.className = 'text';
  // Not `dir`: where the text stands under the mark is a matter of the page's direction.
  text.dataset.dir = look.dir;
  text.dataset.text = look.text;
  const count = doc.createElement('span');
  count.className = 'count';
  if (look.count > 1) count.dataset.count = look.count > 9 ? '+' : String(look.count);
  button.append(svg, text, count);
  return button;
}

/** Tab reaches a badge by a door. Back from the badge it is closed, or it would lead to where one comes from. */
function putBehindDoor(root: ShadowRoot, button: HTMLButtonElement): void {
  const door = doorOf(root.ownerDocument, () => button.focus());
  root.prepend(door);
  button.tabIndex = -1;
  button.addEventListener('keydown', (event) => {
    if (event.key === 'Tab' && event.shiftKey) door.tabIndex = -1;
  });
  button.addEventListener('blur', () => {
    door.tabIndex = 0;
  });
  keepSelectionOut(root);
}

function listen(button: HTMLButtonElement, { onOpen, onPoint, onStep }: BadgeListener): void {
  for (const type of KEPT)
    button.addEventListener(type, (event) => {
      event.stopPropagation();
      // Inside a link these would follow or drag it. Enter and Space reach the button as a click.
      if (type === 'click' || type === 'auxclick' || type === 'dragstart') event.preventDefault();
      if (type === 'click' && event.isTrusted) onOpen();
      if (type === 'keydown' && event.isTrusted) step(event as KeyboardEvent);
    });
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    // With a modifier the arrows are the browser's.
    if (!by || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const back = /t$/.test(event.key) && getComputedStyle(button).direction === 'rtl';
    // Where there is no other badge the key scrolls the page.
    if (onStep(back ? -by : by)) event.preventDefault();
  };
  for (const type of ['pointerenter', 'focus'])
    button.addEventListener(type, (event) => {
      if (event.isTrusted) onPoint(true);
    });
  for (const type of ['pointerleave', 'blur'])
    button.addEventListener(type, (event) => {
      if (event.isTrusted) onPoint(false);
    });
}

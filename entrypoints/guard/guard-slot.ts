/**
 * Where the guard's script leaves what it hears of keys for the card's. Both run in the extension's own world of the page,
 * which the page's scripts cannot reach.
 */

/** What carries words that are typed, pasted, copied or dropped. */
const CARRIERS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
  'copy',
  'cut',
  'drop',
] as const;

/** The guard of a page: it hears every such event before the page's own scripts do. */
export interface TypingGuard {
  /** Called with each of them; null where nothing of ours is typed into. */
  take: ((event: Event) => void) | null;
}

const SLOT = Symbol.for('whence.typing');
// A property nobody has declared on the global object.
const world = globalThis as { [SLOT]?: TypingGuard | undefined };

/**
 * Places the guard, once. It is first only where this runs before any script of the page: listeners are called in the order in
 * which they were added, whatever world they are of.
 */
export function placeGuard(view: Window): void {
  if (world[SLOT]) return;
  const guard: TypingGuard = { take: null };
  for (const type of CARRIERS) view.addEventListener(type, (event) => guard.take?.(event), { capture: true });
  world[SLOT] = guard;
}

/** The guard, where it was placed when the page began; null where the page's scripts may have been first. */
export const placedGuard = (): TypingGuard | null => world[SLOT] ?? null;

/** What a card hears again after it was kept from the page; the rest needs nobody. */
const REDELIVERED: readonly string[] = ['keydown', 'input'];

/**
 * Keeps what is typed inside `host` from the page: an event of it is stopped before the page's listeners, and what the inside
 * listens to is delivered there anew, as an event that does not leave the root. What the browser does by itself (the letter in
 * the field, Enter on a button) it does all the same. `delivered` are the events made here, by which the inside knows them from
 * a script's; `first` sees a key before the inside does. A change that no key, paste or drop has announced is the page's
 * (`execCommand` writes where the focus is): the inside does not hear of it, and `forged` is called to put back what stood there.
 */
export function typingTaker(
  host: Element,
  root: ShadowRoot,
  delivered: WeakSet<Event>,
  first: (event: KeyboardEvent) => void,
  forged: () => void,
): (event: Event) => void {
  let announced = false;
  return (event) => {
    if (!event.isTrusted || !event.composedPath().includes(host)) return;
    event.stopImmediatePropagation();
    if (event.type === 'keydown') first(event as KeyboardEvent);
    if (event.type === 'beforeinput' || event.type === 'compositionend') announced = true;
    if (event.type === 'input') {
      const typed = announced;
      announced = (event as InputEvent).isComposing;
      if (!typed) return forged();
    }
    const inside = root.activeElement;
    if (event.defaultPrevented || !inside || !REDELIVERED.includes(event.type)) return;
    const again =
      event.type === 'keydown' ? keyAgain(event as KeyboardEvent) : new Event(event.type, { bubbles: true });
    delivered.add(again);
    inside.dispatchEvent(again);
    if (again.defaultPrevented) event.preventDefault();
  };
}

/**
 * The same key; it stays inside its root, since an event that is not composed cannot leave one. A plain event that carries what
 * is asked of a key: Firefox takes every KeyboardEvent for composed, whatever it is made as.
 */
function keyAgain(event: KeyboardEvent): Event {
  // The properties of an event are its prototype's: none of them would be spread.
  const { type, key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  const modifiers = { ctrlKey, shiftKey, altKey, metaKey };
  return Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
    ...modifiers,
    ...{ key, code, location, repeat, isComposing },
  });
}

import { whenVisible } from './when-quiet';

/** Whom a watch tells. */
export interface PageListener {
  /** The tree changed; `text`: readable text may have come or changed, so that reading again is worth it. */
  onChange(change: { text: boolean }): void;
  /** Another address is shown without a new page. */
  onNavigate(): void;
}

/** A watch that runs. */
export interface PageWatch {
  /** Watches a shadow root or a frame's document too, whose changes are not told to the document around it. */
  also(root: ShadowRoot | Document): void;
}

/** Milliseconds between the first change and telling of it; everything in between is one change. */
const DEBOUNCE = 300;
/** A page that writes more than this many records at once is not looked at one by one; it counts as changed. */
const MAX_RECORDS = 500;
/** Shorter texts that come or change are clocks, counters and buttons. */
const LEAST_TEXT = 60;
/** Our own elements. */
const OWN = /^whence-/;

/**
 * Watches the page until the signal is aborted: its tree and text (never its attributes), what opens and closes in it, the
 * frames that load in it, and its address. Only what was added is looked at, and only until one readable text is found in
 * it. In a hidden tab nothing is told; what happened there is told when somebody looks.
 */
export function watchPage(doc: Document, listener: PageListener, signal: AbortSignal): PageWatch {
  const view = doc.defaultView;
  if (!view) return { also: () => {} };
  let address = pageOf(doc.location.href);
  let pending: { text: boolean } | null = null;

  const tell = () => {
    const change = pending;
    pending = null;
    if (change && !signal.aborted) listener.onChange(change);
  };
  const navigated = () => {
    const now = pageOf(doc.location.href);
    if (now === address || signal.aborted) return;
    address = now;
    listener.onNavigate();
  };
  const observer = new MutationObserver((records) => {
    // Pages may change their address without any event that a content script hears.
    navigated();
    if (!pending && records.every(isOwn)) return;
    // What will be told is known once one text was seen; a page that never rests is not looked at further.
    changed(pending?.text === true || records.length > MAX_RECORDS || records.some(bringsText));
  });
  const changed = (text: boolean) => {
    const first = pending === null;
    pending ??= { text: false };
    pending.text ||= text;
    if (first) setTimeout(() => void whenVisible(doc, signal).then(() => whenIdle(view, tell)), DEBOUNCE);
  };
  const also = (root: Node) => observer.observe(root, { childList: true, subtree: true, characterData: true });
  also(doc.documentElement);
  signal.addEventListener('abort', () => observer.disconnect());

  view.addEventListener('popstate', navigated, { signal });
  view.addEventListener('hashchange', navigated, { signal });
  // The address has changed when these fire. Patching history.pushState here would patch our own world's only.
  const { navigation } = view as { navigation?: EventTarget };
  for (const type of ['currententrychange', 'navigatesuccess'])
    navigation?.addEventListener(type, navigated, { signal });

  // Neither bubbles: dialogs, popovers and details that open or close, and frames that have loaded.
  doc.addEventListener('toggle', () => changed(true), { capture: true, signal });
  doc.addEventListener('load', ({ target }) => isFrame(target) && changed(true), { capture: true, signal });
  return { also };
}

const isFrame = (target: EventTarget | null): boolean => /^I?FRAME$/.test((target as Node | null)?.nodeName ?? '');

/** The address without its fragment, unless the fragment is the route of a single-page site. */
function pageOf(address: string): string {
  const [page = '', fragment = ''] = address.split(/#(.*)/s);
  return /^[/!]/.test(fragment) ? address : page;
}

function isOwn(record: MutationRecord): boolean {
  if (record.type === 'characterData') return false;
  const ours = (node: Node) => node.nodeType === 1 && OWN.test((node as Element).localName); // 1 is an element
  // What the page took of ours matters; what we added does not.
  return record.removedNodes.length === 0 && [...record.addedNodes].every(ours);
}

function bringsText(record: MutationRecord): boolean {
  if (record.type === 'characterData') return (record.target as Text).data.length >= LEAST_TEXT;
  return [...record.addedNodes].some((node) => {
    if (node.nodeType === 1 && /^(whence-.*|script|style|svg|iframe)$/.test((node as Element).localName)) return false;
    return (node.textContent ?? '').length >= LEAST_TEXT;
  });
}

function whenIdle(view: Window, work: () => void): void {
  // Not in every browser; a timer does as well, only less politely.
  if (typeof view.requestIdleCallback === 'function') view.requestIdleCallback(work, { timeout: 1_000 });
  else setTimeout(work, 0);
}

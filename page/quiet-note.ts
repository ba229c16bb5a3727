import { CARD_TAG } from './card-host';
import { ownHost } from './own-host';

/** Milliseconds a note stays, and more for each letter of it. */
const STAYS = 4_000;
const PER_LETTER = 40;

/** Families by no name of their own: see `badge-style.ts`. */
const STYLE = `:host{all:initial!important;position:fixed!important;inset:auto 16px 16px auto!important;display:block!important;
margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;
z-index:2147483647!important;max-inline-size:min(360px,calc(100vw - 32px))!important}
p{all:initial;display:block;box-sizing:border-box;padding:10px 14px;border:1px solid var(--line);border-radius:8px;
background:var(--paper);color:var(--ink);box-shadow:0 2px 10px rgb(0 0 0/.18);overflow-wrap:anywhere;
font:14px/1.45 system-ui,sans-serif;
--paper:#fff;--ink:#1d2b2a;--line:#9cc4c0}
p:lang(ur){font:15px/2 sans-serif}
p.warn{--line:#b8663a}
p:empty{visibility:hidden}
@media (prefers-color-scheme:dark){p{--paper:#1b2423;--ink:#e3eeec;--line:#3f6f6b}p.warn{--line:#c98a60}}
@media (forced-colors:active){p{border-color:CanvasText;background:Canvas;color:CanvasText}}
@media print{:host{display:none!important}}`;

/** What a note says, and how. */
export interface Note {
  text: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  /** Something the reader asked for did not happen. */
  warn: boolean;
}

/** The note that stands on the page now. */
let standing: (() => void) | undefined;

/**
 * Shows one sentence in a corner of the page for some seconds, longer while the pointer is on it; a screen reader says it.
 * Takes the place of the note before. A press takes it away. Gives its undo.
 */
export function showNote(doc: Document, { text, lang, dir, warn }: Note, mode: ShadowRootMode): () => void {
  standing?.();
  const { host, root } = ownHost(doc, CARD_TAG, mode);
  const style = doc.createElement('style');
  style.textContent = STYLE;
  const line = doc.createElement('p');
  line.setAttribute('role', 'status');
  line.lang = lang;
  line.dir = dir;
  line.className = warn ? 'warn' : '';
  root.append(style, line);
  (doc.body ?? doc.documentElement).append(host);
  // Announced only where the text comes into a region that is there already.
  const says = setTimeout(() => {
    line.textContent = text;
  }, 50);
  const life = STAYS + PER_LETTER * text.length;
  let ends = setTimeout(undo, life);
  host.addEventListener('pointerenter', () => clearTimeout(ends));
  host.addEventListener('pointerleave', () => {
    clearTimeout(ends);
    ends = setTimeout(undo, STAYS);
  });
  host.addEventListener('click', undo);

  function undo(): void {
    clearTimeout(says);
    clearTimeout(ends);
    host.remove();
    if (standing === undo) standing = undefined;
  }
  standing = undo;
  return undo;
}

import { useRef, useState } from 'preact/hooks';
import type { PopupTranslate } from '../../locales/popup-text';
import type { SavedMatch } from '../../model/saved-match';

/** Props of {@link ExportMenu}. */
export interface ExportMenuProps {
  t: PopupTranslate;
  /** What is taken out. */
  rows: readonly SavedMatch[];
  /** What the rows are to the reader: those that were selected, or those that are shown. */
  which: 'selected' | 'shown';
  /** Names of the formats, the lossless one first; null until they are loaded. */
  kinds: readonly string[] | null;
  /** While something is being written or read, nothing else is. */
  busy: boolean;
  /** The menu was opened: the formats are needed. */
  onOpen(): void;
  onExport(kind: string, rows: readonly SavedMatch[]): void;
}

/** A button that says what goes out, and a menu of formats after the ARIA pattern: arrows, Home, End, Escape. */
export function ExportMenu({ t, rows, which, kinds, busy, onOpen, onExport }: ExportMenuProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const shown = open && kinds !== null;
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const formats = [...event.currentTarget.querySelectorAll('button')];
    const at = formats.findIndex((button) => button.matches(':focus'));
    const [forward, back] = t.dir === 'rtl' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const moves = { ArrowDown: at + 1, [forward]: at + 1, ArrowUp: at - 1, [back]: at - 1, Home: 0, End: -1 };
    const to = moves[event.key];
    if (event.key === 'Escape') close();
    else if (to !== undefined) formats.at(to % formats.length)?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <button
        ref={opener}
        type="button"
        class="export-button"
        aria-haspopup="menu"
        aria-expanded={shown}
        // Disabled, it would lose the focus that the menu has just given back to it.
        aria-disabled={busy}
        onClick={() => {
          if (busy) return;
          if (!shown) onOpen();
          setOpen(!shown);
        }}
      >
        {t(`export.${which}`, { count: rows.length })} <span aria-hidden="true">▾</span>
      </button>
      {open && kinds && (
        <div class="export">
          <div
            role="menu"
            aria-label={t('export.formats')}
            aria-describedby="export-lossless"
            onKeyDown={onKeyDown}
            onBlur={({ currentTarget, relatedTarget: to }) => {
              // The button that opened the menu closes it itself.
              if (to instanceof Node && to !== opener.current && !currentTarget.contains(to)) setOpen(false);
            }}
          >
            {kinds.map((kind, i) => (
              <button
                key={kind}
                ref={(button) => {
                  // The first takes the focus as the menu appears.
                  if (i === 0 && !button?.parentElement?.contains(document.activeElement)) button?.focus();
                }}
                type="button"
                role="menuitem"
                tabIndex={i === 0 ? 0 : -1}
                onClick={() => {
                  close();
                  onExport(kind, rows);
                }}
              >
                {kind}
              </button>
            ))}
          </div>
          <p class="meta" id="export-lossless">
            {t('export.lossless')}
          </p>
        </div>
      )}
    </>
  );
}

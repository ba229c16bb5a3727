import type { ShortcutsTranslate } from '../locales/options-text';

/** A command as the browser knows it: its name in words, and the keys it really has. */
export interface Shortcut {
  name: string;
  /** Empty for the browser's own command that presses our button. */
  description: string;
  /** Empty where none are set. */
  keys: string;
}

/** Props of {@link Shortcuts}. */
export interface ShortcutsProps {
  t: ShortcutsTranslate;
  shortcuts: readonly Shortcut[];
  /** Opens the browser's own page for them; undefined where it has none we may open. */
  onChange: (() => void) | undefined;
}

/** Our commands, which have a name in the reader's language; the browser's description is in its own. */
const OURS = [
  'next-badge',
  'previous-badge',
  'save-match',
  'open-panel',
  'toggle-site',
  'check-selection',
  'save-clipping',
  'save-article',
] as const;

function nameText(t: ShortcutsTranslate, name: string, description: string): string {
  const ours = OURS.find((one) => one === name);
  return ours ? t(`shortcuts.name.${ours}`) : description || t('shortcuts.popup');
}

/** The commands with the keys they really have, and the way to change them. */
export function Shortcuts({ t, shortcuts, onChange }: ShortcutsProps) {
  return (
    <>
      <table class="shortcuts">
        <thead>
          <tr>
            <th scope="col">{t('shortcuts.action')}</th>
            <th scope="col">{t('shortcuts.key')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(({ name, description, keys }) => (
            <tr key={name}>
              <td>{nameText(t, name, description)}</td>
              <td>{keys ? <kbd dir="ltr">{keys}</kbd> : <span class="meta">{t('shortcuts.none')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {onChange ? (
        <button type="button" onClick={onChange}>
          {t('shortcuts.change')}
        </button>
      ) : (
        <p class="meta">{t('shortcuts.how')}</p>
      )}
    </>
  );
}

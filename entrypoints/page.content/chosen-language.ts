import { SETTINGS_KEY } from '../../model/settings-key';

/** The little of `browser.storage.local` that is used. */
interface ReadableArea {
  get(key: string): Promise<Record<string, unknown>>;
}

/**
 * The language the reader has chosen for our words, as a list of none or one tag. Asks the storage itself, so that no
 * background is woken for it; whether it is one we speak is for the caller to see.
 */
export async function chosenLanguage(area: ReadableArea): Promise<string[]> {
  const stored = await area.get(SETTINGS_KEY).catch(() => ({}) as Record<string, unknown>);
  const chosen = (stored[SETTINGS_KEY] as { language?: unknown } | undefined)?.language;
  return typeof chosen === 'string' ? [chosen] : [];
}

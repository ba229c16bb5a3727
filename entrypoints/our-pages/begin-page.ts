import { browser } from 'wxt/browser';
import { type Language, pickLanguage } from '../../locales/translate';
import { chosenLanguage } from '../page.content/chosen-language';

/**
 * Begins one of our own pages: the reader's language (`translator` gives its texts), set on the document, and the element
 * the page is drawn into.
 */
export async function beginPage<T extends { language: Language; dir: string }>(
  translator: (language: Language) => T,
): Promise<{ t: T; root: Element }> {
  const chosen = await chosenLanguage(browser.storage.local);
  const t = translator(pickLanguage([...chosen, browser.i18n.getUILanguage(), ...navigator.languages]));
  document.documentElement.lang = t.language;
  document.documentElement.dir = t.dir;
  const root = document.querySelector('#app');
  if (!root) throw new Error('the page has no #app');
  return { t, root };
}

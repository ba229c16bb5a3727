import en from './en.json';
import popupEn from './popup-en.json';
import popupUr from './popup-ur.json';
import { type Language, type Stem, type TextKey, type TranslateFrom, translate } from './text';
import ur from './ur.json';

/** The texts of the popup: those it shares with the page, and its own, which the content script need not carry. */
type PopupTextKey = TextKey | Stem<keyof typeof popupEn>;
export type PopupTranslate = TranslateFrom<PopupTextKey>;

/** The translator of the popup. */
export function popupTranslator(language: Language): PopupTranslate {
  return translate(language, { en: { ...en, ...popupEn }, ur: { ...ur, ...popupUr } }[language]);
}

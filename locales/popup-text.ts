import { type DataTextKey, dataTexts } from './data-text';
import popupEn from './popup-en.json';
import popupUr from './popup-ur.json';
import { type SourcesTextKey, sourcesTexts } from './sources-text';
import { type TextKey, texts } from './text';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';

/** The texts of the popup: those it shares with the card, and its own, which the card need not carry. */
export type PopupTextKey = TextKey | DataTextKey | SourcesTextKey | Stem<keyof typeof popupEn>;
export type PopupTranslate = TranslateFrom<PopupTextKey>;

/** Those texts by language, the card's among them. */
export const popupTexts = {
  en: { ...texts.en, ...dataTexts.en, ...sourcesTexts.en, ...popupEn },
  ur: { ...texts.ur, ...dataTexts.ur, ...sourcesTexts.ur, ...popupUr },
};

/** The translator of the popup. */
export function popupTranslator(language: Language): PopupTranslate {
  return translate(language, popupTexts[language]);
}

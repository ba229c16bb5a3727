import badgeEn from './badge-en.json';
import badgeUr from './badge-ur.json';
import en from './en.json';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';
import ur from './ur.json';

/** The texts that the card and the popup both show. Every key stands in every language; a test compares them. */
export type TextKey = Stem<keyof typeof en | keyof typeof badgeEn> | 'record-kind.other';
export type Translate = TranslateFrom<TextKey>;

/** Those texts by language, the badges' among them. */
export const texts = { en: { ...badgeEn, ...en }, ur: { ...badgeUr, ...ur } };

/** The translator of the texts that card and popup share. */
export function translator(language: Language): Translate {
  return translate(language, texts[language]);
}

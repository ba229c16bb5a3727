import en from './badge-en.json';
import ur from './badge-ur.json';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';

/** The few texts a page carries before a card is opened. */
type BadgeKey = Stem<keyof typeof en>;
export type BadgeTranslate = TranslateFrom<BadgeKey>;

/** The translator of the badges. */
export function badgeTranslator(language: Language): BadgeTranslate {
  return translate(language, { en, ur }[language]);
}

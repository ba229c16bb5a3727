import optionsEn from './options-en.json';
import optionsUr from './options-ur.json';
import { type PopupTextKey, popupTexts } from './popup-text';
import sampleEn from './sample-en.json';
import sampleUr from './sample-ur.json';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';
import welcomeEn from './welcome-en.json';
import welcomeUr from './welcome-ur.json';

/** The texts of the welcome page: those it shares with popup and options, its own, and its article. */
export type WelcomeTextKey =
  | PopupTextKey
  | Stem<keyof typeof optionsEn | keyof typeof welcomeEn>
  | keyof typeof sampleEn;
export type WelcomeTranslate = TranslateFrom<WelcomeTextKey>;

/** The translator of the welcome page. */
export function welcomeTranslator(language: Language): WelcomeTranslate {
  const own = {
    en: { ...optionsEn, ...welcomeEn, ...sampleEn },
    ur: { ...optionsUr, ...welcomeUr, ...sampleUr },
  }[language];
  return translate(language, { ...popupTexts[language], ...own });
}

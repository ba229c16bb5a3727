import checkEn from './check-en.json';
import checkUr from './check-ur.json';
import { type SourcesTextKey, sourcesTexts } from './sources-text';
import { type TextKey, texts } from './text';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';

/** The texts of the page that checks saved sources. */
export type CheckTranslate = TranslateFrom<TextKey | SourcesTextKey | Stem<keyof typeof checkEn>>;

/** The translator of that page. */
export function checkTranslator(language: Language): CheckTranslate {
  return translate(
    language,
    {
      en: { ...texts.en, ...sourcesTexts.en, ...checkEn },
      ur: { ...texts.ur, ...sourcesTexts.ur, ...checkUr },
    }[language],
  );
}

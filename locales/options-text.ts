import clippingsEn from './clippings-en.json';
import clippingsUr from './clippings-ur.json';
import { type DataTextKey, dataTexts } from './data-text';
import optionsEn from './options-en.json';
import optionsUr from './options-ur.json';
import { type TextKey, texts } from './text';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';

/** The texts of the options page: those it shares with card and popup, and its own. */
export type OptionsTextKey = TextKey | DataTextKey | Stem<keyof typeof optionsEn | keyof typeof clippingsEn>;
export type OptionsTranslate = TranslateFrom<OptionsTextKey>;

/** What the list of shortcuts says, in whatever page it stands. */
export type ShortcutsTranslate = TranslateFrom<Extract<OptionsTextKey, `shortcuts.${string}`>>;

/** The translator of the options page. */
export function optionsTranslator(language: Language): OptionsTranslate {
  return translate(
    language,
    {
      en: { ...texts.en, ...dataTexts.en, ...optionsEn, ...clippingsEn },
      ur: { ...texts.ur, ...dataTexts.ur, ...optionsUr, ...clippingsUr },
    }[language],
  );
}

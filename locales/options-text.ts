import clippingsEn from './clippings-en.json';
import clippingsUr from './clippings-ur.json';
import { type DataTextKey, dataTexts } from './data-text';
import optionsEn from './options-en.json';
import optionsUr from './options-ur.json';
import { type SourcesTextKey, sourcesTexts } from './sources-text';
import { type TextKey, texts } from './text';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';

/** The texts of the options page: those it shares with card and popup, and its own. */
export type OptionsTextKey =
  | TextKey
  | DataTextKey
  | SourcesTextKey
  | Stem<keyof typeof optionsEn | keyof typeof clippingsEn>;
export type OptionsTranslate = TranslateFrom<OptionsTextKey>;

/** What the list of shortcuts says, in whatever page it stands. */
export type ShortcutsTranslate = TranslateFrom<Extract<OptionsTextKey, `shortcuts.${string}`>>;

/** The translator of the options page. */
export function optionsTranslator(language: Language): OptionsTranslate {
  return translate(
    language,
    {
      en: { ...texts.en, ...dataTexts.en, ...sourcesTexts.en, ...optionsEn, ...clippingsEn },
      ur: { ...texts.ur, ...dataTexts.ur, ...sourcesTexts.ur, ...optionsUr, ...clippingsUr },
    }[language],
  );
}

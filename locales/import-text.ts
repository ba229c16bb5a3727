import docsEn from './docs-en.json';
import docsUr from './docs-ur.json';
import { type TextKey, texts } from './text';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';

/** The texts of the page that brings documents in: those it shares with card and popup, and its own. */
export type ImportTextKey = TextKey | Stem<keyof typeof docsEn>;
export type ImportTranslate = TranslateFrom<ImportTextKey>;

/** Fields of a table that have a name here: all that a column can hold. */
export type ColumnField = ImportTextKey extends infer K
  ? K extends `docs.field.${infer Field}`
    ? Field
    : never
  : never;

/** The translator of that page. */
export function importTranslator(language: Language): ImportTranslate {
  return translate(language, { en: { ...texts.en, ...docsEn }, ur: { ...texts.ur, ...docsUr } }[language]);
}

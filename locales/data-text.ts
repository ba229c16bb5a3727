import dataEn from './data-en.json';
import dataUr from './data-ur.json';
import type { Stem, TranslateFrom } from './translate';

/** The texts of what brings data in and takes it out, which popup and options both show. */
export type DataTextKey = Stem<keyof typeof dataEn>;
export type DataTranslate = TranslateFrom<DataTextKey>;

/** Those texts by language. */
export const dataTexts = { en: dataEn, ur: dataUr };

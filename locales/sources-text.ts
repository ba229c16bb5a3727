import sourcesEn from './sources-en.json';
import sourcesUr from './sources-ur.json';
import type { TextKey } from './text';
import type { TranslateFrom } from './translate';

/** What is said of the address of a source wherever it stands: in the list of saved matches, the clippings, the check. */
export type SourcesTextKey = keyof typeof sourcesEn;
export type SourcesTranslate = TranslateFrom<TextKey | SourcesTextKey>;

/** Those texts by language. */
export const sourcesTexts = { en: sourcesEn, ur: sourcesUr };

/** The letters of the script a language is written in most often, by its tag; null where nothing speaks for one script. */
const scripts = new Map<string, RegExp | null>();

/**
 * What `lang` is to say of a text that is cited from a source in `language` (BCP 47): that language, or `und` where the text has no
 * letter of its script, such as the English headline by which an Urdu report is cited: a voice, a font and a line height for Urdu
 * would be wrong for it. Undefined where the language is not known.
 */
export function languageOf(text: string, language: string | null): string | undefined {
  if (language === null) return undefined;
  let letters = scripts.get(language);
  if (letters === undefined) {
    letters = lettersOf(language);
    scripts.set(language, letters);
  }
  return letters === null || letters.test(text) ? language : 'und';
}

/** Null where the tag is none, or its script has no letters of its own (Japanese is written in three). */
function lettersOf(language: string): RegExp | null {
  try {
    return new RegExp(`\\p{Script=${new Intl.Locale(language).maximize().script}}`, 'u');
  } catch {
    return null;
  }
}

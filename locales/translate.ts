/** The languages Whence speaks. */
export type Language = 'en' | 'ur';

/** A key without its plural ending: `badge.reports.one` and `.other` are asked for as `badge.reports`. */
export type Stem<K> = K extends `${infer S}.one` ? S : K extends `${string}.other` ? never : K;

/** Values for the `{blanks}` of a text. Numbers are written as the language writes them; `count` picks the plural. */
type Blanks = Readonly<Record<string, string | number>>;

/** Gives the text for a key, with blanks filled. */
export interface TranslateFrom<Key extends string> {
  (key: Key, blanks?: Blanks): string;
  readonly language: Language;
  readonly dir: 'ltr' | 'rtl';
}
type Texts = Readonly<Record<string, string>>;

const RIGHT_TO_LEFT: ReadonlySet<Language> = new Set<Language>(['ur']);
/** The tag given to Intl. British English has the day before the month and no comma before «and». */
const INTL_TAG: Readonly<Record<Language, string>> = { en: 'en-GB', ur: 'ur' };

/**
 * A translator over `texts`. A key that is missing is shown as itself, which a test keeps from ever happening. A blank
 * without a value stays visible as `{blank}` for the same reason.
 */
export function translate<Key extends string>(language: Language, texts: Texts): TranslateFrom<Key> {
  const dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr';
  const fill = (value: string | number) =>
    typeof value === 'number' ? numberText(language, value) : isolate(value, dir === 'rtl');
  const t = (key: Key, blanks: Blanks = {}): string => {
    const count = blanks.count;
    const text =
      // In English and in Urdu only 1 is one.
      (typeof count === 'number'
        ? (texts[`${key}.${count === 1 ? 'one' : 'other'}`] ?? texts[`${key}.other`])
        : undefined) ??
      texts[key] ??
      key;
    return text.replace(/\{([\w-]+)\}/g, (whole, name: string) => {
      const value = blanks[name];
      return value === undefined ? whole : fill(value);
    });
  };
  return Object.assign(t, { language, dir } as const);
}

/**
 * A number as the language writes it. Intl is asked only where digits are grouped or broken: its first use in a process
 * holds a page up for 40 to 80 ms, and badges count small numbers.
 */
function numberText(language: Language, value: number): string {
  const plain = Number.isInteger(value) && value >= 0 && value < 1_000;
  return plain ? String(value) : new Intl.NumberFormat(INTL_TAG[language]).format(value);
}

/** The first language of the list (BCP 47 tags, best first) that Whence speaks, else English. */
export function pickLanguage(list: readonly string[]): Language {
  for (const tag of list) {
    const language = tag.toLowerCase().split(/[-_]/)[0];
    if (language === 'en' || language === 'ur') return language;
  }
  return 'en';
}

/** The tag under which `t`'s language is known to Intl. */
export const intlTag = (t: { language: Language }): string => INTL_TAG[t.language];

const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Wraps a value that runs only the other way in first-strong isolates (U+2068, U+2069), so that its full stops and
 * brackets stay with it. Needed in plain strings, which cannot carry `dir`. A value of both scripts was put together by
 * us (a list) and is left to run our way; its parts are isolated where they are joined.
 */
export function isolate(value: string, inRightToLeft: boolean): string {
  const [ours, other] = inRightToLeft ? [ARABIC, LATIN] : [LATIN, ARABIC];
  return other.test(value) && !ours.test(value) ? `\u2068${value}\u2069` : value;
}

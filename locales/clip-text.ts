import clipEn from './clip-en.json';
import clipUr from './clip-ur.json';
import { type Language, type Stem, type TranslateFrom, translate } from './translate';

/** The texts that the page is told after something was clipped. */
export type ClipTextKey = Stem<keyof typeof clipEn>;
export type ClipTranslate = TranslateFrom<ClipTextKey>;

/** The translator of those texts. */
export function clipTranslator(language: Language): ClipTranslate {
  return translate(language, { en: clipEn, ur: clipUr }[language]);
}

/** What became of a clipping, as it is told. */
type Told =
  | {
      kept: 'new' | 'added' | 'present';
      words: number;
      whole: boolean;
      title: string | null;
      short: boolean;
      off: boolean;
    }
  | { kept: false; why: 'nothing-selected' | 'page-without-text' | 'page-not-readable' | 'storage-failed' };

/** One sentence on what was kept, and another where that is not enough to recognise it. */
export function clipText(t: ClipTranslate, told: Told): string {
  if (!told.kept) return t(`clip.${told.why}`);
  const { kept, words: count, whole, short, off } = told;
  const title = told.title ?? t('clip.untitled');
  const what = t(kept === 'new' && whole ? 'clip.new-whole' : `clip.${kept}`, { count, title });
  return [what, ...(short ? [t('clip.short')] : []), ...(off ? [t('clip.off')] : [])].join(' ');
}

import type { ClipNote } from '../model/clip-note';
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

/** One sentence on what was kept, and another where that is not enough to recognise it. */
export function clipText(t: ClipTranslate, told: ClipNote): string {
  if (!told.kept) return t(`clip.${told.why}`);
  const { kept, words: count, whole, short, off } = told;
  const title = told.title ?? t('clip.untitled');
  const what = t(kept === 'new' && whole ? 'clip.new-whole' : `clip.${kept}`, { count, title });
  return [what, ...(short ? [t('clip.short')] : []), ...(off ? [t('clip.off')] : [])].join(' ');
}

import { intlTag, isolate, type Language } from './translate';

/** A share from 0 to 1 in whole percent, as the language writes it. Only 1 itself reads 100 % and only 0 reads 0 %. */
export function percentText(t: { language: Language }, share: number): string {
  const format = new Intl.NumberFormat(intlTag(t), { style: 'percent', maximumFractionDigits: 0 });
  if (share <= 0) return format.format(0);
  if (share >= 1) return format.format(1);
  return format.format(Math.min(0.99, Math.max(0.01, share)));
}

/** «a, b and c», as the language joins a list. */
export function listText(t: { language: Language; dir: 'ltr' | 'rtl' }, words: readonly string[]): string {
  return new Intl.ListFormat(intlTag(t), { type: 'conjunction' }).format(words.map((w) => isolate(w, t.dir === 'rtl')));
}

/** A whole number as the language writes it. */
export const numberText = (t: { language: Language }, number: number): string =>
  new Intl.NumberFormat(intlTag(t)).format(number);

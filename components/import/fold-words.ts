/** Words as they are searched and put in order: without accents and capitals. */
export const foldWords = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

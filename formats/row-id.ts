import { slugOf } from './plain-words';

/** Words of a headline that stand in an id. */
const ID_WORDS = 6;

/** An id made of outlet, date and the first words of a headline, as far as there are any; else empty. */
export function rowId(outlet: string | null, date: string | null, headline: string | null): string {
  const words = headline === null ? '' : slugOf(headline).split('-').slice(0, ID_WORDS).join('-');
  return [outlet === null ? '' : slugOf(outlet), date ?? '', words].filter((part) => part !== '').join('-');
}

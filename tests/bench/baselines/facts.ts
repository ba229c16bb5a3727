import type { Block, PageText } from '../../../model/page-text';

/** A page of one headline, where there is one, and paragraphs. */
export function pageOf(headline: string | null, paragraphs: readonly string[], date: string | null): PageText {
  const texts = [...(headline === null ? [] : [headline]), ...paragraphs];
  const blocks = texts.map(
    (text, index): Block => ({
      index,
      kind: headline !== null && index === 0 ? 'headline' : 'paragraph',
      text,
      links: [],
    }),
  );
  return { address: 'about:blank', canonical: null, headline, date, language: 'en', blocks };
}

/** A day's number, or null of no date. */
export function dayOf(date: string): number | null {
  const time = Date.parse(date);
  return Number.isNaN(time) ? null : time / 86_400_000;
}

const APART = 365;

/** True where two days lie so far apart that a page of the one cannot report what a record of the other does. */
export const farApart = (a: number | null, b: number | null): boolean =>
  a !== null && b !== null && Math.abs(a - b) > APART;

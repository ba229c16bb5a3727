import { dateText } from '../locales/date-text';
import type { Translate } from '../locales/text';
import type { Certainty, Published } from '../model/record';
import { safeAddress } from './safe-address';

/** What a citation needs: a source and a saved match both have it. */
export interface Citable {
  title: string;
  headline?: string | null;
  byline: readonly string[];
  outletName: string | null;
  outletCertainty: Certainty;
  published: Published;
  url: string | null;
}

/**
 * A plain citation: «Byline, “Headline”, Outlet, date. URL». What is not known is left out; an outlet that was worked
 * out or guessed stands in square brackets, as is usual for what the source itself does not say.
 */
export function cite(t: Translate, of: Citable): string {
  const { precision } = of.published;
  const day = precision === 'minute' ? ({ ...of.published, precision: 'day' } as const) : of.published;
  const named = of.outletCertainty === 'confirmed' || of.outletCertainty === 'cited';
  const parts = [
    ...of.byline,
    t('cite.quoted', { title: of.headline ?? of.title }),
    ...(of.outletName ? [named ? of.outletName : `[${of.outletName}]`] : []),
    day.date && precision !== 'unknown' ? dateText(t, day) : t('cite.no-date'),
  ];
  const address = safeAddress(of.url);
  const comma = t.dir === 'rtl' ? '، ' : ', ';
  const text = `${parts.join(comma)}${t.dir === 'rtl' ? '۔' : '.'}${address ? ` ${address}` : ''}`;
  // A citation is pasted elsewhere: without the invisible marks that hold mixed directions together on screen.
  return text.replace(/[\u2066-\u2069]/g, '').replace(/\.\.(?= |$)/, '.');
}

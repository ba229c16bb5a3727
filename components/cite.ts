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

/** How a format writes the parts of a citation. */
export interface CitationMarks {
  text(value: string): string;
  /** Text that leads to an address, where there is one. */
  link(text: string, address: string | null): string;
}

/**
 * A citation: «Byline, “Headline”, Outlet, date. URL»; with `marks` the headline carries the address instead. What is not
 * known is left out; an outlet that was worked out or guessed stands in square brackets, as is usual for what the source
 * itself does not say.
 */
export function cite(t: Translate, of: Citable, marks?: CitationMarks): string {
  const { precision } = of.published;
  const day = precision === 'minute' ? ({ ...of.published, precision: 'day' } as const) : of.published;
  const named = of.outletCertainty === 'confirmed' || of.outletCertainty === 'cited';
  const address = safeAddress(of.url);
  const text = marks?.text ?? String;
  const quoted = t('cite.quoted', { title: of.headline ?? of.title });
  const parts = [
    ...of.byline.map(text),
    marks ? marks.link(quoted, address) : quoted,
    ...(of.outletName ? [text(named ? of.outletName : `[${of.outletName}]`)] : []),
    text(day.date && precision !== 'unknown' ? dateText(t, day) : t('cite.no-date')),
  ];
  const comma = t.dir === 'rtl' ? '، ' : ', ';
  const whole = `${parts.join(comma)}${t.dir === 'rtl' ? '۔' : '.'}${address && !marks ? ` ${address}` : ''}`;
  // A citation is pasted elsewhere: without the invisible marks that hold mixed directions together on screen.
  return whole.replace(/[\u2066-\u2069]/g, '').replace(/\.\.(?= |$)/, '.');
}

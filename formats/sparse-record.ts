import * as v from 'valibot';
import { PressRecord } from '../model/record';
import { fromJsonBytes } from './pack-json';

/**
 * Records as packs hold them: a field that says nothing is not written, which takes two thirds off a record of which only
 * headline, outlet and date are known.
 */

/** What a field holds that is not written. `displayTitle` is the headline where not written. */
const UNSAID = {
  kind: 'article',
  headline: null,
  altHeadlines: [],
  outlet: null,
  outletCertainty: 'unknown',
  byline: [],
  published: { date: null, precision: 'unknown', asCited: null },
  language: null,
  place: null,
  events: [],
  names: [],
  figures: [],
  claims: [],
  url: null,
  copies: [],
  related: [],
  removal: null,
  leaked: false,
  notes: '',
} as const;

/** The record without the fields that say nothing. */
export function sparse(record: PressRecord): object {
  const said = Object.entries(record).filter(
    ([field, value]) =>
      !(field in UNSAID) || JSON.stringify(value) !== JSON.stringify(UNSAID[field as keyof typeof UNSAID]),
  );
  return Object.fromEntries(said.filter(([field, value]) => field !== 'displayTitle' || value !== record.headline));
}

/** A record from its bytes in a pack, or null where they are none. */
export function readSparse(bytes: Uint8Array): PressRecord | null {
  const json = fromJsonBytes(bytes);
  if (typeof json !== 'object' || json === null) return null;
  const headline = 'headline' in json ? json.headline : null;
  const read = v.safeParse(PressRecord, { ...UNSAID, displayTitle: headline, ...json });
  return read.success ? read.output : null;
}

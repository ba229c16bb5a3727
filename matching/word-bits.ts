import { PRIOR_RECORDS } from './thresholds';

/** What a stem tells of the event, in bits: rare in the corpus of so many records, of which `among` hold it, and rare in the world. */
export function stemBits(world: number, records: number, among: number): number {
  return Math.min(world, Math.log2((records + PRIOR_RECORDS) / among));
}

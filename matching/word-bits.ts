import { PRIOR_RECORDS, REPORTS_OF_ONE } from './thresholds';

/**
 * What a stem or name tells of the event, in bits: rare in the world, and rare in the corpus of so many records, of which
 * `among` hold it. The few that may report one event say nothing against it.
 */
export function stemBits(world: number, records: number, among: number): number {
  const others = among - REPORTS_OF_ONE;
  // A count above the number of records, which damaged look-ups may hold, tells nothing.
  return others > 0 ? Math.max(0, Math.min(world, Math.log2((records + PRIOR_RECORDS) / others))) : world;
}

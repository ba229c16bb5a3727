import { groupCorpus } from '../matching/group-corpus';
import type { Merged } from './merge-inputs';

/**
 * Puts the records whose rows say nothing of events into events. Changes `merged` and gives a line that says what came of it,
 * empty where every record had its say.
 */
export function groupMerged(merged: Merged): string {
  if (merged.open.size === 0) return '';
  const { records, events, joined } = groupCorpus(merged);
  return (
    `${merged.open.size} records came without event: ${records} grouped into ${events} events` +
    `${joined > 0 ? `, ${joined} put into events that others name` : ''}\n`
  );
}

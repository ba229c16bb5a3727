import { groupEvent } from '../matching/group-event';
import { groupRecords } from '../matching/group-records';
import { textToGroup } from '../matching/kept-text';
import type { Merged } from './merge-inputs';

/**
 * Puts the records whose rows say nothing of events into events: those that clearly belong to one that others name into
 * that, the rest into new ones of two or more. Changes `merged` and gives a line that says what came of it, empty where
 * every record had its say.
 */
export function groupMerged(merged: Merged): string {
  const { records, events, texts, open } = merged;
  if (open.size === 0) return '';
  const groups = groupRecords(
    [...records.values()].map((record) =>
      // Not spread: the text is put together when it is asked for.
      Object.assign(textToGroup(texts.get(record.id)), { record, open: open.has(record.id) }),
    ),
  );
  const name = (id: string, event: string) => {
    const record = records.get(id);
    if (record) records.set(id, { ...record, events: [event] });
  };
  for (const { event, records: ids } of groups.joined) for (const id of ids) name(id, event);
  const taken = new Set(events.keys());
  for (const ids of groups.made) {
    const event = groupEvent(
      ids.flatMap((id) => records.get(id) ?? []),
      taken,
    );
    taken.add(event.id);
    events.set(event.id, event);
    for (const id of ids) name(id, event.id);
  }
  const count = (lists: readonly (readonly string[])[]) => lists.reduce((sum, ids) => sum + ids.length, 0);
  const toNamed = count(groups.joined.map((group) => group.records));
  return (
    `${open.size} records came without event: ${count(groups.made)} grouped into ${groups.made.length} events` +
    `${toNamed > 0 ? `, ${toNamed} put into events that others name` : ''}\n`
  );
}

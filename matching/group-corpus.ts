import type { PressEvent, PressRecord } from '../model/record';
import { groupEvent } from './group-event';
import { groupRecords } from './group-records';
import { type KeptText, textToGroup } from './kept-text';

/** The records of a corpus before its pack is made, those in `open` without a word about events. */
export interface CorpusToGroup {
  records: Map<string, PressRecord>;
  events: Map<string, PressEvent>;
  texts: ReadonlyMap<string, KeptText>;
  open: ReadonlySet<string>;
}

/** How many records were grouped into how many new events, and how many came to events that others name. */
export interface Grouped {
  records: number;
  events: number;
  joined: number;
}

/**
 * Puts the records whose rows say nothing of events into events: those that clearly belong to one that others name into
 * that, the rest into new ones of two or more. Changes `records` and `events`.
 */
export function groupCorpus({ records, events, texts, open }: CorpusToGroup): Grouped {
  if (open.size === 0) return { records: 0, events: 0, joined: 0 };
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
  return {
    records: count(groups.made),
    events: groups.made.length,
    joined: count(groups.joined.map((group) => group.records)),
  };
}

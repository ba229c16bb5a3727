import type { Outlet, PressEvent, PressRecord } from '../model/record';
import type { ReadRows, TakeText } from './read-json-lines';

/** What the rows of several files hold together. `Text` is what is kept of a text. */
export interface MergedRows<Text> {
  outlets: Map<string, Outlet>;
  events: Map<string, PressEvent>;
  /** By id, in the order they came. */
  records: Map<string, PressRecord>;
  /** What is kept of texts by record id, for fingerprints and grouping; never written anywhere. */
  texts: Map<string, Text>;
  /** Ids of the records whose row says nothing of events. */
  open: Set<string>;
}

/**
 * Adds the rows of a file, called `name`, to those of the files before it, and gives a line for each row and field that was left
 * out. A row whose id is known already gives that record its text, and nothing else. `keep` makes of a text what is kept of it.
 */
export function mergeRows<Text>(
  merged: MergedRows<Text>,
  name: string,
  readWith: (take: TakeText) => ReadRows,
  keep: (parts: readonly string[]) => Text,
): string[] {
  const texts = new Map<string, Text>();
  const read = readWith((id, parts) => texts.set(id, keep(parts)));
  const leftOut = read.faults.map(({ where, what }) => `${name}, ${where}: ${what}`);
  for (const { record, open } of read.records) {
    const text = texts.get(record.id);
    if (!merged.records.has(record.id)) {
      merged.records.set(record.id, record);
      if (open) merged.open.add(record.id);
    } else if (text === undefined)
      leftOut.push(`${name}: record ${record.id} is known already, and its line here has no text`);
    if (text !== undefined) merged.texts.set(record.id, text);
  }
  for (const outlet of read.outlets) if (!merged.outlets.has(outlet.id)) merged.outlets.set(outlet.id, outlet);
  for (const event of read.events) if (!merged.events.has(event.id)) merged.events.set(event.id, event);
  return leftOut;
}

import type { Outlet, PressEvent, PressRecord } from '../model/record';
import type { ReadRows } from './read-json-lines';

/** What the rows of several files hold together. */
export interface MergedRows {
  outlets: Map<string, Outlet>;
  events: Map<string, PressEvent>;
  /** By id, in the order they came. */
  records: Map<string, PressRecord>;
  /** Pieces of text by record id, for fingerprints; never written anywhere. */
  texts: Map<string, readonly string[]>;
  /** Ids of the records whose row says nothing of events. */
  open: Set<string>;
}

/**
 * Adds the rows of a file, called `name`, to those of the files before it, and gives a line for each row and field that was left
 * out. A row whose id is known already gives that record its text, and nothing else.
 */
export function mergeRows(merged: MergedRows, name: string, read: ReadRows): string[] {
  const leftOut = read.faults.map((fault) => `${name}, ${fault.where}: ${fault.what}`);
  for (const { record, parts, open } of read.records) {
    if (!merged.records.has(record.id)) {
      merged.records.set(record.id, record);
      if (open) merged.open.add(record.id);
    } else if (parts.length === 0)
      leftOut.push(`${name}: record ${record.id} is known already, and its line here has no text`);
    if (parts.length > 0) merged.texts.set(record.id, parts);
  }
  for (const outlet of read.outlets) if (!merged.outlets.has(outlet.id)) merged.outlets.set(outlet.id, outlet);
  for (const event of read.events) if (!merged.events.has(event.id)) merged.events.set(event.id, event);
  return leftOut;
}

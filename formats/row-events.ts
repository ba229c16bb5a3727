import * as v from 'valibot';
import { Id, PressEvent } from '../model/record';
import type { NamedShelf } from './named-shelf';
import { slugOf } from './plain-words';
import type { Fault, Row } from './row-fields';

const EventRow = v.object({
  id: v.optional(Id),
  label: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  date: v.optional(PressEvent.entries.date, null),
  place: v.optional(v.nullable(v.string()), null),
  description: v.optional(v.string(), ''),
});

/**
 * The ids of the events a row names in `event` and `events`, each by id or label or as
 * `{ id?, label, date?, place?, description? }`. Events nobody named before are made: a word without blanks serves as
 * id as it stands, a longer label as an id of its words.
 */
export function readEvents(row: Row, shelf: NamedShelf<PressEvent>, fault: Fault): string[] {
  const given = [row.event, row.events].flat().filter((e) => e !== undefined && e !== null && e !== '');
  const ids = given.flatMap((entry) => {
    const read = v.safeParse(EventRow, typeof entry === 'string' ? { label: entry } : labelled(entry));
    if (!read.success) {
      const why = read.issues.map((issue) => issue.message).join('; ');
      fault(`event must be an id, a label, or an object with a label; left out (${why})`);
      return [];
    }
    const { id, label, ...rest } = read.output;
    const wanted = id ?? (v.is(Id, label) ? label : slugOf(label));
    return [(shelf.find(id ?? label) ?? shelf.add(label, wanted, (free) => ({ id: free, label, ...rest }))).id];
  });
  return [...new Set(ids)];
}

/**
 * True where a row says nothing of events, so that the program may look for its event. `null` and an empty list say that
 * it has none, and an event that cannot be read says that a person has one in mind.
 */
export const leavesEventsOpen = (row: Row): boolean =>
  [row.event, row.events].every((given) => given === undefined || given === '');

/** An event given as an object with an id alone is called by its id. */
const labelled = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry && !('label' in entry)
    ? { ...entry, label: entry.id }
    : entry;

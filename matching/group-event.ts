import type { PressEvent, PressRecord } from '../model/record';
import { byPublication, dayRange } from './dates';

/** Room for the number that keeps two ids apart; ids hold 200 characters. */
const LONGEST_ID = 190;

/**
 * The event of records that the program put together: its id is that of the earliest record behind `group-`, so that a
 * later report does not change it; its label the first headline among them, which is somebody's own and is shown as such, or
 * the earliest record's title where none has one; its date the days of publication. It says nothing else: nobody has
 * looked. `taken` are ids that other events have.
 */
export function groupEvent(members: readonly PressRecord[], taken: ReadonlySet<string>): PressEvent {
  const inOrder = [...members].sort((a, b) => byPublication(a.published, b.published) || (a.id < b.id ? -1 : 1));
  const [earliest] = inOrder;
  if (!earliest) throw new Error('a group needs records');
  const named = inOrder.find(({ headline }) => headline !== null);
  return {
    id: freeId(`group-${earliest.id}`, taken),
    label: named?.headline ?? earliest.displayTitle,
    date: datesOf(inOrder),
    place: null,
    description: '',
    grouped: { headlineOf: named?.id ?? null },
  };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  const base = wanted.length <= LONGEST_ID ? wanted : `${wanted.slice(0, LONGEST_ID - 9)}-${shortHash(wanted)}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  return id;
}

/** FNV-1a of the UTF-16 units, as eight digits; keeps long ids apart that begin alike. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** First and last day the records may have been published on, as one date or `from/to`; null where none has a date. */
function datesOf(records: readonly PressRecord[]): string | null {
  const dates = records.flatMap(({ published: { date } }) => {
    const days = dayRange(date);
    return date !== null && days ? [{ date, ...days }] : [];
  });
  const [first] = [...dates].sort((a, b) => a.from - b.from || a.to - b.to);
  const [last] = [...dates].sort((a, b) => b.to - a.to || b.from - a.from);
  if (!first || !last) return null;
  return first.date === last.date ? first.date : `${first.date}/${last.date}`;
}

import * as v from 'valibot';
import { Outlet, PressEvent, PressRecord, type Published } from '../model/record';
import { checkWording, type WordingOptions } from './check-wording';
import type { CorpusFault } from './corpus-fault';
import type { CorpusParts } from './corpus-parts';

/**
 * What is wrong with a corpus, one fault a finding, in the order of its outlets, events and records; an empty list
 * where nothing is. The rules are those of `corpus/FORMAT.md`: ids are unique and resolve, dates exist and agree with
 * their precision, relations point both ways where they must, a leaked document has a published report beside it; and,
 * unless `houseRules` is false, the wording rules of {@link checkWording}.
 */
export function checkCorpus(
  parts: CorpusParts,
  options: WordingOptions & { houseRules?: boolean } = {},
): CorpusFault[] {
  const { outlets, events, records } = parts;
  const byId = new Map(records.map((record) => [record.id, record]));
  const outletIds = new Set(outlets.map((outlet) => outlet.id));
  const eventIds = new Set(events.map((event) => event.id));
  return [
    ...repeatedIds('outlet', outlets),
    ...outlets.flatMap((outlet) => at(`outlet ${outlet.id}`, [...shape(Outlet, outlet), ...domains(outlet)])),
    ...repeatedIds('event', events),
    ...events.flatMap((event) => at(`event ${event.id}`, [...shape(PressEvent, event), ...grouped(event, byId)])),
    ...repeatedIds('record', records),
    ...records.flatMap((record) =>
      at(`record ${record.id}`, [
        ...shape(PressRecord, record),
        ...outlet(record, outletIds),
        ...record.events.filter((id) => !eventIds.has(id)).map((id) => `there is no event «${id}»`),
        ...published(record.published),
        ...relations(record, byId),
        ...leaked(record, byId),
      ]),
    ),
    ...(options.houseRules === false ? [] : checkWording(parts, options)),
  ];
}

const at = (where: string, whats: string[]): CorpusFault[] => whats.map((what) => ({ where, what }));

function repeatedIds(kind: string, entries: readonly { id: string }[]): CorpusFault[] {
  const seen = new Map<string, number>();
  for (const { id } of entries) seen.set(id, (seen.get(id) ?? 0) + 1);
  return [...seen]
    .filter(([, times]) => times > 1)
    .map(([id, times]) => ({ where: `${kind} ${id}`, what: `${times} ${kind}s have this id` }));
}

/** What the schema has against an entry: calendar, addresses, empty names of who says something. */
function shape(schema: v.GenericSchema, entry: unknown): string[] {
  const result = v.safeParse(schema, entry);
  return result.success ? [] : result.issues.map((i) => `${v.getDotPath(i) ?? 'the entry'}: ${i.message}`);
}

function grouped({ grouped: by }: PressEvent, byId: ReadonlyMap<string, PressRecord>): string[] {
  return by && by.headlineOf !== null && !byId.has(by.headlineOf)
    ? [`grouped: there is no record «${by.headlineOf}»`]
    : [];
}

function domains({ domains: all }: Outlet): string[] {
  return all
    .filter((domain) => !/^(?!www\.)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain))
    .map((domain) => `«${domain}» is not a bare host name (lower case, no scheme, no www.)`);
}

function outlet({ outlet: id, outletCertainty }: PressRecord, outletIds: ReadonlySet<string>): string[] {
  if (id === null) return outletCertainty === 'unknown' ? [] : ['without an outlet, outletCertainty must be unknown'];
  const faults = outletIds.has(id) ? [] : [`there is no outlet «${id}»`];
  if (outletCertainty === 'unknown') faults.push('an outlet is named, so outletCertainty cannot be unknown');
  return faults;
}

/** How many characters of `YYYY-MM-DD` a precision needs; `circa` takes any. */
const DATE_LENGTH: Readonly<Record<string, number>> = { minute: 10, day: 10, month: 7, year: 4 };
const DAY = 86_400_000;

function published({ date, precision, instant }: Published): string[] {
  const faults: string[] = [];
  if ((date === null) !== (precision === 'unknown'))
    faults.push(date === null ? `no date, yet precision ${precision}` : 'a date, yet precision unknown');
  const length = DATE_LENGTH[precision];
  if (date !== null && length !== undefined && date.length !== length)
    faults.push(`the date ${date} does not have the precision ${precision}`);
  if (instant === undefined) return faults;
  const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?Z$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(time)) faults.push(`the instant ${instant} is not a time in UTC`);
  else if (precision !== 'minute') faults.push(`an instant needs precision minute, not ${precision}`);
  // The local day may be the one before or after the day in UTC, never further off.
  else if (date !== null && !(Math.abs(time - Date.parse(date) - DAY / 2) <= 1.5 * DAY))
    faults.push(`the instant ${instant} does not fall on ${date}`);
  return faults;
}

function relations(record: PressRecord, byId: ReadonlyMap<string, PressRecord>): string[] {
  const seen = new Set<string>();
  return record.related.flatMap(({ record: id, relation }) => {
    const key = `${relation} ${id}`;
    if (seen.has(key)) return [`the relation ${relation} to «${id}» stands twice`];
    seen.add(key);
    if (id === record.id) return [`${relation}: a record cannot be related to itself`];
    const other = byId.get(id);
    if (!other) return [`${relation}: there is no record «${id}»`];
    const back = other.related.filter((r) => r.record === record.id);
    if (relation === 'same-text' && !back.some((r) => r.relation === 'same-text'))
      return [`same-text must stand both ways; «${id}» lacks it`];
    if (relation === 'primary-document-for' && back.length === 0)
      return [`primary-document-for: «${id}» does not point back`];
    return [];
  });
}

/** A leaked document is shown with the report that published it, so that one of the two names the other. */
function leaked(record: PressRecord, byId: ReadonlyMap<string, PressRecord>): string[] {
  if (!record.leaked) return [];
  const beside = record.related.some((r) => {
    const other = byId.get(r.record);
    return other && !other.leaked && other.outlet !== null && other.related.some((b) => b.record === record.id);
  });
  return beside ? [] : ['a leaked document needs a published report beside it, related both ways'];
}

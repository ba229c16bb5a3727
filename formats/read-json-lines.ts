import * as v from 'valibot';
import { Certainty, Id, type Outlet, type PressEvent, type PressRecord, RecordKind } from '../model/record';
import type { CorpusFault } from './corpus-fault';
import { NamedShelf } from './named-shelf';
import { readPublished } from './read-published';
import { leavesEventsOpen, readEvents } from './row-events';
import {
  type Fault,
  type Row,
  readAddress,
  readClaims,
  readCopies,
  readNames,
  readRelated,
  readRemoval,
  readString,
  readStrings,
  readWord,
} from './row-fields';
import { readOutlet } from './row-outlets';

/** A record with the text it was made with, which is fingerprinted and then thrown away. */
interface ReadRow {
  record: PressRecord;
  /** The whole text, its parts joined by an empty line; null where the row has none, or a {@link TakeText} took it. */
  text: string | null;
  /** The same text as the row gives it: pieces in order, with other matter between them. */
  parts: readonly string[];
  /** True where the row says nothing of events, not even that there are none. */
  open: boolean;
}

/** A fault of one line, numbered from 1. */
interface RowFault extends CorpusFault {
  line: number;
  /** True where the whole row was left out; else only the field was. */
  rowLost: boolean;
}

/** What rows came to. Rows that could not be read at all are faults; so is each field that was left out. */
export interface ReadRows {
  records: ReadRow[];
  events: PressEvent[];
  outlets: Outlet[];
  faults: RowFault[];
}

/**
 * Reads JSON Lines, one record a row, as `corpus/FORMAT.md` describes them. Only `id` and one of `headline`, `text` and
 * `claims` are needed; unknown fields are left alone. Never throws: a row that is no JSON, has no usable id, or an id that was
 * used before is a fault and the rest is read; a field that cannot be read is a fault and its row is kept without it.
 * `lines` may be lines or longer pieces that end where a line ends.
 */
export function readJsonLines(lines: Iterable<string>, take?: TakeText): ReadRows {
  return readEach(numberedRows(lines), take);
}

/** The same of rows that were read from another kind of file; a fault says where its row stands there (`places`). */
export function readPlacedRows(rows: readonly Row[], places: readonly string[], take?: TakeText): ReadRows {
  const placed = function* (): Generator<PlacedRow> {
    for (const [i, row] of rows.entries()) yield { line: i + 1, where: places[i] ?? `row ${i + 1}`, row };
  };
  return readEach(placed(), take);
}

/** Takes the pieces of the text of a row that was read, so that not all texts are held until the last row. */
export type TakeText = (id: string, parts: readonly string[]) => void;

/** The lines that hold an object, as rows, and what is wrong with the others. */
export function parseLines(lines: Iterable<string>): { rows: Row[]; places: string[]; faults: CorpusFault[] } {
  const made: ReturnType<typeof parseLines> = { rows: [], places: [], faults: [] };
  for (const { where, row } of numberedRows(lines))
    if (typeof row === 'string') made.faults.push({ where, what: `${row}; left out` });
    else {
      made.rows.push(row);
      made.places.push(where);
    }
  return made;
}

interface PlacedRow {
  line: number;
  where: string;
  /** The row, or why there is none. */
  row: Row | string;
}

function readEach(rows: Iterable<PlacedRow>, take?: TakeText): ReadRows {
  const outlets = new NamedShelf<Outlet>();
  const events = new NamedShelf<PressEvent>();
  const faults: RowFault[] = [];
  const records = new Map<string, ReadRow>();
  const placeOf = new Map<string, { line: number; where: string }>();
  for (const { line, where, row } of rows) {
    const fault = (what: string) => faults.push({ where, line, what, rowLost: false });
    const lost = (what: string) => faults.push({ where, line, what: `${what}; left out`, rowLost: true });
    if (typeof row === 'string') {
      lost(row);
      continue;
    }
    const id = readId(row, lost);
    if (id === null) continue;
    const first = placeOf.get(id);
    if (first !== undefined) lost(`the id «${id}» is that of ${first.where}`);
    else if (!named(row)) lost(`«${id}» has neither headline nor text nor claims`);
    else {
      placeOf.set(id, { line, where });
      const read = readRow(id, row, outlets, events, fault);
      if (take && read.parts.length > 0) take(id, read.parts);
      records.set(id, take ? { ...read, text: null, parts: [] } : read);
    }
  }
  for (const { record } of records.values()) {
    const { line, where } = placeOf.get(record.id) ?? { line: 0, where: '' };
    const lost = record.related.filter((r) => !records.has(r.record) || r.record === record.id);
    for (const { record: id } of lost) {
      const what = `related: there is no other record «${id}»; left out`;
      faults.push({ where, line, what, rowLost: false });
    }
    if (lost.length > 0) record.related = record.related.filter((r) => !lost.includes(r));
  }
  faults.sort((a, b) => a.line - b.line);
  return { records: [...records.values()], events: events.all, outlets: outlets.all, faults };
}

/** Longest line that is read, in characters: more than any article has, and little enough to hold a few times. */
export const LONGEST_LINE = 2 ** 24;
const TOO_LONG = `the line has more than ${LONGEST_LINE} characters`;

function* numberedRows(pieces: Iterable<string>): Generator<PlacedRow> {
  let line = 0;
  for (const piece of pieces) {
    const whole = piece.endsWith('\n') ? piece.slice(0, -1) : piece;
    for (const text of whole.includes('\n') ? whole.split('\n') : [whole]) {
      line++;
      const bare = text.replace(/^\uFEFF/, '').trim();
      if (bare !== '') yield { line, where: `line ${line}`, row: bare.length > LONGEST_LINE ? TOO_LONG : parsed(bare) };
    }
  }
}

function parsed(text: string): Row | string {
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Row; // an object, fields unknown
    return 'a row must be a JSON object';
  } catch {
    // The parser's own message would repeat the row, which may hold an article.
    return 'not JSON';
  }
}

function readId(row: Row, fault: Fault): string | null {
  const id = typeof row.id === 'number' ? String(row.id) : row.id;
  if (v.is(Id, id)) return id;
  fault(id === undefined ? 'the row has no id' : 'an id must be 1 to 200 characters without spaces');
  return null;
}

/** True where a row holds a headline, a text or a claim; without any there is nothing to recognise. */
const named = (row: Row) =>
  [row.headline, row.text].flat().some((words) => typeof words === 'string' && words.trim() !== '') ||
  readClaims(row, row.id === undefined ? '' : String(row.id), () => undefined).length > 0;

function readRow(
  id: string,
  row: Row,
  outlets: NamedShelf<Outlet>,
  events: NamedShelf<PressEvent>,
  fault: Fault,
): ReadRow {
  const headline = readString(row, 'headline', fault);
  const parts = readStrings(row, 'text', fault);
  const url = readAddress(row, 'url', fault);
  const outlet = readOutlet(row, url, outlets, fault);
  const displayTitle = readString(row, 'displayTitle', fault) ?? headline ?? id;
  const certainty = readWord(row, 'outletCertainty', Certainty.options, fault);
  const record: PressRecord = {
    id,
    kind: readWord(row, 'kind', RecordKind.options, fault) ?? 'article',
    headline,
    altHeadlines: readStrings(row, 'altHeadlines', fault),
    displayTitle,
    outlet: outlet?.id ?? null,
    outletCertainty: outlet === null ? 'unknown' : certainty === null || certainty === 'unknown' ? 'cited' : certainty,
    byline: readStrings(row, 'byline', fault),
    published: readPublished(row.published, fault),
    language: readString(row, 'language', fault),
    place: readString(row, 'place', fault),
    events: readEvents(row, events, fault),
    names: readNames(row, fault),
    figures: readStrings(row, 'figures', fault),
    claims: readClaims(row, outlet?.name ?? displayTitle, fault),
    url,
    copies: readCopies(row, fault),
    related: readRelated(row, fault),
    removal: readRemoval(row, fault),
    leaked: row.leaked === true,
    notes: readString(row, 'notes', fault) ?? '',
  };
  return { record, text: parts.length > 0 ? parts.join('\n\n') : null, parts, open: leavesEventsOpen(row) };
}

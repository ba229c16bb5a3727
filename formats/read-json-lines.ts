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
  /** The whole text, its parts joined by an empty line; null where the row has none. */
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
export function readJsonLines(lines: Iterable<string>): ReadRows {
  const outlets = new NamedShelf<Outlet>();
  const events = new NamedShelf<PressEvent>();
  const faults: RowFault[] = [];
  const records = new Map<string, ReadRow>();
  const lineOf = new Map<string, number>();
  for (const { line, text } of numbered(lines)) {
    const fault = (what: string) => faults.push({ where: `line ${line}`, line, what, rowLost: false });
    const lost = (what: string) =>
      faults.push({ where: `line ${line}`, line, what: `${what}; left out`, rowLost: true });
    const row = parsed(text, lost);
    const id = row && readId(row, lost);
    if (!row || id === null) continue;
    const first = lineOf.get(id);
    if (first !== undefined) lost(`the id «${id}» is that of line ${first}`);
    else if (!named(row)) lost(`«${id}» has neither headline nor text nor claims`);
    else {
      lineOf.set(id, line);
      records.set(id, readRow(id, row, outlets, events, fault));
    }
  }
  for (const { record } of records.values()) {
    const line = lineOf.get(record.id) ?? 0;
    const lost = record.related.filter((r) => !records.has(r.record) || r.record === record.id);
    for (const { record: id } of lost) {
      const what = `related: there is no other record «${id}»; left out`;
      faults.push({ where: `line ${line}`, line, what, rowLost: false });
    }
    if (lost.length > 0) record.related = record.related.filter((r) => !lost.includes(r));
  }
  faults.sort((a, b) => a.line - b.line);
  return { records: [...records.values()], events: events.all, outlets: outlets.all, faults };
}

function* numbered(pieces: Iterable<string>): Generator<{ line: number; text: string }> {
  let line = 0;
  for (const piece of pieces) {
    const whole = piece.endsWith('\n') ? piece.slice(0, -1) : piece;
    for (const text of whole.includes('\n') ? whole.split('\n') : [whole]) {
      line++;
      const bare = text.replace(/^\uFEFF/, '').trim();
      if (bare !== '') yield { line, text: bare };
    }
  }
}

function parsed(text: string, fault: Fault): Row | null {
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row === 'object' && row !== null && !Array.isArray(row)) return row as Row; // an object, fields unknown
    fault('a row must be a JSON object');
  } catch {
    // The parser's own message would repeat the row, which may hold an article.
    fault('not JSON');
  }
  return null;
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

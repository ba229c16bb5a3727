import { claimReviewRow, claimReviews } from './claim-review';
import { cslRow } from './csl-rows';
import { freeIds } from './free-ids';
import { type GatheredRows, noRows } from './gathered-rows';
import type { Row } from './row-fields';
import { zoteroItem, zoteroRow } from './zotero-item';

/** What a file of JSON may hold. */
export type JsonKind = 'csl' | 'claim-review' | 'zotero-json' | 'json-rows';

/** Reads a file that is one value of JSON. */
export function readJson(text: string, kind: JsonKind): GatheredRows {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // The parser's own message would repeat what stands there.
    return noRows('it is not JSON, or is cut off');
  }
  const made: GatheredRows = { rows: [], places: [], faults: [] };
  const free = freeIds();
  entriesOf(data, kind).forEach((entry, i) => {
    const where = `entry ${i + 1}`;
    const fault = (what: string) => made.faults.push({ where, what });
    const row = rowOf(entry, kind, fault);
    if (row === null) return;
    // An id that the file gives stays as it is: that it does so twice is a fault of its rows.
    made.rows.push(row.id && kind !== 'claim-review' ? row : { ...row, id: free(String(row.id ?? `entry-${i + 1}`)) });
    made.places.push(where);
  });
  return made;
}

function entriesOf(data: unknown, kind: JsonKind): unknown[] {
  if (kind === 'claim-review') return claimReviews(data);
  if (Array.isArray(data)) return data;
  const items = typeof data === 'object' && data !== null && 'items' in data ? data.items : null;
  return Array.isArray(items) ? items : [data];
}

/** The row of an entry, null where it is none; what should have been one is a fault. */
function rowOf(entry: unknown, kind: JsonKind, fault: (what: string) => void): Record<string, unknown> | null {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    fault('an entry must be an object; left out');
    return null;
  }
  const row = entry as Row; // an object, fields unknown
  if (kind === 'claim-review') return claimReviewRow(row, fault);
  if (kind === 'json-rows') return { ...row };
  const item = kind === 'zotero-json' ? zoteroItem(row) : null;
  return item ? zoteroRow(item, fault) : cslRow(row, fault);
}

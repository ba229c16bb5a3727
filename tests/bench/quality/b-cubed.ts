/** Precision, recall and F1, each 0 to 1, averaged over records: how much of a record's group is of its event, and back. */
export interface BCubed {
  precision: number;
  recall: number;
  f1: number;
}

/** B-cubed (Bagga and Baldwin 1998) of `found` against `gold`: labels by record; without a found label a record is alone. */
export function bCubed(gold: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): BCubed {
  const count = (keys: Iterable<string>) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const records = [...gold].map(([id, event]) => {
    const group = found.get(id) ?? `alone ${id}`;
    return { event, group, both: JSON.stringify([event, group]) };
  });
  const events = count(records.map((r) => r.event));
  const groups = count(records.map((r) => r.group));
  const both = count(records.map((r) => r.both));
  const mean = (of: (r: (typeof records)[number]) => number) =>
    records.reduce((sum, r) => sum + (both.get(r.both) ?? 0) / of(r), 0) / Math.max(1, records.length);
  const precision = mean((r) => groups.get(r.group) ?? 1);
  const recall = mean((r) => events.get(r.event) ?? 1);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}

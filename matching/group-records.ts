import type { PressRecord } from '../model/record';
import { likePairs } from './group-candidates';
import { equalTexts } from './group-copies';
import { mergeNodes } from './group-merge';
import { startNodes } from './group-start';
import { GROUPING } from './group-thresholds';
import { groupVectors } from './group-vectors';

/** A record as grouping is given it. */
export interface RecordToGroup {
  record: PressRecord;
  /** Its text, where it has one, or the {@link textLead} of it; read once and thrown away. */
  text: string;
  /** The `textKey` of the whole text, where `text` is not all of it. */
  key?: string | null;
  /** True where nobody has said which events the record reports. Others keep what they have, also where that is none. */
  open: boolean;
}

/** What grouping found. Ids of records ascend; a record stands in one list at most. */
export interface Groups {
  /** Records of one event each, two or more. */
  made: string[][];
  /** Open records that belong to an event which other records name. */
  joined: { event: string; records: string[] }[];
}

/**
 * Which records report one event. Only open records are grouped; the events others name attract them, and are not
 * altered otherwise. The answer does not depend on the order of `given`. Time and memory grow about as the number of
 * records does.
 */
export function groupRecords(given: readonly RecordToGroup[], settings = GROUPING): Groups {
  const all = [...given].sort((a, b) => (a.record.id < b.record.id ? -1 : 1));
  const equal = equalTexts(all);
  const isFirst = (place: number) => equal.first[place] === place;
  const vectors = groupVectors(
    all.length,
    (place) => {
      const given = all[place];
      return {
        headline: given ? headlinesOf(given.record) : '',
        text: given ? describe(given.record, given.text) : '',
      };
    },
    isFirst,
    settings,
  );
  const pairs = likePairs(vectors, settings.expected * settings.share, isFirst);
  const near = pairs.filter(({ like }) => like >= settings.copy).map(({ a, b }) => [a, b] as const);
  const copies = [...equal.ties, ...near];
  const { nodes, nodesOf } = startNodes(all, vectors, copies);
  const neighbours = function* () {
    for (const { a, b } of pairs)
      for (const x of nodesOf[a] ?? []) for (const y of nodesOf[b] ?? []) yield [x, y] as const;
  };
  const made: string[][] = [];
  const joinedTo: Groups['joined'] = [];
  for (const node of mergeNodes(nodes, neighbours(), settings)) {
    const open = node.records.filter((place) => all[place]?.open).map((place) => all[place]?.record.id ?? '');
    if (node.owner !== null && open.length > 0) joinedTo.push({ event: node.owner, records: open });
    else if (node.owner === null && open.length > 1) made.push(open);
  }
  made.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
  joinedTo.sort((a, b) => (a.event < b.event ? -1 : 1));
  return { made, joined: joinedTo };
}

const headlinesOf = (record: PressRecord) => record.headline ?? record.altHeadlines[0] ?? '';

/** The text, and what else the record says of its matter. */
function describe(record: PressRecord, text: string): string {
  const claims = record.claims.map((claim) => claim.text);
  const names = record.names.map(({ name }) => name);
  return [...claims, ...names, ...record.figures, text].join(' . ');
}

import type { CorpusFault } from '../../formats/corpus-fault';
import type { RowsRead } from '../../formats/read-rows';
import type { PreviewFile, PreviewTrouble, RowPatch } from '../../model/document-preview';
import type { ReadCandidate } from '../../model/read-candidate';

/** A row of JSON Lines as a reader gives it; nothing in it is known yet. */
export type RawRow = RowsRead['rows'][number];

/** A row with all that the person has done to it. */
export interface HeldRow {
  key: string;
  raw: RawRow;
  /** Where it stands, as the reader of its file says, and in a document the line of its citation. */
  place: string;
  line: number | null;
  /** Of documents: what was cited. */
  candidate: ReadCandidate | null;
  /** What is wrong with it beside the other rows of its file. */
  besides: CorpusFault[];
  /** What the reader of its file could not understand of it. */
  troubles: PreviewTrouble[];
  patch: RowPatch;
  /** The text where passages were moved to or from it; null as it was read. */
  text: string[] | null;
  /** Faults that the person has looked at and left, by their words. */
  seen: Set<string>;
}

/** A file with its rows. */
export interface HeldFile {
  id: number;
  source: { file: Blob; name: string };
  baseDate: string | null;
  columns: Record<string, string>;
  /** What HTML is read as, where the person has said so. */
  as: 'saved-page' | 'clippings-html' | null;
  direction: 'before' | 'behind' | null;
  view: PreviewFile;
  rows: HeldRow[];
}

/** The text of a row, in pieces. */
export function textOf({ raw, text }: Pick<HeldRow, 'raw' | 'text'>): string[] {
  if (text) return text;
  return [raw.text].flat().filter((piece): piece is string => typeof piece === 'string' && piece.trim() !== '');
}

/** The row as it goes into the corpus: what was read, with what the person has set. */
export function rowOf({ raw, patch, text }: Pick<HeldRow, 'raw' | 'patch' | 'text'>): RawRow {
  const row: Record<string, unknown> = { ...raw };
  const set = (field: string, value: unknown) => {
    if (value === null || (Array.isArray(value) && value.length === 0)) delete row[field];
    else row[field] = value;
  };
  if (text) set('text', text);
  if (patch.headline !== undefined) set('headline', patch.headline);
  if (patch.byline) set('byline', patch.byline);
  if (patch.url !== undefined) set('url', patch.url);
  if (patch.outlet !== undefined) {
    set('outlet', patch.outlet);
    set('outletCertainty', patch.outlet === null ? null : 'cited');
  }
  if (patch.published !== undefined) set('published', publishedOf(patch.published, raw.published));
  if (typeof raw.notes === 'string') set('notes', stillSaid(raw.notes, patch) || null);
  return row;
}

/** The date the person has set; as it was cited stays. */
function publishedOf(set: RowPatch['published'], before: unknown): object | null {
  const asCited =
    typeof before === 'object' && before !== null && 'asCited' in before
      ? before.asCited
      : typeof before === 'string'
        ? before
        : null;
  if (!set) return asCited === null ? null : { date: null, asCited };
  return { date: set.date, asCited, ...(set.about && { precision: 'circa' }) };
}

/** Notes of readers of documents say which fields were worked out; what the person has set is no longer. */
const stillSaid = (notes: string, patch: RowPatch) =>
  notes
    .split('; ')
    .filter((note) => !Object.keys(patch).some((field) => note === `${field}: inferred` || note === `${field}: guess`))
    .join('; ');

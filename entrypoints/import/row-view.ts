import { foldWords } from '../../components/import/fold-words';
import { readPlacedRows } from '../../formats/read-json-lines';
import type { FieldKnown, PreviewField, PreviewRow, PreviewTrouble, RowPatch } from '../../model/document-preview';
import { type HeldRow, rowOf, textOf } from './held-rows';

/** A row as it would go into the corpus, for the eyes of a person. `repeats`: an earlier file has its id. */
export function rowView(held: HeldRow, file: number, repeats: boolean): PreviewRow {
  const { key, place, line, patch, candidate, besides } = held;
  const row = rowOf(held);
  const { records, outlets, faults } = readPlacedRows([row], [place]);
  const record = records[0]?.record;
  const isLost = faults.some(({ rowLost }) => rowLost) || besides.some(({ what }) => !what.startsWith('related:'));
  const known = (field: keyof RowPatch, cited: FieldKnown = 'cited') =>
    patch[field] !== undefined ? 'corrected' : cited;
  const text = textOf(held);
  const outlet = outlets.find(({ id }) => id === record?.outlet)?.name ?? null;
  const certainty = record?.outletCertainty;
  const headline = record ? record.headline : words(row.headline);
  const found = faults.filter(({ what, rowLost }) => rowLost || !what.startsWith('related:'));
  const shown = line === null ? place : `line ${line}`;
  const { date, asCited } = record?.published ?? { date: null, asCited: null };
  const rest = [...(record?.byline ?? []), date, asCited, record?.url, shown].filter(Boolean).join(' ');
  return {
    key,
    file,
    place: shown,
    headline: field(headline, known('headline', candidate?.headline?.known)),
    outlet: field(outlet, known('outlet', certainty === 'inferred' || certainty === 'guess' ? certainty : 'cited')),
    byline:
      record && record.byline.length > 0
        ? { value: record.byline, known: known('byline', candidate?.byline?.known) }
        : null,
    published: record ? field(record.published, known('published', candidate?.published?.known)) : null,
    url: record?.url ?? null,
    characters: text.reduce((sum, { length }) => sum + length, 0),
    passages: text.length,
    troubles: [...held.troubles, ...[...found, ...besides].map(({ what }) => faultOf(what, held))],
    words: foldWords([headline, outlet, rest].map((line) => (line ?? '').replaceAll('\n', ' ')).join('\n')),
    lost: isLost,
    repeats,
  };
}

const faultOf = (what: string, { place, seen }: HeldRow): PreviewTrouble => ({
  type: 'fault',
  where: place,
  what,
  settled: seen.has(what),
});

const words = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : null);

function field<T>(value: T | null, known: FieldKnown): PreviewField<T> | null {
  return value === null ? null : { value, known };
}

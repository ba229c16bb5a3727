import type { ReadCandidate, ReadDocument } from '../../model/read-candidate';
import type { Certainty, Published, Removal } from '../../model/record';
import { freeIds } from '../free-ids';
import { rowId } from '../row-id';

/** A candidate as a row of JSON Lines, see `corpus/FORMAT.md`; it goes through the same door as all other rows. */
export interface CandidateRow {
  id: string;
  headline?: string;
  byline?: string[];
  outlet?: string;
  outletCertainty?: Certainty;
  published?: Published;
  language?: string;
  place?: string;
  url?: string;
  removal?: Removal;
  related?: { record: string; relation: 'same-text' }[];
  notes?: string;
  text?: string[];
}

/**
 * Rows of the candidates of a document, in their order. `compiler` is who says that a copy is gone, `taken` the ids that are
 * taken already. Standfirsts are left out: they are sentences of others.
 */
export function candidateRows(
  { text, candidates }: ReadDocument,
  compiler: string,
  taken: (id: string) => boolean = () => false,
): CandidateRow[] {
  const free = freeIds(taken);
  const ids = candidates.map((candidate, i) => free(idOf(candidate) || `clipping-${i + 1}`));
  const copiesOf = new Map<number, number[]>();
  for (const [i, { copyOf }] of candidates.entries())
    if (copyOf !== null) copiesOf.set(copyOf, [...(copiesOf.get(copyOf) ?? []), i]);
  return candidates.map((candidate, i) => {
    const { headline, byline, outlet, published, place, url, language, removed, copyOf } = candidate;
    const copies = (copiesOf.get(i) ?? []).concat(copyOf ?? []);
    const related = copies.flatMap((n) =>
      ids[n] === undefined ? [] : { record: ids[n], relation: 'same-text' as const },
    );
    const notes = notesOf(candidate);
    return {
      id: ids[i] ?? '',
      ...(headline && { headline: headline.value }),
      ...(byline && { byline: byline.value }),
      ...(outlet && { outlet: outlet.value, outletCertainty: outlet.known }),
      ...(published && { published: published.value }),
      ...(language !== null && { language }),
      ...(place && { place: place.value }),
      ...(url && { url: url.value }),
      ...(removed && {
        removal: {
          status: 'reported-removed' as const,
          saidBy: compiler,
          noticed: null,
          note: '',
        },
      }),
      ...(related.length > 0 && { related }),
      ...(notes !== '' && { notes }),
      ...(candidate.passages.length > 0 && {
        text: candidate.passages.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim()),
      }),
    };
  });
}

const idOf = ({ outlet, published, headline }: ReadCandidate): string =>
  rowId(outlet?.value ?? null, published?.value.date ?? null, headline?.value ?? null);

/**
 * What a row has no field for: the date in the other calendar, as cited, and which fields were not plainly cited. In the words
 * of the format, since nobody knows what language its readers have.
 */
function notesOf(candidate: ReadCandidate): string {
  const said = candidate.otherCalendar ? [candidate.otherCalendar.value] : [];
  for (const name of ['headline', 'byline', 'published'] as const) {
    const known = candidate[name]?.known ?? 'cited';
    if (known !== 'cited') said.push(`${name}: ${known}`);
  }
  return said.join('; ');
}

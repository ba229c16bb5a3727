import type { Answer, RowPatch } from '../../model/document-preview';
import type { ReadDocument, ReadQuestion } from '../../model/read-candidate';
import { dateExists } from '../../model/record';

const isDay = (word: string) => /^\d{4}(-\d\d(-\d\d)?)?$/.test(word) && dateExists(word);

/** What a question can be answered with by one click; that it is right as it is, is always an answer and not among these. */
export function answersOf(
  question: Pick<ReadQuestion, 'kind' | 'reading' | 'alternatives'>,
  textGoesTo: readonly { headline: string; row: string }[] = [],
): Answer[] {
  const { kind, reading, alternatives } = question;
  switch (kind) {
    case 'date-order':
    case 'two-digit-year':
      return alternatives.filter(isDay).map((to) => ({ set: 'published', to }));
    case 'headline-end':
      return alternatives.map((to) => ({ set: 'headline', to }));
    case 'byline':
      return [{ set: 'byline', to: null }];
    case 'outlet':
      return [{ set: 'outlet', to: null }];
    case 'no-headline':
      return reading === null ? [] : [{ set: 'headline', to: null }];
    case 'whose-text':
      return textGoesTo.map(({ headline, row }) => ({ set: 'text', to: headline, row }));
    case 'direction':
      return alternatives.flatMap((to) => (to === 'before' || to === 'behind' ? [{ set: kind, to }] : []));
    default:
      return [];
  }
}

/** What an answer sets of the row it is about; nothing where it moves text or is about a whole document. */
export function patchOf(answer: Answer): RowPatch {
  if (answer.set === 'text' || answer.set === 'direction') return {};
  if (answer.set === 'published') return { published: { date: answer.to, about: false } };
  return answer.set === 'byline' ? { byline: [] } : { [answer.set]: answer.to };
}

/** The candidates whose text a passage may be, by their headlines: of several with one headline the nearest. */
export function textGoesTo(
  { candidates }: ReadDocument,
  { at, candidate, alternatives }: ReadQuestion,
  keyOf: (candidate: number) => string,
): { headline: string; row: string }[] {
  return [...new Set(alternatives)].flatMap((headline) => {
    const [nearest] = candidates
      .map(({ citations, headline: of }, number) => ({
        number,
        headline: of?.value,
        away: Math.min(...citations.map(({ start }) => Math.abs(start - at.start))),
      }))
      .filter((other) => other.headline === headline && other.number !== candidate)
      .sort((a, b) => a.away - b.away);
    return nearest ? [{ headline, row: keyOf(nearest.number) }] : [];
  });
}

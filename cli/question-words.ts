import type { QuestionKind, ReadDocument, ReadQuestion } from '../model/read-candidate';
import { shorten } from './columns';

type Words = (question: ReadQuestion, here: string) => string;

const either = (alternatives: readonly string[]) => alternatives.join(' or ');

const WORDS: Readonly<Record<QuestionKind, Words>> = {
  'date-order': ({ alternatives }, here) => `«${here}» may be ${either(alternatives)}; the day is left open`,
  'two-digit-year': ({ reading, alternatives }, here) =>
    `«${here}» was read as ${reading}; it may be ${either(alternatives)}`,
  'no-such-date': (_, here) => `«${here}» is no day of the calendar; the day is left open`,
  weekday: ({ reading }, here) => `«${here}»: ${reading} is another day of the week; was read as ${reading}`,
  'relative-date': ({ reading }, here) =>
    reading === null
      ? `«${here}» counts from a day that is not named; the date is left open (--date says what «today» is)`
      : `«${here}» was read as ${reading}, counted from the day given`,
  'two-dates': ({ alternatives }, here) =>
    `«${here}» is cited elsewhere with another outlet or day (${alternatives.join(', ') || 'none given'}); kept apart`,
  'where-citation-ends': ({ reading }, here) =>
    `several citations run together and were read as ${reading}, each with one date: «${here}»`,
  'no-headline': ({ reading }, here) =>
    reading === null
      ? `no headline in «${here}»`
      : `no headline in «${here}»; the heading above, «${shorten(reading, 60)}», was taken`,
  'headline-end': ({ reading, alternatives: [whole] }) =>
    whole === undefined
      ? `a long headline, which may have a standfirst in it: «${shorten(reading ?? '', 160)}»`
      : `where the headline stops is not marked; «${shorten(reading ?? '', 80)}» was taken, of «${shorten(whole, 120)}»`,
  byline: ({ reading }, here) => `«${reading ?? here}» was taken for the author; it may belong to the headline`,
  outlet: ({ reading }, here) => `«${reading ?? here}» was taken for the outlet; it may be something else`,
  'citation-without-label': (_, here) => `was taken for a citation though no label says so: «${here}»`,
  'date-alone': (_, here) => `«${here}» stands alone; it was given to no record`,
  uncited: (_, here) => `no citation claims this text; it was left out: «${here}»`,
  'whose-text': ({ reading, alternatives }, here) =>
    `«${here}» was given to «${shorten(reading ?? 'a citation without headline', 60)}»; it may be of «${shorten(either(alternatives), 80)}»`,
  direction: ({ reading }) =>
    `whether citations stand behind or before their text is not plain; ${reading === 'before' ? 'before' : 'behind'} was taken`,
  'too-long': (_, here) => `a label with so much behind it that the citation was cut off: «${here}»`,
};

/** A question as one English sentence, with the words it is about. */
export function questionWords(question: ReadQuestion, { text }: ReadDocument): string {
  return WORDS[question.kind](question, shorten(text.slice(question.at.start, question.at.end), 80));
}

import type { ReadTrouble } from '../model/read-candidate';
import en from './questions-en.json';
import ur from './questions-ur.json';
import { shorten } from './shorten';
import { type Language, translate } from './translate';

type QuestionKey = keyof typeof en;
/** What a question says, without where it stands in its document. */
export type AskedTrouble = Pick<ReadTrouble, 'kind' | 'reading' | 'alternatives'>;

/** Characters of a headline, of the longer one it may be a part of, and of one that says all. */
const HEADLINE = 60;
const WHOLE = 120;
const LONGEST = 160;

/** A date of figures alone as it is written: in a line from right to left 2011-06-05 would be shown as 05-06-2011. */
export const keptInOrder = ({ language }: { language: Language }, words: string): string =>
  language === 'ur' && /^[\d\s./:-]+$/.test(words) ? `\u2066${words}\u2069` : words;

/**
 * What a reader of documents could not decide, as one sentence in the language of `t`. `words` are the words of the document
 * that it is about, shortened by whoever has the document.
 */
export function questionText(t: { language: Language }, asked: AskedTrouble, words: string): string {
  const { kind } = asked;
  const say = translate<QuestionKey>(t.language, { en, ur }[t.language]);
  const here = keptInOrder(t, words);
  const reading = asked.reading === null ? null : keptInOrder(t, asked.reading);
  const alternatives = asked.alternatives.map((one) => keptInOrder(t, one));
  const either = alternatives.reduce(
    (first, second) => (first === '' ? second : say('question.either', { first, second })),
    '',
  );
  switch (kind) {
    case 'relative-date':
    case 'no-headline':
      return reading === null
        ? say(`question.${kind}-open`, { here })
        : say(`question.${kind}`, { here, reading: kind === 'no-headline' ? shorten(reading, HEADLINE) : reading });
    case 'headline-end': {
      const [whole] = alternatives;
      return whole === undefined
        ? say('question.headline-long', { reading: shorten(reading ?? '', LONGEST) })
        : say('question.headline-end', { reading: shorten(reading ?? '', 80), whole: shorten(whole, WHOLE) });
    }
    case 'two-dates':
      return say('question.two-dates', { here, dates: alternatives.join(', ') || say('question.none-given') });
    case 'whose-text':
      return say('question.whose-text', {
        here,
        reading: shorten(reading ?? say('question.untitled'), HEADLINE),
        either: shorten(either, 80),
      });
    case 'direction':
      return say(reading === 'before' ? 'question.direction-before' : 'question.direction-behind');
    default:
      return say(`question.${kind}`, { here, reading: reading ?? here, either });
  }
}

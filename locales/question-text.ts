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

/**
 * What a reader of documents could not decide, as one sentence in the language of `t`. `here` are the words of the document
 * that it is about, shortened by whoever has the document.
 */
export function questionText(t: { language: Language }, { kind, reading, alternatives }: AskedTrouble, here: string) {
  const say = translate<QuestionKey>(t.language, { en, ur }[t.language]);
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

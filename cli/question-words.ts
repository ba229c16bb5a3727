import { questionText } from '../locales/question-text';
import { shorten } from '../locales/shorten';
import type { ReadDocument, ReadQuestion } from '../model/read-candidate';

/** Marks that keep words of the other direction apart; a terminal shows them as boxes. */
const ISOLATES = /[\u2068\u2069]/g;

/** A question as one English sentence, with the words it is about. */
export function questionWords(question: ReadQuestion, { text }: ReadDocument): string {
  const said = questionText({ language: 'en' }, question, shorten(text.slice(question.at.start, question.at.end), 80));
  const open = question.kind === 'relative-date' && question.reading === null;
  return `${said.replace(ISOLATES, '')}${open ? ' (--date says what «today» is)' : ''}`;
}

import type { Problem, ProblemCode } from '../model/problem';
import type { Translate } from './text';

/** What can go wrong with what a reader does on the card. Only these sentences travel with the content script. */
const ON_THE_CARD = [
  'storage-failed',
  'saved-not-found',
  'saved-changed-elsewhere',
  'record-unknown',
  'corpus-unreadable',
  'message-unreadable',
  'no-answer',
] as const satisfies readonly ProblemCode[];

/** As `problemText`, for the card; any other problem reads «This did not work». */
export function cardProblemText(t: Translate, problem: Problem): string {
  // Why the storage refused is told where there is room for it.
  const said = problem.code.startsWith('storage-') ? 'storage-failed' : problem.code;
  const code = ON_THE_CARD.find((known) => known === said);
  return t(code ? `problem.${code}` : 'problem.any');
}

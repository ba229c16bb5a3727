import { foldText } from './fold';

/**
 * Whether a statement says that something is so or that it is not. «MQM denies arrests» and «MQM confirms arrests»
 * share nearly every word; the count of negating words tells them apart.
 */

/**
 * Folded words that turn a statement round, English and Urdu. «False» and «untrue» are not among them: they describe what
 * is reported («stop spreading untrue reports») as often as they deny it.
 */
const NEGATORS: ReadonlySet<string> = new Set(
  foldText(
    'not no never none nobody nothing neither nor without cannot cant wont dont doesnt didnt isnt arent wasnt werent ' +
      'hasnt havent hadnt shouldnt wouldnt couldnt deny denies denied denying denial denials refute refutes refuted ' +
      'refuting reject rejects rejected rejecting rebut rebuts rebutted dismiss dismisses dismissed contradict ' +
      'contradicts contradicted نہیں نہ نا مت بغیر تردید مسترد',
  ).split(' '),
);

/** How many of the folded `words` negate. */
export function negations(words: readonly string[]): number {
  return words.reduce((count, word) => count + (NEGATORS.has(word) ? 1 : 0), 0);
}

/** True where both texts affirm or both deny: an even or odd number of negating words in each. */
export function sameParity(a: readonly string[], b: readonly string[]): boolean {
  return negations(a) % 2 === negations(b) % 2;
}

import * as fc from 'fast-check';
import { foldText, foldWords, wordsOf } from '../../matching/fold';
import { hostileText } from './mutate';
import { type FuzzTarget, faultless } from './target';

const text = fc.array(hostileText, { maxLength: 6 }).map((parts) => parts.join(' '));

/** Folding cuts any text into words that lie in it, in order, and folding again changes nothing. */
export const folding: FuzzTarget = {
  name: 'folding of text',
  runs: 3_000,
  property: fc.property(text, (given) => {
    const { count, start, end } = foldWords(given);
    const words = wordsOf(given);
    const faults: string[] = [];
    if (count !== words.length) faults.push(`${count} hashes, ${words.length} words`);
    let before = 0;
    for (let i = 0; i < count; i++) {
      const [from = -1, to = -1] = [start[i], end[i]];
      if (from < before || to <= from || to > given.length) faults.push(`word ${from}–${to} after ${before}`);
      before = to;
      if (words[i]?.word === '') faults.push(`an empty word at ${from}`);
    }
    const once = foldText(given);
    if (foldText(once) !== once) faults.push(`folded twice it is ${foldText(once)}`);
    faultless(faults);
  }),
};

import { worldBits } from './common-words';
import { wordsOf } from './fold';
import type { GroupSettings } from './group-thresholds';
import { stem } from './stem';
import { STOP_WORDS } from './stop-words';

/** What is read of one record to group it. */
export interface GroupText {
  headline: string;
  /** Text and whatever else describes the record, most telling first; may be empty. */
  text: string;
}

/**
 * Records as directions in the space of their words. Row `i` is `terms` and `weights` from `starts[i]` to `starts[i + 1]`,
 * ascending by term. The product of two rows is their likeness, 0 to 1.
 */
export interface GroupVectors {
  starts: Uint32Array;
  terms: Uint32Array;
  weights: Float32Array;
  /** Per term, how many records hold it. */
  frequency: Uint32Array;
}

/** TF-IDF rows of the texts, in their order. Memory: 12 bytes per distinct word of a record, and the vocabulary. */
export function groupVectors(texts: readonly GroupText[], settings: GroupSettings): GroupVectors {
  const vocabulary = new Map<string, number>();
  const frequency: number[] = [];
  const counted = texts.map((text) => {
    const counts = countWords(text, settings);
    const rows = [...counts].map(([word, times]) => {
      let term = vocabulary.get(word);
      if (term === undefined) {
        term = frequency.push(0) - 1;
        vocabulary.set(word, term);
      }
      frequency[term] = (frequency[term] ?? 0) + 1;
      // Term and count in one number: counts stay below 2¹⁰.
      return term * 1024 + Math.min(1023, times);
    });
    return Float64Array.from(rows).sort();
  });
  const worth = worthOfTerms(vocabulary, frequency, texts.length, settings);
  const starts = new Uint32Array(texts.length + 1);
  counted.forEach((rows, i) => {
    starts[i + 1] = (starts[i] ?? 0) + rows.length;
  });
  const terms = new Uint32Array(starts[texts.length] ?? 0);
  const weights = new Float32Array(terms.length);
  counted.forEach((rows, i) => {
    const from = starts[i] ?? 0;
    let squares = settings.leastNorm;
    rows.forEach((row, k) => {
      const term = Math.floor(row / 1024);
      const weight = (1 + Math.log(row % 1024)) * (worth[term] ?? 0);
      terms[from + k] = term;
      weights[from + k] = weight;
      squares += weight * weight;
    });
    const norm = Math.sqrt(squares);
    for (let k = from; k < from + rows.length; k++) weights[k] = (weights[k] ?? 0) / norm;
  });
  return { starts, terms, weights, frequency: Uint32Array.from(frequency) };
}

/** How often each telling word stands in the record; none where it has no words. */
function countWords({ headline, text }: GroupText, settings: GroupSettings): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (words: readonly { word: string }[], times: number) => {
    for (const { word } of words)
      if (!STOP_WORDS.has(word) && !/^\d{1,2}$/.test(word)) {
        const key = stem(word);
        counts.set(key, (counts.get(key) ?? 0) + times);
      }
  };
  add(wordsOf(headline), settings.headlineTimes);
  add(wordsOf(text.slice(0, settings.mostWords * LONGEST_WORD)).slice(0, settings.mostWords), 1);
  return counts;
}

/** Characters a word takes with its blank, at most on average: text beyond cannot be among the words read. */
const LONGEST_WORD = 16;

/**
 * What sharing a word tells: how rare it is in the corpus and the imagined records around it, of which half as many hold
 * it as newspaper English would have it (`worldBits`; with the whole share, AllSides loses .01).
 */
function worthOfTerms(
  vocabulary: ReadonlyMap<string, number>,
  frequency: readonly number[],
  records: number,
  { priorRecords, lonelyShare }: GroupSettings,
): Float64Array {
  const worth = new Float64Array(frequency.length);
  for (const [word, term] of vocabulary) {
    const seen = frequency[term] ?? 0;
    const imagined = 0.5 * priorRecords * 2 ** -worldBits(word);
    const rare = Math.log((records + priorRecords) / (seen + imagined + 0.5));
    worth[term] = Math.max(0, rare) * (seen === 1 ? lonelyShare : 1);
  }
  return worth;
}

import { worldBits } from './common-words';
import { tells } from './content-words';
import { foldText, foldWords } from './fold';
import type { GroupSettings } from './group-thresholds';
import { stem } from './stem';

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
  /** Per term, how many of the records that count hold it. */
  frequency: Uint32Array;
}

/**
 * TF-IDF rows of so many texts, in their order; each is asked for once. `counts` says which of them count when it is asked how
 * rare a word is. Memory: 12 bytes per distinct word of a record, and the vocabulary.
 */
export function groupVectors(
  length: number,
  textAt: (place: number) => GroupText,
  counts: (place: number) => boolean,
  settings: GroupSettings,
): GroupVectors {
  const vocabulary = new Vocabulary();
  const frequency: number[] = [];
  const counted = Array.from({ length }, (_, place) => {
    const rows = Float64Array.from(
      countWords(textAt(place), vocabulary, settings),
      // Term and count in one number: counts stay below 2¹⁰.
      ([term, times]) => term * 1024 + Math.min(1023, times),
    ).sort();
    for (const row of rows) {
      const term = Math.floor(row / 1024);
      frequency[term] = (frequency[term] ?? 0) + (counts(place) ? 1 : 0);
    }
    return rows;
  });
  const worth = worthOfTerms(vocabulary.terms, frequency, length, settings);
  const starts = new Uint32Array(length + 1);
  counted.forEach((rows, i) => {
    starts[i + 1] = (starts[i] ?? 0) + rows.length;
  });
  const terms = new Uint32Array(starts[length] ?? 0);
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

/** The telling words of a corpus as numbers. Each spelling is looked at once and known by its hash from then on. */
class Vocabulary {
  /** Stems with their numbers, in the order they were met. */
  readonly terms = new Map<string, number>();
  readonly #byHash = new Map<number, number>();

  /** The term of the word with this hash, which is letters `start` to `end` of `text`; −1 for one that tells nothing. */
  term(hash: number, text: string, start: number, end: number): number {
    const known = this.#byHash.get(hash);
    if (known !== undefined) return known;
    const word = foldText(text.slice(start, end));
    const key = tells(word) ? stem(word) : null;
    let term = key === null ? -1 : this.terms.get(key);
    if (term === undefined) {
      term = this.terms.size;
      this.terms.set(key ?? '', term);
    }
    this.#byHash.set(hash, term);
    return term;
  }
}

/** How often each term stands in the record; empty where it has no telling words. */
function countWords({ headline, text }: GroupText, vocabulary: Vocabulary, settings: GroupSettings) {
  const counts = new Map<number, number>();
  const add = (from: string, most: number, times: number) => {
    const { count, hash, start, end } = foldWords(from.slice(0, most * LONGEST_WORD));
    for (let i = 0; i < Math.min(count, most); i++) {
      const term = vocabulary.term(hash[i] ?? 0, from, start[i] ?? 0, end[i] ?? 0);
      if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + times);
    }
  };
  add(headline, settings.mostWords, settings.headlineTimes);
  add(text, settings.mostWords, 1);
  return counts;
}

/** Characters a word takes with its blank, at most on average: text beyond cannot be among the words read. */
const LONGEST_WORD = 16;

/** The beginning of a text, with all words of it that can be read here and one more. */
export function textLead(text: string, { mostWords }: GroupSettings): string {
  const lead = text.slice(0, mostWords * LONGEST_WORD);
  return lead.slice(0, foldWords(lead).end[mostWords] ?? lead.length);
}

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
    worth[term] = Math.max(0, rare) * (seen <= 1 ? lonelyShare : 1);
  }
  return worth;
}

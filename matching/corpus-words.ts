import { foldWords } from './fold';
import { stemWords } from './stem-words';

/** The text of a record as the builder is given it. */
export interface RecordText {
  /** The record's id. */
  record: string;
  /** Pieces of the text in order; between two of them stands other matter. Word numbers run through all of them. */
  parts: readonly string[];
}

/** All words of all texts in one line, as hashes. */
export interface CorpusWords {
  hashes: Uint32Array;
  /** Per record the number of its first word; one more at the end. */
  starts: Uint32Array;
  /** Number of the first word of every part, ascending; pairs of words do not reach across it. One more at the end. */
  breaks: Uint32Array;
}

/** Folds the texts, replacing variant spellings. Memory: four bytes a word, twice while it works. */
export function corpusWords(texts: readonly RecordText[], aliases: ReadonlyMap<number, number>): CorpusWords {
  const pieces: Uint32Array[] = [];
  const starts = new Uint32Array(texts.length + 1);
  const breaks: number[] = [];
  let total = 0;
  texts.forEach(({ parts }, place) => {
    starts[place] = total;
    for (const part of parts) {
      const words = foldWords(part);
      stemWords(part, words);
      const { hash, count } = words;
      if (count === 0) continue;
      breaks.push(total);
      pieces.push(hash);
      total += count;
    }
  });
  starts[texts.length] = total;
  breaks.push(total);
  const hashes = new Uint32Array(total);
  let at = 0;
  for (const piece of pieces) {
    hashes.set(piece, at);
    at += piece.length;
  }
  if (aliases.size > 0) for (let i = 0; i < total; i++) hashes[i] = aliases.get(hashes[i] ?? 0) ?? hashes[i] ?? 0;
  return { hashes, starts, breaks: Uint32Array.from(breaks) };
}

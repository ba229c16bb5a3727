import { foldWords } from './fold';
import { stemWords } from './stem-words';

/** The text of a record as the builder is given it. */
export interface RecordText {
  /** The record's id. */
  record: string;
  /** Pieces of the text in order; between two of them stands other matter. Word numbers run through all of them. */
  parts: readonly string[];
}

/** The same with the words of each piece, stemmed and hashed (`stemHashes`), where the text itself is not at hand any more. */
export interface RecordWords {
  record: string;
  parts: readonly Uint32Array[];
}

/** The words of a piece of text as hashes of their stems. */
export function stemHashes(text: string): Uint32Array {
  const words = foldWords(text);
  stemWords(text, words);
  return words.hash;
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
export const corpusWords = (texts: readonly RecordText[], aliases: ReadonlyMap<number, number>): CorpusWords =>
  joinWords(
    texts.map(({ record, parts }) => ({ record, parts: parts.map(stemHashes) })),
    aliases,
  );

/** The same of words that were folded before. */
export function joinWords(texts: readonly RecordWords[], aliases: ReadonlyMap<number, number>): CorpusWords {
  const pieces: Uint32Array[] = [];
  const starts = new Uint32Array(texts.length + 1);
  const breaks: number[] = [];
  let total = 0;
  texts.forEach(({ parts }, place) => {
    starts[place] = total;
    for (const part of parts) {
      if (part.length === 0) continue;
      breaks.push(total);
      pieces.push(part);
      total += part.length;
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

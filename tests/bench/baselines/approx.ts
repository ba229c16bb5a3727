import search from 'approx-string-match';
import { type Baseline, type Hit, inEach, plainWords } from './baseline';

/** Share of the shorter text that may be wrong; beyond, any text is like any other. */
const MOST_ERRORS = 0.4;
/** Shorter ones are like something everywhere. */
const SHORTEST = 20;

/**
 * approx-string-match (Myers), each piece against each record: the shorter of the two is looked for in the longer.
 * Score: the share of it that is right, times the root of its length, since long agreement is rarer.
 */
export const approx: Baseline = {
  name: 'approx-string-match',
  holdsText: true,
  build(records) {
    const texts = records.map(({ record, searched }) => ({ id: record.id, text: plainWords(searched).join(' ') }));
    const find = (asked: string): Omit<Hit, 'piece'>[] => {
      const piece = plainWords(asked).join(' ');
      return texts.flatMap(({ id, text }) => {
        const [pattern, inside] = piece.length < text.length ? [piece, text] : [text, piece];
        if (pattern.length < SHORTEST) return [];
        const found = search(inside, pattern, Math.floor(MOST_ERRORS * pattern.length));
        if (found.length === 0) return [];
        const errors = Math.min(...found.map((match) => match.errors));
        return [{ record: id, score: (1 - errors / pattern.length) * Math.sqrt(pattern.length) }];
      });
    };
    return { check: inEach(find), bytes: texts.reduce((sum, { text }) => sum + text.length, 0) };
  },
};

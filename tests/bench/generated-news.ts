/**
 * News of an invented world, as much as is wanted and always the same: a vocabulary after Zipf's law, beats with their own
 * names and topics, stock phrases, and words that follow each other more often than chance. For measuring scale only.
 */

export interface NewsWorld {
  /** The next article: one string of about `words` words. */
  article(words: number): string;
  /** A stretch of `words` words of `article`, of which the share `rate` is replaced, dropped or added to. */
  excerpt(article: string, words: number, rate: number): string;
  random(): number;
}

const VOCABULARY = 60_000;
const FUNCTION_WORDS =
  'the of to and in a that for on is was with by he as from at it his be has not are had were an their they which who but this said have been its would will also or after more than out all about into up there when other could them no between under some any our we'.split(
    ' ',
  );
const BEATS = 400;
const NAMES = 8000;
const STOCK = 3000;
const ONSETS = 'b c d f g h j k l m n p r s t v w z sh ch th st tr br gr pl kr dr sp cl'.split(' ');
const VOWELS = 'a e i o u ai ea ou ee'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 't', 'l', 'm', 'ng', 'ck', 'nt'];

/** A world grown from `seed`. */
export function newsWorld(seed: number): NewsWorld {
  const random = mulberry(seed);
  const int = (n: number) => Math.floor(random() * n);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)] as T; // lists here are never empty
  /** Small numbers much more often than large ones, below `n`. */
  const zipf = (n: number) => Math.min(n - 1, Math.floor((n + 1) ** random()) - 1);
  const syllables = (n: number) => Array.from({ length: n }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join('');

  const seen = new Set(FUNCTION_WORDS);
  const fresh = (length: () => number): string => {
    for (;;) {
      const word = syllables(length());
      if (word.length > 2 && !seen.has(word)) {
        seen.add(word);
        return word;
      }
    }
  };
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => fresh(() => 1 + int(rank < 5000 ? 2 : 3)));
  const names = Array.from({ length: NAMES }, () => {
    const word = fresh(() => 2 + int(2));
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
  const common = () => vocabulary[zipf(VOCABULARY)] ?? '';
  const grammar = () => FUNCTION_WORDS[zipf(FUNCTION_WORDS.length)] ?? '';
  const stock = Array.from({ length: STOCK }, () =>
    Array.from({ length: 3 + int(6) }, () => (random() < 0.5 ? grammar() : (vocabulary[zipf(3000)] ?? ''))),
  );
  const beats = Array.from({ length: BEATS }, () => ({
    names: Array.from({ length: 40 }, () => `${pick(names)} ${pick(names)}`),
    topics: Array.from({ length: 200 }, () => vocabulary[100 + zipf(40_000)] ?? ''),
  }));

  function article(words: number): string {
    const beat = pick(beats);
    const people = Array.from({ length: 4 }, () => pick(beat.names));
    const topics = Array.from({ length: 16 }, () => pick(beat.topics));
    const out: string[] = [];
    while (out.length < words) {
      const kind = random();
      if (kind < 0.05) out.push(...(stock[zipf(STOCK)] ?? []));
      else if (kind < 0.11) out.push(...pick(people).split(' '));
      else if (kind < 0.26) out.push(pick(topics));
      else if (kind < 0.56) out.push(grammar());
      else out.push(common());
    }
    return out
      .slice(0, words)
      .map((word, i) => (i % 17 === 16 ? `${word}.` : word))
      .join(' ');
  }

  function excerpt(text: string, words: number, rate: number): string {
    const all = text.split(' ');
    const from = int(Math.max(1, all.length - words));
    return all
      .slice(from, from + words)
      .flatMap((word) => {
        if (random() >= rate) return [word];
        const kind = random();
        return kind < 0.5 ? [common()] : kind < 0.75 ? [] : [common(), word];
      })
      .join(' ');
  }
  return { article, excerpt, random };
}

/** The «mulberry32» generator: numbers from 0 to 1, the same for the same seed. */
function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

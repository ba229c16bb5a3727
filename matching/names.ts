import type { Name } from '../model/record';
import { acronymNames } from './acronym-meaning';
import type { wordsOf } from './fold';
import { hashText } from './hash-text';
import type { Lookups } from './lookup-layout';
import { closeSpelling } from './name-keys';
import { inUrduScript } from './name-sounds';
import { ACRONYM, plainName, soundPair, wordPair } from './name-words';
import { textAt } from './text-list';

/** A folded word of a text with its place, as `wordsOf` gives it. */
export type TextWord = ReturnType<typeof wordsOf>[number];

/** A name of the corpus met in a text. */
export interface SeenName {
  /** The name's key in the index. */
  key: string;
  /** The name as the corpus writes it. */
  name: string;
  /** The spelling in the text. */
  seen: string;
  start: number;
  end: number;
}

interface Spelling {
  /** Number of the name. */
  name: number;
  key: string;
  words: readonly string[];
  /** For acronyms, which count in this case only. */
  exactly: string | null;
}

/** Spellings read last, kept as objects; a page meets some hundreds. */
const MOST_KEPT = 5000;

/** The names of one corpus with their spellings, for finding them in text; read from its look-ups when asked for. */
export class NameIndex {
  private readonly kept = new Map<number, Spelling>();

  constructor(private readonly lookups: Lookups) {}

  /** In how many records a name occurs. */
  recordsWith(key: string): number {
    return this.lookups.lists.nameCounts[this.numberOf(key)] ?? 0;
  }

  /** Places of the records a name occurs in, ascending; none where they are too many to tell anything. */
  placesWith(key: string): Uint32Array {
    const { namePlaces, namePlaceStarts } = this.lookups.lists;
    const name = this.numberOf(key);
    return namePlaces.subarray(namePlaceStarts[name] ?? 0, namePlaceStarts[name + 1] ?? 0);
  }

  /** The key of a name, whichever of its spellings it is given under. */
  keyOf(name: Name): string {
    const own = plainName(name.name).join(' ');
    const number = this.numberOf(own);
    return number < 0 ? own : this.textOf(number).key;
  }

  /** Number of the name known by these plain words, or −1. */
  private numberOf(plain: string): number {
    return this.lookups.tables.namePlain.find(hashText(plain))[0] ?? -1;
  }

  private textOf(number: number): { key: string; display: string } {
    const { lists, bytes } = this.lookups;
    const [key = '', display = key] = textAt({ starts: lists.nameTextStarts, bytes: bytes.nameText }, number).split(
      '\n',
    );
    return { key, display };
  }

  private spelling(number: number): Spelling {
    const known = this.kept.get(number);
    if (known) return known;
    const { lists, bytes } = this.lookups;
    const raw = textAt({ starts: lists.spellingTextStarts, bytes: bytes.spellingText }, number);
    const name = lists.spellingNames[number] ?? 0;
    const made = { name, key: this.textOf(name).key, words: plainName(raw), exactly: ACRONYM.test(raw) ? raw : null };
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(number, made);
    return made;
  }

  /**
   * The names met in `text`, whose folded words are `words`; each name once, at its first and best place. `page` is what
   * the text is part of: an acronym that it writes out as another name is not met.
   */
  find(text: string, words: readonly TextWord[], page = text): Map<string, SeenName> {
    const found = new Map<string, SeenName>();
    for (let i = 0; i < words.length; i++) {
      const hit = this.exactAt(text, words, i) ?? this.spelledAt(text, words, i);
      if (!hit) continue;
      const start = words[i]?.start ?? 0;
      const end = words[i + hit.words.length - 1]?.end ?? start;
      if (hit.exactly !== null && !found.has(hit.key) && !this.isMeant(hit.exactly, text, start, end, page)) continue;
      if (!found.has(hit.key))
        found.set(hit.key, {
          key: hit.key,
          name: this.textOf(hit.name).display,
          seen: text.slice(start, end),
          start,
          end,
        });
      i += hit.words.length - 1;
    }
    return found;
  }

  private exactAt(text: string, words: readonly TextWord[], at: number): Spelling | undefined {
    const fits = ({ words: want, exactly }: Spelling) => {
      if (exactly !== null) return text.slice(words[at]?.start, words[at + want.length - 1]?.end) === exactly;
      return want.every((w, k) => words[at + k]?.word === w);
    };
    const first = words[at]?.word ?? '';
    const second = words[at + 1]?.word;
    const filed = (key: string) => this.longest(this.lookups.tables.nameFirst.find(hashText(key)), fits);
    return (second === undefined ? undefined : filed(wordPair(first, second))) ?? filed(first);
  }

  /** Whether an acronym that was met stands for a name of ours there. */
  private isMeant(acronym: string, text: string, start: number, end: number, page: string): boolean {
    const [first = '', second] = plainName(acronym);
    const claims = [...this.lookups.tables.nameFirst.find(hashText(wordPair(first, second)))].map((n) =>
      this.spelling(n),
    );
    const names = claims.filter(({ exactly }) => exactly === acronym).map(({ name }) => this.textOf(name).display);
    return acronymNames({ acronym, text, start, end, page }, names.map(plainName));
  }

  private spelledAt(text: string, words: readonly TextWord[], at: number): Spelling | undefined {
    const word = words[at];
    if (!word || word.word.length < 3) return undefined;
    // Only what is written like a name is worth the sound key; Urdu script has no capitals.
    if (!writtenLikeName(text, word)) return undefined;
    const second = words[at + 1]?.word;
    const key = second === undefined ? '' : soundPair(word.word, second);
    if (key === '') return undefined;
    return this.longest(
      this.lookups.tables.nameSound.find(hashText(key)),
      ({ words: want }) =>
        want.every((w, k) => closeSpelling(w, words[at + k]?.word ?? '')) &&
        writtenLikeName(text, words[at + want.length - 1] ?? word),
    );
  }

  private longest(spellings: Uint32Array, fits: (s: Spelling) => boolean): Spelling | undefined {
    let best: Spelling | undefined;
    for (const number of spellings) {
      const spelling = this.spelling(number);
      if (spelling.words.length === 0) continue;
      if (spelling.words.length > (best?.words.length ?? 0) || (best && tie(spelling, best)))
        if (fits(spelling)) best = spelling;
    }
    return best;
  }
}

/** With a capital, or in Urdu script, which has none. */
function writtenLikeName(text: string, { word, start }: TextWord): boolean {
  const initial = text.charAt(start);
  return initial !== initial.toLowerCase() || inUrduScript(word);
}

/** Between spellings of one length the lower key wins, so that the order of records makes no difference. */
function tie(a: Spelling, b: Spelling): boolean {
  return a.words.length === b.words.length && a.key < b.key;
}

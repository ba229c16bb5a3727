import type { Name } from '../model/record';
import { acronymNames } from './acronym-meaning';
import { OFTEN_BITS, worldBits } from './common-words';
import type { wordsOf } from './fold';
import { closeSpelling, soundKey } from './name-keys';
import { inUrduScript } from './name-sounds';
import { nameWords } from './name-words';
import { stem } from './stem';

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
  key: string;
  words: readonly string[];
  /** For acronyms, which count in this case only: MQM is a party, «mqm» in an address is not; PTI is not «Pti». */
  exactly: string | null;
}

const ACRONYM = /^[A-Z][A-Z0-9&.-]{1,7}$/;
/** A word that stands for a whole name must be this long and no everyday word. */
const LONE_NAME_LETTERS = 5;

/** The names of one corpus with their spellings, for finding them in text. */
export class NameIndex {
  private readonly byFirst = new Map<string, Spelling[]>();
  private readonly bySound = new Map<string, Spelling[]>();
  private readonly keys = new Map<string, string>();
  private readonly display = new Map<string, string>();
  private readonly records = new Map<string, number>();
  private readonly known = new Set<string>();

  /**
   * `shared` are the spellings that hold across the corpus, `recordNames` those of each record. Names are taken in in
   * their own order, not in that of the records, so that shuffled records make the same index.
   */
  constructor(shared: readonly Name[], recordNames: readonly (readonly Name[])[]) {
    for (const name of shared) this.add(name);
    const each = new Map(recordNames.flat().map((n) => [JSON.stringify(n), n]));
    for (const id of [...each.keys()].sort()) this.add(each.get(id) as Name /* the map was just filled from it */);
    for (const names of recordNames)
      for (const key of new Set(names.map((n) => this.keyOf(n))))
        this.records.set(key, (this.records.get(key) ?? 0) + 1);
  }

  /** In how many records a name occurs. */
  recordsWith(key: string): number {
    return this.records.get(key) ?? 0;
  }

  /** The key of a name, whichever of its spellings it is given under. */
  keyOf(name: Name): string {
    const own = nameWords(name.name).join(' ');
    return this.keys.get(own) ?? own;
  }

  private add(name: Name): string {
    const own = nameWords(name.name);
    const spellings = [own, ...name.variants.map(nameWords)].filter((w) => w.length > 0);
    // Two people may share a surname, so only a spelling of several words makes two names one.
    const joined = spellings.filter((w) => w.length > 1).map((w) => this.keys.get(w.join(' ')));
    const key = this.keys.get(own.join(' ')) ?? joined.find((k) => k !== undefined) ?? own.join(' ');
    if (!this.display.has(key)) this.display.set(key, name.name);
    this.keys.set(own.join(' '), key);
    for (const raw of [name.name, ...name.variants]) this.addSpelling(key, raw.trim(), own.length === 1);
    return key;
  }

  private addSpelling(key: string, raw: string, lone: boolean): void {
    const words = nameWords(raw);
    const first = words[0];
    if (first === undefined || this.known.has(`${key}|${raw}`)) return;
    this.known.add(`${key}|${raw}`);
    const exactly = ACRONYM.test(raw) ? raw : null;
    if (words.length === 1 && exactly === null && !(lone && tellsAlone(first))) return;
    const spelling: Spelling = { key, words, exactly };
    if (words.length > 1 && exactly === null && !this.keys.has(words.join(' '))) this.keys.set(words.join(' '), key);
    push(this.byFirst, first, spelling);
    if (words.length > 1) push(this.bySound, soundKey(first), spelling);
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
          name: this.display.get(hit.key) ?? hit.key,
          seen: text.slice(start, end),
          start,
          end,
        });
      i += hit.words.length - 1;
    }
    return found;
  }

  private exactAt(text: string, words: readonly TextWord[], at: number): Spelling | undefined {
    return longest(this.byFirst.get(words[at]?.word ?? ''), ({ words: want, exactly }) => {
      if (exactly !== null) return text.slice(words[at]?.start, words[at + want.length - 1]?.end) === exactly;
      return want.every((w, k) => words[at + k]?.word === w);
    });
  }

  /** Whether an acronym that was met stands for a name of ours there. */
  private isMeant(acronym: string, text: string, start: number, end: number, page: string): boolean {
    const claims = this.byFirst.get(nameWords(acronym)[0] ?? '')?.filter((s) => s.exactly === acronym) ?? [];
    const names = claims.map(({ key }) => nameWords(this.display.get(key) ?? key));
    return acronymNames({ acronym, text, start, end, page }, names);
  }

  private spelledAt(text: string, words: readonly TextWord[], at: number): Spelling | undefined {
    const word = words[at];
    if (!word || word.word.length < 3) return undefined;
    // Only what is written like a name is worth the sound key; Urdu script has no capitals.
    if (!writtenLikeName(text, word)) return undefined;
    return longest(
      this.bySound.get(soundKey(word.word)),
      ({ words: want }) =>
        want.every((w, k) => closeSpelling(w, words[at + k]?.word ?? '')) &&
        writtenLikeName(text, words[at + want.length - 1] ?? word),
    );
  }
}

/** With a capital, or in Urdu script, which has none. */
function writtenLikeName(text: string, { word, start }: TextWord): boolean {
  const initial = text.charAt(start);
  return initial !== initial.toLowerCase() || inUrduScript(word);
}

function longest(spellings: readonly Spelling[] | undefined, fits: (s: Spelling) => boolean): Spelling | undefined {
  let best: Spelling | undefined;
  for (const spelling of spellings ?? [])
    if (spelling.words.length > (best?.words.length ?? 0) || (best && tie(spelling, best)))
      if (fits(spelling)) best = spelling;
  return best;
}

/** Between spellings of one length the lower key wins, so that the order of records makes no difference. */
function tie(a: Spelling, b: Spelling): boolean {
  return a.words.length === b.words.length && a.key < b.key;
}

function push(map: Map<string, Spelling[]>, key: string, spelling: Spelling): void {
  if (key === '') return;
  const there = map.get(key);
  if (there) there.push(spelling);
  else map.set(key, [spelling]);
}

function tellsAlone(word: string): boolean {
  return word.length >= LONE_NAME_LETTERS && worldBits(stem(word)) > OFTEN_BITS;
}

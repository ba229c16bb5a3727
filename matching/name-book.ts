import type { Name } from '../model/record';
import { OFTEN_BITS, worldBits } from './common-words';
import { hashText } from './hash-text';
import type { LookupParts } from './lookup-layout';
import { ACRONYM, plainName, soundPair, wordPair } from './name-words';
import { PostingBuilder } from './posting-builder';
import { stem } from './stem';
import { packTexts } from './text-list';

/** The parts of a look-up section that names are found by. */
export interface NameParts {
  tables: Pick<LookupParts['tables'], 'nameFirst' | 'nameSound' | 'namePlain'>;
  lists: Pick<
    LookupParts['lists'],
    'nameTextStarts' | 'namePlaceStarts' | 'namePlaces' | 'nameCounts' | 'spellingNames' | 'spellingTextStarts'
  >;
  bytes: Pick<LookupParts['bytes'], 'nameText' | 'spellingText'>;
}

/** A word that stands for a whole name must be this long and no everyday word. */
const LONE_NAME_LETTERS = 5;

/** Gathers the names of one corpus with their spellings, for a `NameIndex`. */
export class NameBook {
  /** Plain words of a name, or of a spelling of several words, to the name's key. */
  private readonly keys = new Map<string, string>();
  private readonly names = new Map<string, { number: number; display: string; places: number[] }>();
  private readonly spellings: { name: number; raw: string; words: readonly string[] }[] = [];
  private readonly known = new Set<string>();

  /**
   * `shared` are the spellings that hold across the corpus, `recordNames` those of each record by place. Names are taken
   * in in their own order, not in that of the records, so that other records around them make no difference.
   */
  constructor(shared: readonly Name[], recordNames: readonly (readonly Name[])[]) {
    for (const name of shared) this.add(name);
    const each = new Map(recordNames.flat().map((n) => [JSON.stringify(n), n]));
    for (const id of [...each.keys()].sort()) this.add(each.get(id) as Name /* the map was just filled from it */);
    recordNames.forEach((names, place) => {
      for (const key of new Set(names.map((n) => this.keyOf(n)))) this.names.get(key)?.places.push(place);
    });
  }

  private keyOf(name: Name): string {
    const own = plainName(name.name).join(' ');
    return this.keys.get(own) ?? own;
  }

  private add(name: Name): void {
    const own = plainName(name.name);
    const spellings = [own, ...name.variants.map(plainName)].filter((w) => w.length > 0);
    // Two people may share a surname, so only a spelling of several words makes two names one.
    const joined = spellings.filter((w) => w.length > 1).map((w) => this.keys.get(w.join(' ')));
    const key = this.keys.get(own.join(' ')) ?? joined.find((k) => k !== undefined) ?? own.join(' ');
    if (!this.names.has(key)) this.names.set(key, { number: this.names.size, display: name.name, places: [] });
    this.keys.set(own.join(' '), key);
    for (const raw of [name.name, ...name.variants]) this.addSpelling(key, raw.trim(), own.length === 1);
  }

  private addSpelling(key: string, raw: string, lone: boolean): void {
    const words = plainName(raw);
    const first = words[0];
    if (first === undefined || this.known.has(`${key}|${raw}`)) return;
    this.known.add(`${key}|${raw}`);
    const acronym = ACRONYM.test(raw);
    if (words.length === 1 && !acronym && !(lone && tellsAlone(first))) return;
    if (words.length > 1 && !acronym && !this.keys.has(words.join(' '))) this.keys.set(words.join(' '), key);
    this.spellings.push({ name: this.names.get(key)?.number ?? 0, raw, words });
  }

  /** The parts; places of a name that more than `longest` records hold are left out, since it finds too many. */
  build(longest: number): NameParts {
    const [first, sound, plain] = [new PostingBuilder(), new PostingBuilder(), new PostingBuilder()];
    this.spellings.forEach(({ words: [one = '', two] }, i) => {
      first.add(hashText(wordPair(one, two)), i);
      const key = two === undefined ? '' : soundPair(one, two);
      if (key !== '') sound.add(hashText(key), i);
    });
    for (const [words, key] of this.keys) plain.add(hashText(words), this.names.get(key)?.number ?? 0);
    const names = [...this.names];
    const nameText = packTexts(names.map(([key, { display }]) => `${key}\n${display}`));
    const spellingText = packTexts(this.spellings.map(({ raw }) => raw));
    const kept = names.map(([, { places }]) => (places.length > longest ? [] : places));
    return {
      tables: { nameFirst: first.build(), nameSound: sound.build(), namePlain: plain.build() },
      lists: {
        nameTextStarts: nameText.starts,
        namePlaceStarts: startsOf(kept),
        namePlaces: Uint32Array.from(kept.flat()),
        nameCounts: Uint32Array.from(names.map(([, { places }]) => places.length)),
        spellingNames: Uint32Array.from(this.spellings.map(({ name }) => name)),
        spellingTextStarts: spellingText.starts,
      },
      bytes: { nameText: nameText.bytes, spellingText: spellingText.bytes },
    };
  }
}

/** Where each list begins in all of them one after another, and the end. */
export function startsOf(lists: readonly { length: number }[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] ?? 0) + length;
  });
  return starts;
}

function tellsAlone(word: string): boolean {
  return word.length >= LONE_NAME_LETTERS && worldBits(stem(word)) > OFTEN_BITS;
}

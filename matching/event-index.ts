import type { Catalogue } from '../model/corpus';
import type { Name, PressEvent } from '../model/record';
import { worldBits } from './common-words';
import type { CorpusView } from './corpus-view';
import { hashText } from './hash-text';
import { NameIndex } from './names';
import { type CorpusWeights, profileRecord, type RecordProfile } from './record-profile';
import { MOST_LETTERS, stem } from './stem';
import { FULL_NAME_BITS, NAME_BITS } from './thresholds';
import { stemBits } from './word-bits';

/** Profiles made last, kept; a page looks closely at some dozens of records. */
const MOST_KEPT = 1000;
/** And look-ups of stems; neighbouring pages and the paragraphs of one share their words. */
const MOST_STEMS = 20_000;

/** One corpus, ready to be asked which of its records a text may be about. */
export class EventIndex implements CorpusWeights {
  readonly names: NameIndex;
  readonly events: Catalogue<PressEvent>;
  private readonly profiles = new Map<number, RecordProfile>();
  private readonly kept = new Map<string, { places: Uint32Array; bits: number }>();
  private readonly records: number;
  /** Bits per record while candidates are looked for; zeros between. */
  private readonly sums: Float32Array;

  constructor(private readonly view: CorpusView) {
    this.records = view.corpus.records.length;
    this.sums = new Float32Array(this.records);
    this.names = new NameIndex(view.lookups);
    this.events = view.corpus.events;
  }

  /** What a stem tells of the event: rare in the corpus, and rare in the world. */
  bits(s: string): number {
    return stemBits(worldBits(s), this.records, this.view.lookups.tables.wordCounts.find(hashText(s))[0] ?? 1);
  }

  /** What a name tells: as its rarest word, and more where it is a full name. */
  nameBits(key: string): number {
    const words = key.split(' ');
    const world = Math.max(...words.map((w) => worldBits(stem(w)))) + (words.length > 1 ? FULL_NAME_BITS : 0);
    return stemBits(Math.min(NAME_BITS, world), this.records, this.names.recordsWith(key));
  }

  keyOf(name: Name): string {
    return this.names.keyOf(name);
  }

  /**
   * Places of the records that share the most bits with the stems and names of a text, most first: at most `most`, and
   * none that shares less than `least`. What finds the fewest records is asked first, and what is left is passed over
   * once `effort` places have been counted: that bounds the work in a large corpus, where common words find hundreds.
   */
  candidates(
    stems: Iterable<string>,
    names: Iterable<string>,
    { most, least, effort }: { most: number; least: number; effort: number },
  ): number[] {
    const asked: { places: Uint32Array; bits: number }[] = [];
    let all = 0;
    const ask = (one: { places: Uint32Array; bits: number }) => {
      if (one.places.length === 0 || one.bits <= 0) return;
      asked.push(one);
      all += one.bits;
    };
    for (const s of stems) ask(this.lookUp(s));
    for (const n of names) ask({ places: this.names.placesWith(n), bits: this.nameBits(n) });
    // Most paragraphs share too little with all records together.
    if (all < least) return [];
    asked.sort((a, b) => a.places.length - b.places.length);
    const { sums } = this;
    const met: number[] = [];
    let counted = 0;
    for (const { places, bits } of asked) {
      counted += places.length;
      if (counted > effort && met.length > 0) break;
      for (const place of places) {
        if (place >= this.records) continue;
        const before = sums[place] ?? 0;
        if (before === 0) met.push(place);
        sums[place] = before + bits;
      }
    }
    const best: number[] = [];
    let floor = least;
    for (const place of met) {
      const sum = sums[place] ?? 0;
      if (sum < floor || (best.length === most && sum === floor && place > (best.at(-1) ?? 0))) continue;
      let at = best.length;
      while (at > 0 && isBetter(sum, place, sums[best[at - 1] ?? 0] ?? 0, best[at - 1] ?? 0)) at--;
      best.splice(at, 0, place);
      if (best.length > most) best.pop();
      if (best.length === most) floor = Math.max(least, sums[best.at(-1) ?? 0] ?? 0);
    }
    for (const place of met) sums[place] = 0;
    return best;
  }

  private lookUp(s: string): { places: Uint32Array; bits: number } {
    let known = this.kept.get(s);
    if (known === undefined) {
      const places = this.view.lookups.tables.words.find(hashText(s));
      known = { places, bits: places.length > 0 ? this.bits(s) : 0 };
      if (this.kept.size >= MOST_STEMS) this.kept.clear();
      if (s.length <= MOST_LETTERS) this.kept.set(s, known);
    }
    return known;
  }

  /** The profile of the record at `place`; made when first asked for. */
  profile(place: number): RecordProfile {
    const known = this.profiles.get(place);
    if (known) return known;
    const made = profileRecord(this.view.corpus.records.at(place), this);
    if (this.profiles.size >= MOST_KEPT) this.profiles.clear();
    this.profiles.set(place, made);
    return made;
  }
}

/** Whether the first sum stands before the second; between equal ones the lower place does. */
function isBetter(sum: number, place: number, otherSum: number, other: number): boolean {
  return sum > otherSum || (sum === otherSum && place < other);
}

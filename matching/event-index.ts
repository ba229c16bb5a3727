import type { PressRecord } from '../model/record';
import { worldBits } from './common-words';
import { contentStems } from './content-words';
import type { CorpusView } from './corpus-view';
import { type DayRange, dayRange, publishedRange } from './dates';
import { type Words, wordsOf } from './fold';
import { hashText } from './hash-text';
import { findMentions } from './mention-index';
import { NameIndex } from './names';
import { isYear, numbersIn } from './page-profile';
import { claimsText, describedEvents, eventsText, headlinesText, namesText } from './record-text';
import { CANDIDATES, NAME_BITS, PRIOR_RECORDS } from './thresholds';
import { stemBits } from './word-bits';

/** A record as events are compared. Bits are summed over distinct words. */
export interface RecordProfile {
  record: PressRecord;
  /** Stems of headline and claims that belong to no name, with their bits. */
  words: ReadonlyMap<string, number>;
  /** Stems of the headline, names included. */
  headline: ReadonlyMap<string, number>;
  /** Stems of the event's label and description that are not in `words`, with their bits. */
  event: ReadonlyMap<string, number>;
  /** Keys of names, with their bits. */
  names: ReadonlyMap<string, number>;
  numbers: ReadonlySet<string>;
  /** Sum of `words` and `names`. */
  total: number;
  /** Days of publication and of the events reported. */
  dates: readonly DayRange[];
}

/** Profiles made last, kept; a page looks closely at some dozens of records. */
const MOST_KEPT = 1000;

/** One corpus, ready to be asked which of its records a text may be about. */
export class EventIndex {
  readonly names: NameIndex;
  private readonly profiles = new Map<number, RecordProfile>();
  private readonly records: number;

  constructor(private readonly view: CorpusView) {
    this.records = view.corpus.records.length;
    this.names = new NameIndex(view.lookups);
  }

  /** What a stem tells of the event: rare in the corpus, and rare in the world. */
  bits(s: string): number {
    return stemBits(worldBits(s), this.records, this.view.lookups.tables.wordCounts.find(hashText(s))[0] ?? 1);
  }

  /** What a name tells: as a word, but a full name is never an everyday word. */
  nameBits(key: string): number {
    return Math.min(NAME_BITS, Math.log2((this.records + PRIOR_RECORDS) / Math.max(1, this.names.recordsWith(key))));
  }

  /** Places of the records that share the most bits with the stems and names of a text, most first. */
  candidates(stems: Iterable<string>, names: Iterable<string>): number[] {
    const bits = new Map<number, number>();
    const count = (places: Uint32Array, worth: () => number) => {
      if (places.length === 0) return;
      const each = worth();
      for (const place of places) if (place < this.records) bits.set(place, (bits.get(place) ?? 0) + each);
    };
    for (const s of stems) count(this.view.lookups.tables.words.find(hashText(s)), () => this.bits(s));
    for (const n of names) count(this.names.placesWith(n), () => this.nameBits(n));
    return [...bits]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, CANDIDATES)
      .map(([place]) => place);
  }

  /** Places of the records whose headline a text, given by its folded words, may retell; ascending. */
  mentions(words: Words): number[] {
    return findMentions(words, this.view.lookups).filter((place) => place < this.records);
  }

  /** The profile of the record at `place`; made when first asked for. */
  profile(place: number): RecordProfile {
    const known = this.profiles.get(place);
    if (known) return known;
    const made = this.makeProfile(this.view.corpus.records.at(place));
    if (this.profiles.size >= MOST_KEPT) this.profiles.clear();
    this.profiles.set(place, made);
    return made;
  }

  private makeProfile(record: PressRecord): RecordProfile {
    const stemsOf = (text: string) => contentStems(wordsOf(text).map((w) => w.word));
    const inNames = stemsOf(namesText(record));
    const headline = this.weighed(stemsOf(headlinesText(record)));
    const words = this.weighed(
      [...stemsOf(`${headlinesText(record)} . ${claimsText(record)}`)].filter((s) => !inNames.has(s)),
    );
    const event = this.weighed(
      [...stemsOf(eventsText(record, this.view.corpus.events))].filter((s) => !inNames.has(s) && !words.has(s)),
    );
    const names = new Map(record.names.map((n) => [this.names.keyOf(n), this.nameBits(this.names.keyOf(n))]));
    const dates = [
      publishedRange(record.published),
      ...describedEvents(record, this.view.corpus.events).map((e) => dayRange(e.date)),
    ];
    return {
      record,
      words,
      headline,
      event,
      names,
      numbers: new Set(numbersIn(`${record.figures.join(' . ')} . ${headlinesText(record)}`).filter((n) => !isYear(n))),
      total: sum(words) + sum(names),
      dates: dates.filter((d) => d !== null),
    };
  }

  private weighed(stems: Iterable<string>): Map<string, number> {
    return new Map([...stems].map((s) => [s, this.bits(s)]));
  }
}

/** Sum of the bits in a map. */
export function sum(bits: ReadonlyMap<string, number>): number {
  let all = 0;
  for (const b of bits.values()) all += b;
  return all;
}

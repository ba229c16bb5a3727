import type { PressRecord } from '../model/record';
import { worldBits } from './common-words';
import { contentStems } from './content-words';
import type { CorpusView } from './corpus-view';
import { type DayRange, dayRange, publishedRange } from './dates';
import { wordsOf } from './fold';
import { MentionIndex } from './mention-index';
import { NameIndex } from './names';
import { isYear, numbersIn } from './page-profile';
import {
  CANDIDATES,
  LONGEST_POSTING,
  LONGEST_POSTING_SHARE,
  NAME_BITS,
  POSTINGS_PER_RECORD,
  PRIOR_RECORDS,
} from './thresholds';

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

/** One corpus, ready to be asked which of its records a text may be about. */
export class EventIndex {
  readonly names: NameIndex;
  readonly mentions: MentionIndex;
  private readonly frequency = new Map<string, number>();
  private readonly postings = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly profiles = new Map<number, RecordProfile>();
  private readonly ids: readonly string[];

  constructor(private readonly view: CorpusView) {
    const records = [...view.corpus.records];
    this.ids = records.map((r) => r.id);
    this.names = new NameIndex(
      view.corpus.names,
      records.map((r) => r.names),
    );
    const stems = records.map((r) => contentStems(wordsOf(textOf(r, view)).map((w) => w.word)));
    for (const set of stems) for (const s of set) this.frequency.set(s, (this.frequency.get(s) ?? 0) + 1);
    stems.forEach((set, place) => {
      const rarest = [...set]
        .sort((a, b) => this.bits(b) - this.bits(a) || (a < b ? -1 : 1))
        .slice(0, POSTINGS_PER_RECORD);
      for (const s of rarest) post(this.postings, s, place);
      for (const n of records[place]?.names ?? []) post(this.byName, this.names.keyOf(n), place);
    });
    this.mentions = new MentionIndex(records);
  }

  /** What a stem tells of the event: rare in the corpus, and rare in the world. */
  bits(s: string): number {
    const here = Math.log2((this.ids.length + PRIOR_RECORDS) / (this.frequency.get(s) ?? 0.5));
    return Math.min(worldBits(s), here);
  }

  /** What a name tells: as a word, but a full name is never an everyday word. */
  nameBits(key: string): number {
    return Math.min(NAME_BITS, Math.log2((this.ids.length + PRIOR_RECORDS) / Math.max(1, this.names.recordsWith(key))));
  }

  /** Places of the records that share the most bits with the stems and names of a text, most first. */
  candidates(stems: Iterable<string>, names: Iterable<string>): number[] {
    const bits = new Map<number, number>();
    const longest = Math.max(LONGEST_POSTING, this.ids.length * LONGEST_POSTING_SHARE);
    const count = (places: readonly number[] | undefined, worth: number) => {
      if (!places || places.length > longest) return;
      for (const place of places) bits.set(place, (bits.get(place) ?? 0) + worth);
    };
    for (const s of stems) count(this.postings.get(s), this.bits(s));
    for (const n of names) count(this.byName.get(n), this.nameBits(n));
    return [...bits]
      .map(([place, sum]) => ({ place, sum, id: this.ids[place] ?? '' }))
      .sort((a, b) => b.sum - a.sum || (a.id < b.id ? -1 : 1))
      .slice(0, CANDIDATES)
      .map(({ place }) => place);
  }

  /** The profile of the record at `place`; made when first asked for. */
  profile(place: number): RecordProfile {
    const known = this.profiles.get(place);
    if (known) return known;
    const made = this.makeProfile(this.view.corpus.records.at(place));
    this.profiles.set(place, made);
    return made;
  }

  private makeProfile(record: PressRecord): RecordProfile {
    const stemsOf = (text: string) => contentStems(wordsOf(text).map((w) => w.word));
    const inNames = stemsOf(record.names.flatMap((n) => [n.name, ...n.variants]).join(' . '));
    const headline = this.weighed(stemsOf(headlinesOf(record)));
    const words = this.weighed(
      [...stemsOf(`${headlinesOf(record)} . ${claimsOf(record)}`)].filter((s) => !inNames.has(s)),
    );
    const event = this.weighed(
      [...stemsOf(eventsOf(record, this.view))].filter((s) => !inNames.has(s) && !words.has(s)),
    );
    const names = new Map(record.names.map((n) => [this.names.keyOf(n), this.nameBits(this.names.keyOf(n))]));
    const dates = [
      publishedRange(record.published),
      ...describedEvents(record, this.view).map((e) => dayRange(e.date)),
    ];
    return {
      record,
      words,
      headline,
      event,
      names,
      numbers: new Set(numbersIn(`${record.figures.join(' . ')} . ${headlinesOf(record)}`).filter((n) => !isYear(n))),
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

function headlinesOf(record: PressRecord): string {
  return [record.headline ?? '', ...record.altHeadlines].join(' . ');
}

function claimsOf(record: PressRecord): string {
  return record.claims.map((c) => c.text).join(' . ');
}

/** The events of a record that a person described. Those the program made repeat what is known of their records. */
const describedEvents = (record: PressRecord, view: CorpusView) =>
  record.events.flatMap((id) => view.event(id) ?? []).filter((event) => !event.grouped);

function eventsOf(record: PressRecord, view: CorpusView): string {
  return describedEvents(record, view)
    .map((e) => `${e.label} . ${e.description}`)
    .join(' . ');
}

function textOf(record: PressRecord, view: CorpusView): string {
  const names = record.names.flatMap((n) => [n.name, ...n.variants]).join(' . ');
  return [headlinesOf(record), claimsOf(record), eventsOf(record, view), names].join(' . ');
}

function post(map: Map<string, number[]>, key: string, place: number): void {
  const there = map.get(key);
  if (!there) map.set(key, [place]);
  else if (there.at(-1) !== place) there.push(place);
}

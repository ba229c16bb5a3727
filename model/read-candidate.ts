import type { Published } from './record';

/**
 * What a reader made of a document that people wrote: candidates for records, and what it could not decide. Plain data, so
 * that a view can show a row for each candidate and a worker can hand it over.
 */

/** A range in UTF-16 units of the text that was read, the end exclusive. */
export interface Place {
  start: number;
  end: number;
}

/** How well something is known: said by a citation, worked out from its form or the text around it, or only likely. */
export type HowKnown = 'cited' | 'inferred' | 'guess';

/** A field as it was read, and where it stands; `at` is null where it was worked out from several places. */
export interface ReadField<T> {
  value: T;
  known: HowKnown;
  at: Place | null;
}

/** Text that belongs to a candidate. */
export interface ReadPassage extends Place {
  known: HowKnown;
}

/** What a citation says of a publication; null what it does not say. */
export interface ReadFields {
  headline: ReadField<string> | null;
  standfirst: ReadField<string> | null;
  byline: ReadField<string[]> | null;
  outlet: ReadField<string> | null;
  published: ReadField<Published> | null;
  /** The date in another calendar, as cited and never converted. */
  otherCalendar: ReadField<string> | null;
  place: ReadField<string> | null;
  url: ReadField<string> | null;
}

/** One publication as a document cites it, with the passages of it that the document holds. */
export interface ReadCandidate extends ReadFields {
  /** `en`, `ur` or what else the letters say; null where they say nothing. */
  language: string | null;
  /** The document says that this copy is no longer online; `at` is where. */
  removed: Place | null;
  /** Number of the candidate whose text this one also carried. */
  copyOf: number | null;
  /** Where it is cited; more than one place where its pieces are apart. */
  citations: Place[];
  passages: ReadPassage[];
  /** What the person who compiled the document remarks on it. */
  notes: Place[];
}

/**
 * What a person has to settle:
 * `date-order` day and month could stand either way; `two-digit-year` the century is not said; `no-such-date` the calendar
 * has no such day; `weekday` day and date disagree; `relative-date` «yesterday» without a day it counts from; `two-dates`
 * repeated citations of one headline name different days; `where-citation-ends` several citations run together;
 * `no-headline` none was found in a citation; `headline-end` where the headline stops is not marked; `byline` words taken for a
 * name; `outlet` words taken for the outlet; `citation-without-label`; `date-alone` a date that belongs to nothing; `uncited`
 * text that no citation claims; `whose-text` text that may belong to another citation; `direction` whether citations stand
 * before or after their passages; `too-long` a citation too long to be one.
 */
export type QuestionKind =
  | 'date-order'
  | 'two-digit-year'
  | 'no-such-date'
  | 'weekday'
  | 'relative-date'
  | 'two-dates'
  | 'where-citation-ends'
  | 'no-headline'
  | 'headline-end'
  | 'byline'
  | 'outlet'
  | 'citation-without-label'
  | 'date-alone'
  | 'uncited'
  | 'whose-text'
  | 'direction'
  | 'too-long';

/** Something the reader could not be sure of: the place, what it took, and what else it could be. */
export interface ReadTrouble {
  kind: QuestionKind;
  at: Place;
  /** What was taken; null where it was left open. */
  reading: string | null;
  alternatives: string[];
}

/** The same as a question to a person. */
export interface ReadQuestion extends ReadTrouble {
  /** Line of the text that was read, from 1. */
  line: number;
  /** Number of the candidate it is about, or null. */
  candidate: number | null;
}

/** What a stretch of the document is. */
export type PartRole = 'passage' | 'citation' | 'heading' | 'note' | 'undecided' | 'blank';

/** A stretch of the document; the parts of a document stand in order and leave nothing out. */
export interface ReadPart extends Place {
  role: PartRole;
  candidate: number | null;
}

/** A document as it was read. `text` is what offsets count in: the file as it stands, or the words of an HTML page. */
export interface ReadDocument {
  text: string;
  candidates: ReadCandidate[];
  questions: ReadQuestion[];
  parts: ReadPart[];
}

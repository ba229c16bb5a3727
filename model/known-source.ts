import * as v from 'valibot';
import { Instant } from './instant';
import { Address, PartialDate, type Removal } from './record';

/** The schema number a newly written row carries. Raise it together with a step that brings older rows to it. */
const KNOWN_SOURCE_SCHEMA = 1;

/** Longest evidence and longest address of a snapshot, in characters: some paragraphs, and what browsers still open. */
export const EVIDENCE_LIMITS = { text: 2_000, address: 2_000 };

const BoundedAddress = v.pipe(Address, v.maxLength(EVIDENCE_LIMITS.address));

/** What the reader says of a source that is gone. */
export const ReaderRemoval = v.object({
  /** When the reader noticed it, as exactly as they know. */
  noticed: v.nullable(PartialDate),
  /** In the reader's own words: how they know. */
  evidence: v.pipe(v.string(), v.maxLength(EVIDENCE_LIMITS.text)),
  /** Where it can still be seen, such as a snapshot in a web archive. */
  archive: v.nullable(BoundedAddress),
});
export type ReaderRemoval = v.InferOutput<typeof ReaderRemoval>;

/** How the answer of an address was judged; `closed` and `unclear` answer, but what is there cannot be told. */
export const CheckOutcome = v.picklist(['alive', 'moved', 'gone', 'closed', 'unclear', 'not-reached']);
export type CheckOutcome = v.InferOutput<typeof CheckOutcome>;

/** Why it was judged so: the rules of `matching/judge-answer.ts`. */
export const CheckReason = v.picklist([
  'same-text',
  'same-headline',
  'not-found',
  'legal',
  'to-home',
  'to-section',
  'error-page',
  'other-article',
  'must-not-be-read',
  'other-headline',
  'nothing-to-compare',
  'no-text',
  'no-page',
  'refused',
  'server-trouble',
  'asked-to-wait',
  'time-out',
  'no-connection',
]);
export type CheckReason = v.InferOutput<typeof CheckReason>;

/** What asking an address has given: an observation of that moment. */
export const SourceCheck = v.object({
  outcome: CheckOutcome,
  reason: CheckReason,
  /** HTTP status; null where no answer came. */
  status: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(999))),
  /** Where the answer came from, where that is another address than the one that was asked. */
  answeredBy: v.nullable(BoundedAddress),
  at: Instant,
});
export type SourceCheck = v.InferOutput<typeof SourceCheck>;

/** What the reader knows of one address: what they noted themselves, and what checks gave. */
export const KnownSource = v.object({
  schema: v.literal(KNOWN_SOURCE_SCHEMA),
  /** The address as `matching/source-key.ts` cleans it: two spellings of one address have one row. */
  id: v.pipe(v.string(), v.regex(/^[^\s]{1,3000}$/)),
  /** The address as it was met. */
  address: BoundedAddress,
  /** Raised by one at every change. */
  revision: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  removed: v.nullable(v.object({ ...ReaderRemoval.entries, notedAt: Instant })),
  /** The last check. */
  checked: v.nullable(SourceCheck),
  /** The last check that found it gone, as long as no later one has found it again; one that tells nothing leaves it. */
  gone: v.nullable(SourceCheck),
});
export type KnownSource = v.InferOutput<typeof KnownSource>;

/** A row of which nothing is known yet. */
export const nothingKnown = (id: string, address: string): KnownSource => ({
  schema: KNOWN_SOURCE_SCHEMA,
  id,
  address,
  revision: 0,
  removed: null,
  checked: null,
  gone: null,
});

/** True where a row holds nothing that would be missed. */
export const saysNothing = ({ removed, checked, gone }: KnownSource): boolean => !removed && !checked && !gone;

/** What `gone` is after a check: a source that is found again is gone no more, an answer that tells nothing changes nothing. */
export function goneAfter(before: SourceCheck | null, check: SourceCheck): SourceCheck | null {
  if (check.outcome === 'gone') return check;
  return check.outcome === 'alive' || check.outcome === 'moved' ? null : before;
}

/** A removal the reader stands for, with the snapshot they name. */
export interface OwnRemoval extends Removal {
  archive: string | null;
}

/**
 * What a row says was taken down: the reader's note, then the check. `saidBy` is for those who show it; the note of a check
 * is the status and where the answer came from, which need no language.
 */
export function removalsKnown({ removed, gone }: Pick<KnownSource, 'removed' | 'gone'>, saidBy: string): OwnRemoval[] {
  const own: OwnRemoval[] = [];
  if (removed)
    own.push({
      status: 'reported-removed',
      saidBy,
      noticed: removed.noticed,
      note: removed.evidence,
      archive: removed.archive,
    });
  if (gone)
    own.push({
      status: 'gone-when-checked',
      saidBy,
      noticed: gone.at.slice(0, 10),
      note: [`HTTP ${gone.status}`, ...(gone.answeredBy === null ? [] : [gone.answeredBy])].join(' → '),
      archive: null,
    });
  return own;
}

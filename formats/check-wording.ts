import type { Claim } from '../model/record';
import type { CorpusFault } from './corpus-fault';
import type { CorpusParts } from './corpus-parts';
import { plainWords } from './plain-words';
import { type PrivateNames, privateNameFinder } from './private-names';

/** What wording is compared with. */
export interface WordingOptions {
  /** Source text none of which may be repeated, e.g. the clippings a corpus was made from. */
  against?: string;
  /** Names that may stand nowhere in the corpus. */
  privateNames?: PrivateNames | null;
}

/** Words in a row that count as copied. Five are shared by chance in dates, offices and names of parties. */
const COPIED_WORDS = 6;

/**
 * Words that judge a report instead of saying who holds what. Whether a report is right is for its readers; a party
 * that calls one wrong can be reported in other words («denied», «disputed», «without basis»).
 */
const VERDICTS = new Set(
  'true false untrue fake hoax lie lies lied liar liars debunked disproved fabricated propaganda disinformation misinformation'.split(
    ' ',
  ),
);

/** Words of «who says it» that name nobody. */
const EMPTY = new Set('the and for from with said says according unknown anonymous someone somebody none'.split(' '));

/**
 * Wording rules for text of our own: each claim names in its sentence who makes it; no verdicts; no run of
 * {@link COPIED_WORDS} words of `against`; no private names. Headlines are cited, so only the last rule reads them.
 */
export function checkWording(parts: CorpusParts, options: WordingOptions): CorpusFault[] {
  const copied = options.against === undefined ? null : copiedRunFinder(options.against);
  const privateName = options.privateNames ? privateNameFinder(options.privateNames) : null;
  const faults: CorpusFault[] = [];
  for (const { where, entry, claims } of entriesOf(parts)) {
    for (const text of ownText(entry)) {
      const verdict = text.prose ? plainWords(text.value).find((word) => VERDICTS.has(word)) : undefined;
      if (verdict) faults.push({ where, what: `${text.field}: «${verdict}» is a verdict; say who disputes what` });
      const run = text.cited ? null : copied?.(text.value);
      if (run) faults.push({ where, what: `${text.field}: «${run}» stands in the source text` });
      const name = privateName?.(text.value);
      if (name) faults.push({ where, what: `${text.field}: «${name}» is listed as a private name` });
    }
    faults.push(...unattributed(claims).map((what) => ({ where, what })));
  }
  return faults;
}

interface Entry {
  where: string;
  entry: object;
  claims: readonly Claim[];
}

function entriesOf({ info, outlets, events, names, records }: CorpusParts): Entry[] {
  const plain = (where: string, entry: object): Entry => ({ where, entry, claims: [] });
  return [
    plain('corpus.json', info),
    ...outlets.map((outlet) => plain(`outlet ${outlet.id}`, outlet)),
    ...events.map((event) => plain(`event ${event.id}`, event)),
    ...names.map((name) => plain(`name ${name.name}`, name)),
    ...records.map((record) => ({ where: `record ${record.id}`, entry: record, claims: record.claims })),
  ];
}

function unattributed(claims: readonly Claim[]): string[] {
  return claims.flatMap(({ saidBy, text }, i) => {
    const sayer = plainWords(saidBy).filter((word) => word.length > 2 && !EMPTY.has(word));
    if (sayer.length === 0) return [`claims[${i}]: «${saidBy}» names nobody`];
    const said = new Set(plainWords(text));
    return sayer.some((word) => said.has(word)) ? [] : [`claims[${i}]: the sentence does not name «${saidBy}»`];
  });
}

interface OwnText {
  field: string;
  value: string;
  /** Sentences and titles of ours, as against names, figures and dates. */
  prose: boolean;
  /** Cited words: headlines, addresses, ids. */
  cited: boolean;
}

const HEADLINE_FIELDS = /^(headline|altHeadlines)(\[|$)/;
const CITED_FIELDS = /(^|\.)(headline|altHeadlines|url|id|record|events|outlet|headlineOf)(\[|$)/;
const PROSE_FIELDS = /(^|\.)(text|note|notes|description|label|displayTitle)$/;

/**
 * Every string of an entry with its field. A title that repeats a headline is cited like the headline, and so is the
 * label of an event that the program grouped.
 */
function ownText(entry: object): OwnText[] {
  const all = strings(entry, '');
  const headlines = new Set(all.filter(({ field }) => HEADLINE_FIELDS.test(field)).map(({ value }) => value));
  return all.map(({ field, value }) => {
    const cited =
      CITED_FIELDS.test(field) ||
      (field === 'displayTitle' && headlines.has(value)) ||
      (field === 'label' && 'grouped' in entry);
    return { field, value, cited, prose: !cited && PROSE_FIELDS.test(field) };
  });
}

function strings(value: unknown, field: string): { field: string; value: string }[] {
  if (typeof value === 'string') return [{ field, value }];
  if (Array.isArray(value)) return value.flatMap((entry, i) => strings(entry, `${field}[${i}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, field ? `${field}.${key}` : key));
}

/** A search for runs of {@link COPIED_WORDS} words that also stand in `source`; gives the first run, or null. */
function copiedRunFinder(source: string): (text: string) => string | null {
  const runsOf = (words: readonly string[]) =>
    words.slice(COPIED_WORDS - 1).map((_, i) => words.slice(i, i + COPIED_WORDS).join(' '));
  const known = new Set(runsOf(plainWords(source)));
  return (text) => runsOf(plainWords(text)).find((run) => known.has(run)) ?? null;
}

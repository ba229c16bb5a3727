import type { Place, ReadCandidate, ReadDocument } from '../../model/read-candidate';

/** What a document really holds: written by hand beside it. */
export interface TrueRecord {
  id: string;
  headline: string | null;
  standfirst?: string | null;
  byline: string[];
  /** Null where the document does not say; `undefined` where it takes knowledge from outside, and is not scored. */
  outlet?: string | null;
  /** A date, null where none is decided by the document, `undefined` where it is not scored. */
  published?: string | null;
  url?: string | null;
  removed?: boolean;
  citations: Place[];
  passages: Place[];
  /** Another record with the same text: either may own it. */
  sameAs?: string;
}

/** Shares of what was right, as counts. */
export interface Score {
  citations: { found: number; of: number };
  fields: { right: number; of: number };
  characters: { right: number; of: number };
  /** Citations the reader found where there is none. */
  strangers: number;
  /** One line for each thing that is wrong. */
  wrong: string[];
}

/** Citations and their true places must share this much of what both cover. */
const OVERLAP = 0.5;

/** Compares what was read with the truth. A citation is found where half of what it and the true one cover is shared. */
export function scoreClippings(read: ReadDocument, truth: readonly TrueRecord[]): Score {
  const score: Score = {
    citations: { found: 0, of: 0 },
    fields: { right: 0, of: 0 },
    characters: { right: 0, of: 0 },
    strangers: 0,
    wrong: [],
  };
  const matched = new Map<string, Set<number>>();
  const used = new Set<string>();
  for (const record of truth) {
    const numbers = new Set<number>();
    for (const place of record.citations) {
      score.citations.of++;
      let found = false;
      read.candidates.forEach((candidate, number) => {
        for (const cited of candidate.citations)
          if (overlap(cited, place) >= OVERLAP) {
            found = true;
            numbers.add(number);
            used.add(`${number} ${cited.start}`);
          }
      });
      if (found) score.citations.found++;
      else score.wrong.push(`${record.id}: citation at ${place.start}–${place.end} not found`);
    }
    matched.set(record.id, numbers);
  }
  score.strangers = read.candidates.reduce(
    (sum, candidate, number) => sum + candidate.citations.filter((c) => !used.has(`${number} ${c.start}`)).length,
    0,
  );
  for (const record of truth) fields(record, read, matched.get(record.id) ?? new Set(), score);
  const ownerAt = ownersOf(read);
  for (const record of truth) {
    const mine = new Set([
      ...(matched.get(record.id) ?? []),
      ...(record.sameAs === undefined ? [] : (matched.get(record.sameAs) ?? [])),
    ]);
    const cited = record.citations.length > 0 || record.sameAs !== undefined;
    for (const place of record.passages) {
      let right = 0;
      for (let at = place.start; at < place.end; at++) {
        const owner = ownerAt[at] ?? -1;
        if (cited ? mine.has(owner) : owner < 0) right++;
      }
      score.characters.right += right;
      score.characters.of += place.end - place.start;
      if (right < (place.end - place.start) * 0.95)
        score.wrong.push(
          `${record.id}: ${right} of ${place.end - place.start} characters at ${place.start} are its own`,
        );
    }
  }
  return score;
}

function fields(record: TrueRecord, read: ReadDocument, numbers: ReadonlySet<number>, score: Score): void {
  if (record.citations.length === 0) return;
  const candidates = [...numbers].flatMap((number) => read.candidates[number] ?? []);
  const best = candidates[0];
  const check = (name: string, expected: unknown, right: boolean, got: unknown) => {
    if (expected === undefined) return;
    score.fields.of++;
    if (right) score.fields.right++;
    else score.wrong.push(`${record.id}: ${name} is ${JSON.stringify(got ?? null)}, not ${JSON.stringify(expected)}`);
  };
  const same = (a: string | null | undefined, b: string | null | undefined) => bare(a ?? '') === bare(b ?? '');
  const date = best?.published?.value;
  check(
    'headline',
    record.headline,
    best !== undefined && same(best.headline?.value, record.headline),
    best?.headline?.value,
  );
  check(
    'standfirst',
    record.standfirst,
    best !== undefined && same(best.standfirst?.value, record.standfirst),
    best?.standfirst?.value,
  );
  check(
    'byline',
    record.byline,
    best !== undefined && same(best.byline?.value.join(' '), record.byline.join(' ')),
    best?.byline?.value,
  );
  check(
    'outlet',
    record.outlet,
    best !== undefined && (same(outletOf(best), record.outlet) || outletOf(best) === initials(record.outlet)),
    best?.outlet?.value,
  );
  check(
    'published',
    record.published,
    best !== undefined &&
      (record.published === null ? (date?.date?.length ?? 0) < 10 : (date?.date ?? null) === record.published),
    date?.date,
  );
  check('url', record.url, best !== undefined && (best.url?.value ?? null) === record.url, best?.url?.value);
  check(
    'removed',
    record.removed,
    best !== undefined && (best.removed !== null) === record.removed,
    best?.removed !== null,
  );
}

/** A host that was taken from the address is not compared: the address is. */
const outletOf = (candidate: ReadCandidate) =>
  candidate.outlet?.known === 'inferred' &&
  candidate.url !== null &&
  candidate.url.value.includes(candidate.outlet.value)
    ? null
    : candidate.outlet?.value;

const initials = (name: string | null | undefined) => name?.match(/\b\p{Lu}/gu)?.join('') ?? '';

const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ') ?? '';

function overlap(a: Place, b: Place): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function ownersOf(read: ReadDocument): Int32Array {
  const owners = new Int32Array(read.text.length).fill(-1);
  for (const part of read.parts)
    if (part.role === 'passage' && part.candidate !== null) owners.fill(part.candidate, part.start, part.end);
  return owners;
}

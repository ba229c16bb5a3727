import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../model/read-candidate';
import type { TrueRecord } from './score-clippings';

interface Catalogued {
  id: string;
  headline: string | null;
  alt_headlines: string[];
  outlet: string | null;
  outlet_certainty: string;
  byline: string[];
  published: { date: string | null; precision: string; as_cited: string };
  kind: string;
  removed: { status: string } | null;
  passages: (Place & { role: string })[];
  related: { record: string; relation: string }[];
}

/** Words of a citation that name no day by themselves. */
const RELATIVE = /\b(?:yesterday|today|ago)\b/i;

/**
 * The catalogue of the outside document as truth. What a field holds counts only where the document says it: outlets that the
 * catalogue cites, days that are named. Text of a record that is only known through another's citation may be the other's.
 */
export function outsideTruth(folder: string): { text: string; records: TrueRecord[] } {
  const text = readFileSync(join(folder, 'karachi-2011.txt'), 'utf8');
  const { records, outlets }: { records: Catalogued[]; outlets: { id: string; name: string }[] } = JSON.parse(
    readFileSync(join(folder, 'records.json'), 'utf8'),
  );
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  const place = ({ start, end }: Place): Place => ({ start: units[start] ?? 0, end: units[end] ?? text.length });
  const nameOf = new Map(outlets.map(({ id, name }) => [id, name.replace(/ \(.*/, '')]));
  return {
    text,
    records: records
      .filter((record) => record.kind !== 'photo-caption')
      .map((record) => {
        const cited = citationsOf(record.passages).map(place);
        const said = cited.map((p) => text.slice(p.start, p.end)).join('\n');
        const name = record.outlet === null ? null : (nameOf.get(record.outlet) ?? null);
        const standfirst =
          record.alt_headlines.find((words) => said.includes(words) && !said.includes(`${words}:`)) ?? null;
        const same = records.find(
          (other) =>
            record.related.some((r) => r.relation === 'same-text' && r.record === other.id) ||
            other.related.some((r) => r.relation === 'same-text' && r.record === record.id),
        )?.id;
        return {
          id: record.id,
          headline: record.headline,
          standfirst,
          byline: record.byline,
          ...(record.outlet_certainty === 'cited' && name !== null && isSaid(name, text) ? { outlet: name } : {}),
          ...(RELATIVE.test(record.published.as_cited) || record.published.as_cited === '(none)'
            ? { published: null }
            : { published: record.published.date }),
          citations: cited,
          passages: record.passages.filter((p) => p.role === 'text').map(place),
          ...(cited.length === 0 && same !== undefined ? { sameAs: same } : {}),
        };
      }),
  };
}

/** A citation with the lines of byline and date right below it, which the catalogue has one by one. */
function citationsOf(passages: readonly (Place & { role: string })[]): Place[] {
  const citations: Place[] = [];
  for (const { role, start, end } of [...passages].sort((a, b) => a.start - b.start)) {
    const last = citations.at(-1);
    if (role === 'citation') citations.push({ start, end });
    else if (role === 'dateline' && last && start - last.end <= 2) last.end = end;
  }
  return citations;
}

/** A name that the document has, or the initials of which it has. */
function isSaid(name: string, text: string): boolean {
  const initials = name.match(/\b\p{Lu}/gu)?.join('') ?? name;
  return text.includes(name) || (initials.length > 2 && new RegExp(`\\b${initials}\\b`).test(text));
}

interface FixtureRecord extends Omit<TrueRecord, 'citations' | 'passages'> {
  citations: string[];
  passages: string[];
}

/** What a fixture says of its document: stretches are given by their first and last words, `first … last`. */
export function fixtureTruth(path: string, text: string): TrueRecord[] {
  const { records }: { records: FixtureRecord[] } = JSON.parse(readFileSync(path, 'utf8'));
  return records.map((record) => ({
    ...record,
    citations: record.citations.map((words) => find(words, text, path)),
    passages: record.passages.map((words) => find(words, text, path)),
  }));
}

function find(words: string, text: string, path: string): Place {
  const [first = '', last] = words.split(' … ');
  const start = text.indexOf(first);
  const stop = last === undefined ? start + first.length : text.indexOf(last, start);
  if (start < 0 || stop < 0) throw new Error(`${path}: «${words}» does not stand in the document`);
  return { start, end: last === undefined ? stop : stop + last.length };
}

interface FirstTry {
  citations: [number, number];
  fields: [number, number];
  characters: [number, number];
}

/** What the reader made of a fixture before it was mended for it, right and of; null where it was written along with it. */
export function firstTry(path: string): FirstTry | null {
  const { firstTry: counts }: { firstTry?: FirstTry } = JSON.parse(readFileSync(path, 'utf8'));
  return counts ?? null;
}

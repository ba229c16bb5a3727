import * as v from 'valibot';
import { Id, type Outlet } from '../model/record';
import type { NamedShelf } from './named-shelf';
import { plainWords, slugOf } from './plain-words';
import type { Fault, Row } from './row-fields';

const OutletRow = v.object({
  id: v.optional(Id),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty()),
  country: v.optional(v.nullable(v.string()), null),
  domains: v.optional(v.array(v.string()), []),
});

/**
 * The outlet a row names, by id or name or as `{ id?, name, country?, domains? }`; null where it names none. The host
 * of the row's address becomes a domain of the outlet only where it carries the outlet's name, because rows also point
 * to copies and archives.
 */
export function readOutlet(row: Row, url: string | null, shelf: NamedShelf<Outlet>, fault: Fault): Outlet | null {
  const given = row.outlet;
  if (given === undefined || given === null || given === '') return null;
  const read = v.safeParse(OutletRow, typeof given === 'string' ? { name: given } : given);
  if (!read.success) {
    fault('outlet must be a name, or an object with a name; left out');
    return null;
  }
  const { id, name, country, domains } = read.output;
  const outlet =
    shelf.find(id ?? name) ?? shelf.add(name, id ?? slugOf(name), (free) => ({ id: free, name, country, domains }));
  const host = url === null ? null : hostOf(url);
  if (host !== null && !outlet.domains.includes(host) && carriesName(host, name)) {
    outlet.domains.push(host);
    if (domains.length === 0) outlet.domains.sort(shortestFirst);
  }
  return outlet;
}

/** The order of domains that nobody put in order, whatever that of the rows is: `gazette.example` before its parts. */
const shortestFirst = (a: string, b: string) => a.length - b.length || (a < b ? -1 : 1);

/** The host of an address in lower case without `www.`; null where there is none. */
export const hostOf = (url: string): string | null =>
  /^https?:\/\/(?:[^/?#]*@)?(?:www\.)?([a-z0-9.-]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;

/** Words that stand in many outlets' names and addresses and so tie none to the other. */
const COMMON = new Set('the and news daily times post press online media radio blog magazine'.split(' '));

/** True where a host shows an outlet's name: its words joined, or one word that is no common one. */
export function carriesName(host: string, name: string): boolean {
  const words = plainWords(name).filter((word) => word !== 'the');
  const letters = host.replace(/[^a-z0-9]/g, '');
  const joined = words.join('');
  if (joined.length > 3 && letters.includes(joined)) return true;
  return words.some((word) => word.length > 2 && !COMMON.has(word) && letters.includes(word));
}

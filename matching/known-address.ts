import type { PressRecord, Relation } from '../model/record';
import { type Address, parseAddress } from './addresses';
import { hashText } from './hash-text';
import type { PostingTable } from './posting-table';

/** An address a corpus gives for a record. */
export interface KnownAddress {
  /** As the corpus gives it. */
  known: string;
  address: Address;
  of: 'record' | 'copy';
  /** How the page at the address stands to the record; null for the record's own page. */
  relation: Relation | null;
}

/** The addresses of a record and its copies that lead deeper than the top of a site. */
export function addressesOf({ url, copies }: PressRecord): KnownAddress[] {
  const own = url === null ? [] : [{ known: url, of: 'record' as const, relation: null }];
  const others = copies.map((copy) => ({ known: copy.url, of: 'copy' as const, relation: copy.relation }));
  return [...own, ...others].flatMap((one) => {
    const address = parseAddress(one.known);
    return address?.deep ? [{ ...one, address }] : [];
  });
}

/** False for a page elsewhere that only bears on the record: it says nothing about the numbers of its own site. */
export const holdsText = ({ relation }: Pick<KnownAddress, 'relation'>): boolean =>
  relation === null || relation === 'same-text';

/** What a story is filed under: its number at its outlet, whichever domain of the outlet it is on; null without one. */
export function storyHash({ host, story }: Address, domains: PostingTable): number | null {
  return story === null ? null : hashText(`${domainGroup(host, domains) ?? host}#${story}`);
}

/** The number of the outlet's domains that `host` is one of or lies below; undefined for other hosts. */
export function domainGroup(host: string, domains: PostingTable): number | undefined {
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
    const group = domains.find(hashText(host.slice(at)))[0];
    if (group !== undefined) return group;
  }
  return undefined;
}

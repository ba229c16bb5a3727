import type { Catalogue } from '../model/corpus';
import type { Outlet, PressRecord } from '../model/record';
import { hostOf } from './addresses';
import { hashText } from './hash-text';
import { addressesOf, holdsText, storyHash } from './known-address';
import type { LookupParts } from './lookup-layout';
import { PostingBuilder } from './posting-builder';
import { PostingTable } from './posting-table';

/** Tables by which the addresses of a corpus are found. */
export type AddressParts = Pick<LookupParts['tables'], 'addresses' | 'stories' | 'hosts' | 'domains'>;

/** Addresses of records and their copies. A story number that two records carry is a section or a date and left out. */
export function addressTables(records: Catalogue<PressRecord>, outlets: readonly Outlet[]): AddressParts {
  const domains = domainTable(outlets);
  const groups = new PostingTable(domains);
  const [addresses, stories, hosts] = [new PostingBuilder(), new PostingBuilder(), new PostingBuilder()];
  let place = 0;
  for (const record of records) {
    for (const known of addressesOf(record)) {
      addresses.add(hashText(known.address.key), place);
      hosts.add(hashText(known.address.host), 0);
      const story = holdsText(known) ? storyHash(known.address, groups) : null;
      if (story !== null) stories.add(story, place);
    }
    place++;
  }
  return { addresses: addresses.build(), stories: stories.build(1), hosts: hosts.build(), domains };
}

/** Domains of an outlet, and of outlets that share one, under one number. */
function domainTable(outlets: readonly Outlet[]) {
  const groups = new Map<string, number>();
  outlets.forEach((outlet, i) => {
    const domains = outlet.domains.map((d) => hostOf(`http://${d}/`)).filter((d) => d !== '');
    const group = domains.map((d) => groups.get(d)).find((g) => g !== undefined) ?? i;
    for (const domain of domains) groups.set(domain, group);
  });
  const table = new PostingBuilder();
  for (const [domain, group] of groups) table.add(hashText(domain), group);
  return table.build();
}

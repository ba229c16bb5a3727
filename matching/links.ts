import type { Match } from '../model/finding';
import type { Block, PageText } from '../model/page-text';
import type { Relation } from '../model/record';
import { type Address, hostOf, parseAddress } from './addresses';
import type { CorpusView } from './corpus-view';
import { hashText } from './hash-text';
import { addressesOf, domainGroup, holdsText, storyHash } from './known-address';
import { LINK_SCORE } from './thresholds';

/** What an address we know belongs to. */
export interface Target {
  corpus: string;
  record: string;
  /** The address as the corpus gives it. */
  known: string;
  of: 'record' | 'copy';
  /** How the page at the address stands to the record; null for the record's own page. */
  relation: Relation | null;
  by: 'address' | 'story-number';
}

/** All addresses of all corpora, for look-ups. */
export interface AddressBook {
  /** The records a page address belongs to; empty for nearly every address there is. */
  find(url: string): Target[];
}

/** The addresses of these corpora, looked up where they lie. */
export function openAddressBook(views: readonly CorpusView[]): AddressBook {
  return {
    find(url) {
      const host = hostOf(url);
      const near = views.filter(({ lookups: { tables } }) => {
        return tables.hosts.find(hashText(host)).length > 0 || domainGroup(host, tables.domains) !== undefined;
      });
      const address = near.length > 0 ? parseAddress(url) : null;
      if (!address?.deep) return [];
      const byAddress = near.flatMap((view) => targetsIn(view, address, 'address'));
      return best(byAddress.length > 0 ? byAddress : near.flatMap((view) => targetsIn(view, address, 'story-number')));
    },
  };
}

/** The records of one corpus that a look-up names and whose own words confirm it. */
function targetsIn(view: CorpusView, address: Address, by: Target['by']): Target[] {
  const { tables } = view.lookups;
  const story = storyHash(address, tables.domains);
  const byStory = story === null ? [] : tables.stories.find(story);
  const places = by === 'address' ? tables.addresses.find(hashText(address.key)) : byStory;
  return [...places].flatMap((place) => {
    if (place >= view.corpus.records.length) return [];
    const record = view.corpus.records.at(place);
    return addressesOf(record)
      .filter((known) =>
        by === 'address'
          ? known.address.key === address.key
          : holdsText(known) &&
            known.address.story === address.story &&
            storyHash(known.address, tables.domains) === story,
      )
      .map(({ known, of, relation }) => ({ corpus: view.id, record: record.id, known, of, relation, by }));
  });
}

/** One target per record, its own page before its copies; pages that only bear on a record where nobody owns them. */
function best(targets: readonly Target[]): Target[] {
  const rank = (t: Target) => (t.relation === null ? 0 : t.relation === 'same-text' ? 1 : 2);
  const top = Math.min(...targets.map(rank));
  const out = new Map<string, Target>();
  for (const target of [...targets].sort((a, b) => rank(a) - rank(b) || (a.known < b.known ? -1 : 1)))
    if (rank(target) < 2 || top === 2) {
      const key = `${target.corpus} ${target.record}`;
      if (!out.has(key)) out.set(key, target);
    }
  return [...out.values()];
}

/** The links of `block` that lead to a known record, as matches over the link's text. */
export function matchLinks(block: Block, book: AddressBook): Match[] {
  return block.links.flatMap(({ url, start, end }) => {
    const span = clip(start, end, block.text.length);
    return book.find(url).map((target): Match => linkMatch(target, url, block.index, span, 'link'));
  });
}

/** The records whose own page, or page of a copy, this page is: by its address first, else by its canonical address. */
export function findThisPage(page: PageText, book: AddressBook): { target: Target; address: string }[] {
  for (const address of [page.address, page.canonical]) {
    if (!address) continue;
    const found = book.find(address).filter((t) => t.relation === null || t.relation === 'same-text');
    if (found.length) return found.map((target) => ({ target, address }));
  }
  return [];
}

/** A match made by an address. Weak where the page linked only bears on the record without holding its text. */
export function linkMatch(
  target: Target,
  address: string,
  block: number,
  span: Match['span'],
  kind: 'link' | 'this-page',
): Match {
  const { known, by, of, relation } = target;
  const because: Match['because'] = [{ type: 'link', address, known, by, of }];
  if (relation !== null) because.push({ type: 'relation', record: target.record, relation });
  return {
    block,
    kind,
    grade: relation === null || relation === 'same-text' ? 'strong' : 'weak',
    score: LINK_SCORE[by],
    span,
    corpus: target.corpus,
    record: target.record,
    words: null,
    because,
  };
}

function clip(start: number, end: number, length: number): Match['span'] {
  const from = Math.max(0, Math.min(start, length));
  return { start: from, end: Math.max(from, Math.min(end, length)) };
}

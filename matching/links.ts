import type { Match } from '../model/finding';
import type { Block, PageText } from '../model/page-text';
import type { Outlet, PressRecord, Relation } from '../model/record';
import { type Address, hostOf, parseAddress } from './addresses';
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

/** Gathers addresses; `add` each record, then `open`. */
export class AddressBookBuilder {
  private readonly byKey = new Map<string, Target[]>();
  private readonly byStory = new Map<string, Target[]>();
  private readonly hosts = new Set<string>();
  /** Domain of an outlet to the name all its domains go by here. */
  private readonly domains = new Map<string, string>();

  /** Makes the domains of a corpus's outlets known; before its records, so that story numbers meet across domains. */
  addOutlets(outlets: readonly Outlet[]): void {
    for (const outlet of outlets) {
      const domains = outlet.domains.map((d) => hostOf(`http://${d}/`)).filter((d) => d !== '');
      const name = domains.map((d) => this.domains.get(d)).find((n) => n !== undefined) ?? domains[0];
      if (name !== undefined) for (const domain of domains) this.domains.set(domain, name);
    }
  }

  addRecord(corpus: string, record: PressRecord): void {
    const base = { corpus, record: record.id, by: 'address' as const };
    if (record.url) this.addAddress({ ...base, known: record.url, of: 'record', relation: null });
    for (const copy of record.copies)
      this.addAddress({ ...base, known: copy.url, of: 'copy', relation: copy.relation });
  }

  private addAddress(target: Target): void {
    const address = parseAddress(target.known);
    if (!address?.deep) return;
    this.hosts.add(address.host);
    push(this.byKey, address.key, target);
    // A copy elsewhere that only bears on the record says nothing about the numbers of its own site.
    const story = target.relation === null || target.relation === 'same-text' ? this.storyKey(address) : null;
    if (story) push(this.byStory, story, { ...target, by: 'story-number' });
  }

  private storyKey(address: Address): string | null {
    return address.story === null ? null : `${this.domainOf(address.host) ?? address.host}#${address.story}`;
  }

  private domainOf(host: string): string | undefined {
    for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) {
      const name = this.domains.get(host.slice(at));
      if (name !== undefined) return name;
    }
    return undefined;
  }

  open(): AddressBook {
    // A number that two different records carry is a section or a date, not a story.
    for (const [key, targets] of this.byStory)
      if (new Set(targets.map((t) => t.record)).size > 1) this.byStory.delete(key);
    return {
      find: (url) => {
        const host = hostOf(url);
        if (!this.hosts.has(host) && this.domainOf(host) === undefined) return [];
        const address = parseAddress(url);
        if (!address?.deep) return [];
        const story = this.storyKey(address);
        return best(this.byKey.get(address.key) ?? (story ? this.byStory.get(story) : undefined) ?? []);
      },
    };
  }
}

function push(map: Map<string, Target[]>, key: string, target: Target): void {
  const there = map.get(key);
  if (there) there.push(target);
  else map.set(key, [target]);
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

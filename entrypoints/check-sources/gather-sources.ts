import type { CheckedSource } from '../../components/check-sources/SourceRow';
import { sourceKey } from '../../matching/source-key';
import { CLIPPINGS_ID, type ClippingView } from '../../model/clipping';
import { EVIDENCE_LIMITS } from '../../model/known-source';
import type { SavedMatch } from '../../model/saved-match';

/** A source at one address, of which the reader has saved matches or clippings. */
export interface SavedSource extends Omit<CheckedSource, 'known' | 'archive'> {
  /** What it can be recognised by: records of corpora, and what saved matches call it. */
  records: { corpus: string; record: string }[];
  names: string[];
}

/** The addresses of the sources of saved matches and clippings, each once, in the order in which they come. */
export function gatherSources(saved: readonly SavedMatch[], clippings: readonly ClippingView[]): SavedSource[] {
  const byId = new Map<string, SavedSource>();
  const at = (url: string | null, first: Pick<SavedSource, 'title' | 'outlet' | 'published'>) => {
    const id = url === null || url.length > EVIDENCE_LIMITS.address ? null : sourceKey(url);
    if (url === null || id === null) return undefined;
    const there = byId.get(id) ?? { id, address: url, ...first, saved: 0, clippings: 0, records: [], names: [] };
    byId.set(id, there);
    return there;
  };
  const add = (source: SavedSource, corpus: string, record: string) => {
    if (!source.records.some((known) => known.corpus === corpus && known.record === record))
      source.records.push({ corpus, record });
  };
  for (const { shown, corpus, record } of saved) {
    const { title, outletName: outlet, published } = shown;
    const source = at(shown.url, { title, outlet, published });
    if (!source) continue;
    source.saved++;
    add(source, corpus, record);
    if (!source.names.includes(title)) source.names.push(title);
  }
  for (const { id, facts } of clippings) {
    const { headline, outlet, published, url } = facts;
    const source = at(url, {
      title: headline ?? outlet ?? url ?? '',
      outlet,
      published: { ...published, asCited: null },
    });
    if (!source) continue;
    source.clippings++;
    add(source, CLIPPINGS_ID, id);
  }
  return [...byId.values()];
}

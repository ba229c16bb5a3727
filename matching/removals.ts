import type { RemovalNote } from '../model/finding';
import type { OwnRemoval } from '../model/known-source';
import type { PressRecord, Removal } from '../model/record';
import type { CorpusView } from './corpus-view';
import { archiveUrl } from './sources';

type Surviving = RemovalNote['survivingCopies'][number];

/**
 * What is known to have been taken down of the text of `record`: its own page, one of its copies, or a record of the same
 * text, each with what lives on. A removal belongs to a copy; the story may be readable elsewhere, and then this says where.
 * What the corpus says and what the reader says stand side by side.
 */
export function removalsOf(view: CorpusView, record: PressRecord): RemovalNote[] {
  const family = [record, ...view.siblings(record.id).flatMap((id) => view.find(id) ?? [])];
  const notes: RemovalNote[] = [];
  for (const member of family)
    for (const { url, removal } of copiesOf(member))
      for (const { said, own } of goneAt(view, url, removal)) notes.push(note(view, family, member, said, url, own));
  return notes;
}

/** The places where the text of a record stands or stood, its own page first, with what the corpus says is gone. */
function copiesOf({ url, removal, copies }: PressRecord): { url: string | null; removal: Removal | null }[] {
  const elsewhere = copies.filter((copy) => copy.relation === 'same-text');
  return [{ url, removal }, ...elsewhere.map((copy) => ({ url: copy.url, removal: copy.removal ?? null }))];
}

function goneAt(
  view: CorpusView,
  url: string | null,
  stated: Removal | null,
): { said: Removal; own: OwnRemoval | null }[] {
  const own = url === null ? [] : view.ownRemovals(url);
  return [...(stated ? [{ said: stated, own: null }] : []), ...own.map((one) => ({ said: one, own: one }))];
}

function note(
  view: CorpusView,
  family: readonly PressRecord[],
  of: PressRecord,
  { status, saidBy, noticed, note }: Removal,
  url: string | null,
  own: OwnRemoval | null,
): RemovalNote {
  return {
    record: of.id,
    // A copy stands on another site than the record's; its outlet is not ours to name.
    outletName: url === of.url ? (view.outletOf(of)?.name ?? null) : null,
    displayTitle: of.displayTitle,
    status,
    saidBy,
    ...(own && { own: true }),
    noticed,
    note,
    url,
    archiveUrl: own?.archive ?? (url === null ? null : archiveUrl(url, of.published.date)),
    survivingCopies: family.flatMap((member) => survivors(view, member)),
  };
}

function survivors(view: CorpusView, member: PressRecord): Surviving[] {
  return copiesOf(member)
    .filter(({ url, removal }) => goneAt(view, url, removal).length === 0)
    .map(({ url }): Surviving => {
      const isOwn = url === member.url;
      return {
        record: isOwn ? member.id : null,
        title: member.displayTitle,
        outletName: isOwn ? (view.outletOf(member)?.name ?? null) : null,
        url,
      };
    });
}

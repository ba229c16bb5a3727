import type { RemovalNote } from '../model/finding';
import type { PressRecord, Removal } from '../model/record';
import type { CorpusView } from './corpus-view';
import { archiveUrl } from './sources';

type Surviving = RemovalNote['survivingCopies'][number];

/**
 * What is known to have been taken down of the text of `record`: its own page, one of its copies, or a record of the same
 * text, each with what lives on. A removal belongs to a copy; the story may be readable elsewhere, and then this says where.
 */
export function removalsOf(view: CorpusView, record: PressRecord): RemovalNote[] {
  const family = [record, ...view.siblings(record.id).flatMap((id) => view.find(id) ?? [])];
  const notes: RemovalNote[] = [];
  for (const member of family) {
    if (member.removal) notes.push(note(view, family, member, member.removal, member.url));
    for (const copy of member.copies)
      if (copy.removal && copy.relation === 'same-text') notes.push(note(view, family, member, copy.removal, copy.url));
  }
  return notes;
}

function note(
  view: CorpusView,
  family: readonly PressRecord[],
  of: PressRecord,
  removal: Removal,
  url: string | null,
): RemovalNote {
  return {
    record: of.id,
    // A copy stands on another site than the record's; its outlet is not ours to name.
    outletName: url === of.url ? (view.outletOf(of)?.name ?? null) : null,
    displayTitle: of.displayTitle,
    status: removal.status,
    saidBy: removal.saidBy,
    noticed: removal.noticed,
    note: removal.note,
    url,
    archiveUrl: url === null ? null : archiveUrl(url, of.published.date),
    survivingCopies: family.flatMap((member) => survivors(view, member)),
  };
}

function survivors(view: CorpusView, member: PressRecord): Surviving[] {
  const own: Surviving[] = member.removal
    ? []
    : [
        {
          record: member.id,
          title: member.displayTitle,
          outletName: view.outletOf(member)?.name ?? null,
          url: member.url,
        },
      ];
  const copies = member.copies
    .filter((copy) => copy.relation === 'same-text' && !copy.removal)
    .map((copy): Surviving => ({ record: null, title: member.displayTitle, outletName: null, url: copy.url }));
  return [...own, ...copies];
}

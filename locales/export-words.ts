import type { Published, RecordKind } from '../model/record';
import type { SavedMatch, SavedRemoval } from '../model/saved-match';
import { dateText, partialDateText } from './date-text';
import { percentText } from './number-text';
import type { PopupTranslate } from './popup-text';
import { removalText } from './removal-text';

/**
 * The words that exports are written with, in `t`'s language. Without the invisible marks that hold mixed directions
 * together on screen: a file is read elsewhere.
 */
export function exportWords(t: PopupTranslate) {
  const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, '');
  return {
    language: t.language,
    dir: t.dir,
    heading: t('saved.list'),
    foundOn: t('saved.on-page'),
    removed: t('saved.removed'),
    removal: (removal: SavedRemoval) => plain(removalText(t, removal)),
    leaked: t('saved.leaked'),
    recordKind: (kind: RecordKind) => t(`record-kind.${kind}`),
    archive: t('card.archive'),
    noOutlet: t('outlet.unknown'),
    certainty: (of: SavedMatch['shown']['outletCertainty']) =>
      of === 'confirmed' || of === 'cited' ? null : t(`certainty.${of}`),
    date: (published: Published) => plain(dateText(t, published)),
    kind: (kind: SavedMatch['kind']) => t(`kind.${kind}`),
    status: (status: SavedMatch['status']) => t(`saved.status.${status}`),
    shares: ({ block, source }: NonNullable<SavedMatch['shares']>) =>
      plain(t('saved.shares', { block: percentText(t, block), source: percentText(t, source) })),
    saved: (day: string) => plain(t('saved.when', { date: partialDateText(t, day) })),
  };
}

import type { SavedRemoval } from '../model/saved-match';
import { partialDateText } from './date-text';
import type { PopupTranslate } from './popup-text';

/** That a copy is gone, who says so and when it was noticed, as far as that was kept: never more. */
export function removalText(t: PopupTranslate, { status, saidBy, noticed }: SavedRemoval): string {
  const checked = status === 'gone-when-checked';
  if (saidBy === null) return t(checked ? 'saved.gone-checked' : 'saved.removed');
  if (noticed === null) return t(checked ? 'saved.gone-by' : 'saved.removed-by', { saidBy });
  const date = partialDateText(t, noticed);
  return t(checked ? 'saved.gone-by-when' : 'saved.removed-by-when', { saidBy, date });
}

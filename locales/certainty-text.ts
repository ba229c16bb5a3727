import type { Certainty } from '../model/record';
import type { Translate } from './text';

/** Who published, as far as it is known: enough of a record, a source or a saved match. */
export interface Publisher {
  outletName: string | null;
  outletCertainty: Certainty;
}

/**
 * The outlet with its certainty wherever it is not plainly stated: «Dawn», «The Guardian (worked out, not named in the
 * citation)», «Outlet not known». With `always`, the plain cases are told too: «Dawn (named in the citation)».
 */
export function outletText(t: Translate, of: Publisher, always = false): string {
  const { outletName: outlet, outletCertainty: certainty } = of;
  if (!outlet) return t('outlet.unknown');
  if (!always && (certainty === 'confirmed' || certainty === 'cited')) return t('outlet.plain', { outlet });
  return t('outlet.with-certainty', { outlet, certainty: t(`certainty.${certainty}`) });
}

import type { PageText } from '../../../model/page-text';
import { fakePage } from '../../fakes/fake-record';

/** A page of one headline, where there is one, and paragraphs. */
export function pageOf(headline: string | null, paragraphs: readonly string[], date: string | null): PageText {
  const title = headline === null ? [] : [{ kind: 'headline' as const, text: headline }];
  return fakePage([...title, ...paragraphs], { address: 'about:blank', date });
}

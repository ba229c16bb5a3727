import type { AnsweredPage } from '../../matching/judge-answer';
import type { PageText } from '../../model/page-text';
import { pageTitles } from '../../page/page-titles';
import { readPage } from '../../page/read-page';

/**
 * What stands on a page that was fetched: read by the reader of news pages from a document that is never shown. Nothing in such a
 * document runs, loads or leads on.
 */
export function readAnswer(html: string, address: string): { page: AnsweredPage; text: PageText } {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const { text } = readPage(doc, address);
  const prose = text.blocks.filter(({ kind }) => kind !== 'headline' && kind !== 'heading');
  const words = text.linksOnly ? 0 : prose.reduce((sum, block) => sum + (block.text.match(/\S+/g)?.length ?? 0), 0);
  return { page: { titles: pageTitles(doc, address), words, isList: text.linksOnly === true }, text };
}

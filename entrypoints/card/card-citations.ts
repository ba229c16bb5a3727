import type { CardProps } from '../../components/card-props';
import { cite } from '../../components/cite';
import { safeAddress } from '../../components/safe-address';
import { bibtexEntry } from '../../formats/export-bibtex';
import { citeKey } from '../../formats/export-cite-key';
import { markdownLink, markdownText } from '../../formats/export-markdown';
import { dateText } from '../../locales/date-text';
import type { Translate } from '../../locales/text';

/** The formats the card cites in besides the plain one, written as the exports write them. */
export function cardCitations(t: Translate): CardProps['citations'] {
  return [
    { name: 'Markdown', write: (source) => cite(t, source, { text: markdownText, link: markdownLink }) },
    {
      name: 'BibTeX',
      write: (source) => {
        const cited = { ...source, title: source.headline ?? source.title, url: safeAddress(source.url) };
        return bibtexEntry(cited, citeKey(cited), {
          certainty: (of) => (of === 'confirmed' || of === 'cited' ? null : t(`certainty.${of}`)),
          date: (published) => dateText(t, published),
          removed: t('card.removed'),
          leaked: t('card.leaked'),
          recordKind: (kind) => t(`record-kind.${kind}`),
        });
      },
    },
  ];
}

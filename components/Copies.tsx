import type { Translate } from '../locales/text';
import type { Copy } from '../model/record';
import { ExternalLink } from './ExternalLink';
import { hostOf } from './safe-address';

/** Other places where a record, or something tied to it, can be read. A removed copy is named, not linked. */
export function Copies({ t, copies }: { t: Translate; copies: readonly Copy[] }) {
  return (
    <>
      {copies.map((copy) => {
        const words = t(`card.copy-of.${copy.relation}`, { host: hostOf(copy.url) });
        return copy.removal ? (
          <span key={copy.url} class="gone">
            {words} <span class="label removed">{t('card.removed')}</span>
          </span>
        ) : (
          <ExternalLink key={copy.url} t={t} href={copy.url}>
            {words}
          </ExternalLink>
        );
      })}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import type { Translate } from '../locales/text';
import { safeAddress } from './safe-address';

/** Props of {@link ExternalLink}. */
export interface ExternalLinkProps {
  t: Translate;
  href: string | null;
  /** A fuller name for screen readers; begins with the words that are seen. */
  name?: string;
  lang?: string | undefined;
  class?: string;
  children: ComponentChildren;
}

/**
 * A link that leaves the extension: opens in a new tab, tells the other side nothing. Where the address is not http or
 * https, only the words are shown.
 */
export function ExternalLink({ t, href, name, lang, class: kind, children }: ExternalLinkProps) {
  const address = safeAddress(href);
  if (!address)
    return (
      <span class={kind} lang={lang} dir="auto">
        {children}
      </span>
    );
  return (
    <a
      class={kind}
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      lang={lang}
      dir="auto"
      title={t('card.new-tab')}
      aria-label={name}
    >
      {children}
    </a>
  );
}

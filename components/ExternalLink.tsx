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
  /** Opens the address instead of the browser at a plain click; the link stays one for everything else. */
  onOpen?: () => void;
  children: ComponentChildren;
}

/**
 * A link that leaves the extension: opens in a new tab, tells the other side nothing. Where the address is not http or
 * https, only the words are shown.
 */
export function ExternalLink({ t, href, name, lang, class: kind, onOpen, children }: ExternalLinkProps) {
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
      onClick={
        onOpen &&
        ((event) => {
          if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          onOpen();
        })
      }
    >
      {children}
    </a>
  );
}

import type { WelcomeTranslate } from '../../locales/welcome-text';
import { Icon } from '../Icon';

/** In the order in which they stand in the article. */
const KINDS = ['same-event', 'same-text', 'quotes', 'removed', 'link', 'same-headline'] as const;

/** What each kind of badge means, with its mark. */
export function BadgeKey({ t }: { t: WelcomeTranslate }) {
  return (
    <div class="key">
      <h3>{t('try.key')}</h3>
      <dl>
        {KINDS.map((kind) => (
          <div key={kind} class={kind === 'removed' ? 'warn' : undefined}>
            <dt>
              <Icon name={kind} /> {kind === 'removed' ? t('badge.removed') : t(`kind.${kind}`)}
            </dt>
            <dd>{t(`try.means.${kind}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('try.none')}</p>
    </div>
  );
}

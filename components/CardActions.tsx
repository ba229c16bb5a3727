import { useState } from 'preact/hooks';
import type { Match, Source } from '../model/finding';
import type { CardProps } from './card-props';
import { cite } from './cite';

type Scope = NonNullable<CardProps['dismissed']>;
const SCOPES: readonly Scope[] = ['here', 'site', 'record'];

/** Save, copy the citation, not relevant: what a reader can do with the lead match. */
export function CardActions(props: CardProps & { match: Match; source: Source }) {
  const { t, match, saved, dismissed } = props;
  const kept = saved.find((s) => s.record === match.record && s.corpus === match.corpus);
  return (
    <div class="actions">
      <div class="buttons">
        {kept ? (
          <button
            type="button"
            class="main saved"
            aria-label={t('card.unsave')}
            title={t('card.unsave')}
            onClick={() => props.onUnsave(kept.id)}
          >
            ✓ {t('card.saved')}
          </button>
        ) : (
          <button type="button" class="main" onClick={() => props.onSave(match)}>
            {t('card.save')}
          </button>
        )}
        <CopyButtons {...props} />
        <button type="button" class="quiet" onClick={() => props.onOpenPanel()}>
          {t('card.open-panel')}
        </button>
        {kept && (
          <button type="button" class="quiet" onClick={() => props.onOpenSaved()}>
            {t('card.see-saved')}
          </button>
        )}
      </div>
      {dismissed ? (
        <p class="dismissed" role="status">
          {t(`card.dismissed.${dismissed}`, { host: props.host })}{' '}
          <button type="button" class="quiet" onClick={() => props.onUndismiss(match, dismissed)}>
            {t('card.undo')}
          </button>
        </p>
      ) : (
        <details class="not-relevant">
          <summary>{t('card.not-relevant')}</summary>
          <div class="buttons">
            {SCOPES.filter((scope) => scope !== 'site' || props.host).map((scope) => (
              <button key={scope} type="button" onClick={() => props.onDismiss(match, scope)}>
                {t(`card.dismiss.${scope}`, { host: props.host })}
              </button>
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function CopyButtons({ t, source, citations, onCopy }: CardProps & { source: Source }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const [citation, setCitation] = useState('');
  const copy = (text: string) => {
    setCitation(text);
    // Where copying throws, the reader gets the citation to select, as where the browser refuses.
    onCopy(text).then(setCopied, () => setCopied(false));
  };
  return (
    <>
      <button type="button" onClick={() => copy(cite(t, source))}>
        {t('card.copy')}
      </button>
      {citations.map(({ name, write }) => (
        <button
          key={name}
          type="button"
          class="quiet"
          aria-label={t('card.copy-as', { name })}
          title={t('card.copy-as', { name })}
          onClick={() => copy(write(source))}
        >
          {name}
        </button>
      ))}
      <span class="copied" role="status">
        {copied && t('card.copied')}
      </span>
      {copied === false && (
        <label class="copy-by-hand">
          {t('card.copy-failed')}
          <textarea readonly rows={3} value={citation} dir="auto" onFocus={(e) => e.currentTarget.select()} />
        </label>
      )}
    </>
  );
}

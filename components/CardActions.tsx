import { useState } from 'preact/hooks';
import type { Match, Source } from '../model/finding';
import type { CardProps } from './card-props';
import { cite } from './cite';
import { SavedDetails } from './SavedDetails';

type Scope = NonNullable<CardProps['dismissed']>;
const SCOPES: readonly Scope[] = ['here', 'site', 'record'];

/**
 * What a reader can do with the lead match: save it, with note and tags; copy its citation; say that it is not relevant. What
 * is done less often is folded, so that the sources have the room.
 */
export function CardActions(props: CardProps & { match: Match; source: Source }) {
  const { t, match, source, saved, dismissed } = props;
  const [copied, setCopied] = useState<boolean | null>(null);
  const [citation, setCitation] = useState('');
  const kept = saved.find((s) => s.record === match.record && s.corpus === match.corpus);
  const copy = (text: string) => {
    setCitation(text);
    // Where copying throws, the reader gets the citation to select, as where the browser refuses.
    props.onCopy(text).then(setCopied, () => setCopied(false));
  };
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
        <button type="button" onClick={() => copy(cite(t, source))}>
          {t('card.copy')}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={t('card.open-panel')}
          title={t('card.open-panel')}
          onClick={() => props.onOpenPanel()}
        >
          {t('card.panel')}
        </button>
        <span class="copied" role="status">
          {copied && t('card.copied')}
        </span>
      </div>
      {copied === false && (
        <label class="copy-by-hand">
          {t('card.copy-failed')}
          <textarea readonly rows={3} value={citation} dir="auto" onFocus={(e) => e.currentTarget.select()} />
        </label>
      )}
      {kept && props.isPrivate && <p class="meta">{t('card.private')}</p>}
      {kept && <SavedDetails key={kept.id} {...props} title={source.headline ?? source.title} />}
      <div class="less">
        {dismissed ? <Dismissed {...props} dismissed={dismissed} /> : <NotRelevant {...props} />}
        <details>
          <summary>{t('card.cite-as')}</summary>
          <div class="buttons">
            {props.citations.map(({ name, write }) => (
              <button
                key={name}
                type="button"
                aria-label={t('card.copy-as', { name })}
                title={t('card.copy-as', { name })}
                onClick={() => copy(write(source))}
              >
                {name}
              </button>
            ))}
          </div>
        </details>
        {kept && (
          <button type="button" class="quiet" onClick={() => props.onOpenSaved()}>
            {t('card.see-saved')}
          </button>
        )}
      </div>
    </div>
  );
}

function NotRelevant({ t, match, host, onDismiss }: CardProps & { match: Match }) {
  return (
    <details class="not-relevant">
      <summary>{t('card.not-relevant')}</summary>
      <div class="buttons">
        {SCOPES.filter((scope) => scope !== 'site' || host).map((scope) => (
          <button key={scope} type="button" onClick={() => onDismiss(match, scope)}>
            {t(`card.dismiss.${scope}`, { host })}
          </button>
        ))}
      </div>
    </details>
  );
}

function Dismissed({ t, match, host, dismissed, onUndismiss }: CardProps & { match: Match; dismissed: Scope }) {
  return (
    <p class="dismissed" role="status">
      {t(`card.dismissed.${dismissed}`, { host })}{' '}
      <button type="button" class="quiet" onClick={() => onUndismiss(match, dismissed)}>
        {t('card.undo')}
      </button>
    </p>
  );
}

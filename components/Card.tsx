import type { CardProps } from './card-props';

/** The card that a badge opens: why it matched, the sources first to last, what was removed, and what can be done. */
export function Card({ t, finding, onClose }: CardProps) {
  return (
    <div class="card" role="dialog" lang={t.language} dir={t.dir}>
      {finding.id}
      <button type="button" onClick={onClose}>
        {t('card.close')}
      </button>
    </div>
  );
}

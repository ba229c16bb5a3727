import type { PopupTranslate } from '../../locales/popup-text';
import { type Rung, RungStep } from '../RungStep';

/** Props of {@link Ladder}. */
export interface LadderProps {
  t: PopupTranslate;
  host: string | null;
  rungs: readonly Rung[];
  onGrant(rung: Rung): void;
  onRevoke(rung: Rung): void;
}

/** Where Whence may look: how it stands, the next step, and every other choice folded, each with what it means. */
export function Ladder(props: LadderProps) {
  const { t, host, rungs } = props;
  const highest = rungs.findLast((r) => r.granted);
  const next = highest?.id === 'all' ? undefined : rungs.find((r) => !r.granted);
  const others = rungs.filter((r) => r !== next);
  return (
    <section class="ladder" aria-labelledby="ladder-title">
      <h2 id="ladder-title">{t('ladder.title')}</h2>
      <p>{t(`ladder.now.${highest?.id ?? 'click'}`, { host: host ?? '', count: highest?.hosts.length ?? 0 })}</p>
      {next && <RungStep {...props} rung={next} main />}
      {others.length > 0 && (
        <details>
          <summary>{t('ladder.more')}</summary>
          {others.map((rung) => (
            <RungStep key={rung.id} {...props} rung={rung} />
          ))}
        </details>
      )}
      <p class="meta">{t('ladder.promise')}</p>
    </section>
  );
}

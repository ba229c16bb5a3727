import { listText } from '../../locales/number-text';
import type { PopupTranslate } from '../../locales/popup-text';
import type { Rung } from './page-view';

/** Sites named in the explanation of the corpus rung; the browser's own prompt names them all. */
const NAMED = 6;

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

/** Props of {@link RungStep}. */
export interface RungStepProps extends Pick<LadderProps, 't' | 'onGrant' | 'onRevoke'> {
  rung: Rung;
  /** The step that is offered first. */
  main?: boolean;
}

/** One rung: what it means, with the button that asks for it, or takes it back. */
export function RungStep({ t, rung, main = false, onGrant, onRevoke }: RungStepProps) {
  const blanks = { host: rung.hosts[0] ?? '', count: rung.hosts.length };
  const name = t(`ladder.${rung.id}`, blanks);
  return (
    <div class="step">
      {rung.granted ? (
        <p>
          <b>{name}</b> · {t('ladder.granted')}{' '}
          <button type="button" aria-label={t('ladder.revoke-name', { rung: name })} onClick={() => onRevoke(rung)}>
            {t('ladder.revoke')}
          </button>
        </p>
      ) : (
        <button type="button" class={main ? 'main' : undefined} onClick={() => onGrant(rung)}>
          {name}
        </button>
      )}
      <p class="meta">{t(`ladder.${rung.id}-means`, { ...blanks, sites: listText(t, named(t, rung.hosts)) })}</p>
    </div>
  );
}

function named(t: PopupTranslate, hosts: readonly string[]): string[] {
  if (hosts.length <= NAMED) return [...hosts];
  return [...hosts.slice(0, NAMED), t('ladder.more-sites', { count: hosts.length - NAMED })];
}

import { listText } from '../locales/number-text';
import type { PopupTranslate } from '../locales/popup-text';

/** Sites named in the explanation of the corpus rung; the browser's own prompt names them all. */
const NAMED = 6;

/** A rung of the permission ladder above the click. */
export interface Rung {
  id: 'site' | 'corpus' | 'all';
  /** Match patterns that the rung asks for. */
  origins: string[];
  /** Hosts in words, for the label and the explanation. */
  hosts: readonly string[];
  granted: boolean;
}

/** Props of {@link RungStep}. */
export interface RungStepProps {
  t: PopupTranslate;
  rung: Rung;
  /** The step that is offered first. */
  main?: boolean;
  onGrant(rung: Rung): void;
  onRevoke(rung: Rung): void;
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

import type { DataTranslate } from '../../locales/data-text';
import { Progress } from './Progress';

/** An import or export that takes long enough to be told. */
export interface Working {
  what: 'in' | 'out';
  done: number;
  /** 0 while it is not known. */
  total: number;
}

/** Props of {@link WorkBar}. */
export interface WorkBarProps {
  t: DataTranslate;
  /** Null while nothing is under way. */
  working: Working | null;
  onStop(): void;
}

/** How far an import or export is, with the way to break it off as long as nothing is written. */
export function WorkBar({ t, working, onStop }: WorkBarProps) {
  if (!working) return <Progress of={null} />;
  const { what, done, total } = working;
  const storing = what === 'in' && total > 0 && done >= total;
  return (
    <Progress
      of={{
        text: t(storing ? 'work.storing' : `work.${what}`),
        done,
        total: storing ? 0 : total,
        share: total > 0 && !storing ? t('work.of', { done, total }) : null,
        stop: storing ? null : { label: t('work.stop'), onStop },
      }}
    />
  );
}

import type { ImportTranslate } from '../../locales/import-text';
import { Progress } from '../data/Progress';
import type { ReadingView } from './import-props';

/** Props of {@link Reading}. */
export interface ReadingProps {
  t: ImportTranslate;
  /** Null while nothing is under way. */
  working: ReadingView | null;
  onStop(): void;
}

/** How far the reading is, and the way to break it off. */
export function Reading({ t, working, onStop }: ReadingProps) {
  if (!working) return <Progress of={null} />;
  const { what, done, total } = working;
  const text =
    what === 'making' ? t('docs.making') : t('docs.reading', { file: working.file, number: done + 1, total });
  // Of one file nobody knows how far it is.
  return <Progress of={{ text, done, total: total > 1 ? total : 0, stop: { label: t('docs.stop'), onStop } }} />;
}

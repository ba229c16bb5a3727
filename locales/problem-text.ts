import type { Problem } from '../model/problem';
import type { Translate } from './text';

/** One or two plain sentences: what happened and what to do about it. */
export function problemText(t: Translate, problem: Problem): string {
  return t(`problem.${problem.code}`, { file: t('problem.this-file'), ...problem.detail });
}

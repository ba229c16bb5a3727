import type { Diagnosis } from '../../model/diagnosis';
import type { Result } from '../../model/problem';
import { DEFAULT_SETTINGS } from '../../model/settings';
import type { FailureLog } from '../../storage/failure-log';
import type { OptionNeeds } from './option-calls';

/** What {@link diagnose} looks at. */
export type DiagnosisNeeds = Pick<OptionNeeds, 'settings' | 'saved' | 'corpora' | 'clippings'> & {
  failures: FailureLog;
};

/** How it stands, in numbers and names of ours. What cannot be read is left open and stops nothing. */
export async function diagnose({ settings, saved, corpora, clippings, failures }: DiagnosisNeeds): Promise<Diagnosis> {
  const set = await settings.read().catch(() => DEFAULT_SETTINGS);
  const [all, unopened, rows, clipped] = await Promise.all([
    corpora.all(),
    corpora.unopened(),
    saved.count(),
    clippings.list(),
  ]);
  return {
    corpora: valueOr(all, []).map(({ corpus, origin, bytes }) => ({
      origin,
      // What a reader's own corpus calls itself may say what they work on.
      version: origin === 'bundled' ? `${corpus.info.id} ${corpus.info.version}` : null,
      records: corpus.records.length,
      bytes,
      on: !set.corporaOff.includes(corpus.info.id),
    })),
    unopened: [...valueOr(unopened, []).map(({ problem }) => problem.code), ...(all.ok ? [] : [all.problem.code])],
    counts: {
      saved: valueOr(rows, null),
      clippings: valueOr(clipped, null)?.clippings.length ?? null,
      unreadableClippings: valueOr(clipped, null)?.unreadable.length ?? null,
    },
    settings: {
      sensitivity: set.sensitivity,
      language: set.language,
      keepText: set.keepText,
      sitesOff: set.sitesOff.length,
      dismissals: set.dismissals.length,
    },
    failures: await failures.list(),
  };
}

const valueOr = <T, E>(result: Result<T>, other: E): T | E => (result.ok ? result.value : other);

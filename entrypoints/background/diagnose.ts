import type { Diagnosis } from '../../model/diagnosis';
import type { Result } from '../../model/problem';
import type { FailureLog } from '../../storage/failure-log';
import type { OptionNeeds } from './option-calls';
import { readSettings } from './read-settings';

/** What {@link diagnose} looks at. */
export type DiagnosisNeeds = Pick<OptionNeeds, 'settings' | 'saved' | 'corpora' | 'clippings' | 'sources'> & {
  failures: FailureLog;
};

/** How it stands, in numbers and names of ours. What cannot be read is left open and stops nothing. */
export async function diagnose(needs: DiagnosisNeeds): Promise<Diagnosis> {
  const { settings, saved, corpora, clippings, sources, failures } = needs;
  const set = valueOr(await readSettings(settings), null);
  const [all, unopened, rows, clipped, known, aside] = await Promise.all([
    corpora.all(),
    corpora.unopened(),
    saved.count(),
    clippings.list(),
    sources.all(),
    settings.unreadable(),
  ]);
  return {
    corpora: valueOr(all, []).map(({ corpus, origin, bytes }) => ({
      origin,
      // What a reader's own corpus calls itself may say what they work on.
      version: origin === 'bundled' ? `${corpus.info.id} ${corpus.info.version}` : null,
      records: corpus.records.length,
      bytes,
      on: set && !set.corporaOff.includes(corpus.info.id),
    })),
    unopened: [...valueOr(unopened, []).map(({ problem }) => problem.code), ...(all.ok ? [] : [all.problem.code])],
    counts: {
      saved: valueOr(rows, null),
      clippings: valueOr(clipped, null)?.clippings.length ?? null,
      unreadableClippings: valueOr(clipped, null)?.unreadable.length ?? null,
      unreadableSources: valueOr(known, null)?.unreadable.length ?? null,
      unreadableSettings: valueOr(aside, null)?.length ?? null,
    },
    settings: set && {
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

import { answersOf } from './answers';
import type { HeldRow } from './held-rows';

/**
 * Turns what a reader of tables says of a date that it left open into the question that readers of documents ask, with its
 * answers. The library of dates is there already: it has read the dates.
 */
export async function datesAsked(rows: readonly HeldRow[]): Promise<void> {
  const open = rows.filter(({ troubles }) => troubles.some(isOpenDate));
  if (open.length === 0) return;
  const { findDates } = await import('../../formats/clippings/find-dates');
  for (const row of open) {
    const { published } = row.raw;
    const cited = typeof published === 'object' && published !== null && 'asCited' in published && published.asCited;
    if (typeof cited !== 'string') continue;
    const [found] = findDates(cited, { baseDate: null, order: null });
    if (!found?.trouble) continue;
    const { kind, reading, alternatives } = found.trouble;
    row.troubles = row.troubles.map((trouble) =>
      isOpenDate(trouble)
        ? {
            type: 'question',
            kind,
            reading,
            alternatives,
            here: cited,
            line: null,
            answers: answersOf({ kind, reading, alternatives }),
            settled: false,
          }
        : trouble,
    );
  }
}

/** The words of `formats/read-csv` for a day that was left open. */
const isOpenDate = (trouble: HeldRow['troubles'][number]) =>
  trouble.type === 'fault' && /^published: .* the day is left open$/s.test(trouble.what);

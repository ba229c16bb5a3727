import { readTextPage } from '../../../cli/text-page';
import { readJsonLines } from '../../../formats/read-json-lines';
import { withLookups } from '../../../matching/build-lookups';
import { createMatcher, type Matcher } from '../../../matching/matcher';
import { type Corpus, catalogue } from '../../../model/corpus';
import type { Grade } from '../../../model/finding';

/** A row of JSON Lines, as `whence corpus build` reads it. */
export interface RecordRow {
  id: string;
  headline: string;
  names?: string[];
  claims?: string[];
  published?: string;
}

/** A match as a row of `whence match --json` gives it, as far as it is measured. */
export interface Hit {
  record: string;
  kind: string;
  grade: Grade;
  score: number;
}

/** A corpus of `rows`, read as the command line reads them, in memory. */
export function corpusOf(rows: readonly RecordRow[], id = 'bench'): Corpus {
  const { records, events, outlets, faults } = readJsonLines(rows.map((row) => JSON.stringify(row)));
  const [fault] = faults;
  if (fault) throw new Error(`${fault.where}: ${fault.what}`);
  return withLookups({
    info: { id, title: id, version: '1', licence: 'none', author: 'benchmark', coverage: id },
    outlets,
    events: catalogue(events),
    names: [],
    records: catalogue(records.map(({ record }) => record)),
    fingerprints: null,
  });
}

/** A matcher over {@link corpusOf} `rows`. */
export const matcherOf = (rows: readonly RecordRow[]): Matcher => createMatcher([corpusOf(rows)]);

/** What `matcher` finds in a `.txt` of `text`; `date` as `--date` gives it. */
export function hitsIn(matcher: Matcher, text: string, date: string | null): Hit[] {
  const { page } = readTextPage(text);
  const findings = matcher.check({ ...page, date });
  return findings.flatMap((f) => f.matches.map(({ record, kind, grade, score }) => ({ record, kind, grade, score })));
}

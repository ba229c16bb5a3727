import { withLookups } from '../../matching/build-lookups';
import { type Corpus, catalogue } from '../../model/corpus';
import type { Outlet, PressRecord } from '../../model/record';
import { fakeRecord as bareRecord } from './fake-record';

/** A record of the made-up harbour corpus; state only what matters to the test. */
export function fakeRecord(stated: Partial<PressRecord> = {}): PressRecord {
  return bareRecord({
    id: 'ferry-report',
    headline: 'Ferry stopped at the harbour mouth',
    displayTitle: 'The ferry report',
    outlet: 'harbour-gazette',
    outletCertainty: 'cited',
    byline: ['A. Writer'],
    published: { date: '2026-02-27', precision: 'day', asCited: '27 Feb 2026' },
    url: 'https://harbour.example/ferry',
    ...stated,
  });
}

/** A corpus in memory, without fingerprints. */
export function fakeCorpus(stated: { records?: PressRecord[]; outlets?: Outlet[] } = {}): Corpus {
  const gazette = { id: 'harbour-gazette', name: 'Harbour Gazette', country: null, domains: ['harbour.example'] };
  return withLookups({
    info: { id: 'harbour', title: 'Harbour', version: '1', licence: 'CC0', author: 'us', coverage: 'Harbour, 2026' },
    outlets: stated.outlets ?? [gazette],
    events: catalogue([]),
    names: [],
    records: catalogue(stated.records ?? [fakeRecord()]),
    fingerprints: null,
  });
}

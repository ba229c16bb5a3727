import type { SavedMatch } from '../../model/saved-match';

/** A saved match as the store would write it; state only what matters to the test. */
export function fakeSavedMatch(stated: Partial<SavedMatch> = {}): SavedMatch {
  return {
    schema: 2,
    id: 'saved-1',
    revision: 1,
    savedAt: '2026-03-01T10:00:00.000Z',
    changedAt: '2026-03-01T10:00:00.000Z',
    corpus: 'harbour',
    record: 'ferry-report',
    kind: 'same-text',
    shares: { block: 0.75, source: 0.2 },
    page: { address: 'https://gazette.example/ferry', title: 'Ferry stopped', date: '2026-02-28' },
    shown: {
      title: 'The ferry report',
      outletName: 'Harbour Gazette',
      outletCertainty: 'cited',
      byline: ['A. Writer'],
      published: { date: '2026-02-27', precision: 'day', asCited: '27 Feb 2026' },
      url: 'https://harbour.example/ferry',
      kind: 'article',
      leaked: false,
      removal: null,
    },
    status: 'open',
    note: '',
    tags: [],
    ...stated,
  };
}

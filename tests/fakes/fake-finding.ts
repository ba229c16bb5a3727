import type { Finding, Match, RemovalNote, Source } from '../../model/finding';

/** A source with everything known; a test states only what matters to it. */
export function fakeSource(of: Partial<Source> = {}): Source {
  return {
    corpus: 'harbour',
    record: 'gazette-1',
    kind: 'article',
    title: 'Harbour strike enters second week',
    headline: 'Harbour strike enters second week',
    outletName: 'Harbour Gazette',
    outletCertainty: 'cited',
    byline: ['Rana Iqbal'],
    published: { date: '2011-08-26', precision: 'day', asCited: '26 August 2011' },
    language: 'en',
    leaked: false,
    claims: [{ saidBy: 'The union', text: 'The dockers will stay out until the contract is signed.' }],
    url: 'https://gazette.example/story/1',
    searchUrl: null,
    archiveUrl: 'https://web.archive.org/web/20110826/https://gazette.example/story/1',
    copies: [],
    relation: null,
    firstReport: false,
    removed: false,
    ...of,
  };
}

/** A strong same-text match of `gazette-1` in block 3. */
export function fakeMatch(of: Partial<Match> = {}): Match {
  return {
    block: 3,
    kind: 'same-text',
    grade: 'strong',
    score: 0.9,
    span: { start: 0, end: 340 },
    corpus: 'harbour',
    record: 'gazette-1',
    words: { from: 0, to: 58, of: 484 },
    because: [
      {
        type: 'shared-text',
        spans: [{ start: 0, end: 340 }],
        sharedWords: 58,
        blockWords: 64,
        sourceWords: 484,
        blockShare: 0.906,
        sourceShare: 0.12,
      },
    ],
    ...of,
  };
}

/** A finding of one match and its source. */
export function fakeFinding(of: Partial<Finding> = {}): Finding {
  const matches = of.matches ?? [fakeMatch()];
  return {
    id: '3:gazette-1',
    block: 3,
    kind: matches[0]?.kind ?? 'same-text',
    grade: matches[0]?.grade ?? 'strong',
    score: matches[0]?.score ?? 0.9,
    matches,
    sources: [fakeSource()],
    otherReports: [],
    removals: [],
    events: [],
    ...of,
  };
}

/** A removal said of the Gazette's copy, with one copy that survives. */
export function fakeRemoval(of: Partial<RemovalNote> = {}): RemovalNote {
  return {
    record: 'gazette-1',
    outletName: 'Harbour Gazette',
    displayTitle: 'Harbour strike enters second week',
    status: 'reported-removed',
    saidBy: 'The compiler of the clippings',
    noticed: '2011-09',
    note: 'When, by whom and why is not stated.',
    url: null,
    archiveUrl: null,
    survivingCopies: [
      {
        record: 'courier-1',
        title: 'Harbour strike enters second week',
        outletName: 'Port Courier',
        url: 'https://courier.example/strike',
      },
    ],
    ...of,
  };
}

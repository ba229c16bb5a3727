import { printOf } from '../../matching/text-print';
import { CLIPPING_SCHEMA, type Clipping, type ClippingFacts } from '../../model/clipping';

/** Facts of an invented source; state only what matters to the test. */
export function fakeFacts(stated: Partial<ClippingFacts> = {}): ClippingFacts {
  return {
    headline: 'Lamps along the quay go out',
    outlet: 'Quay Courier',
    byline: ['Ida Moor'],
    published: { date: '2024-05-02', precision: 'day' },
    url: 'https://quay-courier.example/lamps',
    language: 'en',
    ...stated,
  };
}

/** A clipping of one passage; `text` is what was clipped. */
export function fakeClipping(text: string, stated: Partial<Clipping> = {}): Clipping {
  const print = printOf(text);
  if (!print) throw new Error('a clipping has words');
  return {
    schema: CLIPPING_SCHEMA,
    id: 'clip-1',
    revision: 1,
    savedAt: '2026-03-01T00:00:00.000Z',
    changedAt: '2026-03-01T00:00:00.000Z',
    facts: fakeFacts(),
    note: '',
    passages: [{ print, whole: false, savedAt: '2026-03-01T00:00:00.000Z', text: null }],
    ...stated,
  };
}

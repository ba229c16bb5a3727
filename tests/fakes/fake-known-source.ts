import type { KnownSource, SourceCheck } from '../../model/known-source';

/** What a check gave; found where it was unless stated. */
export function fakeCheck(stated: Partial<SourceCheck> = {}): SourceCheck {
  return {
    outcome: 'alive',
    reason: 'same-headline',
    status: 200,
    answeredBy: null,
    at: '2026-03-02T10:00:00.000Z',
    ...stated,
  };
}

/** A check that found nothing there. */
export const goneCheck = (stated: Partial<SourceCheck> = {}): SourceCheck =>
  fakeCheck({ outcome: 'gone', reason: 'not-found', status: 404, ...stated });

/** What is known of the ferry report's address: nothing unless stated. */
export function fakeKnownSource(stated: Partial<KnownSource> = {}): KnownSource {
  return {
    schema: 1,
    id: 'harbour.example/ferry',
    address: 'https://harbour.example/ferry',
    revision: 1,
    removed: null,
    checked: null,
    gone: null,
    ...stated,
  };
}

import { describe, expect, it } from 'vitest';
import { mergeSavedMatch, planMerge } from '../../../model/merge-saved-matches';
import type { SavedMatch } from '../../../model/saved-match';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const monday = '2026-03-02T10:00:00.000Z';
const tuesday = '2026-03-03T10:00:00.000Z';
const other = { address: 'https://gazette.example/other', title: 'Other', date: null };

describe('mergeSavedMatch', () => {
  const cases: Record<string, { present: Partial<SavedMatch>; incoming: Partial<SavedMatch>; gives: object }> = {
    'takes the status of the row changed last': {
      present: { status: 'open', changedAt: monday, revision: 5 },
      incoming: { status: 'verified', changedAt: tuesday, revision: 2 },
      gives: { status: 'verified', changedAt: tuesday, revision: 6 },
    },
    'keeps the present status where the incoming row is older': {
      present: { status: 'dismissed', changedAt: tuesday, note: 'seen' },
      incoming: { status: 'verified', changedAt: monday, note: '' },
      gives: { status: 'dismissed', note: 'seen', revision: 1 },
    },
    'lets the higher revision win at the same instant': {
      present: { status: 'open', changedAt: monday, revision: 1 },
      incoming: { status: 'verified', changedAt: monday, revision: 2 },
      gives: { status: 'verified', revision: 3 },
    },
    'keeps both notes, the newer first': {
      present: { note: 'asked the editor', changedAt: monday },
      incoming: { note: 'the editor agrees', changedAt: tuesday },
      gives: { note: 'the editor agrees\n\nasked the editor' },
    },
    'does not take a note for contained because its letters are': {
      present: { note: 'verified', changedAt: monday },
      incoming: { note: 'not verified', changedAt: tuesday },
      gives: { note: 'not verified\n\nverified' },
    },
    'never loses a note to a newer empty one': {
      present: { note: 'asked the editor', changedAt: monday },
      incoming: { note: '', status: 'verified', changedAt: tuesday },
      gives: { note: 'asked the editor', status: 'verified' },
    },
    'unites the tags': {
      present: { tags: ['harbour', 'ferry'], changedAt: tuesday },
      incoming: { tags: ['ferry', 'law'], changedAt: monday },
      gives: { tags: ['harbour', 'ferry', 'law'] },
    },
    'keeps the present id and the earlier day of saving': {
      present: { id: 'here', savedAt: tuesday, status: 'open' },
      incoming: { id: 'there', savedAt: monday, status: 'verified', changedAt: tuesday },
      gives: { id: 'here', savedAt: monday },
    },
  };
  it.each(Object.entries(cases))('%s', (_, { present, incoming, gives }) => {
    const merged = mergeSavedMatch(fakeSavedMatch(present), fakeSavedMatch(incoming));
    expect(merged).toMatchObject(gives);
    expect(mergeSavedMatch(merged, fakeSavedMatch(incoming)), 'merging again changes nothing').toBe(merged);
  });

  it('gives the present row itself where the content is the same', () => {
    const present = fakeSavedMatch({ note: 'same' });
    expect(mergeSavedMatch(present, fakeSavedMatch({ note: 'same', revision: 9, changedAt: tuesday }))).toBe(present);
  });

  it('ends with the same text whichever side is merged into which', () => {
    const one = fakeSavedMatch({ note: 'one', changedAt: monday });
    const two = fakeSavedMatch({ note: 'two', changedAt: tuesday });
    expect(mergeSavedMatch(one, two).note).toBe(mergeSavedMatch(two, one).note);
  });
});

describe('planMerge', () => {
  const newId = () => 'fresh';

  it('adds a new row exactly as it is', () => {
    const row = fakeSavedMatch({ id: 'b', page: other, revision: 7 });
    expect(planMerge([fakeSavedMatch()], [row], new Set(['saved-1']), newId)).toEqual({
      put: [row],
      added: 1,
      merged: 0,
      unchanged: 0,
    });
  });

  it('gives another id to a different match whose id is taken', () => {
    const plan = planMerge([fakeSavedMatch()], [fakeSavedMatch({ page: other })], new Set(['saved-1']), newId);
    expect(plan.put).toEqual([fakeSavedMatch({ id: 'fresh', page: other })]);
  });

  it('meets the same match saved elsewhere under another id', () => {
    const plan = planMerge(
      [fakeSavedMatch()],
      [fakeSavedMatch({ id: 'elsewhere', note: 'from the other machine' })],
      new Set(['saved-1']),
      newId,
    );
    expect(plan).toMatchObject({ merged: 1, put: [{ id: 'saved-1', note: 'from the other machine' }] });
  });

  it('joins rows that stand twice in one file', () => {
    const twice = [fakeSavedMatch({ note: 'one' }), fakeSavedMatch({ id: 'again', note: 'two' })];
    const plan = planMerge([], twice, new Set(), newId);
    expect(plan).toMatchObject({ added: 1, merged: 1 });
    expect(plan.put).toHaveLength(1);
    expect(plan.put[0]?.note).toBe('one\n\ntwo');
  });
});

describe('one match saved twice', () => {
  const at = (address: string, stated: Partial<SavedMatch> = {}) =>
    fakeSavedMatch({ id: address, page: { address, title: 'T', date: null }, ...stated });
  it('is one row, whatever place in the page its address names', () => {
    const present = at('https://gazette.example/ferry', { note: 'mine' });
    const incoming = at('https://gazette.example/ferry#part-2', { note: 'theirs', changedAt: monday });
    const plan = planMerge([present], [incoming], new Set([present.id]), () => 'new');
    expect(plan).toMatchObject({ added: 0, merged: 1, put: [{ id: present.id }] });
    expect(plan.put[0]?.note).toContain('mine');
    expect(plan.put[0]?.note).toContain('theirs');
  });
  it('is one row also where a file holds it twice', () => {
    const plan = planMerge(
      [],
      [at('https://gazette.example/1'), at('https://gazette.example/1#x')],
      new Set(),
      () => 'n',
    );
    expect(plan).toMatchObject({ added: 1, put: [{ page: { address: 'https://gazette.example/1' } }] });
  });
  it('stays two on two routes of a single-page application', () => {
    const plan = planMerge([], [at('https://app.example/#/1'), at('https://app.example/#/2')], new Set(), () => 'new');
    expect(plan.added).toBe(2);
  });
});

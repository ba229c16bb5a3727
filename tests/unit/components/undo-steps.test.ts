import { describe, expect, it } from 'vitest';
import { type Deed, type Edit, type Step, takenBack, withStep } from '../../../components/popup/undo-steps';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const step = (deed: Deed, ...edits: Edit[]): Step => ({
  done: { ...deed, count: edits.length, title: 'T' },
  edits,
  deleted: [],
});
const note = (id: string, was: string, now: string) =>
  step({ what: 'note' }, { id, was: { note: was }, now: { note: now } });

describe('the steps that can be taken back', () => {
  it('are bounded: the oldest go', () => {
    let steps: readonly Step[] = [];
    for (let i = 0; i < 60; i++) steps = withStep(steps, step({ what: 'tag-added', tag: `t${i}` }));
    expect(steps).toHaveLength(50);
    expect(steps[0]?.done).toMatchObject({ tag: 't10' });
  });
  it('join a note that is typed on', () => {
    const steps = [note('a', '', 'one'), note('a', 'one', 'one two'), note('a', 'one two', 'one two three')].reduce(
      withStep,
      [],
    );
    expect(steps.map(({ edits }) => edits)).toEqual([[{ id: 'a', was: { note: '' }, now: { note: 'one two three' } }]]);
  });
  it.each([
    ['of another row', note('b', '', 'x')],
    ['that was changed elsewhere in between', note('a', 'theirs', 'x')],
  ])('keep a note %s apart', (_, second) => {
    expect(withStep([note('a', '', 'one')], second)).toHaveLength(2);
  });
});

describe('taking an edit back', () => {
  const row = fakeSavedMatch({ status: 'verified', note: 'mine', tags: ['law'] });
  it.each<[string, Edit, object | null]>([
    ['a status', { id: 'a', was: { status: 'open' }, now: { status: 'verified' } }, { status: 'open' }],
    ['tags', { id: 'a', was: { tags: [] }, now: { tags: ['law'] } }, { tags: [] }],
    ['a note', { id: 'a', was: { note: '' }, now: { note: 'mine' } }, { note: '' }],
    ['nothing where the row is another now', { id: 'a', was: { note: '' }, now: { note: 'older' } }, null],
    ['nothing where its tags are', { id: 'a', was: { tags: [] }, now: { tags: ['law', 'port'] } }, null],
  ])('gives back %s', (_, edit, expected) => {
    expect(takenBack(edit, row)).toEqual(expected);
  });
});

import { expect, it, vi } from 'vitest';
import { createCardActions } from '../../../entrypoints/card/card-actions';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { SavedKey } from '../../../messages/replies';
import type { Caller } from '../../../messages/rpc';
import type { Match } from '../../../model/finding';
import { failed, ok } from '../../../model/problem';
import type { SavedMatch } from '../../../model/saved-match';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { patiently } from '../../fakes/patiently';

const MATCH: Match = {
  block: 3,
  kind: 'same-text',
  grade: 'strong',
  score: 1,
  span: { start: 0, end: 10 },
  corpus: 'karachi',
  record: 'a-record',
  words: null,
  because: [
    {
      type: 'shared-text',
      spans: [],
      sharedWords: 9,
      blockWords: 10,
      sourceWords: 90,
      blockShare: 0.9,
      sourceShare: 0.1,
    },
  ],
};
const PAGE = { address: 'https://www.ridge.example/news/stairs', title: 'Stairs', date: '2021-11-02' };
const ROW = fakeSavedMatch({ id: 's1', corpus: 'karachi', record: 'a-record', note: 'ask the keeper' });

function actionsWith(
  calls: Partial<Caller<BackgroundCalls>>,
  { kept = [], taken = new Map() }: { kept?: SavedKey[]; taken?: Map<string, SavedMatch> } = {},
) {
  const onChange = vi.fn();
  let keys = kept;
  const background = calls as Caller<BackgroundCalls>; // only the calls a test names are made
  const saved = {
    get: () => keys,
    set: (now: SavedKey[]) => {
      keys = now;
    },
  };
  const actions = createCardActions({ background, page: () => PAGE, copy: async () => true, saved, taken, onChange });
  /** Until the card was told of `n` answers. */
  const answered = (n: number) => patiently(() => expect(onChange).toHaveBeenCalledTimes(n));
  return { actions, answered };
}

it('saves a match with its shares and the page, and knows it as saved', async () => {
  const save = vi.fn(async () => ok(ROW));
  const { actions, answered } = actionsWith({ save });
  actions.calls.onSave(MATCH);
  await answered(1);
  expect(save).toHaveBeenCalledWith({
    corpus: 'karachi',
    record: 'a-record',
    kind: 'same-text',
    shares: { block: 0.9, source: 0.1 },
    page: PAGE,
  });
  expect(actions.state().saved).toEqual([{ id: 's1', corpus: 'karachi', record: 'a-record' }]);
});

it('brings back the note when a match is taken away and saved again', async () => {
  const save = vi.fn(async () => ok(ROW));
  const restoreSaved = vi.fn(async () => ok(null));
  const taken = new Map<string, SavedMatch>();
  const kept = [{ id: 's1', corpus: 'karachi', record: 'a-record' }];
  const before = actionsWith({ unsave: async () => ok(ROW) }, { kept, taken });
  before.actions.calls.onUnsave('s1');
  await before.answered(1);
  expect(before.actions.state().saved).toEqual([]);
  // In another card too: this one was closed meanwhile.
  const { actions, answered } = actionsWith({ save, restoreSaved }, { taken });
  actions.calls.onSave(MATCH);
  await answered(1);
  expect(restoreSaved).toHaveBeenCalledWith([ROW]);
  expect(save).not.toHaveBeenCalled();
  expect(actions.state().saved).toHaveLength(1);
});

it('dismisses here, on the site or everywhere, and says that something was dismissed', async () => {
  const dismiss = vi.fn(async () => ok(null));
  const { actions, answered } = actionsWith({ dismiss });
  for (const [i, scope] of (['here', 'site', 'record'] as const).entries()) {
    actions.calls.onDismiss(MATCH, scope);
    await answered(i + 1);
  }
  const ids = { corpus: 'karachi', record: 'a-record' };
  expect(dismiss.mock.calls).toEqual([
    [{ scope: 'here', ...ids, address: PAGE.address }],
    [{ scope: 'site', ...ids, host: 'www.ridge.example' }],
    [{ scope: 'record', ...ids }],
  ]);
  expect(actions.state().dismissed).toBe('record');
  expect(await actions.changed()).toBe(true);
  expect(await actionsWith({}).actions.changed()).toBe(false);
});

it('knows of a dismissal that is still under way when the card closes', async () => {
  const { actions } = actionsWith({ dismiss: async () => ok(null) });
  actions.calls.onDismiss(MATCH, 'here');
  expect(await actions.changed()).toBe(true);
});

it('tells what went wrong, also where nobody answers', async () => {
  const { actions, answered } = actionsWith({
    save: async () => failed('storage-failed'),
    unsave: () => Promise.reject(new Error('gone')),
  });
  actions.calls.onSave(MATCH);
  await answered(1);
  expect(actions.state().problem?.code).toBe('storage-failed');
  actions.calls.onUnsave('s1');
  await answered(2);
  expect(actions.state().problem?.code).toBe('no-answer');
});

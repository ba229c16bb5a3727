import type { BackgroundCalls } from '../../messages/protocol';
import type { SavedKey } from '../../messages/replies';
import type { Caller } from '../../messages/rpc';
import type { Match } from '../../model/finding';
import type { Problem, Result } from '../../model/problem';
import type { SavedMatch } from '../../model/saved-match';
import type { Dismissal } from '../../model/settings';
import type { CardCalls, CardState } from './card-slot';

/** The page as a saved match names it. */
export type SavedPage = SavedMatch['page'];

/** What the card's buttons work with. */
export interface CardActionsNeeds {
  background: Caller<BackgroundCalls>;
  page(): SavedPage;
  copy(text: string): Promise<boolean>;
  /** Called when something the card shows has changed. */
  onChange(): void;
}

/** The card's buttons, with what they have changed: what is saved, what was dismissed. */
export interface CardActions {
  calls: CardCalls;
  /** Keeps a match, as the card's button does. */
  save(match: Match): void;
  state(): CardState;
  /** What the background says is saved for the page. */
  setSaved(saved: readonly SavedKey[]): void;
  saved(): SavedKey[];
  /** Forgets problem and dismissal of the card that was open; true where something was dismissed in it. */
  reset(): boolean;
}

/** Makes the card's buttons. A call that nobody answers becomes a problem on the card. */
export function createCardActions({ background, page, copy, onChange }: CardActionsNeeds): CardActions {
  let saved: SavedKey[] = [];
  let dismissed: Dismissal['scope'] | null = null;
  let changed = false;
  let problem: Problem | null = null;
  /** Rows taken away here, so that saving them again brings back their notes. */
  const taken = new Map<string, SavedMatch>();
  const keyOf = ({ corpus, record }: { corpus: string; record: string }) => `${corpus} ${record}`;

  async function attempt<T>(call: Promise<Result<T>>, done: (value: T) => void): Promise<void> {
    try {
      const result = await call;
      problem = result.ok ? null : result.problem;
      if (result.ok) done(result.value);
    } catch {
      problem = { code: 'no-answer' };
    }
    onChange();
  }
  const add = (row: SavedMatch) => {
    taken.delete(keyOf(row));
    saved = [...saved.filter((s) => s.id !== row.id), { id: row.id, corpus: row.corpus, record: row.record }];
  };

  const save = (match: Match) => {
    const row = taken.get(keyOf(match));
    if (row) void attempt(background.restoreSaved([row]), () => add(row));
    else void attempt(background.save(request(match, page())), add);
  };

  return {
    save,
    calls: {
      onSave: save,
      onUnsave(id) {
        void attempt(background.unsave(id), (row) => {
          taken.set(keyOf(row), row);
          saved = saved.filter((s) => s.id !== id);
        });
      },
      onDismiss(match, scope) {
        void attempt(background.dismiss(dismissalOf(match, scope, page().address)), () => {
          dismissed = scope;
          changed = true;
        });
      },
      onUndismiss(match, scope) {
        void attempt(background.undismiss(dismissalOf(match, scope, page().address)), () => {
          dismissed = null;
        });
      },
      onCopy: copy,
      // Nothing is lost where this fails: the list is in the popup too.
      onOpenPanel: () => void background.openPanel(null).catch(() => null),
      onOpenSaved: () => void background.openSaved(null).catch(() => null),
    },
    state: () => ({ saved, dismissed, problem }),
    setSaved(keys) {
      saved = [...keys];
    },
    saved: () => saved,
    reset() {
      const was = changed;
      dismissed = null;
      problem = null;
      changed = false;
      return was;
    },
  };
}

function request(match: Match, page: SavedPage) {
  const shared = match.because.find((reason) => reason.type === 'shared-text');
  const shares = shared ? { block: shared.blockShare, source: shared.sourceShare } : null;
  return { corpus: match.corpus, record: match.record, kind: match.kind, shares, page };
}

function dismissalOf({ corpus, record }: Match, scope: Dismissal['scope'], address: string): Dismissal {
  if (scope === 'record') return { scope, corpus, record };
  if (scope === 'site') return { scope, corpus, record, host: new URL(address).hostname };
  return { scope, corpus, record, address };
}

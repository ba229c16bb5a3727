import type { CardProps } from '../../components/card-props';
import type { BackgroundCalls } from '../../messages/protocol';
import type { Caller } from '../../messages/rpc';
import type { Match } from '../../model/finding';
import type { Problem, Result } from '../../model/problem';
import type { SavedMatch } from '../../model/saved-match';
import type { Dismissal } from '../../model/settings';
import type { CardNeeds, SavedPage } from '../page.content/card-slot';

/** The props of the card that change while it is open, and the calls it makes. */
type CardState = Pick<CardProps, 'saved' | 'dismissed' | 'problem'>;
type CardCalls = Pick<
  CardProps,
  'onSave' | 'onUnsave' | 'onDismiss' | 'onUndismiss' | 'onCopy' | 'onOpenSaved' | 'onOpenPanel'
>;

/** What the card's buttons work with. */
export interface CardActionsNeeds extends Pick<CardNeeds, 'page' | 'copy' | 'saved'> {
  background: Caller<BackgroundCalls>;
  /** Rows that were taken away on this page, so that saving them again brings back their notes. */
  taken: Map<string, SavedMatch>;
  /** Called when something the card shows has changed. */
  onChange(): void;
}

/** The buttons of one card, with what they have changed: what is saved, what was dismissed. */
export interface CardActions {
  calls: CardCalls;
  /** Keeps a match, as the card's button does. */
  save(match: Match): void;
  state(): CardState;
  /** True where something was dismissed, be it taken back: the page must be checked again. Waits for what is under way. */
  changed(): Promise<boolean>;
}

/** Makes the card's buttons. A call that nobody answers becomes a problem on the card. */
export function createCardActions({ background, page, copy, saved, taken, onChange }: CardActionsNeeds): CardActions {
  let dismissed: Dismissal['scope'] | null = null;
  let changed = false;
  let underWay: Promise<void> = Promise.resolve();
  let problem: Problem | null = null;
  const keyOf = ({ corpus, record }: { corpus: string; record: string }) => `${page().address} ${corpus} ${record}`;

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
    const { id, corpus, record } = row;
    saved.set([...saved.get().filter((s) => s.id !== id), { id, corpus, record }]);
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
          saved.set(saved.get().filter((s) => s.id !== id));
        });
      },
      onDismiss(match, scope) {
        underWay = attempt(background.dismiss(dismissalOf(match, scope, page().address)), () => {
          dismissed = scope;
          changed = true;
        });
      },
      onUndismiss(match, scope) {
        underWay = attempt(background.undismiss(dismissalOf(match, scope, page().address)), () => {
          dismissed = null;
        });
      },
      onCopy: copy,
      // Nothing is lost where this fails: the list is in the popup too.
      onOpenPanel: () => void background.openPanel(null).catch(() => null),
      onOpenSaved: () => void background.openSaved(null).catch(() => null),
    },
    state: () => ({ saved: saved.get(), dismissed, problem }),
    changed: () => underWay.then(() => changed),
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

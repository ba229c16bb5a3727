import { useEffect, useRef, useState } from 'preact/hooks';
import type { Translate } from '../locales/text';
import type { Problem } from '../model/problem';

/** Milliseconds without typing after which a note is saved; leaving the field saves at once. */
const PAUSE = 800;

/** A typed note that could not be stored: what was typed, over what, and why not. */
export interface HeldNote {
  typed: string;
  base: string;
  problem: Problem;
}

/** Props of {@link NoteEditor}. */
export interface NoteEditorProps {
  t: Translate;
  /** A problem in words. */
  tell(problem: Problem): string;
  /** Name of the field for screen readers. */
  label: string;
  /** The note as it is stored. */
  value: string;
  /** What is held of this note, from a time when its row was scrolled out of the list; undefined where nothing is. */
  held: HeldNote | undefined;
  /** Holds a note that could not be stored, so that it outlives its row; null lets it go. */
  onHold(held: HeldNote | null): void;
  /** Stores a note that was typed over `base`; gives the problem where it could not. */
  onSave(note: string, base: string): Promise<Problem | null>;
}

/**
 * A note that saves itself after a pause, on leaving the field, and when the popup closes. Where storing fails the
 * typed text stays; where the row was changed elsewhere the reader chooses which of the two to keep.
 */
export function NoteEditor({ t, tell, label, value, held, onHold, onSave }: NoteEditorProps) {
  const [draft, setDraft] = useState<string | null>(held?.typed ?? null);
  const [problem, setProblem] = useState<Problem | null>(held?.problem ?? null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef<string | null>(held?.typed ?? null);
  /** The stored note that the typing began from: what the typed text may take the place of. */
  const base = useRef(held?.base ?? value);
  const sending = useRef<string | null>(null);

  const edit = (text: string | null) => {
    if (typed.current === null) base.current = value;
    typed.current = text;
    setDraft(text);
  };
  const letGo = () => {
    edit(null);
    setProblem(null);
    onHold(null);
  };
  const save = async (text: string | null) => {
    clearTimeout(timer.current);
    if (text === null || text === sending.current) return;
    if (text === value) return letGo();
    sending.current = text;
    const failure = await onSave(text, base.current);
    sending.current = null;
    onHold(failure && { typed: text, base: base.current, problem: failure });
    if (!failure) base.current = text;
    setProblem(failure);
    // What was typed while this was being stored is not thrown away.
    if (!failure && typed.current === text) edit(null);
  };
  const autosave = () => {
    // After a conflict nothing is written until the reader has chosen.
    if (problem?.code !== 'saved-changed-elsewhere') void save(typed.current);
  };

  const latest = useRef(autosave);
  latest.current = autosave;
  useEffect(() => {
    const flush = () => latest.current();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, []);

  return (
    <div class="note">
      <textarea
        rows={Math.min(6, (draft ?? value).split('\n').length + 1)}
        aria-label={label}
        placeholder={t('saved.add-note')}
        // An empty field has no direction of its own: its placeholder runs as the popup does.
        dir={(draft ?? value) ? 'auto' : t.dir}
        value={draft ?? value}
        onInput={(event) => {
          edit(event.currentTarget.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => latest.current(), PAUSE);
        }}
        onBlur={autosave}
      />
      {problem && (
        <div class="problem" role="alert">
          <p>{tell(problem)}</p>
          {problem.code !== 'saved-changed-elsewhere' ? (
            <button type="button" onClick={autosave}>
              {t('saved.try-again')}
            </button>
          ) : (
            <p class="buttons">
              <button
                type="button"
                onClick={() => {
                  base.current = value;
                  void save(draft);
                }}
              >
                {t('saved.keep-mine')}
              </button>
              <button type="button" onClick={letGo}>
                {t('saved.take-theirs')}: <bdi>{value}</bdi>
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

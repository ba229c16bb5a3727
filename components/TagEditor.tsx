import { useRef, useState } from 'preact/hooks';
import type { Translate } from '../locales/text';
import type { Problem } from '../model/problem';
import { cleanTag } from '../model/saved-tags';

/** Props of {@link TagEditor}. */
export interface TagEditorProps {
  t: Translate;
  /** Title of the row, for names of the controls. */
  title: string;
  tags: readonly string[];
  /** Id of the list with the tags there are. */
  suggestions: string;
  /** Gives what kept it from being stored; the tag then stands in the field again. */
  onAdd(tag: string): Promise<Problem | null>;
  onRemove(tag: string): void;
}

/** The tags of a row: Enter, a comma or leaving the field adds; × takes one away, Backspace in the empty field the last. */
export function TagEditor({ t, title, tags, suggestions, onAdd, onRemove }: TagEditorProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (text: string) => {
    setTyped('');
    for (const typed of text.split(/[,،]/)) {
      const tag = cleanTag(typed);
      if (tag !== '') void onAdd(tag).then((problem) => problem && setTyped((now) => now || tag));
    }
  };
  const remove = (tag: string) => {
    // The button goes with its tag; the focus must not.
    field.current?.focus();
    onRemove(tag);
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span key={tag} class="tag">
          <bdi>{tag}</bdi>
          <button
            type="button"
            class="x"
            aria-label={t('saved.tag-remove', { tag, title })}
            title={t('saved.tag-remove-short', { tag })}
            onClick={() => remove(tag)}
          >
            ×
          </button>
        </span>
      ))}
      <input
        ref={field}
        type="text"
        list={suggestions}
        aria-label={t('saved.tag-of', { title })}
        placeholder={t('saved.add-tag')}
        dir={typed ? 'auto' : t.dir}
        value={typed}
        onInput={(event) => {
          const text = event.currentTarget.value;
          if (/[,،]/.test(text)) {
            // Where all came at once, the field was empty before and drawing it anew would change nothing.
            event.currentTarget.value = '';
            add(text);
          } else setTyped(text);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          const last = tags.at(-1);
          if (event.key === 'Enter' && typed !== '') add(typed);
          else if (event.key === 'Backspace' && typed === '' && last !== undefined && !event.repeat) onRemove(last);
          else if (event.key === 'Escape' && typed !== '') {
            event.preventDefault();
            event.stopPropagation();
            setTyped('');
          } else return;
          event.preventDefault();
        }}
        onBlur={() => add(typed)}
      />
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { PopupTranslate } from '../../locales/popup-text';
import type { SavedMatch } from '../../model/saved-match';
import { cleanTag } from '../../model/saved-tags';
import type { RowActions } from './SavedRow';
import { STATUSES } from './statuses';

/** Props of {@link SelectionBar}. */
export interface SelectionBarProps extends Pick<RowActions, 'onStatus' | 'onAddTag' | 'onRemoveTag' | 'onDelete'> {
  t: PopupTranslate;
  /** The selected rows that are shown; what is not shown is not touched. */
  selected: readonly SavedMatch[];
  suggestions: string;
  onClear(): void;
}

/** What can be done with all selected rows at once. */
export function SelectionBar({ t, selected, suggestions, ...on }: SelectionBarProps) {
  const [typed, setTyped] = useState('');
  const ids = selected.map(({ id }) => id);
  const tags = [...new Map(selected.flatMap((row) => row.tags.map((tag) => [tag.toLowerCase(), tag]))).values()].sort();
  const add = () => {
    const tag = cleanTag(typed);
    setTyped('');
    if (tag !== '') void on.onAddTag(ids, tag).then((problem) => problem && setTyped((now) => now || tag));
  };
  return (
    <section class="selection" aria-label={t('saved.selection')}>
      <p class="count">
        <span role="status">{t('saved.selected', { count: ids.length })}</span>
        <button type="button" class="quiet" onClick={on.onClear}>
          {t('saved.clear-selection')}
        </button>
      </p>
      <select
        aria-label={t('saved.set-status')}
        value=""
        onChange={(event) => {
          const status = STATUSES.find((s) => s === event.currentTarget.value);
          event.currentTarget.value = '';
          if (status) on.onStatus(ids, status);
        }}
      >
        <option value="">{t('saved.set-status')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {t(`saved.status.${status}`)}
          </option>
        ))}
      </select>
      <input
        type="text"
        list={suggestions}
        aria-label={t('saved.tag-selected')}
        placeholder={t('saved.add-tag')}
        dir={typed ? 'auto' : t.dir}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== ',' && event.key !== '،')) return;
          event.preventDefault();
          add();
        }}
      />
      {tags.length > 0 && (
        <select
          aria-label={t('saved.untag-selected')}
          value=""
          onChange={(event) => {
            const tag = event.currentTarget.value;
            event.currentTarget.value = '';
            if (tag !== '') on.onRemoveTag(ids, tag);
          }}
        >
          <option value="">{t('saved.untag')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
      <button type="button" onClick={() => on.onDelete(ids)}>
        {t('saved.delete')}
      </button>
    </section>
  );
}

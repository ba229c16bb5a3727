import { outletText } from '../../locales/certainty-text';
import { dateText, dayText } from '../../locales/date-text';
import { percentText } from '../../locales/number-text';
import type { PopupTranslate } from '../../locales/popup-text';
import { problemText } from '../../locales/problem-text';
import type { Problem } from '../../model/problem';
import type { SavedStatus } from '../../model/saved-match';
import { ExternalLink } from '../ExternalLink';
import { Icon } from '../Icon';
import { hostOf } from '../safe-address';
import { Marked } from './Marked';
import { NoteEditor } from './NoteEditor';
import type { SavedHit } from './search-saved';
import { STATUSES } from './statuses';

/** Props of {@link SavedRow}. */
export interface SavedRowProps {
  t: PopupTranslate;
  hit: SavedHit;
  /** What failed on this row, or null. */
  problem: Problem | null;
  onStatus(id: string, status: SavedStatus): void;
  /** Stores a note that was typed over `base`. */
  onNote(id: string, note: string, base: string): Promise<Problem | null>;
  onDelete(id: string): void;
}

/** A saved match: the record, the page it was found on, status, note, delete. */
export function SavedRow({ t, hit: { row, marks }, problem, onStatus, onNote, onDelete }: SavedRowProps) {
  const { shown, page, shares } = row;
  const { title } = shown;
  return (
    <li class={`row ${row.status}`} data-id={row.id}>
      <p class="headline">
        <Icon name={shown.removed ? 'removed' : row.kind} />
        <span>
          <ExternalLink t={t} href={shown.url}>
            <Marked text={title} letters={marks['shown.title']} />
          </ExternalLink>
        </span>
      </p>
      <p class="meta">
        {marks['shown.outletName'] && shown.outletName ? (
          <Marked text={shown.outletName} letters={marks['shown.outletName']} />
        ) : (
          outletText(t, shown)
        )}{' '}
        · {dateText(t, shown.published)} · {t(`kind.${row.kind}`)}
        {shown.removed && <span class="label removed">{t('saved.removed')}</span>}
      </p>
      {shares && (
        <p class="meta">
          {t('saved.shares', { block: percentText(t, shares.block), source: percentText(t, shares.source) })}
        </p>
      )}
      <p class="meta">
        {t('saved.on-page')}{' '}
        <ExternalLink t={t} href={page.address}>
          <Marked text={page.title || hostOf(page.address)} letters={page.title ? marks['page.title'] : []} />
        </ExternalLink>{' '}
        · {t('saved.when', { date: dayText(t, new Date(row.savedAt)) })}
      </p>
      <NoteEditor
        t={t}
        label={t('saved.note-of', { title })}
        value={row.note}
        onSave={(note, base) => onNote(row.id, note, base)}
      />
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      <p class="buttons">
        <select
          aria-label={t('saved.status-of', { title })}
          value={row.status}
          onChange={(event) => {
            const status = STATUSES.find((s) => s === event.currentTarget.value);
            if (status) onStatus(row.id, status);
          }}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`saved.status.${status}`)}
            </option>
          ))}
        </select>
        <button type="button" aria-label={t('saved.delete-name', { title })} onClick={() => onDelete(row.id)}>
          {t('saved.delete')}
        </button>
      </p>
    </li>
  );
}

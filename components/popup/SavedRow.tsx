import { useRef } from 'preact/hooks';
import { outletText } from '../../locales/certainty-text';
import { dateText, dayText } from '../../locales/date-text';
import { percentText } from '../../locales/number-text';
import type { PopupTranslate } from '../../locales/popup-text';
import { problemText } from '../../locales/problem-text';
import { removalText } from '../../locales/removal-text';
import type { KnownSource, ReaderRemoval } from '../../model/known-source';
import type { Problem } from '../../model/problem';
import type { SavedMatch, SavedStatus } from '../../model/saved-match';
import { ExternalLink } from '../ExternalLink';
import { Icon } from '../Icon';
import { type HeldNote, NoteEditor } from '../NoteEditor';
import { hostOf } from '../safe-address';
import { SourceMark } from '../source/SourceMark';
import { SourceState } from '../source/SourceState';
import { TagEditor } from '../TagEditor';
import { Marked } from './Marked';
import type { Letters } from './search-saved';
import { STATUSES } from './statuses';

/** What a reader can do with one row or several; given to every row. */
export interface RowActions {
  onStatus(ids: readonly string[], status: SavedStatus): void;
  /** Stores a note that was typed over `base`. */
  onNote(id: string, note: string, base: string): Promise<Problem | null>;
  /** Gives what kept it from being stored. */
  onAddTag(ids: readonly string[], tag: string): Promise<Problem | null>;
  onRemoveTag(ids: readonly string[], tag: string): void;
  onDelete(ids: readonly string[]): void;
  /** Puts `now` in the place of the note `was` on the row’s source; null is no note. False where it failed. */
  onMark(row: SavedMatch, was: ReaderRemoval | null, now: ReaderRemoval | null): Promise<boolean>;
  /** Forgets what checks have given of the row’s source. */
  onForget(row: SavedMatch): void;
  /** Opens the page of the row, where its badge is then looked for. */
  onOpenPage(row: SavedMatch): void;
}

/** Props of {@link SavedRow}. */
export interface SavedRowProps extends RowActions {
  t: PopupTranslate;
  row: SavedMatch;
  /** The letters of a text that a search has found. */
  letters(text: string): Letters;
  selected: boolean;
  /** True where the corpora no longer hold the record. */
  gone: boolean;
  /** What the reader knows of the address of its source. */
  known: KnownSource | null;
  /** Id of the list of tags there are. */
  suggestions: string;
  /** Typed notes that could not be stored, by id; rows come and go with scrolling, these stay. */
  heldNotes: Map<string, HeldNote>;
  /** What failed on this row, or null. */
  problem: Problem | null;
  /** Selects or leaves the row; with `range`, all from the row pressed before to this one. */
  onSelect(id: string, range: boolean): void;
}

/** A saved match: the record, the page it was found on, tags, note, status, delete. */
export function SavedRow(props: SavedRowProps) {
  const { t, row, selected, problem } = props;
  /** In Firefox the click that a key makes does not say which keys were held. */
  const shift = useRef(false);
  const ids = [row.id];
  const { title } = row.shown;
  return (
    <div class={`row ${row.status}${selected ? ' selected' : ''}`} data-id={row.id}>
      <label class="pick">
        <input
          type="checkbox"
          data-row-key
          checked={selected}
          aria-label={t('saved.select', { title })}
          onKeyDown={(event) => {
            shift.current = event.key === ' ' && event.shiftKey;
          }}
          onClick={(event) => {
            props.onSelect(row.id, event.shiftKey || shift.current);
            shift.current = false;
          }}
        />
      </label>
      <div class="body">
        <Facts {...props} />
        <div class="line">
          <select
            aria-label={t('saved.status-of', { title })}
            value={row.status}
            onChange={(event) => {
              const status = STATUSES.find((s) => s === event.currentTarget.value);
              if (status) props.onStatus(ids, status);
            }}
          >
            {STATUSES.map((status) => (
              <option key={status} value={status}>
                {t(`saved.status.${status}`)}
              </option>
            ))}
          </select>
          <TagEditor
            t={t}
            title={title}
            tags={row.tags}
            suggestions={props.suggestions}
            onAdd={(tag) => props.onAddTag(ids, tag)}
            onRemove={(tag) => props.onRemoveTag(ids, tag)}
          />
          <button
            type="button"
            class="quiet"
            aria-label={t('saved.delete-name', { title })}
            onClick={() => props.onDelete(ids)}
          >
            {t('saved.delete')}
          </button>
        </div>
        <NoteEditor
          t={t}
          tell={(failure) => problemText(t, failure)}
          label={t('saved.note-of', { title })}
          value={row.note}
          held={props.heldNotes.get(row.id)}
          onHold={(held) => {
            if (held) props.heldNotes.set(row.id, held);
            else props.heldNotes.delete(row.id);
          }}
          onSave={(note, base) => props.onNote(row.id, note, base)}
        />
        {row.shown.url !== null && (
          <SourceMark
            t={t}
            title={title}
            known={props.known}
            undoHere={false}
            onMark={(was, now) => props.onMark(row, was, now)}
            onForget={() => props.onForget(row)}
          />
        )}
        {problem && (
          <p class="problem" role="alert">
            {problemText(t, problem)}
          </p>
        )}
      </div>
    </div>
  );
}

function Facts({ t, row, gone, known, letters, onOpenPage }: SavedRowProps) {
  const { shown, page, shares } = row;
  const { title, outletName } = shown;
  const inOutlet = outletName ? letters(outletName) : [];
  const pageName = page.title || hostOf(page.address);
  return (
    <>
      <p class="headline">
        <Icon name={shown.removal || known?.removed || known?.gone ? 'removed' : row.kind} />
        <span>
          <ExternalLink t={t} href={shown.url}>
            <Marked text={title} letters={letters(title)} />
          </ExternalLink>
        </span>
      </p>
      <p class="meta">
        {outletName && inOutlet.length > 0 ? <Marked text={outletName} letters={inOutlet} /> : outletText(t, shown)} ·{' '}
        {dateText(t, shown.published)}
        {shown.kind && shown.kind !== 'article' && ` · ${t(`record-kind.${shown.kind}`)}`} · {t(`kind.${row.kind}`)}
        {shares &&
          ` · ${t('saved.shares', { block: percentText(t, shares.block), source: percentText(t, shares.source) })}`}
      </p>
      {(shown.leaked || shown.removal || gone) && (
        <p class="labels">
          {shown.leaked && <span class="label">{t('saved.leaked')}</span>}
          {shown.removal && <span class="label removed">{removalText(t, shown.removal)}</span>}
          {gone && <span class="label">{t('saved.gone')}</span>}
        </p>
      )}
      {known && <SourceState t={t} known={known} />}
      <p class="meta">
        {t('saved.on-page')}{' '}
        <ExternalLink t={t} href={page.address} onOpen={() => onOpenPage(row)}>
          <Marked text={pageName} letters={letters(pageName)} />
        </ExternalLink>{' '}
        · {t('saved.when', { date: dayText(t, new Date(row.savedAt)) })}
      </p>
    </>
  );
}

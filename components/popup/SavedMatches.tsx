import { useMemo } from 'preact/hooks';
import { problemText } from '../../locales/problem-text';
import type { Problem } from '../../model/problem';
import type { SavedMatch, SavedStatus } from '../../model/saved-match';
import { ExportMenu, type ExportMenuProps } from './ExportMenu';
import { type ImportOutcome, ImportResult } from './ImportResult';
import { SavedRow, type SavedRowProps } from './SavedRow';
import { searchSaved } from './search-saved';
import { STATUSES } from './statuses';

/** Props of {@link SavedMatches}. */
export interface SavedMatchesProps
  extends Pick<SavedRowProps, 't' | 'onStatus' | 'onNote' | 'onDelete'>,
    Pick<ExportMenuProps, 'kinds' | 'writing' | 'onExport'> {
  /** Newest first; null until they are loaded. */
  rows: readonly SavedMatch[] | null;
  /** Rows in the store that could not be read. */
  unreadable: number;
  query: string;
  status: SavedStatus | null;
  problem: Problem | null;
  /** What failed on single rows, by id. */
  rowProblems: Readonly<Record<string, Problem>>;
  /** The match deleted last, while it can be put back. */
  deleted: SavedMatch | null;
  /** Result of the last import. */
  imported: ImportOutcome | null;
  /** False in a window that closes when a file is chosen; the import then opens in a tab. */
  canChooseFile: boolean;
  onQuery(query: string): void;
  onFilter(status: SavedStatus | null): void;
  onUndo(): void;
  onOpenExport(): void;
  /** Takes everything out, rows that could not be read among it. */
  onExportAll(): void;
  onImport(file: File): void;
  onOpenInTab(): void;
}

/** The second view: what the reader has kept, to search, annotate, delete, take out and bring back. */
export function SavedMatches(props: SavedMatchesProps) {
  const { t, rows, unreadable, problem, deleted, imported } = props;
  return (
    <>
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      <div role="status">
        {deleted && (
          <p class="undo">
            {t('saved.deleted', { title: deleted.shown.title })}{' '}
            <button type="button" onClick={props.onUndo}>
              {t('saved.undo')}
            </button>
          </p>
        )}
        {imported && <ImportResult t={t} outcome={imported} />}
      </div>
      {rows === null && !problem && <p class="state">{t('saved.loading')}</p>}
      {rows?.length === 0 && (
        <div class="state">
          <p>{t('saved.empty')}</p>
          <p class="meta">{t('saved.empty-how')}</p>
        </div>
      )}
      {rows && rows.length > 0 && <Found {...props} rows={rows} />}
      {unreadable > 0 && <p class="problem">{t('saved.unreadable', { count: unreadable })}</p>}
      <Files {...props} />
    </>
  );
}

function Found({ rows, ...props }: SavedMatchesProps & { rows: readonly SavedMatch[] }) {
  const { t, query, status } = props;
  const search = useMemo(() => searchSaved(rows), [rows]);
  const hits = search(query).filter(({ row }) => status === null || row.status === status);
  return (
    <>
      <search class="find">
        <input
          type="search"
          aria-label={t('saved.search')}
          placeholder={t('saved.search')}
          dir={query ? 'auto' : t.dir}
          value={query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
        <select
          aria-label={t('saved.status-filter')}
          value={status ?? ''}
          onChange={(event) => props.onFilter(STATUSES.find((s) => s === event.currentTarget.value) ?? null)}
        >
          <option value="">{t('saved.all')}</option>
          {STATUSES.map((s) => (
            <option key={s} value={s}>
              {t(`saved.status.${s}`)}
            </option>
          ))}
        </select>
      </search>
      <div class="shown">
        <p class="meta" role="status">
          {hits.length === 0 ? t('saved.no-hits') : t('saved.shown', { count: hits.length, all: rows.length })}
        </p>
        {hits.length > 0 && (
          <ExportMenu
            t={t}
            rows={hits.map(({ row }) => row)}
            which="shown"
            kinds={props.kinds}
            writing={props.writing}
            onOpen={props.onOpenExport}
            onExport={props.onExport}
          />
        )}
      </div>
      <ul class="rows" aria-label={t('saved.list')}>
        {hits.map((hit) => (
          <SavedRow key={hit.row.id} {...props} hit={hit} problem={props.rowProblems[hit.row.id] ?? null} />
        ))}
      </ul>
    </>
  );
}

function Files({ t, rows, unreadable, canChooseFile, onExportAll, onImport, onOpenInTab }: SavedMatchesProps) {
  return (
    <p class="files buttons">
      {/* With rows to show, the menu above takes out what could not be read as well. */}
      {rows?.length === 0 && unreadable > 0 && (
        <button type="button" onClick={onExportAll}>
          {t('saved.export')}
        </button>
      )}
      {canChooseFile ? (
        <label class="button">
          {t('saved.import')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) onImport(file);
              // So that the same file can be chosen again.
              event.currentTarget.value = '';
            }}
          />
        </label>
      ) : (
        <button type="button" onClick={onOpenInTab}>
          {t('saved.import-in-tab')}
        </button>
      )}
      {!canChooseFile && (
        <button type="button" class="quiet" onClick={onOpenInTab}>
          {t('saved.open-in-tab')}
        </button>
      )}
    </p>
  );
}

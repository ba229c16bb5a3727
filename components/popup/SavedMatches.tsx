import { useEffect, useMemo, useRef } from 'preact/hooks';
import { problemText } from '../../locales/problem-text';
import { intlTag } from '../../locales/translate';
import type { KnownSource } from '../../model/known-source';
import type { Problem } from '../../model/problem';
import type { SavedMatch } from '../../model/saved-match';
import { type ImportOutcome, ImportResult } from '../data/ImportResult';
import { WorkBar, type WorkBarProps } from '../data/WorkBar';
import type { HeldNote } from '../NoteEditor';
import { ExportMenu, type ExportMenuProps } from './ExportMenu';
import { countValues, type FactsByRecord, filterSaved, recordKey } from './filter-saved';
import { SavedFiles, type SavedFilesProps } from './SavedFiles';
import { type RowActions, SavedRow } from './SavedRow';
import { SavedTools, type SavedToolsProps } from './SavedTools';
import { SelectionBar } from './SelectionBar';
import type { SavedSearch } from './search-saved';
import { NONE, type Selection, selectAll, selectRange, toggleRow } from './select-rows';
import { sortSaved } from './sort-saved';
import { UndoBar, type UndoBarProps } from './UndoBar';
import { useSearch } from './use-search';
import { VirtualRows } from './VirtualRows';

/** Props of {@link SavedMatches}. */
export interface SavedMatchesProps
  extends RowActions,
    Omit<SavedFilesProps, 'onlyUnreadable'>,
    Pick<ExportMenuProps, 'kinds' | 'onExport'>,
    Pick<SavedToolsProps, 'query' | 'filters' | 'sort' | 'onQuery' | 'onFilters' | 'onSort'>,
    Pick<WorkBarProps, 'working' | 'onStop'>,
    Pick<UndoBarProps, 'last' | 'more' | 'onUndo' | 'onDismiss'> {
  /** Newest first; null until the first are loaded. */
  rows: readonly SavedMatch[] | null;
  /** How many there are in all; more than `rows` while the rest is on its way. */
  total: number;
  /** Rows in the store that could not be read. */
  unreadable: number;
  /** The search over the rows, kept from one drawing to the next. */
  search: SavedSearch;
  /** What the corpora say of the records now; empty until they were asked. */
  facts: FactsByRecord;
  /** What the reader knows of addresses; the rows are drawn anew where it changes. */
  sources: ReadonlyMap<string, KnownSource>;
  /** What is known of one address. */
  sourceOf(address: string | null): KnownSource | null;
  selection: Selection;
  problem: Problem | null;
  /** What failed on single rows, by id. */
  rowProblems: Readonly<Record<string, Problem>>;
  /** Result of the last import. */
  imported: ImportOutcome | null;
  onSelection(selection: Selection): void;
  /** The menu of formats was opened. */
  onOpenExport(): void;
}

/** Id of the list of tags that every tag field offers. */
const TAG_LIST = 'saved-tags';
/** Tags offered; a longer list helps nobody. */
const MOST_TAGS = 200;

/** The second view: what the reader has kept, to search, filter, annotate, delete, take out and bring back. */
export function SavedMatches(props: SavedMatchesProps) {
  const { t, rows, unreadable, problem, imported } = props;
  return (
    <>
      {problem && (
        <p class="problem" role="alert">
          {problemText(t, problem)}
        </p>
      )}
      <WorkBar t={t} working={props.working} onStop={props.onStop} />
      <div role="status">{imported && <ImportResult t={t} outcome={imported} />}</div>
      {rows === null && !problem && <p class="state">{t('saved.loading')}</p>}
      {rows?.length === 0 && (
        <div class="state">
          <p>{t('saved.empty')}</p>
          <p class="meta">{t('saved.empty-how')}</p>
        </div>
      )}
      {unreadable > 0 && <p class="problem">{t('saved.unreadable', { count: unreadable })}</p>}
      {!rows?.length && <SavedFiles {...props} onlyUnreadable={rows?.length === 0 && unreadable > 0} />}
      {rows && <Found {...props} rows={rows} />}
    </>
  );
}

function Found({ rows, ...props }: SavedMatchesProps & { rows: readonly SavedMatch[] }) {
  const { t, query, filters, sort, facts, selection, onSelection, onUndo } = props;
  const { hits, ready, start } = useSearch(props.search, rows, query);
  const shown = useMemo(() => {
    const sorted =
      sort === null || (sort === 'newest' && query === '') ? hits.rows : sortSaved(hits.rows, sort, intlTag(t));
    return filterSaved(sorted, filters, facts);
  }, [hits, query, sort, filters, facts, t]);
  const ids = useMemo(() => shown.map(({ id }) => id), [shown]);
  const tags = useMemo(() => countValues(rows, 'tag', facts).slice(0, MOST_TAGS), [rows, facts]);
  const selected = useMemo(() => shown.filter(({ id }) => selection.ids.has(id)), [shown, selection]);
  useKeys(selected.length > 0, onUndo, () => onSelection(NONE));
  const heldNotes = useRef(new Map<string, HeldNote>());
  return (
    <>
      {rows.length > 0 && (
        <SavedTools
          {...props}
          rows={rows}
          shown={shown.length}
          selected={selected.length}
          waiting={Math.max(props.total - rows.length, query ? rows.length - ready : 0)}
          onStart={start}
          onSelectAll={() => onSelection(selectAll(selection, ids))}
        />
      )}
      {rows.length > 0 && (
        <div class="take-out">
          {shown.length > 0 && (
            <ExportMenu
              t={t}
              rows={selected.length > 0 ? selected : shown}
              which={selected.length > 0 ? 'selected' : 'shown'}
              kinds={props.kinds}
              busy={props.working !== null}
              onOpen={props.onOpenExport}
              onExport={props.onExport}
            />
          )}
          <SavedFiles {...props} onlyUnreadable={false} />
          <a href="/check-sources.html" target="_blank" rel="noopener">
            {t('saved.check')}
          </a>
        </div>
      )}
      <VirtualRows label={t('saved.list')} ids={ids} listing={JSON.stringify([query, filters, sort])}>
        {(index) => {
          const row = shown[index];
          return (
            row && (
              <SavedRow
                {...props}
                row={row}
                letters={hits.letters}
                selected={selection.ids.has(row.id)}
                gone={facts.get(recordKey(row)) === null}
                known={props.sourceOf(row.shown.url)}
                suggestions={TAG_LIST}
                heldNotes={heldNotes.current}
                problem={props.rowProblems[row.id] ?? null}
                onSelect={(id, range) =>
                  onSelection(range ? selectRange(selection, id, ids) : toggleRow(selection, id))
                }
              />
            )
          );
        }}
      </VirtualRows>
      <datalist id={TAG_LIST}>
        {tags.map(([tag]) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <div class="dock">
        {selected.length > 0 && (
          <SelectionBar {...props} selected={selected} suggestions={TAG_LIST} onClear={() => onSelection(NONE)} />
        )}
        <UndoBar t={t} last={props.last} more={props.more} onUndo={onUndo} onDismiss={props.onDismiss} />
      </div>
    </>
  );
}

/** Ctrl or Cmd and Z takes back, Escape leaves the selection; neither where the browser has its own use for the key. */
function useKeys(anySelected: boolean, undo: () => void, leave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const typing =
        event.target instanceof HTMLElement && event.target.matches('textarea, input:not([type=checkbox])');
      // By the letter; where the keyboard writes no Latin letters, by its place.
      const z = event.key.toLowerCase() === 'z' || (event.code === 'KeyZ' && !/^[a-z]$/i.test(event.key));
      const back = z && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (back && !typing) undo();
      else if (event.key === 'Escape' && anySelected && !typing) leave();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

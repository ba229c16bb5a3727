import { signal } from '@preact/signals';
import { SavedMatches } from '../../components/popup/SavedMatches';
import type { SavedSearch } from '../../components/popup/search-saved';
import { Tabs } from '../../components/popup/Tabs';
import { ThisPage } from '../../components/popup/ThisPage';
import type { PopupTranslate } from '../../locales/popup-text';
import type { PageStore } from '../our-pages/page-store';
import type { SavedStore } from './saved-store';

/** Props of {@link App}. */
export interface AppProps {
  t: PopupTranslate;
  /** Null where there is no page in front: the popup was opened as a tab of its own. */
  page: PageStore | null;
  saved: SavedStore;
  /** The search over the saved matches. */
  search: SavedSearch;
  start: 'page' | 'saved';
  /** Opened in a tab: wider, and files can be chosen. */
  inTab: boolean;
  onOpenInTab(): void;
  /** Opens the side panel, called in the click itself; undefined where this browser has none. */
  onOpenPanel: (() => void) | undefined;
}

const chosen = signal<string | null>(null);

/** The popup: two views as tabs over the two stores. */
export function App({ t, page, saved, search, start, inTab, onOpenInTab, onOpenPanel }: AppProps) {
  const count = saved.total.value;
  const view = chosen.value ?? start;
  return (
    <main class={inTab ? 'popup in-tab' : 'popup'} lang={t.language} dir={t.dir}>
      <h1 class="name">{t('popup.title')}</h1>
      <Tabs
        label={t('popup.views')}
        tabs={[
          ...(page ? [{ id: 'page', label: t('popup.this-page') }] : []),
          { id: 'saved', label: count > 0 ? t('popup.saved-count', { count }) : t('popup.saved') },
        ]}
        chosen={view}
        rtl={t.dir === 'rtl'}
        onChoose={(id) => {
          chosen.value = id;
          if (id === 'saved') void saved.load();
        }}
      >
        {view === 'page' && page ? (
          <ThisPage
            t={t}
            view={page.view.value}
            host={page.host}
            on={page.on.value}
            rungs={page.rungs.value}
            problem={page.problem.value}
            onReveal={page.reveal}
            onRecheck={page.recheck}
            onSetSite={page.setSite}
            onGrant={page.grant}
            onRevoke={page.revoke}
            kept={page.kept.value}
            onKeep={page.keep}
            onOpenPanel={onOpenPanel}
          />
        ) : (
          <SavedMatches
            t={t}
            rows={saved.rows.value}
            total={saved.total.value}
            unreadable={saved.unreadable.value}
            search={search}
            facts={saved.facts.value}
            query={saved.query.value}
            filters={saved.filters.value}
            sort={saved.sort.value}
            selection={saved.selection.value}
            problem={saved.problem.value}
            rowProblems={saved.rowProblems.value}
            last={saved.last.value}
            more={saved.steps.value.length > 0}
            imported={saved.imported.value}
            canChooseFile={inTab}
            onQuery={(query) => {
              saved.query.value = query;
            }}
            onFilters={(filters) => {
              saved.filters.value = filters;
            }}
            onSort={(sort) => {
              saved.sort.value = sort;
            }}
            onSelection={(selection) => {
              saved.selection.value = selection;
            }}
            onStatus={saved.setStatus}
            onNote={saved.setNote}
            onAddTag={saved.addTag}
            onRemoveTag={saved.removeTag}
            onDelete={saved.remove}
            onOpenPage={saved.openPage}
            sources={saved.sources.known.value}
            sourceOf={saved.sources.of}
            onMark={saved.mark}
            onForget={saved.forgetCheck}
            onUndo={saved.undo}
            onDismiss={() => {
              saved.last.value = null;
            }}
            kinds={saved.kinds.value?.map(({ name }) => name) ?? null}
            onOpenExport={saved.openExport}
            onExport={saved.exportRows}
            onExportAll={saved.exportAll}
            onImport={saved.importFile}
            working={saved.working.value}
            onStop={saved.stop}
            onOpenInTab={onOpenInTab}
          />
        )}
      </Tabs>
    </main>
  );
}

import { signal } from '@preact/signals';
import { SavedMatches } from '../../components/popup/SavedMatches';
import { Tabs } from '../../components/popup/Tabs';
import { ThisPage } from '../../components/popup/ThisPage';
import type { PopupTranslate } from '../../locales/popup-text';
import type { PageStore } from './page-store';
import type { SavedStore } from './saved-store';

/** Props of {@link App}. */
export interface AppProps {
  t: PopupTranslate;
  /** Null where there is no page in front: the popup was opened as a tab of its own. */
  page: PageStore | null;
  saved: SavedStore;
  start: 'page' | 'saved';
  /** Opened in a tab: wider, and files can be chosen. */
  inTab: boolean;
  onOpenInTab(): void;
}

const chosen = signal<string | null>(null);

/** The popup: two views as tabs over the two stores. */
export function App({ t, page, saved, start, inTab, onOpenInTab }: AppProps) {
  const count = saved.rows.value?.length ?? 0;
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
          />
        ) : (
          <SavedMatches
            t={t}
            rows={saved.rows.value}
            unreadable={saved.unreadable.value}
            query={saved.query.value}
            status={saved.status.value}
            problem={saved.problem.value}
            rowProblems={saved.rowProblems.value}
            deleted={saved.deleted.value}
            imported={saved.imported.value}
            canChooseFile={inTab}
            onQuery={(query) => {
              saved.query.value = query;
            }}
            onFilter={(status) => {
              saved.status.value = status;
            }}
            onStatus={saved.setStatus}
            onNote={saved.setNote}
            onDelete={saved.remove}
            onUndo={saved.undo}
            kinds={saved.kinds.value?.map(({ name }) => name) ?? null}
            writing={saved.writing.value}
            onOpenExport={saved.openExport}
            onExport={saved.exportRows}
            onExportAll={saved.exportAll}
            onImport={saved.importFile}
            onOpenInTab={onOpenInTab}
          />
        )}
      </Tabs>
    </main>
  );
}

import { ImportPage } from '../../components/import/ImportPage';
import { CSV_FIELDS } from '../../formats/csv-fields';
import { ROWS_ENDINGS } from '../../formats/rows-kinds';
import { importTranslator } from '../../locales/import-text';
import type { Language } from '../../locales/translate';
import { chosenFiles, type DroppedFile, droppedFiles } from '../options/dropped-files';
import type { ImportDeps } from './import-deps';
import { createImportStore } from './import-store';
import { readInert } from './read-inert';
import { startImportWorker } from './worker-link';

/** What the view of documents works with, and the way out of it. */
export type ImportViewDeps = Omit<ImportDeps, 'startWorker'>;

/** The view that brings documents in, with a state of its own; loaded when it is first wanted. */
export function createImportView(deps: ImportViewDeps) {
  const store = createImportStore({
    ...deps,
    startWorker: (onFailure) => startImportWorker({ readPage: readInert }, onFailure),
  });
  const bring = (files: readonly DroppedFile[]) => void store.bring(files);
  addEventListener('beforeunload', (event) => {
    // What was corrected would be lost; the browser asks in its own words.
    if (store.files.value.length > 0) event.preventDefault();
  });
  return {
    bring,
    View: ({ language, onBack }: { language: Language; onBack(): void }) => {
      const t = importTranslator(language);
      return (
        <ImportPage
          t={t}
          files={store.files.value}
          rows={store.rows.value}
          leftOut={store.leftOut.value}
          working={store.working.value}
          problem={store.problem.value}
          passedOver={store.passedOver.value}
          coverage={store.coverage.value}
          waiting={store.waiting.value?.title ?? null}
          done={store.done.value}
          fields={CSV_FIELDS}
          choose={{
            accept: ROWS_ENDINGS.join(','),
            onFiles: (files) => bring(chosenFiles(files)),
            onDropped: (data) => void droppedFiles(data).then(bring),
          }}
          onStop={store.stop}
          onReadAgain={(id, how) => void store.readAgain(id, how)}
          onSettle={(id, trouble) => void store.settleFile(id, trouble)}
          onDropFile={(id) => void store.dropFile(id)}
          onPatch={(key, patch) => void store.patch(key, patch)}
          onAnswer={(key, trouble, answer) => void store.answer(key, trouble, answer)}
          onText={store.text}
          onTake={store.take}
          onMake={(form) => void store.make(form)}
          onReplace={(yes) => void store.replace(yes)}
          onSavePack={store.savePack}
          onBack={() => {
            store.forget();
            onBack();
          }}
        />
      );
    },
  };
}

import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OptionsPage } from '../../components/options/OptionsPage';
import '../../components/options/options.css';
import '../../components/import/import.css';
import '../../components/source/source.css';
import { optionsTranslator } from '../../locales/options-text';
import { pickLanguage } from '../../locales/translate';
import { askBackground } from '../../messages/ask';
import { createOwnPacksStore } from '../../storage/own-packs-store';
import { datedName, downloadFile } from '../our-pages/download';
import { realShortcuts, shortcutsOpener } from '../our-pages/shortcuts';
import { createDataStore } from './data-store';
import { createDocumentsState } from './documents-state';
import { createOptionsStore } from './options-store';
import { readPackApart } from './read-pack-apart';

async function start() {
  const store = createOptionsStore({
    background: askBackground,
    permissions: browser.permissions,
    commands: realShortcuts,
    packs: createOwnPacksStore({ now: () => new Date().toISOString() }),
    readPack: readPackApart,
    download: (bytes, name) => downloadFile([bytes], name, 'application/octet-stream'),
    about: aboutReport,
  });
  const { clippings, packs, report } = store;
  const data = createDataStore({
    background: askBackground,
    download: (pieces) => downloadFile(pieces, datedName('everything', 'json'), 'application/json'),
    now: () => new Date(),
    pause: () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
    changed: store.load,
  });
  const documents = createDocumentsState({
    store,
    load: async (deps) => (await import('../import/import-view')).createImportView(deps),
    download: (pack, name) => downloadFile([pack], name, 'application/octet-stream'),
  });
  const root = document.querySelector('#app');
  if (!root) throw new Error('the options have no #app');
  const browserLanguage = pickLanguage([browser.i18n.getUILanguage(), ...navigator.languages]);
  const onShortcuts = shortcutsOpener();
  const titleOf = (id: string) => {
    const { corpora = [], unopened = [] } = store.corpora.value ?? {};
    return corpora.find((c) => c.id === id)?.title ?? unopened.find((c) => c.id === id)?.title ?? id;
  };
  const View = () => {
    const options = store.options.value;
    const t = optionsTranslator(options?.language ?? browserLanguage);
    const Documents = documents.view.value;
    document.documentElement.lang = t.language;
    document.documentElement.dir = t.dir;
    document.title = t('options.title');
    if (Documents) return <Documents language={t.language} onBack={documents.close} />;
    return (
      <OptionsPage
        t={t}
        problem={store.problem.value}
        corpora={store.corpora.value?.corpora ?? null}
        own={{
          unopened: store.corpora.value?.unopened ?? [],
          removed: packs.removed.value?.title ?? null,
          waiting: packs.waiting.value,
          busy: packs.busy.value,
          added: packs.added.value,
          onRemove: (id) => void packs.remove(id, titleOf(id)),
          onUndo: () => void packs.undoRemove(),
          onFile: (file) => void packs.bring(file),
          onReplace: (yes) => void packs.replace(yes),
          onDocuments: (dropped) => void documents.open(dropped),
        }}
        onRename={(id, title) => void packs.rename(id, title)}
        clippings={{
          clippings: clippings.clippings.value,
          unreadable: clippings.unreadable.value,
          keepText: options?.keepText ?? false,
          deleted: clippings.deleted.value.length,
          onKeepText: (on) => void clippings.setKeepText(on),
          onChange: clippings.changeClipping,
          onDelete: (clipping) => void clippings.deleteClipping(clipping),
          onUndo: () => void clippings.undoDelete(),
          onShare: (label) => void clippings.shareClippings(label),
          knownOf: store.sources.of,
          onMark: async ({ facts: { url } }, ...how) => url !== null && store.mark(url, ...how),
          onForget: ({ facts: { url } }) => void (url !== null && store.forgetCheck(url)),
        }}
        sites={{
          granted: store.granted.value,
          permissions: store.allowed.value,
          corpusSites: store.corpusSites.value,
          off: options?.sitesOff ?? [],
          hidden: options?.dismissals.length ?? 0,
        }}
        sensitivity={options?.sensitivity ?? 'usual'}
        lastPage={options?.lastPage ?? null}
        shortcuts={store.shortcuts.value}
        language={options?.language ?? null}
        onCorpus={(id, on) => void store.setCorpus(id, on)}
        onRevoke={(patterns) => void store.revoke(patterns)}
        onTurnOn={(host) => void store.turnOn(host)}
        onSensitivity={(sensitivity) => void store.setSensitivity(sensitivity)}
        onShortcuts={onShortcuts}
        onLanguage={(language) => void store.setLanguage(language)}
        data={{
          working: data.working.value,
          end: data.end.value,
          failure: data.failure.value,
          unreadable: {
            sources: store.sources.unreadable.value,
            settings: store.options.value?.unreadable ?? 0,
          },
          onExport: () => void data.exportAll(),
          onImport: (file) => void data.importFile(file),
          onUndo: () => void data.undo(),
          onStop: data.stop,
          onSaved: () => void askBackground.openSaved(null),
          onErase: store.erase,
        }}
        report={{
          report: report.report.value,
          onMake: () => void report.make(),
          onCopy: (text) =>
            navigator.clipboard.writeText(text).then(
              () => true,
              () => false,
            ),
        }}
      />
    );
  };
  render(<View />, root);
  // What was changed elsewhere meanwhile (a grant, another page checked) is shown when the reader comes back.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void store.load();
  });
  await store.load();
}

async function aboutReport() {
  const { usage, quota } = await navigator.storage.estimate();
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    sites: (await browser.permissions.getAll()).origins?.length ?? 0,
    storage: usage === undefined || quota === undefined ? null : { used: usage, most: quota },
    at: new Date().toISOString(),
  };
}

void start();

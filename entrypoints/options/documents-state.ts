import { signal } from '@preact/signals';
import { askBackground } from '../../messages/ask';
import type { createImportView, ImportViewDeps } from '../import/import-view';
import { droppedFiles } from './dropped-files';
import type { OptionsStore } from './options-store';

/** The view of documents, as the options page loads it when it is first wanted. */
type ImportView = ReturnType<typeof createImportView>;

/** What opening that view works with. */
export interface DocumentsDeps {
  store: Pick<OptionsStore, 'load' | 'packs'>;
  load(deps: ImportViewDeps): Promise<ImportView>;
  download(pack: Blob, name: string): void;
}

/** Whether the options show the view that brings documents in, in place of themselves. */
export function createDocumentsState({ store, load, download }: DocumentsDeps) {
  const view = signal<ImportView['View'] | null>(null);
  let loaded: Promise<ImportView> | null = null;

  return {
    view,

    /** Shows it, with what was dropped; null where the reader is still to choose. */
    async open(dropped: DataTransfer | null): Promise<void> {
      // Read at once: a drop is empty as soon as its event is over.
      const files = dropped && droppedFiles(dropped);
      loaded ??= load({
        background: askBackground,
        here: store.packs.here,
        keep: store.packs.keep,
        download,
        today: () => new Date().toISOString().slice(0, 10),
      });
      const { View, bring } = await loaded;
      view.value = View;
      scrollTo(0, 0);
      if (files) bring(await files);
    },

    close: (): void => {
      view.value = null;
      void store.load();
      // Back to where the reader came from, once the options are drawn again.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.documents-button')?.focus());
    },
  };
}

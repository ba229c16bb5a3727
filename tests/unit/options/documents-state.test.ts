// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { createImportView, ImportViewDeps } from '../../../entrypoints/import/import-view';
import { createDocumentsState } from '../../../entrypoints/options/documents-state';
import type { OptionsStore } from '../../../entrypoints/options/options-store';

beforeEach(() => {
  vi.stubGlobal('scrollTo', vi.fn());
});

/** A drop of files, as browsers give it: gone as soon as its event is over. */
function dropOf(...files: File[]) {
  const held = [...files];
  const entry = (file: File) => ({
    isFile: true,
    isDirectory: false,
    fullPath: `/${file.name}`,
    file: (done: (file: File) => void) => done(file),
  });
  const data = {
    items: held.map((file) => ({ webkitGetAsEntry: () => (held.length > 0 ? entry(file) : null) })),
    files: [],
  };
  return { data: data as unknown as DataTransfer, over: () => held.splice(0) }; // all that is asked of it
}

function state() {
  const bring = vi.fn();
  const View = (() => null) as unknown as ReturnType<typeof createImportView>['View']; // never drawn here
  const load = vi.fn(async (_deps: ImportViewDeps) => ({ bring, View }));
  const store = { load: vi.fn(async () => true), packs: { here: vi.fn(), keep: vi.fn() } };
  const documents = createDocumentsState({
    store: store as unknown as Pick<OptionsStore, 'load' | 'packs'>, // what is used of it
    load,
    download: vi.fn(),
  });
  return { documents, bring, View, load, store };
}

describe('the view of documents in the options', () => {
  it('is loaded when it is first wanted, and once', async () => {
    const { documents, load, View } = state();
    expect(load).not.toHaveBeenCalled();
    await documents.open(null);
    expect(documents.view.value).toBe(View);
    documents.close();
    expect(documents.view.value).toBeNull();
    await documents.open(null);
    expect(load).toHaveBeenCalledOnce();
  });

  it('gets what was dropped on the options, though the drop is over before it is loaded', async () => {
    const { documents, bring } = state();
    const file = new File(['words'], 'notes.txt');
    const { data, over } = dropOf(file);
    const opening = documents.open(data);
    over();
    await opening;
    expect(bring).toHaveBeenCalledExactlyOnceWith([{ file, name: 'notes.txt' }]);
  });

  it('leaves to options that are read anew', async () => {
    const { documents, store } = state();
    await documents.open(null);
    documents.close();
    expect(store.load).toHaveBeenCalledOnce();
  });
});

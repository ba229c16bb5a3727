import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/check-sources/check-sources.css';
import { CheckSourcesPage } from '../../components/check-sources/CheckSourcesPage';
import type { CheckedSource } from '../../components/check-sources/SourceRow';
import { archiveLinks } from '../../formats/export-archive';
import { checkTranslator } from '../../locales/check-text';
import { askBackground } from '../../messages/ask';
import { beginPage } from '../our-pages/begin-page';
import { ALL_SITES, hostOfPattern } from '../our-pages/site-rungs';
import { createCheckStore } from './check-store';
import type { SavedSource } from './gather-sources';

/** Milliseconds until a page must be here, and between two questions to one site; the measuring build is in more of a hurry. */
const [PATIENCE, PAUSE] = import.meta.env.MODE === 'e2e' ? [3_000, 100] : [20_000, 2_000];

async function start() {
  const { t, root } = await beginPage(checkTranslator);
  document.title = t('check.title');
  const store = createCheckStore({
    background: askBackground,
    fetch: (...asked) => fetch(...asked),
    permissions: browser.permissions,
    patience: PATIENCE,
    pause: PAUSE,
    now: () => new Date(),
    wait: waitFor,
    alone: (work) =>
      navigator.locks.request('check-sources', { ifAvailable: true }, async (lock) => {
        if (lock) await work();
        return lock !== null;
      }),
  });
  const shown = (source: SavedSource): CheckedSource => ({
    ...source,
    known: store.known.known.value.get(source.id) ?? null,
    archive: archiveLinks(source.address, source.published?.date ?? null),
  });
  const View = () => {
    const missing = store.missing.value;
    return (
      <CheckSourcesPage
        t={t}
        sources={store.sources.value?.map(shown) ?? null}
        missing={missing.includes(ALL_SITES) ? null : missing.map(hostOfPattern)}
        lent={store.lent.value.length > 0}
        run={store.run.value}
        problem={store.problem.value}
        onStart={(wanted) => {
          const ids = new Set(wanted.map(({ id }) => id));
          void store.start((store.sources.value ?? []).filter(({ id }) => ids.has(id)));
        }}
        onStop={store.stop}
        onGiveBack={() => void store.giveBack()}
        onMark={async ({ address }, ...how) => {
          await store.mark(address, ...how);
          return store.problem.value === null;
        }}
        onForget={({ address }) => void store.forget(address)}
      />
    );
  };
  render(<View />, root);
  await store.load();
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}

void start();

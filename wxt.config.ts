import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import { defineConfig } from 'wxt';
import { gatherLicences, LICENCE_LISTS, listPackages } from './scripts/gather-licences.mjs';

/**
 * The build. `--mode e2e` makes the measuring build of the same code: all sites granted at install and open shadow
 * roots, so that a test can see what a page must not. Nothing of it is in the released build; a test proves that.
 * The invented town's corpus is carried for the article of the welcome page. With WHENCE_DEMO set, the measuring build
 * compares every page with it, too, and goes to a place of its own.
 */
const demo = process.env.WHENCE_DEMO === '1';
const carried = ['karachi', 'sample'];
const compared = demo ? carried : ['karachi'];
const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Vite wraps each `import()` in a helper of 1 kB that fetches style sheets and parts of parts ahead. Our late parts have
 * neither and lie on the reader's own disk.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/**
 * citation-js and papaparse bring code that asks the network; ours never calls it, and it stays out: of the one the file that
 * asks is left out, of the other the object it asks with.
 */
const nothingFetched = {
  name: 'nothing-fetched',
  enforce: 'pre' as const,
  load(id: string): string | undefined {
    if (id.endsWith('/@citation-js/core/lib-mjs/util/fetchFile.js'))
      return `export const fetchFile = () => { throw new Error('there is no network here'); };
        export { fetchFile as fetchFileAsync, fetchFile as setUserAgent, fetchFile as default };`;
    // Its version is all that is read of it; it also lists the packages that ask.
    return id.endsWith('/@citation-js/core/package.json') ? '{"version":""}' : undefined;
  },
  transform: (code: string, id: string) =>
    /\/papaparse\/papaparse(?:\.min)?\.js$/.test(id)
      ? { code: code.replaceAll('new XMLHttpRequest', 'new Error'), map: null }
      : undefined,
};

/**
 * Preact can be told to parse a string as markup, and citation-js to make elements of one. Nothing of ours asks for it, and so that
 * nothing can, both put text there.
 */
const nothingParsed = {
  name: 'nothing-parsed',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/node_modules\/(?:preact|@citation-js\/core)\/.*\.m?js$/.test(id)
      ? { code: code.replaceAll('.innerHTML', '.textContent'), map: null }
      : undefined,
};

/**
 * One page of ours may ask other sites: the one that checks saved sources, when the reader says so. The manifest has one rule
 * for all pages, so every other one gets a stricter one of its own, whatever pages will be added. (With the development
 * server there is none: pages are then connected to it.)
 */
const ASKING_PAGE = '/check-sources/';
const onlyItself = {
  name: 'connects-only-to-itself',
  apply: 'build' as const,
  transformIndexHtml: (_html: string, { filename }: { filename: string }) =>
    filename.includes(ASKING_PAGE)
      ? []
      : [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: "connect-src 'self'" },
            injectTo: 'head-prepend' as const,
          },
        ],
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    'config:resolved': (wxt) => {
      if (demo && wxt.config.mode !== 'e2e') throw new Error('WHENCE_DEMO goes with --mode e2e only');
      if (wxt.config.mode !== 'e2e') return;
      wxt.config.outDir = wxt.config.outDir.replace('.output', demo ? '.output/demo' : '.output/e2e');
    },
    // Chrome before 148 has no `browser` of its own, and its `chrome` gives promises for all that pages and popup ask. Only
    // the background, which listens to everything, gets the polyfill: it is 3.5 kB in each bundle.
    'vite:build:extendConfig': (entrypoints, config) => {
      // Each bundle lists the packages in it, with their licences; `build:done` makes one file of these lists.
      const listed = { plugins: [listPackages(entrypoints.map(({ name }) => name).join('-'))] };
      Object.assign(config, mergeConfig(config, listed));
      if (!entrypoints.some(({ type }) => type === 'background')) return;
      const alias = { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' };
      Object.assign(config, mergeConfig(config, { resolve: { alias } }));
    },
    // A corpus travels as one binary pack, built from its record files (scripts/build-pack.mjs).
    'build:before': () => {
      for (const pack of carried) {
        const made = spawnSync(process.execPath, [at('scripts/build-pack.mjs'), pack], { stdio: 'inherit' });
        if (made.status !== 0) throw new Error(`the ${pack} corpus could not be built`);
      }
    },
    'build:done': (wxt, output) => {
      gatherLicences(wxt.config.outDir);
      // What is gone is not told as built.
      for (const step of output.steps)
        step.chunks = step.chunks.filter(({ fileName }) => !fileName.startsWith(LICENCE_LISTS));
    },
    'build:publicAssets': (_wxt, files) => {
      for (const pack of carried)
        files.push({ absoluteSrc: at(`.output/corpus/${pack}.pack`), relativeDest: `${pack}.pack` });
    },
  },
  // The source zip is the tree as it is committed: what else lies about is no part of it.
  zip: { excludeSources: ['test-results/**', 'demo-output/**', 'coverage/**'] },
  vite: () => ({
    plugins: [plainImports, nothingParsed, onlyItself],
    build: { target: 'es2022', modulePreload: false },
    // The worker that reads documents loads the library of a kind when a file of it comes.
    worker: { format: 'es', plugins: () => [plainImports, nothingFetched, nothingParsed, listPackages('worker')] },
    // Names of the packs that pages are compared with, separated by spaces.
    define: { 'import.meta.env.WHENCE_PACKS': JSON.stringify(compared.join(' ')) },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // One background for all windows: what is saved in a private one, if the reader lets Whence in there, lies with the rest.
    incognito: 'spanning',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    // Chrome takes four suggested keys at most; the other commands are the reader's to set.
    commands: {
      'next-badge': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_nextBadge__' },
      'previous-badge': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_previousBadge__' },
      'save-match': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_saveMatch__' },
      'open-panel': { suggested_key: { default: 'Alt+Shift+Y' }, description: '__MSG_openPanel__' },
      'toggle-site': { description: '__MSG_toggleSite__' },
      'save-clipping': { description: '__MSG_saveClipping__' },
      'save-article': { description: '__MSG_saveArticle__' },
      'check-selection': { description: '__MSG_checkSelection__' },
    },
    ...(mode === 'e2e'
      ? {
          host_permissions: ['<all_urls>'],
          content_scripts: [
            { matches: ['<all_urls>'], js: ['guard.js'], run_at: 'document_start' },
            { matches: ['<all_urls>'], js: ['content-scripts/page.js'], run_at: 'document_idle' },
          ],
        }
      : { optional_host_permissions: ['*://*/*'] }),
    action: { default_title: 'Whence' },
    // 116: `sidePanel.open` and `AbortSignal.any`, the newest of what is used without a way round.
    ...(browser === 'chrome' && { minimum_chrome_version: '116' }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'whence@whence.example',
          // 140: CSS highlights, and the question about data at the install.
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';

/**
 * The build. `--mode e2e` makes the measuring build of the same code: all sites granted at install and open shadow
 * roots, so that a test can see what a page must not. Nothing of it is in the released build; a test proves that.
 */
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  targetBrowsers: ['chrome', 'firefox'],
  modules: ['@wxt-dev/webextension-polyfill'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  hooks: {
    'config:resolved': (wxt) => {
      if (wxt.config.mode === 'e2e') wxt.config.outDir = wxt.config.outDir.replace('.output', '.output/e2e');
    },
    // The bundled corpus travels as one binary pack, built from the record files in corpus/ (scripts/build-pack.mjs).
    'build:publicAssets': (_wxt, files) => {
      files.push({
        absoluteSrc: fileURLToPath(new URL('.output/corpus/karachi.pack', import.meta.url)),
        relativeDest: 'karachi.pack',
      });
    },
  },
  vite: () => ({ build: { target: 'es2022' } }),
  manifest: ({ browser, mode }) => ({
    name: 'Whence',
    description:
      'Shows where a news passage comes from: who published it first, who else reported it, what was taken down.',
    permissions: ['activeTab', 'scripting', 'storage'],
    ...(mode === 'e2e' ? { host_permissions: ['<all_urls>'] } : { optional_host_permissions: ['*://*/*'] }),
    action: { default_title: 'Whence' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'whence@whence.example',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
});

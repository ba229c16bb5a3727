import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundledModule } from '../bundled-module';
import { newsWorld } from '../generated-news';
import { generatedPack, generatedPage, SIXTY } from '../generated-rows';

/** The add-on's id in Firefox. */
export const ADDON_ID = 'bench@whence.example';

const SEED = 17;
const PAGES = 20;

/** Where the measuring extension was built, for each browser. */
export interface MeasuringExtension {
  chromium: string;
  firefox: string;
}

/** Builds the extension with a generated pack, and pages to check, of each size. */
export async function buildExtension(sizes: readonly number[]): Promise<MeasuringExtension> {
  const chromium = resolve('.output/bench/extension-chromium');
  const firefox = resolve('.output/bench/extension-firefox');
  rmSync(chromium, { recursive: true, force: true });
  rmSync(firefox, { recursive: true, force: true });
  mkdirSync(resolve(chromium, 'packs'), { recursive: true });
  for (const part of ['worker', 'asker'])
    copyFileSync(await bundledModule(`tests/bench/browser/${part}.ts`, 'browser'), resolve(chromium, `${part}.js`));
  writeFileSync(
    resolve(chromium, 'asker.html'),
    '<!doctype html><meta charset="utf-8"><title>Bench</title><script type="module" src="asker.js"></script>',
  );
  for (const size of sizes) {
    const { path, rows } = await generatedPack(size, SEED);
    copyFileSync(path, resolve(chromium, `packs/${size}.pack`));
    const world = newsWorld(SEED + 1);
    const pages = Array.from({ length: PAGES }, () => generatedPage(world, rows, SIXTY).page);
    writeFileSync(resolve(chromium, `packs/${size}.json`), JSON.stringify(pages));
  }
  cpSync(chromium, firefox, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Whence, measured',
    version: '1',
    // Ten copies of a pack of 100 MB.
    permissions: ['unlimitedStorage'],
  };
  writeManifest(chromium, { ...manifest, background: { service_worker: 'worker.js', type: 'module' } });
  writeManifest(firefox, {
    ...manifest,
    background: { scripts: ['worker.js'], type: 'module' },
    browser_specific_settings: { gecko: { id: ADDON_ID } },
  });
  return { chromium, firefox };
}

const writeManifest = (folder: string, manifest: object) =>
  writeFileSync(resolve(folder, 'manifest.json'), JSON.stringify(manifest));

import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A file or folder of the project. */
export const inProject = (path: string) => join(root, path);

/**
 * The unpacked extensions under test. `demo` is the measuring build with the invented town's corpus in it, so that the
 * same words can be found again without anybody else's text in the repository.
 */
export const BUILDS = {
  released: { chrome: inProject('.output/chrome-mv3'), firefox: inProject('.output/firefox-mv3') },
  measuring: { chrome: inProject('.output/e2e/chrome-mv3'), firefox: inProject('.output/e2e/firefox-mv3') },
  demo: { chrome: inProject('.output/demo/chrome-mv3'), firefox: inProject('.output/demo/firefox-mv3') },
} as const;

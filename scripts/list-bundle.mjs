/**
 * Writes docs/BUNDLE.md: every file of the released builds, its size, the packages in it, and what loads it when.
 *   npm run build && npm run list-bundle
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleList } from './bundle-contents.mjs';
import { root } from './stale.mjs';

writeFileSync(join(root, 'docs/BUNDLE.md'), bundleList());

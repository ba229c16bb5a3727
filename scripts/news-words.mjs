// `node scripts/news-words.mjs`: counts how many of the news pages in ../shared/bench (or WHENCE_BENCH) hold each word and
// writes the hashes of the common ones to matching/news-words.ts. To be run again when folding or stemming of words changes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './stale.mjs';
import { withModules } from './with-modules.mjs';

await withModules(async (load) => {
  const { deriveNewsWords, newsWordsFile } = await load('tests/bench/quality/derive-news-words.ts');
  const { hasSet, readSet } = await load('tests/bench/quality/read-set.ts');
  if (!hasSet('haystack-even')) throw new Error('haystack-even is not on this machine; WHENCE_BENCH says where it is');
  const pages = readSet('haystack-even');
  const derived = deriveNewsWords(pages);
  writeFileSync(join(root, 'matching/news-words.ts'), newsWordsFile(derived, pages.length));
  console.log(`${derived.count} stems`);
});

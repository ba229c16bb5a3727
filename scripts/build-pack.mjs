// `npm run pack [-- NAME]`: builds .output/corpus/NAME.pack (karachi, the bundled corpus, unless told otherwise).
import { ensurePack } from './ensure-pack.mjs';

try {
  await ensurePack(process.argv[2] ?? 'karachi');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

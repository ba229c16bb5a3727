import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { buildExtension } from './browser/build-extension';
import { inChromium, type SizeTimes } from './browser/in-chromium';
import { inFirefox } from './browser/in-firefox';
import { keepResult, quantile, table } from './results';

const SIZES = [100, 1000, 10_000];
const TIMES = 5;

/**
 * From a message to the first match in a background that was stopped, in real browsers. Arguments: sizes of generated
 * corpora, else 100 to 10,000 records; `chromium` or `firefox` for one of them only.
 */
export async function run(args: readonly string[]): Promise<void> {
  const asked = args.map(Number).filter((n) => n > 0);
  const sizes = asked.length > 0 ? asked : SIZES;
  const only = args.find((arg) => arg === 'chromium' || arg === 'firefox');
  const paths = {
    chromium: only === 'firefox' ? undefined : await ensureBrowser('chromium'),
    firefox: only === 'chromium' ? undefined : await ensureBrowser('firefox'),
  };
  if (!paths.chromium && !paths.firefox) return console.log(`Skipped: ${noBrowser(only ?? 'chromium')}`);
  const built = await buildExtension(sizes);
  const parts: string[] = [];
  if (paths.chromium)
    parts.push(section('Chromium, service worker', await inChromium(built.chromium, paths.chromium, sizes, TIMES)));
  if (paths.firefox)
    parts.push(
      section(
        'Firefox, event page (its clock is coarse: whole milliseconds)',
        await inFirefox(built.firefox, paths.firefox, sizes, TIMES),
      ),
    );
  keepResult(
    'browser',
    `## In browsers: a background that was stopped

A measuring extension (\`tests/bench/browser\`) with the product's \`openPack\` and \`createMatcher\`; generated records as in «the whole page», a page of 60 paragraphs. The pack lies in IndexedDB as a Blob; the background is stopped, a message with a page wakes it. Milliseconds, median of ${TIMES} restarts; «Blob to memory» is IndexedDB to Blob to ArrayBuffer.

${parts.join('\n\n')}`,
  );
}

function section(title: string, sizes: readonly SizeTimes[]): string {
  const rows = sizes.map(({ size, cold, warm }) => {
    const restarts = cold.filter((one) => one.restarted);
    const median = (of: (one: SizeTimes['cold'][number]) => number) => quantile(restarts.map(of), 0.5).toFixed(1);
    return [
      size.toLocaleString('en'),
      restarts.length,
      median((c) => c.start),
      median((c) => c.blob + c.buffer),
      median((c) => c.open),
      median((c) => c.create),
      median((c) => c.firstPage),
      median((c) => c.all),
      quantile(warm.took, 0.5).toFixed(2),
    ];
  });
  return `${title}:\n\n${table([
    [
      'records',
      'restarts',
      'start',
      'Blob to memory',
      'openPack',
      'createMatcher',
      'first page',
      'message to first match',
      'warm page',
    ],
    ...rows,
  ])}`;
}

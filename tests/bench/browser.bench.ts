import { ensureBrowser, noBrowser } from '../../scripts/ensure-browser.mjs';
import { buildExtension } from './browser/build-extension';
import { inChromium } from './browser/in-chromium';
import { inFirefox } from './browser/in-firefox';
import { type Measured, measureSizes, measureWays, type SizeTimes } from './browser/measure';
import { WAYS, type WayName, type WayTime } from './browser/ways';
import { keepResult, quantile, table } from './results';

const SIZES = [100, 1000, 10_000];
const TIMES = 5;
/** Size at which ways of keeping a pack are compared. */
const WAYS_SIZE = 100_000;

/**
 * From a message to the first match in a background that was stopped, in real browsers. Arguments: sizes of generated
 * corpora, else 100 to 10,000 records; `chromium` or `firefox` for one of them only; `ways` compares ways of keeping
 * the pack instead.
 */
export async function run(args: readonly string[]): Promise<void> {
  const asked = args.map(Number).filter((n) => n > 0);
  const only = args.find((arg) => arg === 'chromium' || arg === 'firefox');
  const chromium = only === 'firefox' ? undefined : await ensureBrowser('chromium');
  const firefox = only === 'chromium' ? undefined : await ensureBrowser('firefox');
  if (!chromium && !firefox) return console.log(`Skipped: ${noBrowser(only ?? 'chromium')}`);
  const ways = args.includes('ways');
  const sizes = asked.length > 0 ? asked : ways ? [WAYS_SIZE] : SIZES;
  const built = await buildExtension(sizes);
  const inEach = async <R>(work: (browser: Measured) => Promise<R>): Promise<R[]> => [
    ...(chromium ? [await inChromium(built.chromium, chromium, work)] : []),
    ...(firefox ? [await inFirefox(built.firefox, firefox, work)] : []),
  ];
  if (ways) {
    const [size = WAYS_SIZE] = sizes;
    const parts = await inEach(async (browser) => waysTable(browser.name, await measureWays(browser, size, TIMES)));
    keepResult('browser ways', `${waysHead(size)}\n\n${parts.join('\n\n')}`);
  } else {
    const parts = await inEach(async (browser) => sizesTable(browser.name, await measureSizes(browser, sizes, TIMES)));
    keepResult('browser', `${SIZES_HEAD}\n\n${parts.join('\n\n')}`);
  }
}

const SIZES_HEAD = `## In browsers: a background that was stopped

A measuring extension (\`tests/bench/browser\`) with the product's \`openPack\` and \`createMatcher\`; generated records as in «the whole page», a page of 60 paragraphs. The pack lies in IndexedDB as a Blob; the background is stopped, a message with a page wakes it. Milliseconds, median of ${TIMES} restarts; «Blob to memory» is IndexedDB to Blob to ArrayBuffer. Firefox's clock counts whole milliseconds.`;

function sizesTable(title: string, sizes: readonly SizeTimes[]): string {
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

const waysHead = (size: number) => `## In browsers: ways of keeping a pack

The pack of ${size.toLocaleString('en')} generated records, kept in ways a background may use; after each restart of the background it is read into memory again, or as much of it as the way needs. Milliseconds, least and median of ${TIMES} restarts.`;

function waysTable(title: string, ways: ReadonlyMap<WayName, readonly WayTime[] | null>): string {
  const rows = [...ways].map(([way, times]) => {
    if (!times) return [WAYS[way].what, 'not possible', '', '', ''];
    const took = times.map((t) => t.took);
    const megabytes = (times[0]?.bytes ?? 0) / 1e6;
    const median = quantile(took, 0.5);
    return [
      WAYS[way].what,
      megabytes.toFixed(1),
      Math.min(...took).toFixed(0),
      median.toFixed(0),
      ((1000 * megabytes) / median).toFixed(0),
    ];
  });
  return `${title}:\n\n${table([['kept as', 'MB read', 'least ms', 'median ms', 'MB a second'], ...rows])}`;
}

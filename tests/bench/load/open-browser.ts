import { readdirSync, readFileSync } from 'node:fs';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { serveFolder } from '../../../scripts/serve.mjs';
import { closeWelcome } from '../../e2e/close-welcome';
import { stopWorkers } from '../../e2e/stop-workers';
import { pause } from '../pages/open-page';
import { startProbe } from './probe';

/** A browser in which load is put on pages, with the extension or without. */
export interface LoadBrowser {
  browser: Browser;
  /** Null where the extension is not there. */
  background: Background | null;
  /** Address of the extension's own pages, without a slash at its end; empty without the extension. */
  own: string;
  address(path: string): string;
  /** Opens a page with a probe in it: in a window of its own, which somebody looks at, or in a tab behind. */
  open(address: string, where: 'window' | 'behind'): Promise<Page>;
  close(): Promise<void>;
}

/** The extension's background, as it is looked at from outside. */
export interface Background {
  evaluate<T, A>(work: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  /** Bytes: the heap and what array buffers hold, after a collection where `collected`. */
  heap(collected: boolean): Promise<{ heap: number; buffers: number }>;
  /** Bytes that all processes of the extension hold in memory. */
  resident(): number;
  /** Ends it as the browser does after half a minute without work; `own` is a page of the extension. */
  stop(own: Page): Promise<void>;
}

/** How long a page may take to come. */
const PATIENCE = 60_000;

/** Starts Chromium; `answer` gives the pages by their path. Puppeteer and not Playwright, which tells every tab that it is looked at. */
export async function openLoadBrowser(
  { extension, executablePath }: { extension: string | null; executablePath: string },
  answer: (path: string) => string | undefined,
): Promise<LoadBrowser> {
  const server = await serveFolder('.output/bench', answer);
  const browser = await puppeteer.launch({
    browser: 'chrome',
    executablePath,
    headless: true,
    enableExtensions: true,
    protocolTimeout: 120_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    const background = extension ? await openBackground(browser) : null;
    const own = background?.own ?? '';
    if (background) await closeWelcome(browser, `${own}/welcome.html`);
    const session = await browser.target().createCDPSession();
    let opened = 0;
    return {
      browser,
      background,
      own,
      address: (path) => `${server.address}${path}`,
      async open(address, where) {
        const blank = `about:blank#${++opened}`;
        const asked = where === 'window' ? { newWindow: true } : { background: true };
        await session.send('Target.createTarget', { url: blank, ...asked });
        const target = await browser.waitForTarget((one) => one.url() === blank, { timeout: PATIENCE });
        const page = await target.page();
        if (!page) throw new Error('a tab did not open');
        await page.evaluateOnNewDocument(startProbe);
        void page.goto(address, { timeout: PATIENCE }).catch(() => null);
        return page;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openBackground(browser: Browser): Promise<Background & { own: string }> {
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker');
  const own = new URL('/', target.url()).href.slice(0, -1);
  /** A background that was stopped has another target when it runs again. */
  const now = async (): Promise<CDPSession> => {
    const there = await browser.waitForTarget((one) => one.type() === 'service_worker', { timeout: PATIENCE });
    return (await there.createCDPSession()) as CDPSession;
  };
  let session: CDPSession | null = await now();
  /** One that is looked at while it ends would wait for its observer when it starts again. */
  let stopping = false;
  browser.on('targetdestroyed', (gone) => {
    if (gone.type() === 'service_worker') session = null;
  });
  return {
    own,
    async evaluate(work, arg) {
      session ??= await now();
      const expression = `(${String(work)})(${JSON.stringify(arg)})`;
      const done = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      if (done.exceptionDetails) throw new Error(done.exceptionDetails.exception?.description ?? 'it failed');
      return done.result.value;
    },
    async heap(collected) {
      if (stopping) throw new Error('it is being stopped');
      session ??= await now();
      if (collected) for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
      // Newer than the driver's types.
      const used = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
      return { heap: used.usedSize, buffers: used.backingStorageSize ?? 0 };
    },
    resident: () => residentOf(browser.process()?.pid ?? 0, /--extension-process/),
    async stop(own) {
      stopping = true;
      await session?.detach().catch(() => null);
      session = null;
      await stopWorkers(own);
      stopping = false;
    },
  };
}

/** Bytes in memory of the processes that a process has started and whose command line fits. Linux only; 0 elsewhere. */
export function residentOf(ancestor: number, fits: RegExp): number {
  const parents = new Map<number, number>();
  let bytes = 0;
  const pids = process.platform === 'linux' ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
  for (const pid of pids) parents.set(Number(pid), Number(statusOf(pid, 'PPid')));
  const isOurs = (pid: number): boolean => pid === ancestor || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  for (const pid of pids)
    if (isOurs(Number(pid)) && fits.test(commandOf(pid))) bytes += 1024 * Number(statusOf(pid, 'VmRSS'));
  return bytes;
}

const readProc = (pid: string, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
};
const statusOf = (pid: string, field: string): string =>
  new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readProc(pid, 'status'))?.[1] ?? '0';
const commandOf = (pid: string): string =>
  `${readProc(pid, 'comm').trim()} ${readProc(pid, 'cmdline').replaceAll('\0', ' ')}`;

/** Waits until `is` gives something else than null, false or 0, and gives that; null where it took too long. */
export async function until<T>(is: () => Promise<T>, patience: number): Promise<NonNullable<T> | null> {
  for (const end = performance.now() + patience; performance.now() < end; await pause(100)) {
    const now = await is().catch(() => null);
    if (now) return now as NonNullable<T>;
  }
  return null;
}

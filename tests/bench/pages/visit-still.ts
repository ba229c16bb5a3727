import { inflateSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { pause, settled, tell, type Visitor } from './open-page';
import { type PageState, readState } from './page-state';
import { type MainThread, ourShare, startTrace } from './trace';

/** What differed on a page with badges from the same page without. Every figure should be 0. */
export interface Harm {
  /** The page's HTML less our empty elements is not what it was before we came. */
  html: number;
  /** The page's HTML after everything was taken off is not what it was before we came. */
  undone: number;
  /** Elements whose box is another, and pages whose scrolled size is. */
  boxes: number;
  size: number;
  /** Elements whose colour, font or display is another. */
  styles: number;
  /** innerText, textContent, the text of a selection of everything. */
  text: number;
  /** What Ctrl+C puts on the clipboard after Ctrl+A: as plain text, and as HTML. */
  copiedText: number;
  copiedHtml: number;
  /** Words of our badges that find-in-page finds more often. */
  found: number;
  /** Decoded streams of the printed page that differ. */
  printed: number;
}

/** One page with badges, its own scripts not running. */
export interface StillVisit {
  name: string;
  main: MainThread | null;
  badges: number;
  harm: Harm;
  /** Something of the page changes with nothing of ours in it; that is not counted. */
  restless: boolean;
}

const HARMS = [
  'html',
  'undone',
  'boxes',
  'size',
  'styles',
  'text',
  'copiedText',
  'copiedHtml',
  'found',
  'printed',
] as const satisfies readonly (keyof Harm)[];

/** Long enough for what comes after the last badge (the card's script, refitting), in milliseconds. */
const AFTERWARDS = 700;

/** Looking at a page takes seconds; where the browser itself takes longer than this (ms), the page is left out and named. */
const PATIENCE = 90_000;

/** The same, or null where the browser did not come to an end; what it was doing then is printed. */
export async function visitStill(visitor: Visitor, index: number, name: string): Promise<StillVisit | null> {
  const { page, session } = await visitor.tab();
  let doing = 'opening';
  const work = lookTwice(visitor, { page, session, index, name, begin: (what) => (doing = what) });
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const visit = await Promise.race([work, late]);
  if (visit) await page.close();
  else {
    console.log(`${name}: left out, the browser was still ${doing} after ${PATIENCE / 1000} s`);
    work.catch(() => null);
    // A renderer that is busy closes no page.
    await Promise.race([session.send('Page.crash').catch(() => null), pause(5_000)]);
    await Promise.race([page.close(), pause(5_000)]);
  }
  return visit;
}

interface Looking {
  page: Page;
  session: CDPSession;
  index: number;
  name: string;
  /** Told what is begun now. */
  begin(what: string): void;
}

/**
 * Opens a page whose own scripts do not run, so that every change is ours: looks at it with its badges, has our script
 * stop, and looks at it again.
 */
async function lookTwice(visitor: Visitor, { page, session, index, name, begin }: Looking): Promise<StillVisit> {
  const { before, main } = await openTraced(visitor, page, session, index);
  const labels = await page.evaluate(readLabels);
  const print = async () => streams((await session.send('Page.printToPDF', { printBackground: true })).data);
  const look = async () => {
    begin('looking at its elements');
    const state = await page.evaluate(readState, labels);
    begin('copying');
    const copied = await copyAll(page);
    begin('printing');
    return { state, copied, pdf: await print() };
  };
  // Printing and copying themselves make some pages load what they had put off; that is not ours.
  const earlier = await look();
  const on = await look();
  await tell(visitor.context, page.url(), 'stop');
  await page.waitForFunction(() => !document.querySelector('whence-badge'), null, { timeout: 5_000 }).catch(() => null);
  const off = await look();
  const harm = compare(before, on, off);
  // Where a page differs from itself with nothing of ours in it, it cannot show what a badge does.
  const later = await look();
  const own = compare(before, off, later);
  const restless = HARMS.filter((what) => own[what] > 0);
  for (const what of restless) harm[what] = 0;
  // Some pages are printed now in one way, now in another: a badge changes what no printing without it gives.
  for (const a of [earlier, on])
    for (const b of [off, later]) harm.printed = Math.min(harm.printed, differ(a.pdf, b.pdf));
  const harmed = HARMS.filter((what) => harm[what] > 0);
  if (harmed.length > 0) console.log(`${name}: ${harmed.map((what) => `${what} ${harm[what]}`).join(', ')}`);
  return { name, main, badges: labels.length, harm, restless: restless.length > 0 };
}

/** Opens a page, its own scripts not running, and traces it until our last badge is there; gives its HTML before we came. */
async function openTraced(visitor: Visitor, page: Page, session: CDPSession, index: number) {
  const endTrace = await startTrace(session);
  await page.goto(visitor.address(index, true), { waitUntil: 'domcontentloaded' }).catch(() => null);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await page.waitForLoadState('load', { timeout: 10_000 }).catch(() => null);
  await settled(visitor.context, page);
  await pause(AFTERWARDS);
  return { before, main: ourShare(await endTrace()) };
}

/** The time a page pays on its main thread, and nothing else of it; null where there is no trace of us. */
export async function visitMain(visitor: Visitor, index: number): Promise<MainThread | null> {
  const { page, session } = await visitor.tab();
  try {
    return (await openTraced(visitor, page, session, index)).main;
  } finally {
    await page.close();
  }
}

interface Look {
  state: PageState;
  copied: { text: string; html: string };
  pdf: string[];
}

function compare(before: string, on: Look, off: Look): Harm {
  const { state: with_ } = on;
  const { state: without } = off;
  return {
    html: Number(with_.html.replaceAll(/<whence-badge[^>]*><\/whence-badge>/g, '') !== before),
    undone: Number(without.html !== before),
    boxes: differ(with_.boxes, without.boxes),
    size: Number(with_.size !== without.size),
    styles: differ(with_.styles, without.styles),
    text: differ(with_.texts, without.texts),
    copiedText: Number(on.copied.text !== off.copied.text),
    copiedHtml: Number(on.copied.html !== off.copied.html),
    found: with_.found.filter((n, i) => n !== null && (without.found[i] ?? n) !== n).length,
    printed: differ(on.pdf, off.pdf),
  };
}

/** How many of two lists differ; all of the longer one where they are not of one length. */
const differ = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length ? a.filter((one, i) => one !== b[i]).length : Math.max(a.length, b.length);

async function copyAll(page: Page): Promise<{ text: string; html: string }> {
  await page.bringToFront();
  await page.evaluate(async () => {
    await navigator.clipboard.writeText('');
    getSelection()?.selectAllChildren(document.body);
  });
  await page.keyboard.press('Control+C');
  return page.evaluate(async () => {
    getSelection()?.removeAllRanges();
    const [entry] = await navigator.clipboard.read();
    const read = async (type: string) => (entry?.types.includes(type) ? (await entry.getType(type)).text() : '');
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

function readLabels(): string[] {
  return [...document.querySelectorAll('whence-badge')].map(
    (host) => host.shadowRoot?.querySelector<HTMLElement>('.text')?.dataset.text ?? '',
  );
}

/** The drawing instructions of a PDF: its compressed streams, opened. Dates and ids stand outside them. */
function streams(base64: string): string[] {
  const pdf = Buffer.from(base64, 'base64');
  const found: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const end = pdf.indexOf('endstream', at);
    try {
      found.push(inflateSync(pdf.subarray(at + 7, end)).toString('latin1'));
    } catch {
      // Pictures are stored as they are, and are not ours.
    }
  }
  return found;
}

import type { ElementHandle, Page } from 'puppeteer-core';
import { pause } from '../pages/open-page';
import { type LoadBrowser, until } from './open-browser';

const PATIENCE = 120_000;

/** Opens the options page, in a window of its own; throws where it does not come. */
export async function openOptions({ open, own }: LoadBrowser): Promise<Page> {
  const page = await open(`${own}/options.html`, 'window');
  const isThere = () => page.evaluate(() => document.readyState === 'complete' && 'runtime' in chrome);
  if (!(await until(isThere, PATIENCE))) throw new Error('the options page did not open');
  return page;
}

/** Brings a pack in by the options page as a reader does; gives the seconds until the page says so. */
export async function bringPack(options: Page, path: string): Promise<number> {
  // What it said of an earlier pack is not there any more.
  await options.reload();
  const input = await until(() => options.$('input[type=file][accept=".pack"]'), PATIENCE);
  if (!input) throw new Error('the options page did not open');
  const began = performance.now();
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  const isIn = () =>
    options.evaluate(() =>
      [...document.querySelectorAll('[role=status]')].some((el) => /was brought in/.test(el.textContent ?? '')),
    );
  if (!(await until(isIn, PATIENCE))) throw new Error(`the pack was not brought in: ${await problemOn(options)}`);
  return (performance.now() - began) / 1000;
}

/** How long a background that was ended may leave a call without an answer (ms). */
const ANSWER = 30_000;

/** Takes a pack out again, or puts it back, by the call the options page makes. False where it was not answered. */
export function removePack(options: Page, id: string, removed: boolean): Promise<boolean> {
  const message = { to: 'background', call: 'removeCorpus', arg: { id, removed } };
  return options.evaluate(
    (asked, patience) =>
      Promise.race([
        chrome.runtime.sendMessage(asked).then(
          (reply: { ok?: boolean } | undefined) => reply?.ok === true,
          () => false,
        ),
        new Promise<boolean>((resolve) => setTimeout(resolve, patience, false)),
      ]),
    message,
    ANSWER,
  );
}

/** The ids of the corpora the reader has brought. */
export function ownCorpora(options: Page): Promise<string[]> {
  return options.evaluate(async () => {
    const reply = await chrome.runtime.sendMessage({ to: 'background', call: 'listCorpora', arg: null });
    const { corpora } = reply.value.value as { corpora: { id: string; origin: string }[] };
    return corpora.filter(({ origin }) => origin === 'own').map(({ id }) => id);
  });
}

const problemOn = (page: Page) =>
  page.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? 'no word of it').catch(() => 'page gone');

export const badgesOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('whence-badge').length).catch(() => 0);

/** Seconds until each of the pages has as many badges; the pages that had not in time. */
export async function whenBadged(
  pages: readonly Page[],
  wanted: number,
  patience: number,
): Promise<{ seconds: number; short: number }> {
  const began = performance.now();
  for (;;) {
    const counts = await Promise.all(pages.map(badgesOf));
    const short = counts.filter((n) => n !== wanted).length;
    const seconds = (performance.now() - began) / 1000;
    if (short === 0 || seconds * 1000 > patience) return { seconds, short };
    await pause(200);
  }
}

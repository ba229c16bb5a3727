import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type { Answerer, Shown, Tab, Where } from './driver';
import { findElements, inWords, soughtOf } from './find-elements';
import { reachElement } from './reach-element';

/** How long an element is waited for, and how often it is looked for (milliseconds). */
const PATIENCE = 30_000;
const EVERY = 50;

/** What the two browsers do not do alike. */
export interface Differences {
  load(page: Page, address: string): Promise<void>;
  show(page: Page, how: Shown): Promise<void>;
}

/** {@link Tab} over a page of either browser; requests of the page that `answers` does not know are aborted. */
export async function puppeteerTab(page: Page, answers: Answerer, differences: Differences): Promise<Tab> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    // Of a request that was answered with an error or aborted the list of strays tells.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  page.setDefaultNavigationTimeout(3 * PATIENCE);
  await answerRequests(page, answers);

  const find = async (where: Where): Promise<ElementHandle | null> => {
    const found = await page.evaluateHandle(`(${findElements})(${JSON.stringify(soughtOf(where))})[0] ?? null`);
    return found.asElement() as ElementHandle | null;
  };
  /**
   * Asks the first element; `none` where there is none. Found and asked in one go: Firefox hands out no element of a
   * frame's document.
   */
  const askNow = <R>(where: Where, question: string | ((element: Element) => R), none: R): Promise<R> => {
    const found = `(${findElements})(${JSON.stringify(soughtOf(where))})`;
    const ask = `([element]) => element ? (${question})(element) : ${JSON.stringify(none)}`;
    return page.evaluate(`(${ask})(${found})`) as Promise<R>; // what the question gives
  };
  const ask = <R>(where: Where, question: string | ((element: Element) => R), none: R): Promise<R> =>
    // The page may be being replaced: the next look will tell.
    askNow(where, question, none).catch(() => none);
  const front = () => page.bringToFront();
  /** The point where a real pointer meets the first element, once it has come to rest. */
  const reach = async (where: Where) => {
    await front();
    let before = '';
    let why: unknown = 'there is none';
    for (const until = Date.now() + PATIENCE; Date.now() < until; await pause()) {
      const point = await askNow(where, reachElement, 'there is none').catch(String);
      if (typeof point === 'object') {
        if (before === JSON.stringify(point)) return point;
        before = JSON.stringify(point);
        why = 'it keeps moving';
      } else {
        before = '';
        why = point;
      }
    }
    throw new Error(`${inWords(where)} cannot be reached: ${why}\n${page.url()}`);
  };
  const waitFor = async (where: Where): Promise<ElementHandle> => {
    for (const until = Date.now() + PATIENCE; Date.now() < until; await pause()) {
      const found = await find(where).catch(() => null);
      if (found) return found;
    }
    throw new Error(`there is no ${inWords(where)}\n${page.url()}`);
  };
  const press = async (keys: string) => {
    // Puppeteer knows «Space» in one protocol only.
    const held = keys.replace('Space', ' ').split('+') as KeyInput[];
    const key = held.pop() ?? 'Escape';
    for (const modifier of held) await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    for (const modifier of held.reverse()) await page.keyboard.up(modifier);
  };
  const click = async (where: Where) => {
    const { x, y } = await reach(where);
    await page.mouse.click(x, y);
  };

  return {
    errors,
    // Puppeteer is not told where Firefox's own and the extension's pages went.
    address: () => page.evaluate(() => location.href),
    goto: (address) => differences.load(page, address),
    // Firefox tells no load where it takes a page out of its memory.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    front,
    // A page may have closed itself.
    close: async () => void (page.isClosed() || (await page.close())),
    count: (where) =>
      page.evaluate(`(${findElements})(${JSON.stringify(soughtOf(where))}).length`).then(Number, () => 0),
    text: (where) =>
      ask(
        where,
        (element) => {
          // What is shown by CSS is text for as long as it is asked for.
          const shown = [...element.querySelectorAll<HTMLElement>('[data-words]')];
          for (const el of shown) el.textContent = el.dataset.words ?? '';
          const text = 'innerText' in element ? String(element.innerText) : '';
          for (const el of shown) el.textContent = '';
          return text;
        },
        '',
      ),
    attribute: (where, name) =>
      ask<string | null>(where, `(element) => element.getAttribute(${JSON.stringify(name)})`, null),
    value: (where) => ask(where, (field) => ('value' in field ? String(field.value) : null), null),
    focused: (where) =>
      ask(
        where,
        (element) => {
          const root = element.getRootNode();
          return 'activeElement' in root && root.activeElement === element;
        },
        false,
      ),
    // Puppeteer's own types say the same with more words.
    evaluate: (run, ...given) => page.evaluate(run as (...all: unknown[]) => never, ...given),
    click,
    clickAt: async (x, y) => {
      await front();
      await page.mouse.click(x, y);
    },
    hover: async (where) => {
      const { x, y } = await reach(where);
      await page.mouse.move(x, y);
    },
    pointAt: (x, y) => page.mouse.move(x, y),
    pointAway: () => page.mouse.move(1, 1),
    press: async (keys) => {
      await front();
      await press(keys);
    },
    fill: async (where, text) => {
      await click(where);
      await press('Control+A');
      await press('Delete');
      if (text !== '') await page.keyboard.type(text);
    },
    choose: async (where, value) => void (await (await waitFor(where)).select(value)),
    upload: async (where, { name, contents }) => {
      const path = join(mkdtempSync(join(tmpdir(), 'whence-upload-')), name);
      writeFileSync(path, contents);
      await ((await waitFor(where)) as ElementHandle<HTMLInputElement>).uploadFile(path);
    },
    resize: (viewport) =>
      page.setViewport(viewport).catch((error: unknown) => {
        // Firefox 140 sets the size and then knows nothing of screen orientation.
        if (!String(error).includes('setScreenOrientationOverride')) throw error;
      }),
    show: (how) => differences.show(page, how),
    screenshot: () => page.screenshot(),
  };
}

const pause = () => new Promise((resolve) => setTimeout(resolve, EVERY));

async function answerRequests(page: Page, answers: Answerer): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const address = request.url();
    const answer = /^https?:/.test(address) ? answers(address) : undefined;
    // A request whose page has gone meanwhile can no longer be answered, and nobody waits for it.
    const done = () => undefined;
    if (answer === undefined) request.continue().catch(done);
    else if (answer === null) request.abort().catch(done);
    else request.respond(answer).catch(done);
  });
}

/**
 * What a test needs of a browser, and no more. Both browsers are driven by puppeteer-core (over the DevTools protocol in
 * Chromium, over WebDriver BiDi in Firefox), so there is one way to click, type and look (`puppeteer-tab.ts`), and the
 * two differ only in how they start and in what no protocol has in common (`drive-chromium.ts`, `drive-firefox.ts`).
 * Playwright was tried for Chromium: it would have meant every method twice, and its pages are all «visible» at once,
 * which a reader's are not. It stays as the runner.
 */

/**
 * Where in a page. A string is CSS, in which ` >>> ` goes into the open shadow root of what stands before it, or into the
 * document of a frame of the same origin; every element counts, rendered or not. With a `name` only rendered elements count whose accessible name (or text, where they
 * have no other) is that name or matches it.
 */
export type Where = string | { css: string; name: string | RegExp };

export interface Viewport {
  width: number;
  height: number;
}

/** How a page is shown; what is left out goes back to what it is without a driver. */
export interface Shown {
  scheme?: 'dark' | 'light';
  medium?: 'print';
  lessMotion?: boolean;
  forcedColours?: boolean;
}

/** Methods that need an element wait for it; those that only look tell what is there now: wrap them in `expect.poll`. */
export interface Tab {
  /** Messages of errors nobody caught and of console errors since the tab was opened. */
  readonly errors: string[];
  address(): Promise<string>;
  /** Resolves once the page has loaded. */
  goto(address: string): Promise<void>;
  /** Asks for the page before; what it shows tells when it is there. */
  back(): Promise<void>;
  /** Makes this the tab in front of its window. */
  front(): Promise<void>;
  close(): Promise<void>;

  /** How many elements there are now; 0 while the page is not there yet. */
  count(where: Where): Promise<number>;
  /** Text of the first element as it is laid out (`innerText`); empty where there is none now. */
  text(where: Where): Promise<string>;
  /** An attribute of the first element, null where there is no such element or attribute now. */
  attribute(where: Where, name: string): Promise<string | null>;
  /** What stands in the first field; null where there is none now. */
  value(where: Where): Promise<string | null>;
  /** Whether the first element has the focus, in its shadow root where it is in one. */
  focused(where: Where): Promise<boolean>;
  /** Runs in the page's own world. */
  evaluate<A extends unknown[], R>(run: string | ((...given: A) => R), ...given: A): Promise<Awaited<R>>;

  /**
   * A real click on the first element, once it is enabled, has come to rest and nothing lies over it. The tab is brought
   * to front before, as for everything below that a reader does.
   */
  click(where: Where): Promise<void>;
  /** A real click at a point of the viewport, for what has no selector (inside closed roots). */
  clickAt(x: number, y: number): Promise<void>;
  hover(where: Where): Promise<void>;
  /** Takes the pointer to a point of the viewport, for what has no selector. */
  pointAt(x: number, y: number): Promise<void>;
  /** Takes the pointer to the upper left corner. */
  pointAway(): Promise<void>;
  /** One key, with modifiers before it: `Escape`, `Control+A`. */
  press(keys: string): Promise<void>;
  /** Puts `text` in the place of what a field holds. */
  fill(where: Where, text: string): Promise<void>;
  /** Picks the option with this value. */
  choose(where: Where, value: string): Promise<void>;
  /** Hands a file to a file field. */
  upload(where: Where, file: { name: string; contents: string }): Promise<void>;

  resize(viewport: Viewport): Promise<void>;
  show(how: Shown): Promise<void>;
  /** A PNG of what is in view. */
  screenshot(): Promise<Uint8Array>;
}

/**
 * What a tab's requests are answered with; null where the request is nobody's business and must not have been made, undefined
 * where it goes its way, to a server of the test.
 */
export type Answerer = (address: string) => Answer | null | undefined;

export interface Answer {
  status: number;
  contentType: string;
  body: string;
}

/** How a browser is started. */
export interface Start {
  /** Whether it writes down which names it looks up by itself, past the proxy. */
  logNames?: boolean;
  /** Folder of a profile that outlives the browser; without one it has one of its own for the time. */
  profile?: string;
  /** Whether the extension was in that profile before: then no welcome page is waited for. */
  updated?: boolean;
  /** How many kilobytes it keeps for all sites and extensions together. Only Firefox can be told. */
  room?: number | undefined;
}

/** A browser with the extension in it. */
export interface Driver {
  /** Name and version as the browser gives them. */
  readonly version: string;
  /** How many tabs with the welcome page the install opened; they have been closed. */
  readonly welcomed: number;
  /** The address of a file of the extension, `popup.html?tab=3`. */
  own(file: string): string;
  /** A new tab in front, or one in a window of its own. */
  newTab(answers: Answerer, where?: 'tab' | 'window'): Promise<Tab>;
  /** The tab that `act` makes the browser open. What it asked for before `answers` were there has failed: load it again. */
  opened(act: () => Promise<void>, answers: Answerer): Promise<Tab>;
  /** Lets the extension into private windows, as a reader does in the browser's settings. It is loaded anew by that. */
  allowPrivate(): Promise<void>;
  /** Opens a private window with an empty tab. */
  openPrivateWindow(): Promise<void>;
  /** Stops the worker or event page, as the browser does after half a minute without work. Resolves once it has stopped. */
  stopBackground(): Promise<void>;
  /** Presses the extension's button in the toolbar while `tab` is in front: the popup opens, the tab is granted. */
  pressToolbarButton(tab: Tab): Promise<void>;
  /** Says yes beforehand to what `permissions.request` will ask for in the next real click, e.g. `*://*.x.example/*`. */
  allow(origin: string): Promise<void>;
  /** Requests that left the browser past every tab's answers (its background, frames, popups), taken off the list. */
  takeStrays(): string[];
  /** Requests to the makers of the browsers since it was started. */
  readonly askedByBrowser: readonly string[];
  /** Names the browser has looked up by itself since it was started, as far as its log is written; only with {@link Start.logNames}. */
  lookedUp(): string[];
  /** Hosts behind which a server of the test stands on this machine, by its port. */
  readonly served: Map<string, number>;
  /** The contents of the file that `act` makes the browser download. */
  downloaded(act: () => Promise<void>): Promise<string>;
  close(): Promise<void>;
}

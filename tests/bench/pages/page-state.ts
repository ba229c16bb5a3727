/** What a page is at one moment, as far as a reader or a script of the page could tell. */
export interface PageState {
  html: string;
  /** Box of every element of the page, in document order, to a hundredth of a pixel. */
  boxes: string[];
  styles: string[];
  /** innerText, textContent, and the text of a selection of everything. */
  texts: string[];
  size: string;
  /** How often each of the labels is found by find-in-page, up to 3 times; null where there was no time to look. */
  found: (number | null)[];
}

/** Runs in the page. */
export function readState(labels: readonly string[]): PageState {
  const body = document.body;
  const elements = [...body.querySelectorAll('*')].filter((el) => !el.localName.startsWith('whence-'));
  const round = (n: number) => Math.round(n * 100) / 100;
  const boxes = elements.map((el) => {
    const { x, y, width, height } = el.getBoundingClientRect();
    return [x + scrollX, y + scrollY, width, height].map(round).join(' ');
  });
  const styles = elements.map((el) => {
    const { color, backgroundColor, fontSize, fontWeight, display, visibility, marginBlockEnd } = getComputedStyle(el);
    return [color, backgroundColor, fontSize, fontWeight, display, visibility, marginBlockEnd].join(' ');
  });
  const selection = getSelection();
  selection?.selectAllChildren(body);
  const texts = [body.innerText, document.documentElement.textContent ?? '', selection?.toString() ?? ''];
  const { find } = window as unknown as { find(text: string): boolean }; // old, and in no standard
  const until = performance.now() + 5_000;
  // On some pages in Arabic letters one search of Chromium's takes minutes, with us or without.
  const isSlow = (body.innerText.match(/[\u0600-\u06ff]/g)?.length ?? 0) > body.innerText.length / 3;
  const found = labels.map((label) => {
    if (isSlow || performance.now() > until) return null;
    selection?.removeAllRanges();
    let times = 0;
    while (times < 3 && find.call(window, label)) times++;
    return times;
  });
  selection?.removeAllRanges();
  scrollTo(0, 0);
  const { scrollWidth, scrollHeight } = document.documentElement;
  return {
    html: document.documentElement.outerHTML,
    boxes,
    styles,
    texts,
    size: `${scrollWidth} ${scrollHeight}`,
    found,
  };
}

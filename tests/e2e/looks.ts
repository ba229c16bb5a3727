import type { Tab } from './driver';

/** Runs `look` on the first element of `path`, in which ` >>> ` goes into an open root. */
const lookAt = `((path, look) => {
  let at = document;
  for (const step of path.split('>>>')) at = (at.shadowRoot ?? at).querySelector(step.trim());
  return look(at);
})`;

/** Left, right, top and bottom of an element in the viewport, in pixels. */
export const boxOf = (tab: Tab, path: string) =>
  tab.evaluate(
    `${lookAt}(${JSON.stringify(path)}, (el) => {
      const { left, right, top, bottom } = el.getBoundingClientRect();
      return [left, right, top, bottom];
    })`,
  ) as Promise<number[]>;

/** How light the background is on which an element stands, 0 to 1 (mean of its channels); its own or the nearest around it. */
export const lightness = (tab: Tab, path: string) =>
  tab.evaluate(
    `${lookAt}(${JSON.stringify(path)}, (el) => {
      const channels = (at) => getComputedStyle(at).backgroundColor.match(/[\\d.]+/g).map(Number);
      while (channels(el)[3] === 0 && el.parentElement) el = el.parentElement;
      const [r, g, b, opacity] = channels(el);
      if (opacity === 0) throw new Error('nothing around it has a background');
      return (r + g + b) / 3 / 255;
    })`,
  ) as Promise<number>;

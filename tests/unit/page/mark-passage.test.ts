// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createPassageMarker, MARK_TAG } from '../../../page/mark-passage';
import { readPage } from '../../../page/read-page';

const STORY =
  'The harbour board met on Tuesday and put off the stairs of the lighthouse until somebody had counted the steps.';

/** The first paragraph of a page, as it was read. */
function firstPlace(html: string) {
  document.body.innerHTML = html;
  const [place] = readPage(document, 'https://ridge.example/news/stairs', true).places;
  if (!place) throw new Error('nothing was read');
  return place;
}
const marks = () => [...document.querySelectorAll(MARK_TAG)];

it('stands last in the page with a closed root and nothing to read, one at a time, and leaves no trace', () => {
  const place = firstPlace(`<p>${STORY}</p>`);
  const before = document.documentElement.outerHTML;
  const marker = createPassageMarker('closed');
  marker.mark(place, [{ start: 4, end: 17 }]);
  marker.mark(place, [{ start: 0, end: 40 }]);
  const [mark] = marks();
  expect(marks()).toHaveLength(1);
  expect(mark?.parentElement).toBe(document.documentElement);
  expect(mark?.shadowRoot).toBe(null);
  expect(mark?.outerHTML).toBe(`<${MARK_TAG}></${MARK_TAG}>`);
  marker.unmark();
  expect(document.documentElement.outerHTML).toBe(before);
});

it('stands in the dialog around its passage, outside which nothing is seen', () => {
  const place = firstPlace(`<dialog open><p>${STORY}</p></dialog>`);
  const marker = createPassageMarker('closed');
  marker.mark(place, [{ start: 0, end: 40 }]);
  expect(marks()[0]?.parentElement?.localName).toBe('dialog');
  marker.unmark();
  expect(marks()).toEqual([]);
});

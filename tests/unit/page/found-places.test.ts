import { expect, it } from 'vitest';
import { needsCheck, placesOf, spansOf } from '../../../entrypoints/page.content/found-places';
import type { Finding, Match } from '../../../model/finding';
import { readPage } from '../../../page/read-page';
import { DOMS } from './parse-page';

const A = 'The harbour board met on Tuesday night and put off a decision on the stairs again.';
const B = 'Two of its members had walked down from the ridge and left before the vote was taken.';
const C = 'A third said that the stairs had outlived three boards and would outlive this one.';

const read = (...paragraphs: string[]) => {
  const doc = DOMS.linkedom?.(`<article>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article>`);
  if (!doc) throw new Error('no parser');
  return readPage(doc, 'https://ridge.example/a');
};
const match = (change: Partial<Match> = {}): Match => ({
  block: 0,
  kind: 'same-text',
  grade: 'strong',
  score: 1,
  span: { start: 0, end: 10 },
  corpus: 'c',
  record: 'r',
  words: null,
  because: [],
  ...change,
});
const finding = (block: number, matches = [match({ block })]): Finding => ({
  id: `${block}-r`,
  block,
  kind: 'same-text',
  grade: 'strong',
  score: 1,
  matches,
  sources: [],
  otherReports: [],
  removals: [],
  events: [],
});
const foundIn = (reading: ReturnType<typeof read>, ...findings: Finding[]) => ({
  findings,
  texts: reading.text.blocks.map((block) => block.text),
});

it('finds a finding again where its block has moved', () => {
  const before = read(A, B);
  const after = read(C, B, A);
  const f = finding(1);
  expect(placesOf(foundIn(before, f), after).get(f)?.block).toMatchObject({ index: 1, text: B });
  const g = finding(0);
  expect(placesOf(foundIn(before, g), after).get(g)?.block.index).toBe(2);
});

it('gives two findings with the same text two places', () => {
  const before = read(A, A);
  const found = foundIn(before, finding(0), finding(1));
  expect([...placesOf(found, read(B, A, A)).values()].map((place) => place.block.index).sort()).toEqual([1, 2]);
});

it('asks for a check when text came or a finding went, and not when blocks only moved', () => {
  const before = read(A, B);
  const found = foundIn(before, finding(0));
  expect(needsCheck(found, before, read(B, A))).toBe(false);
  expect(needsCheck(found, before, read(A, B, C))).toBe(true);
  expect(needsCheck(found, before, read(B))).toBe(true);
  expect(needsCheck(found, before, read(A))).toBe(false);
});

it('marks the shared words where there are any, else the span, of strong matches first', () => {
  const spans = [
    { start: 0, end: 4 },
    { start: 9, end: 20 },
  ];
  const shared = match({
    because: [
      {
        type: 'shared-text',
        spans,
        sharedWords: 4,
        blockWords: 9,
        sourceWords: 90,
        blockShare: 0.4,
        sourceShare: 0.04,
      },
    ],
  });
  const weak = match({ grade: 'weak', span: { start: 30, end: 40 } });
  expect(spansOf(finding(0, [shared, weak]))).toEqual(spans);
  expect(spansOf(finding(0, [weak]))).toEqual([{ start: 30, end: 40 }]);
});

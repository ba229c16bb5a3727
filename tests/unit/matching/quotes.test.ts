import { describe, expect, it } from 'vitest';
import { viewCorpus } from '../../../matching/corpus-view';
import { judgePassages, type Passage, quotedStretches } from '../../../matching/quotes';
import type { PressRecord } from '../../../model/record';
import { fakeCorpus, fakeRecord, onDay } from '../../fakes/fake-record';

const TEXT = 'x'.repeat(1000);
const article = fakeRecord({
  id: 'article',
  published: onDay('2011-08-04'),
  related: [{ record: 'statement', relation: 'quotes' }],
});
const statement = fakeRecord({ id: 'statement', published: onDay('2011-08-03') });
const reprint = fakeRecord({
  id: 'reprint',
  published: onDay('2011-08-05'),
  related: [{ record: 'article', relation: 'same-text' }],
});
const stranger = fakeRecord({ id: 'stranger', published: onDay('2011-08-01') });
const view = viewCorpus(fakeCorpus({ records: [article, statement, reprint, stranger] }));

/** A passage over `from` to `to` of the block, ten words to a hundred letters. */
function passage(record: PressRecord, from: number, to: number): Passage {
  const words = (to - from) / 10;
  return {
    view,
    record,
    block: 0,
    bits: 3 * words,
    enough: true,
    spans: [{ start: from, end: to }],
    span: { start: from, end: to },
    sharedWords: words,
    blockWords: 100,
    words: { from: 0, to: words, of: 300 },
  };
}
const judged = (passages: Passage[], text = TEXT, copies = false) =>
  judgePassages(passages, text, () => copies).map((m) => [m.record, m.kind]);

describe('one passage, two owners', () => {
  it('a part of another’s passage is quoted there, and the relation is named', () => {
    const found = judgePassages([passage(statement, 300, 600), passage(article, 0, 1000)], TEXT, () => false);
    expect(found.map((m) => [m.record, m.kind])).toEqual([
      ['article', 'same-text'],
      ['statement', 'quotes'],
    ]);
    expect(found[1]?.because).toContainEqual({ type: 'relation', record: 'article', relation: 'quotes' });
    expect(found[1]?.span).toEqual({ start: 300, end: 600 });
  });
  it('where both have all of it, the one that is quoted leads', () => {
    const expected = [
      ['statement', 'quotes'],
      ['article', 'quotes'],
    ];
    expect(judged([passage(article, 0, 600), passage(statement, 20, 600)])).toEqual(expected);
    expect(judged([passage(statement, 0, 580), passage(article, 0, 600)])).toEqual(expected);
  });
  it('where nothing is known of the two, the earlier leads', () => {
    expect(judged([passage(statement, 0, 600), passage(stranger, 0, 600)])).toEqual([
      ['stranger', 'quotes'],
      ['statement', 'quotes'],
    ]);
  });
  it('unless the page shows them to be copies of one text', () => {
    const found = judged([passage(statement, 0, 600), passage(stranger, 0, 600)], TEXT, true);
    expect(found.map(([, kind]) => kind)).toEqual(['same-text', 'same-text']);
  });
  it('copies the corpus knows of are one match', () =>
    expect(judged([passage(reprint, 0, 1000), passage(article, 0, 990)])).toEqual([['reprint', 'same-text']]));
  it('passages side by side are no rivals', () => {
    const found = judged([passage(stranger, 0, 400), passage(article, 500, 1000)]);
    expect(found.every(([, kind]) => kind === 'same-text')).toBe(true);
  });
  it('two corpora do not judge each other', () => {
    const elsewhere = viewCorpus(fakeCorpus({ id: 'other', records: [article] }));
    const found = judged([passage(article, 0, 1000), { ...passage(article, 0, 1000), view: elsewhere }]);
    expect(found.map(([, kind]) => kind)).toEqual(['same-text', 'same-text']);
  });
  it('comes out the same in any order', () => {
    const all = [passage(statement, 300, 600), passage(article, 0, 1000), passage(stranger, 290, 600)];
    expect(judged([...all].reverse())).toEqual(judged(all));
  });
});

describe('quotation marks in the block', () => {
  it('make a small passage inside them a quotation', () => {
    const quoted = `${'x'.repeat(99)}“${'y'.repeat(200)}”${'x'.repeat(700)}`;
    expect(judged([passage(stranger, 100, 300)], quoted)).toEqual([['stranger', 'quotes']]);
    expect(judged([passage(stranger, 500, 700)], quoted)).toEqual([['stranger', 'same-text']]);
  });
  it('do not where they hold most of the block', () => {
    expect(judged([passage(stranger, 1, 900)], `“${'y'.repeat(950)}” x`)).toEqual([['stranger', 'same-text']]);
  });
  it.each([
    ['He said “one two” and "three", ‘four five’ and «six».', ['“one two”', '"three"', '‘four five’', '«six»']],
    ['An unclosed “mark, and the party’s members’ views', []],
  ])('%s', (text, expected) => {
    const found = quotedStretches(text).map((s) => text.slice(s.start, s.end));
    expect(found.sort()).toEqual([...expected].sort());
  });
});

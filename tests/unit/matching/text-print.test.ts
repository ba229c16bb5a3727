import { describe, expect, it } from 'vitest';
import { clippingsCorpus } from '../../../formats/clippings-corpus';
import { bytesOf, toBase64 } from '../../../matching/base64';
import { withLookups } from '../../../matching/build-lookups';
import { createMatcher } from '../../../matching/matcher';
import { joinPrints, printOf } from '../../../matching/text-print';
import type { Clipping, TextPrint } from '../../../model/clipping';
import { catalogue } from '../../../model/corpus';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';

const BELLS =
  'The bell of the lower church was taken down on Thursday because the rope had worn through its wheel, and two carpenters from the mill spent the afternoon lowering it past the organ with a block that had last been used for the mast of a brig.';
const HENS =
  'Eleven hens were counted on the platform at Marrow Junction before the morning train, which the station master allowed to leave only after each of them had been carried back across the line by a schoolgirl named Pell.';
const EDITED =
  'On Thursday the bell of the lower church was taken down since its rope had worn through the wheel, and two carpenters from the mill spent all afternoon lowering it past the organ with a block last used for the mast of a brig.';

function matcherOf(clippings: readonly Clipping[]) {
  const parts = clippingsCorpus(clippings, { title: 'Mine' });
  const records = catalogue(parts.records);
  const fingerprints = joinPrints(
    [...records].map(({ id }) => ({
      record: id,
      prints: clippings.find((c) => c.id === id)?.passages.map(({ print }) => print) ?? [],
    })),
  );
  return createMatcher([withLookups({ ...parts, events: catalogue(parts.events), records, fingerprints })]);
}

const found = (clippings: readonly Clipping[], ...texts: string[]) =>
  matcherOf(clippings)
    .check({
      address: 'https://elsewhere.example/a',
      canonical: null,
      headline: null,
      date: null,
      language: 'en',
      blocks: texts.map((text, index) => ({ index, kind: 'paragraph', text, links: [] })),
    })
    .filter(({ grade }) => grade === 'strong')
    .map(({ block, matches }) => [block, ...new Set(matches.map(({ record }) => record))]);

const plain = { facts: fakeFacts({ headline: null, url: null }) };

describe('prints of single texts', () => {
  it('recognise their texts, word for word and with edits, whichever was clipped first', () => {
    const bells = fakeClipping(BELLS, { id: 'bells', ...plain });
    const hens = fakeClipping(HENS, { id: 'hens', ...plain });
    for (const both of [
      [bells, hens],
      [hens, bells],
    ])
      expect(found(both, HENS, 'Nothing much happened on the other days of that week.', EDITED)).toEqual([
        [0, 'hens'],
        [2, 'bells'],
      ]);
  });

  it('stand together as the passages of one record', () => {
    const [first] = fakeClipping(BELLS).passages;
    const two = fakeClipping(HENS, { id: 'two', ...plain });
    if (!first) throw new Error('a clipping has a passage');
    two.passages.unshift(first);
    expect(found([two], EDITED, HENS)).toEqual([
      [0, 'two'],
      [1, 'two'],
    ]);
  });

  it('are none of a text without words', () => {
    expect(printOf(' — … ')).toBeNull();
  });

  it('hold no word of the text, and so many bytes for each', () => {
    const print = printOf(BELLS) as TextPrint; // it has words
    const bytes = bytesOf(print.codes).length + bytesOf(print.pairs).length;
    expect(print.words).toBe(BELLS.split(' ').length);
    expect(bytes).toBeLessThan(2 * print.words);
    const all = JSON.stringify(print);
    for (const word of BELLS.split(/\W+/).filter(({ length }) => length > 3)) expect(all).not.toContain(word);
  });

  it('lead over any number of function words', () => {
    const far = `${BELLS} ${'of the and to '.repeat(1_500)} ${HENS}`;
    expect(found([fakeClipping(far, { id: 'far', ...plain })], HENS)).toEqual([[0, 'far']]);
  });

  it('match nothing where they were damaged', () => {
    const broken = fakeClipping(BELLS, { id: 'broken', ...plain });
    const [passage] = broken.passages;
    if (passage) passage.print = { words: 12, codes: '', pairs: passage.print.pairs.slice(0, 7) };
    const sound = fakeClipping(HENS, { id: 'sound', ...plain });
    expect(found([broken, sound], BELLS, HENS)).toEqual([[1, 'sound']]);
  });
});

describe('base64', () => {
  it('gives back the bytes, however many', () => {
    const bytes = Uint8Array.from({ length: 20_001 }, (_, i) => (i * 31) & 255);
    expect(bytesOf(toBase64(bytes))).toEqual(bytes);
    expect(bytesOf('not base64 at all!')).toEqual(new Uint8Array(0));
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWords } from '../../../matching/fold';
import { pageWords } from '../../../matching/page-words';
import { fakePage } from '../../fakes/fake-record';

it('gives the words of the whole page and of each block as folding them one by one does', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 5 }), (texts) => {
      const { text, all, words, starts } = pageWords(fakePage(texts).blocks);
      expect(all).toEqual(foldWords(text));
      expect(words).toEqual(texts.map((block) => foldWords(block)));
      expect(starts.map((start, i) => text.slice(start, start + (texts[i]?.length ?? 0)))).toEqual(texts);
    }),
  );
});

it('keeps the words of one page while another is read', () => {
  const first = pageWords(fakePage(['The ferry left the pier at noon.', 'Nobody saw the lanterns.']).blocks);
  const before = structuredClone(first.all);
  pageWords(fakePage(['An orchard above the town was sold by its owner to the council.']).blocks);
  expect(first.all).toEqual(before);
});

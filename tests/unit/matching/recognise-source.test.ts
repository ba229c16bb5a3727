import { describe, expect, it } from 'vitest';
import { recogniseSource } from '../../../matching/recognise-source';
import { fakePage, fakeRecord } from '../../fakes/fake-record';
import { fullCorpus, HARBOUR } from '../../fakes/full-corpus';
import { CLINIC, edited, FERRY, FERRY_ELSEWHERE, ORCHARD, wordsFrom } from '../../fakes/sample-articles';

const corpus = fullCorpus([
  ...HARBOUR,
  { record: fakeRecord({ id: 'clinic', headline: 'شہر میں نئے شفاخانے کا افتتاح' }), text: CLINIC },
]);
const HEADLINE = 'Night ferry to Port Halden turned back by a leak';
const ferry = { records: [{ corpus, record: 'ferry' }], names: [] };
const page = (...texts: string[]) => fakePage(texts);

describe('a source is recognised', () => {
  it('by its words, edited a little and cut into paragraphs', () => {
    const texts = [edited(wordsFrom(FERRY, 0, 70), 9), wordsFrom(FERRY, 70, 150)];
    expect(recogniseSource({ titles: ['Another headline'], page: page(...texts) }, ferry)).toMatchObject({
      text: 'same',
    });
  });
  it('by the words of another record of the same text', () => {
    const known = { records: [{ corpus, record: 'ferry-reprint' }], names: [] };
    expect(recogniseSource({ titles: [], page: page(FERRY) }, known).text).toBe('same');
  });
  it('by its headline, in a window’s title behind or before the name of the outlet', () => {
    for (const title of [HEADLINE, `${HEADLINE} | The Gazette`, `The Gazette – ${HEADLINE}`])
      expect(recogniseSource({ titles: ['The Gazette', title], page: null }, ferry).headline).toBe(1);
  });
  it('by what a saved match calls it, which denies nothing where it is another', () => {
    const unknown = { records: [], names: ['The report on the leak of the night ferry'] };
    const [own, other] = ['Report on the leak of the night ferry', 'Geese are back on the canal'];
    expect(recogniseSource({ titles: [own], page: null }, unknown)).toMatchObject({ headline: expect.closeTo(1, 1) });
    expect(recogniseSource({ titles: [other], page: null }, unknown)).toEqual({
      headline: null,
      sharesWords: false,
      text: null,
    });
  });
});

describe('a source is not recognised', () => {
  it('in another article, of which no word is like it', () => {
    const found = recogniseSource({ titles: ['Frost leaves the valley with few apples'], page: page(ORCHARD) }, ferry);
    expect(found).toEqual({ headline: 0, sharesWords: false, text: 'none' });
  });
  it('in another report of the same, whose headline shares words', () => {
    const found = recogniseSource(
      { titles: ['Baylink takes its boat off the Halden line'], page: page(FERRY_ELSEWHERE) },
      ferry,
    );
    expect(found.text).not.toBe('same');
    expect(found).toMatchObject({ sharesWords: true });
    expect(found.headline).toBeLessThan(0.65);
  });
  it('in a page that quotes a sentence of it', () => {
    const quoting = page(`${wordsFrom(ORCHARD, 0, 60)}`, `The captain said: ${wordsFrom(FERRY, 0, 30)}`);
    expect(recogniseSource({ titles: [], page: quoting }, ferry).text).toBe('some');
  });
  it('by a link that leads to it', () => {
    const linked = fakePage([
      { text: 'See there for more.', links: [{ url: 'https://gazette.example/news/48151/ferry', start: 0, end: 9 }] },
    ]);
    expect(recogniseSource({ titles: [], page: linked }, ferry).text).toBe('none');
  });
});

it('an Urdu article under a title in Latin letters has nothing in common and nothing against it', () => {
  const known = { records: [{ corpus, record: 'clinic' }], names: [] };
  expect(recogniseSource({ titles: ['The Paper Urdu'], page: null }, known).headline).toBeNull();
  expect(recogniseSource({ titles: ['شہر میں نئے شفاخانے کا افتتاح'], page: null }, known).headline).toBe(1);
});

it('of a record that no corpus holds, and one without text, it is not said that the words are others', () => {
  const bare = fullCorpus([]);
  expect(
    recogniseSource(
      { titles: ['A title'], page: page(ORCHARD) },
      { records: [{ corpus: bare, record: 'x' }], names: [] },
    ),
  ).toEqual({
    headline: null,
    sharesWords: false,
    text: null,
  });
});

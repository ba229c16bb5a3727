import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFingerprints } from '../../../matching/build-fingerprints';
import { openFingerprints } from '../../../matching/fingerprint-index';
import { foldText } from '../../../matching/fold';
import { findSameText } from '../../../matching/same-text';
import { chanceBits, STRONG_BITS } from '../../../matching/same-text-thresholds';
import { CLINIC, edited, FERRY, FERRY_ELSEWHERE, LONG, ORCHARD, wordsFrom } from '../../fakes/sample-articles';

const NAMES = [{ name: 'Ines Corvalan', variants: ['Inez Korvalan'] }];
const TEXTS = [
  { record: 'ferry', parts: [FERRY] },
  { record: 'orchard', parts: [ORCHARD.slice(0, 330), ORCHARD.slice(330)] },
  { record: 'clinic', parts: [CLINIC] },
  { record: 'long', parts: [LONG] },
];
const index = openFingerprints(buildFingerprints(TEXTS, NAMES));
const records = (text: string) => findSameText(text, index).map((h) => h.record);
const only = (text: string) => {
  const hits = findSameText(text, index);
  expect(hits).toHaveLength(1);
  const [hit] = hits;
  if (!hit) throw new Error('no hit');
  return {
    ...hit,
    marked: hit.spans.map((s) => text.slice(s.start, s.end)),
    hull: text.slice(hit.span.start, hit.span.end),
  };
};

describe('a text that very many records hold', () => {
  it('is found in some of them, as a whole and by a paragraph, and no phrase of the others is', () => {
    const copies = Array.from({ length: 30 }, (_, i) => ({ record: `copy-${i}`, parts: [CLINIC] }));
    const many = openFingerprints(buildFingerprints([...TEXTS.filter((t) => t.record !== 'clinic'), ...copies], NAMES));
    for (const text of [CLINIC, wordsFrom(CLINIC, 10, 60)]) {
      const found = findSameText(text, many).map((h) => h.record);
      expect(found.length).toBeGreaterThanOrEqual(8);
      expect(found.every((record) => record.startsWith('copy-'))).toBe(true);
    }
    expect(findSameText(FERRY, many).map((h) => h.record)).toEqual(['ferry']);
  });
});

describe('a copied passage', () => {
  it('is found as it stands, from about 15 words on, wherever it is cut out', () => {
    for (let from = 0; from + 16 <= 130; from += 7) {
      const passage = wordsFrom(FERRY, from, from + 16);
      expect(records(passage), passage).toEqual(['ferry']);
    }
  });

  it('is marked exactly: from its first word to its last, in one span', () => {
    const passage = wordsFrom(FERRY, 20, 60);
    const hit = only(passage);
    expect(hit.marked).toEqual([hit.hull]);
    expect(foldText(hit.hull)).toBe(foldText(passage));
    expect([hit.sharedWords, hit.textWords]).toEqual([40, 40]);
  });

  it('says which words of the record it is', () => {
    const { words } = only(wordsFrom(FERRY, 20, 60));
    expect(words).toEqual({ from: 20, to: 60, of: foldText(FERRY).split(' ').length });
  });

  it('counts words through all parts of a record', () => {
    const { words } = only(ORCHARD);
    expect(words.from).toBe(0);
    expect(words.to).toBe(words.of);
  });

  it('is found with every fifth word changed, and the changed words are not marked', () => {
    const passage = edited(wordsFrom(FERRY, 10, 60), 5);
    const hit = only(passage);
    expect(hit.score).toBeGreaterThanOrEqual(STRONG_BITS);
    expect(hit.marked.length).toBeGreaterThan(5);
    expect(hit.sharedWords).toBeGreaterThanOrEqual(36);
    expect(hit.sharedWords).toBeLessThanOrEqual(43);
  });

  it('is found with every third word changed where it is long', () => {
    expect(records(edited(FERRY, 3))).toEqual(['ferry']);
  });

  it('is found through other case, quotes, soft hyphens and spellings of names', () => {
    const passage = wordsFrom(FERRY, 66, 95)
      .toUpperCase()
      .replace('INES CORVALAN', 'INEZ KORVALAN')
      .replace('LOWERED', 'LOW\u00adERED');
    expect(passage).toContain('KORVALAN');
    const hit = only(passage);
    expect(hit.marked).toEqual([hit.hull]);
    expect(hit.sharedWords).toBe(29);
  });

  it('is found in Urdu written with an Arabic keyboard', () => {
    const typed = wordsFrom(CLINIC, 5, 30).replace(/ی/g, 'ي').replace(/ک/g, 'ك').replace(/ہ/g, 'ه');
    expect(only(typed).record).toBe('clinic');
  });

  it('is found deep in a long article', () => {
    const passage = wordsFrom(LONG, 500, 540);
    expect(only(passage).words).toMatchObject({ from: 500, to: 540 });
  });
});

describe('a passage inside other text', () => {
  const passage = wordsFrom(FERRY, 30, 62);

  it.each([
    ['after it', `${FERRY_ELSEWHERE} ${passage}`],
    ['before it', `${passage} ${FERRY_ELSEWHERE}`],
    ['between', `${FERRY_ELSEWHERE} ${passage} ${wordsFrom(FERRY_ELSEWHERE, 0, 20)}`],
  ])('is covered alone: %s', (_, text) => {
    const { span, sharedWords } = only(text);
    const at = text.indexOf(passage);
    // A neighbouring word may agree by chance, once in 15.
    expect(Math.abs(span.start - at)).toBeLessThanOrEqual(12);
    expect(Math.abs(span.end - at - passage.length)).toBeLessThanOrEqual(12);
    expect(sharedWords).toBeGreaterThanOrEqual(32);
  });

  it('stands beside a passage of another record', () => {
    const text = `${passage} ${wordsFrom(ORCHARD, 10, 45)}`;
    const hits = findSameText(text, index);
    expect(hits.map((h) => h.record).sort()).toEqual(['ferry', 'orchard']);
    const [a, b] = hits.sort((x, y) => x.span.start - y.span.start);
    expect(a?.span.end).toBeLessThanOrEqual((b?.span.start ?? 0) + 12);
  });

  it('is one hit where a sentence was put into it', () => {
    const text = `${wordsFrom(FERRY, 20, 45)} Nobody could say on Wednesday whether that repair had been paid for. ${wordsFrom(FERRY, 45, 75)}`;
    expect(only(text).words).toMatchObject({ from: 20, to: 75 });
  });

  it('is two hits where two far parts of a record are brought in the other order', () => {
    const text = `${wordsFrom(LONG, 600, 640)} ${wordsFrom(LONG, 100, 140)}`;
    const hits = findSameText(text, index);
    expect(hits.map((h) => h.record)).toEqual(['long', 'long']);
    expect(hits.map((h) => h.words.from).sort((a, b) => a - b)).toEqual([100, 600]);
  });

  it('is found for both of two records that hold the same text', () => {
    const twice = openFingerprints(buildFingerprints([...TEXTS, { record: 'copy', parts: [FERRY] }], NAMES));
    const found = findSameText(passage, twice);
    expect(found.map((h) => h.record).sort()).toEqual(['copy', 'ferry']);
  });
});

describe('what is no copy', () => {
  it.each([
    ['another report of the event', FERRY_ELSEWHERE],
    ['a few shared words', wordsFrom(FERRY, 20, 27)],
    ['a run of names', 'Port Halden, Ines Corvalan, Baylink, Port Halden, Ines Corvalan'],
    ['one word', 'ferry'],
    ['digits', '212 2011 3,000 150 212'],
    ['nothing', ''],
    ['marks', '\u200f\u202b … «»'],
    ['lone surrogates', '\ud800 \udfff \ud83d'],
  ])('%s gives nothing', (_, text) => {
    expect(findSameText(text, index)).toEqual([]);
  });

  it('a list of names out of the record, which would be long enough, gives nothing', () => {
    const list = 'Anwar Basheer, Carla Dimitrov, Emeka Farah, Gita Haddad, Ivan Jaramillo, Kofi Larsson, Mona Nakamura';
    const named = openFingerprints(
      buildFingerprints([{ record: 'list', parts: [`Present were ${list} and others.`] }], []),
    );
    expect(findSameText(`Those invited: ${list}.`, named)).toEqual([]);
    expect(findSameText(`Those invited: ${list.toLowerCase()}.`, named)).not.toEqual([]);
  });

  it('a stock phrase does not make a few shared words a copy', () => {
    const stock = 'spoke on condition of anonymity because he was not authorised to speak to the media';
    const theirs = `The inspector ${stock} about the ferry.`;
    const held = openFingerprints(
      buildFingerprints([{ record: 'ferry', parts: [`An engineer ${stock} on Friday.`] }], []),
    );
    expect(findSameText(theirs, held)).toEqual([]);
  });
});

describe('properties', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .tuple(fc.constantFrom(FERRY, ORCHARD, CLINIC, LONG), fc.nat(100), fc.integer({ min: 1, max: 60 }))
      .map(([text, from, count]) => wordsFrom(text, from, from + count)),
  );
  const mixed = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));

  it('spans lie inside the text, in order, and the hull holds them', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        for (const { spans, span, words, sharedWords, textWords } of findSameText(text, index)) {
          expect(span).toEqual({ start: spans[0]?.start, end: spans.at(-1)?.end });
          let before = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
          expect(words.from).toBeGreaterThanOrEqual(0);
          expect(words.to).toBeGreaterThan(words.from);
          expect(words.to).toBeLessThanOrEqual(words.of);
          expect(sharedWords).toBeLessThanOrEqual(Math.min(textWords, words.to - words.from));
        }
      }),
    );
  });

  it('a record on another matter never takes a hit away', () => {
    const letters = fc.constantFrom(...'bcdfgklmnprstvz').chain((c) => fc.constantFrom(...'aeiou').map((v) => c + v));
    const word = fc.array(letters, { minLength: 3, maxLength: 5 }).map((w) => w.join(''));
    const article = fc.array(word, { minLength: 1, maxLength: 200 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(fc.array(article, { maxLength: 4 }), fc.nat(90), (articles, from) => {
        const others = articles.map((text, i) => ({ record: `other-${i}`, parts: [text] }));
        const larger = openFingerprints(buildFingerprints([...others, ...TEXTS], NAMES));
        const found = findSameText(wordsFrom(FERRY, from, from + 30), larger);
        expect(found.map((h) => h.record)).toContain('ferry');
      }),
      { numRuns: 40 },
    );
  });

  it('a text that repeats one passage a thousand times is worked through', () => {
    const hits = findSameText(`${wordsFrom(FERRY, 0, 30)} `.repeat(1000), index);
    expect(hits.length).toBeGreaterThan(100);
    expect(hits.length).toBeLessThanOrEqual(200);
  });
});

it('takes nothing off in a small corpus, and more in a larger one', () => {
  expect(chanceBits(9000)).toBe(0);
  expect(chanceBits(20_000_000)).toBeGreaterThan(chanceBits(200_000));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldInto, foldText, foldWords, hashWord, wordRoom, wordsOf } from '../../../matching/fold';
import { STOP_WORDS } from '../../../matching/stop-words';

const CASES: Record<string, [text: string, folded: string]> = {
  'case and accents': ['Émile Zola à MÜNCHEN, İstanbul', 'emile zola a munchen istanbul'],
  'a possessive s is stripped, with either apostrophe': ["Corvalan’s boat, Ines's boat", 'corvalan boat ines boat'],
  'a quotation mark behind it changes nothing': ["‘the boat’s’, 'Ines's', a’S'", 'the boat ines a'],
  'an apostrophe inside a word is dropped': ["don't o’clock Qur'an", 'dont oclock quran'],
  'a plural possessive keeps its s': ["growers' union", 'growers union'],
  'a soft hyphen and zero-width characters vanish': [
    'har\u00adbour mas\u200bter \ufeffdock\u2060ed',
    'harbour master docked',
  ],
  'direction marks vanish': ['\u200fعافیہ\u200e \u2067صدیقی\u2069', 'عافیہ صدیقی'],
  'joined words come apart': [
    'home.Farooq night–ferry co-op and/or one…two a_b',
    'home farooq night ferry co op and or one two a b',
  ],
  'ligatures become their letters': ['o\ufb03ce \ufb01rst œuvre straße', 'office first oeuvre strasse'],
  'full-width and mathematical letters': ['ＦＵＬＬ 𝐁𝐨𝐥𝐝 𝟚𝟘𝟙𝟙', 'full bold 2011'],
  'Arabic letter variants, marks and tatweel': ['كراچي مُتَّحِدہ عـــلي أخبار', 'کراچی متحدہ علی اخبار'],
  'Arabic presentation forms': ['\ufefb\ufee9\ufeed\ufead', 'لاہور'],
  'digits of other scripts': ['۳۰ اگست ٢٠١١', '30 اگست 2011'],
  'footnote marks do not join their word': ['killed² here', 'killed here'],
  'emoji and lone surrogates separate': ['one😀two \ud800three\udc00 four', 'one two three four'],
  'Han characters stand alone, Hangul does not': ['漢字 한국어', '漢 字 한국어'],
  'characters that stand for Han, kana or an apostrophe': ['x⺟y ｶﾅ ヿ ŉ', 'x 母 y カ ナ n'],
  'vowel signs of Indic scripts stay': ['दिल्ली', 'दिल्ली'],
  'nothing but marks': ['… — « » \u0301', ''],
  empty: ['', ''],
};

describe('foldText', () => {
  it.each(Object.entries(CASES))('%s', (_, [text, folded]) => {
    expect(foldText(text)).toBe(folded);
  });

  it('gives composed and decomposed text the same words', () => {
    const text = 'Fürstin Nguyễn الطاف أحمد ۂ বাংলো தமிழொ ऱ';
    expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
  });

  it('changes nothing the second time, whatever the character', () => {
    const changing: string[] = [];
    for (let point = 0; point < 0x30000; point++) {
      if (point >= 0xd800 && point <= 0xdfff) continue;
      const once = foldText(`x${String.fromCodePoint(point)}y`);
      if (foldText(once) !== once) changing.push(point.toString(16));
    }
    expect(changing).toEqual([]);
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
    );
  });
});

/** Strings of units that are likely to meet in news, lone surrogates and marks among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'S',
        "'",
        '’',
        's',
        ' ',
        '.',
        'é',
        'ﬁ',
        'ی',
        'ك',
        '\u064e',
        '\u200f',
        '\ud835',
        '\udc00',
        '字',
        '7',
        '\u00ad',
      ),
    )
    .map((units) => units.join('')),
);

describe('offsets', () => {
  it('lead back to text that folds to the same word, in order, never overlapping', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const { word, start, end } of wordsOf(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(foldText(text.slice(start, end))).toBe(word);
          before = end;
        }
      }),
    );
  });

  it('never begin or end inside a surrogate pair', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, end } of wordsOf(text))
          for (const at of [start, end])
            expect(text.slice(at - 1, at + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
      }),
    );
  });

  it('include the marks of the last letter', () => {
    expect(wordsOf('cafe\u0301 bar').map((w) => [w.start, w.end])).toEqual([
      [0, 5],
      [6, 9],
    ]);
  });

  it('include a stripped s and leave quotation marks out', () => {
    expect(wordsOf("‘Corvalan's’ boat")).toEqual([
      { word: 'corvalan', start: 1, end: 11 },
      { word: 'boat', start: 13, end: 17 },
    ]);
  });
});

describe('foldWords', () => {
  it('agrees with wordsOf on every text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, hash, start, end } = foldWords(text);
        const words = wordsOf(text);
        expect([count, [...start], [...end]]).toEqual([
          words.length,
          words.map((w) => w.start),
          words.map((w) => w.end),
        ]);
        expect([...hash]).toEqual(words.map((w) => hashWord(w.word)));
      }),
    );
  });

  it('gives unlike words unlike hashes', () => {
    const words = [...STOP_WORDS];
    expect(new Set(words.map(hashWord)).size).toBe(words.length);
  });

  it('keeps its result when another text is folded', () => {
    const first = foldWords('harbour master');
    const copy = [...first.hash];
    foldWords('entirely different words of another text');
    expect([...first.hash]).toEqual(copy);
  });

  it('grows its room for a text of any length', () => {
    const room = foldInto('word '.repeat(5000), wordRoom());
    expect(room.count).toBe(5000);
    expect(room.end[4999]).toBe(24_999);
  });
});

describe('stop words', () => {
  it.each(['the', 'dont', 'کے', 'انہوں', 'لیے'])('have %s', (word) => {
    expect(STOP_WORDS.has(word)).toBe(true);
  });

  it('are all as folding gives them', () => {
    expect([...STOP_WORDS].filter((word) => foldText(word) !== word)).toEqual([]);
  });
});

import * as fc from 'fast-check';

/** Pieces that mean something to a format, a browser, a pattern, a spreadsheet or a language. */
export const TOKENS: readonly string[] = [
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  ',',
  ';',
  ':',
  '\n',
  '\r\n',
  '\t',
  '<',
  '>',
  '/>',
  '</',
  '&',
  '&#0;',
  '&#x110000;',
  '&amp;amp;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '<script>',
  '<template>',
  '\\',
  '\\u0000',
  '\u0000',
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u200b',
  'e\u0301\u0301\u0301',
  'حوالہ',
  '漢',
  '🚢',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'javascript:',
  'data:text/html,',
  'https://',
  '//',
  '@',
  '=',
  '+',
  '-',
  '%00',
  '%',
  '1e999',
  '-1',
  '0',
  '99999999999999999999',
  'NaN',
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '31/02/2019',
  '5/6/2011',
  '4 March 2019',
  '+275760-09-13',
  'yesterday',
  'REFERENCE: ',
  'By ',
  '(((((((((((',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  '.*+?^$',
];

const noise = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...TOKENS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);

/** One change of a text; places are shares of its length, so that a change fits every text. */
type Change = (text: string) => string;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, of: number) => Math.floor(of * text.length);
const between = (text: string, a: number, b: number): [number, number] => {
  const [from, to] = [at(text, Math.min(a, b)), at(text, Math.max(a, b))];
  return [from, to];
};
/** Longest text that comes of changes: repeats of repeats would have no end. */
const LONGEST = 200_000;

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(share, noise).map(
    ([where, piece]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + piece + text.slice(at(text, where)),
  ),
  fc.tuple(share, fc.nat(20)).map(
    ([where, length]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
  ),
  fc.tuple(share, noise).map(
    ([where, piece]): Change =>
      (text) =>
        text.slice(0, at(text, where)) + piece + text.slice(at(text, where) + piece.length),
  ),
  fc.tuple(share, share, fc.integer({ min: 2, max: 200 })).map(
    ([a, b, times]): Change =>
      (text) => {
        const [from, to] = between(text, a, b);
        return text.slice(0, to) + text.slice(from, Math.min(to, from + 400)).repeat(times) + text.slice(to);
      },
  ),
  fc.tuple(share, share, share).map(
    ([a, b, where]): Change =>
      (text) => {
        const [from, to] = between(text, a, b);
        const rest = text.slice(0, from) + text.slice(to);
        return rest.slice(0, at(rest, where)) + text.slice(from, to) + rest.slice(at(rest, where));
      },
  ),
  share.map(
    (where): Change =>
      (text) =>
        text.slice(0, at(text, where)),
  ),
  // A word of the file in another's place: what is well formed and means nothing.
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]): Change =>
      (text) => {
        const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
        const [one, other] = [words[a % (words.length || 1)], words[b % (words.length || 1)]];
        if (!one || !other) return text;
        return text.slice(0, one.index) + other[0] + text.slice(one.index + one[0].length);
      },
  ),
);

/** A text of `seeds` after some changes. */
export const mutated = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.array(change, { maxLength: 6 }))
    .map(([seed, changes]) => changes.reduce((text, one) => one(text).slice(0, LONGEST), seed));

/** Text that no editor wrote. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.oneof(noise, fc.constantFrom(' ', ' the ', ' ferry ', '.')), { maxLength: 20 })
    .map((all) => all.join('')),
);

/** Values in the place of those a schema asks for. */
export const strangeValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    0,
    -1,
    -0,
    1.5,
    2 ** 53,
    1e308,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    ' ',
    '__proto__',
    'x'.repeat(70_000),
    [],
    {},
    [[]],
    [null],
    { length: 1e9 },
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  ),
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
);

/** A copy of a value with one thing in it changed: a field replaced, taken away, or one added. */
export const withOneChange = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(value, fc.nat(), strangeValue, fc.constantFrom('put', 'put', 'drop', 'add', 'rename'))
    .map(([original, where, strange, how]) => {
      const copy: unknown = structuredClone(original);
      const places = placesIn(copy);
      const place = places[where % (places.length || 1)];
      if (!place) return strange;
      const { of, key } = place;
      if (how === 'drop') delete of[key];
      else if (how === 'add') of[`${key}2`] = strange;
      else if (how === 'rename') {
        of[`${key} `] = of[key];
        delete of[key];
      } else of[key] = strange;
      return copy;
    });

interface Place {
  of: Record<string, unknown>;
  key: string;
}

/** All fields in a value, at any depth. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const of = value as Record<string, unknown>; // an object or array, by its keys
  return Object.keys(of).flatMap((key) => [{ of, key }, ...placesIn(of[key])]);
}

import * as fc from 'fast-check';
import { RecordKind } from '../../model/record';
import type { SavedMatch } from '../../model/saved-match';
import { fakeSavedMatch } from './fake-saved-match';

/** Texts that break a format that is written carelessly: its own marks, other formats' marks, directions, pairs. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  '=HYPERLINK("https://bad.example","press")',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  "'=1",
  "''",
  '＝1',
  'comma, "quote"; semicolon',
  'two\nlines',
  'three\r\nlines\r\rand a gap\n\nend',
  '{brace} } { \\ \\textbf{x} \\{',
  '100% of $5 & #1_a ^ ~tilde -- --- `` \'\' ?` "x"',
  '@article{x, title={y}}',
  'ER  - ',
  'a\nER  - \nTY  - JOUR\nTI  - other',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  ']]> --> <!-- </title></style>',
  '&amp; &lt; &#60; &copy',
  '# heading',
  '- list\n+ list\n1. list\n2) list\n---\n===\n> quote\n    code\n```\nfence',
  '[x](javascript:alert(1)) ![x](https://bad.example/x.png) *a* _b_ `c` ``d``',
  '  spaces at both ends  ',
  'بندرگاہ کی ہڑتال، دوسرا ہفتہ',
  '\u200Fright\u200E left \u202Eover\u202C \u2067isolate\u2069',
  'می‌روم with a joiner',
  '🗞 👩‍👩‍👧 family',
  'half a pair \uD83D here',
  'nothing\u0000here \u0001 \u007F',
  'line\u2028separator\u2029and paragraph',
  'non\u00A0breaking',
  'and and AND others and',
];

const ADDRESSES = [
  'https://harbour.example/a_b?x=1&copy=2&y=%20#part',
  'https://harbour.example/(a)/[b]/\'c\'?q="d"',
  'http://harbour.example/خبر/ایک',
  'https://harbour.example/<script>|{x}^`?y=\\z',
] as const;

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_TEXTS),
  fc.string({ unit: 'grapheme', maxLength: 24 }),
  fc.array(fc.constantFrom(...'\\{}"\'`<>[]()#*_-+=|~^&%$@!;:,. \n\r\tا1aZ'), { maxLength: 24 }).map((a) => a.join('')),
);
const published = fc.oneof(
  fc.constantFrom(
    { date: '2011-05-28', precision: 'day' },
    { date: '2011-05-28', precision: 'month' },
    { date: '2011-05', precision: 'month' },
    { date: '2011-05-28', precision: 'year' },
    { date: '2011', precision: 'year' },
    { date: '2011-05-28', precision: 'circa' },
    { date: '2011', precision: 'circa' },
    { date: null, precision: 'unknown' },
  ) satisfies fc.Arbitrary<Pick<SavedMatch['shown']['published'], 'date' | 'precision'>>,
);

/** Saved matches in which every text may be hostile. */
export const hostileSavedMatch: fc.Arbitrary<SavedMatch> = fc
  .record({
    id: fc.uuid(),
    note: text,
    tags: fc.array(text, { maxLength: 3 }),
    pageTitle: text,
    title: text,
    outletName: fc.option(text),
    outletCertainty: fc.constantFrom('confirmed', 'cited', 'inferred', 'guess', 'unknown'),
    byline: fc.array(text, { maxLength: 2 }),
    published,
    asCited: fc.option(text),
    url: fc.option(fc.constantFrom(...ADDRESSES)),
    address: fc.constantFrom(...ADDRESSES, 'file:///home/reader/page.html'),
    kind: fc.option(fc.constantFrom(...RecordKind.options)),
    leaked: fc.boolean(),
    removal: fc.option(
      fc.record({
        status: fc.constantFrom('reported-removed', 'gone-when-checked'),
        saidBy: fc.option(text),
        noticed: fc.option(fc.constantFrom('2011', '2011-05-28')),
      }),
    ),
    status: fc.constantFrom('open', 'verified', 'dismissed'),
    shares: fc.option(fc.record({ block: fc.float({ min: 0, max: 1, noNaN: true }), source: fc.constant(0.5) })),
  })
  .map(({ id, note, tags, status, shares, pageTitle, address, ...shown }) => {
    const { title, outletName, outletCertainty, byline, url, kind, leaked, removal, asCited } = shown;
    return fakeSavedMatch({
      id,
      note,
      tags,
      status,
      shares,
      page: { address, title: pageTitle, date: null },
      shown: {
        title,
        outletName,
        outletCertainty,
        byline,
        published: { ...shown.published, asCited },
        url,
        kind,
        leaked,
        removal,
      },
    });
  });

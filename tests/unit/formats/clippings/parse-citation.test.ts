import { describe, expect, it } from 'vitest';
import { learnWords } from '../../../../formats/clippings/document-words';
import { markPlain } from '../../../../formats/clippings/marked-text';
import { parseCitation } from '../../../../formats/clippings/parse-citation';
import { splitCitations } from '../../../../formats/clippings/split-citations';

/** Words that the document around these citations would write with a small letter. */
const AROUND = 'the bridge was shut; inspectors find cracks; the council and the mayor say nothing';

function read(text: string) {
  const marked = markPlain(`${text}\n\n${AROUND}`);
  const context = { baseDate: null, order: null, words: learnWords(marked.text), marked, outlets: new Set<string>() };
  return splitCitations(text, 0, context).citations.map((place) => {
    const citation = parseCitation(place, context);
    return [
      citation.headline?.value ?? null,
      citation.byline?.value ?? [],
      citation.outlet?.value ?? null,
      citation.published?.value.date ?? null,
    ];
  });
}

const HEADLINE = 'Footbridge shut over rusted hangers';

describe('one citation', () => {
  it.each([
    [`${HEADLINE} By Ada Penn | From the Newspaper Yesterday`, ['Ada Penn'], null, null],
    [`${HEADLINE} Published: March 4, 2019`, [], null, '2019-03-04'],
    [`${HEADLINE} By Ada Penn Published: March 4, 2019`, ['Ada Penn'], null, '2019-03-04'],
    [`${HEADLINE} Ada Penn Monday, March 04, 2019`, ['Ada Penn'], null, '2019-03-04'],
    [`${HEADLINE} our correspondent Monday, March 04, 2019`, ['our correspondent'], null, '2019-03-04'],
    [
      `${HEADLINE} By Our Staff Reporter March 4, 2019 Monday Jumadi-us-Sani 26, 1440`,
      ['Our Staff Reporter'],
      null,
      '2019-03-04',
    ],
    [`${HEADLINE} Ada Penn, crime correspondent, Monday 4 March 2019 20.28 GMT`, ['Ada Penn'], null, '2019-03-04'],
    [`${HEADLINE} Ada Penn The Gazette, Monday 4 March 2019`, ['Ada Penn'], 'The Gazette', '2019-03-04'],
    [
      `${HEADLINE} Ada Penn in New Weir and Tom Reed in Harrowmere From The Gazette March 4, 2019`,
      ['Ada Penn', 'Tom Reed'],
      'The Gazette',
      '2019-03-04',
    ],
    [`${HEADLINE} (Daily Lantern 4 Mar 2019) Monday, March 4, 2019`, [], 'Daily Lantern', '2019-03-04'],
    [`${HEADLINE} HARROWMERE - 4th March 2019 By HPA`, ['HPA'], 'HPA', '2019-03-04'],
    [`${HEADLINE} 04 March 2019`, [], null, '2019-03-04'],
    [`${HEADLINE} Updated at: 2311 PST, Monday, March 04, 2019`, [], null, '2019-03-04'],
    [HEADLINE, [], null, null],
    [`${HEADLINE}, Ada Penn, Harrowmere Gazette, 4 March 2019`, ['Ada Penn'], 'Harrowmere Gazette', '2019-03-04'],
    [`Harrowmere Gazette, 4 March 2019: ${HEADLINE}`, [], 'Harrowmere Gazette', '2019-03-04'],
    [
      `Ada Penn, ‘${HEADLINE}’, Harrowmere Gazette, 4 March 2019, p. 4`,
      ['Ada Penn'],
      'Harrowmere Gazette',
      '2019-03-04',
    ],
    [`Penn, A. (2019, March 4). ${HEADLINE}. Harrowmere Gazette.`, ['A. Penn'], 'Harrowmere Gazette', '2019-03-04'],
    [
      `Penn, Ada. "${HEADLINE}." Harrowmere Gazette, 4 Mar. 2019. Accessed 5 May 2020.`,
      ['Ada Penn'],
      'Harrowmere Gazette',
      '2019-03-04',
    ],
    [
      `Headline: ${HEADLINE}\nPaper: Harrowmere Gazette\nBy: Ada Penn\nDate: 4 March 2019`,
      ['Ada Penn'],
      'Harrowmere Gazette',
      '2019-03-04',
    ],
  ])('is read in the layout «%s»', (text, byline, outlet, date) => {
    expect(read(text)).toEqual([[HEADLINE, byline, outlet, date]]);
  });

  it('does not take persons who are spoken of for the author', () => {
    expect(read('Minister meets Governor of Harrowmere 04 March 2019')).toEqual([
      ['Minister meets Governor of Harrowmere', [], null, '2019-03-04'],
    ]);
    expect(read('Town asked to join rally for Dr. Orrin 4 March 2019')[0]?.[1]).toEqual([]);
  });

  it('reads what cannot be decided as open', () => {
    expect(read(`${HEADLINE}, Harrowmere Gazette, 5/6/2019`)).toEqual([[HEADLINE, [], 'Harrowmere Gazette', '2019']]);
  });
});

describe('citations that run together', () => {
  it('end each with its date, whatever the layout', () => {
    const text = `${HEADLINE} By Ada Penn | From the Newspaper (1 hour ago) Today Council says the bridge was safe By Our Reporter May 15, 2007 Tuesday Rabi-us-Sani 27, 1428  Mayor asks who shut the bridge Tom Reed Sunday, June 03, 2007 `;
    expect(read(text)).toEqual([
      [HEADLINE, ['Ada Penn'], null, null],
      ['Council says the bridge was safe', ['Our Reporter'], null, '2007-05-15'],
      ['Mayor asks who shut the bridge', ['Tom Reed'], null, '2007-06-03'],
    ]);
  });

  it('begin each with its date, where dates stand first', () => {
    expect(
      read(`4 March 2019 "${HEADLINE}" The Gazette 5 March 2019 "Mayor asks who shut the bridge" The Herald`),
    ).toMatchObject([
      [HEADLINE, [], 'The Gazette', '2019-03-04'],
      ['Mayor asks who shut the bridge', [], 'The Herald', '2019-03-05'],
    ]);
  });

  it('keep a remark on removal with the one before it', () => {
    expect(
      read(
        `${HEADLINE} 4 March 2019 (Note: removed from web) Mayor asks who shut the bridge Tom Reed The Gazette, 5 March 2019`,
      ),
    ).toHaveLength(2);
  });
});

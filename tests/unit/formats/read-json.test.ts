import { describe, expect, it } from 'vitest';
import { readJson } from '../../../formats/read-json';
import { readPlacedRows } from '../../../formats/read-json-lines';
import { kindOf } from '../../../formats/rows-kinds';

const REVIEW = {
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: 'https://check.example/moon',
  datePublished: '2019-03-04',
  author: { '@type': 'Organization', name: 'Harrowmere Check', url: 'https://www.check.example/' },
  claimReviewed: 'The ferry sank twice in one day.',
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: 'Alder Voss' }, datePublished: '2019-03-01' },
  reviewRating: { '@type': 'Rating', ratingValue: 1, bestRating: 5, alternateName: 'Not so' },
};

describe('reviews of claims', () => {
  it('are records of the reviewer, with the claim said by whoever made it and the rating by the reviewer', () => {
    const { rows, places, faults } = readJson(JSON.stringify(REVIEW), 'claim-review');
    expect(faults).toEqual([]);
    const [read] = readPlacedRows(rows, places).records;
    expect(read?.record).toMatchObject({
      id: 'harrowmere-check-2019-03-04-the-ferry-sank-twice-in-one',
      headline: null,
      displayTitle: '«The ferry sank twice in one day.»',
      outlet: 'harrowmere-check',
      published: { date: '2019-03-04', precision: 'day' },
      url: 'https://check.example/moon',
      claims: [
        { saidBy: 'Alder Voss', text: 'The ferry sank twice in one day.' },
        { saidBy: 'Harrowmere Check', text: '«The ferry sank twice in one day.»: Not so' },
      ],
    });
    expect(readPlacedRows(rows, places).outlets).toMatchObject([
      { name: 'Harrowmere Check', domains: ['check.example'] },
    ]);
  });

  it('are found in a list, a graph, a data feed and beside an article, in order', () => {
    const named = (n: number) => ({ ...REVIEW, '@type': ['ClaimReview'], headline: `Check ${n}` });
    const data = [
      { '@graph': [{ '@type': 'NewsArticle', headline: 'Not this', review: [named(1)] }] },
      {
        '@type': 'DataFeed',
        dataFeedElement: [{ '@type': 'DataFeedItem', item: [named(2), null] }, { item: named(3) }],
      },
      { ...named(4), '@type': 'http://schema.org/ClaimReview' },
    ];
    const { rows } = readJson(JSON.stringify(data), 'claim-review');
    expect(rows.map(({ headline }) => headline)).toEqual(['Check 1', 'Check 2', 'Check 3', 'Check 4']);
  });

  it('put nothing into the mouth of somebody who is not named', () => {
    const claims = (review: object) =>
      readJson(JSON.stringify({ ...REVIEW, ...review }), 'claim-review').rows.flatMap(({ claims }) => claims ?? []);
    expect(claims({ itemReviewed: {} })).toEqual([
      { saidBy: 'Harrowmere Check', text: '«The ferry sank twice in one day.»: Not so' },
    ]);
    expect(claims({ reviewRating: { ratingValue: '2', bestRating: '5' }, itemReviewed: null })).toEqual([
      { saidBy: 'Harrowmere Check', text: '«The ferry sank twice in one day.»: 2/5' },
    ]);
    expect(claims({ author: undefined })).toEqual([{ saidBy: 'Alder Voss', text: 'The ferry sank twice in one day.' }]);
    expect(claims({ author: undefined, itemReviewed: undefined })).toEqual([]);
  });

  it('by a person have the publisher as outlet', () => {
    const by = { author: { '@type': 'Person', name: 'Ada Penn' }, publisher: { name: 'Harrowmere Check' } };
    expect(readJson(JSON.stringify({ ...REVIEW, ...by }), 'claim-review').rows).toMatchObject([
      { outlet: { name: 'Harrowmere Check' }, byline: ['Ada Penn'] },
    ]);
  });

  it('with a date of two meanings leave it open', () => {
    const { rows, faults } = readJson(JSON.stringify({ ...REVIEW, datePublished: '5/6/2019' }), 'claim-review');
    expect(rows).toMatchObject([{ published: { date: '2019' } }]);
    expect(faults).toMatchObject([{ where: 'entry 1', what: expect.stringContaining('may be') }]);
  });
});

const ITEM = {
  itemType: 'newspaperArticle',
  title: 'Footbridge shut',
  creators: [
    { creatorType: 'author', firstName: 'Ada', lastName: 'Penn' },
    { creatorType: 'author', name: 'The Ropewalk' },
    { creatorType: 'editor', firstName: 'Tom', lastName: 'Reed' },
  ],
  publicationTitle: 'Harrowmere Gazette',
  date: '4 March 2019',
  url: 'https://g.example/1',
  accessDate: '2019-05-05T12:00:00Z',
  language: 'English',
  abstractNote: 'Inspectors shut it.',
};

describe('the JSON of Zotero', () => {
  it.each([
    ['of its server', [{ key: 'ABCD', data: ITEM }]],
    ['of Better BibTeX', { config: {}, items: [{ ...ITEM, citationKey: 'ABCD' }] }],
    ['as a list', [{ ...ITEM, key: 'ABCD' }]],
  ])('%s is read, without the date of access, attachments and notes', (_, data) => {
    const attachment = { itemType: 'attachment', title: 'Snapshot', url: 'https://g.example/1' };
    const items = Array.isArray(data) ? [...data, attachment] : { ...data, items: [...data.items, attachment] };
    const { rows, faults } = readJson(JSON.stringify(items), 'zotero-json');
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      {
        headline: 'Footbridge shut',
        outlet: 'Harrowmere Gazette',
        byline: ['Ada Penn', 'The Ropewalk'],
        published: { date: '2019-03-04', precision: 'day' },
        url: 'https://g.example/1',
        language: 'en',
      },
    ]);
  });

  it('takes the site of a web page and of a blog for the outlet', () => {
    const items = [
      { itemType: 'webpage', title: 'A', websiteTitle: 'Harrowmere Online' },
      { itemType: 'blogPost', title: 'B', blogTitle: 'Rope Blog' },
      { itemType: 'report', title: 'C', institution: 'Bridge Board' },
    ];
    expect(readJson(JSON.stringify(items), 'zotero-json').rows.map(({ outlet }) => outlet)).toEqual([
      'Harrowmere Online',
      'Rope Blog',
      'Bridge Board',
    ]);
  });
});

describe('CSL-JSON', () => {
  it('of Zotero and Better CSL has its day, not that of access, and the key a person knows', () => {
    const entry = {
      id: 'http://zotero.org/users/1/items/ABCD',
      'citation-key': 'penn2019',
      type: 'article-newspaper',
      title: 'Footbridge shut',
      'container-title': 'Harrowmere Gazette',
      author: [{ family: 'Penn', given: 'Ada' }],
      issued: { 'date-parts': [['2019', 3, 4]] },
      accessed: { 'date-parts': [['2020', 1, 1]] },
      URL: 'https://g.example/1',
      language: 'ngerman',
    };
    expect(readJson(JSON.stringify([entry]), 'csl').rows).toMatchObject([
      { id: 'penn2019', outlet: 'Harrowmere Gazette', published: '2019-03-04', language: 'de' },
    ]);
  });

  it('with its date in words is read, or left open', () => {
    const dated = (raw: string) => ({ id: raw.length, title: 'A', issued: { raw } });
    const { rows, faults } = readJson(JSON.stringify([dated('4 March 2019'), dated('5/6/2019')]), 'csl');
    expect(rows).toMatchObject([{ published: { date: '2019-03-04' } }, { published: { date: '2019' } }]);
    expect(faults).toMatchObject([{ where: 'entry 2' }]);
  });
});

it.each([
  ['a.json', '{"@type": "ClaimReview"}', 'claim-review'],
  ['a.json', '[{"@type": "http://schema.org/ClaimReview"}]', 'claim-review'],
  ['a.jsonld', '{}', 'claim-review'],
  ['a.json', '[{"itemType": "webpage"}]', 'zotero-json'],
  ['a.json', '[{"id": "a", "headline": "B"}]', 'json-rows'],
  ['a.json', '[{"id": "a", "title": "B"}]', 'csl'],
  ['a.rdf', '<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#">', 'zotero-rdf'],
  ['a.xml', '<rss><channel/></rss>', 'feed'],
])('%s with %s is told apart by what it holds', (name, text, kind) => {
  expect(kindOf(name, text)).toBe(kind);
});

it('rows in a list are read as they stand', () => {
  const { rows } = readJson('[{"id": "a", "headline": "B", "text": "C"}, {"headline": "D"}]', 'json-rows');
  expect(rows).toEqual([
    { id: 'a', headline: 'B', text: 'C' },
    { id: 'entry-2', headline: 'D' },
  ]);
});

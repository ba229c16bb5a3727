import type { RowsKind } from '../../model/rows-kind';

const json = (value: unknown) => JSON.stringify(value, null, 1);

/** Files in order, of each kind that can be read, to be changed. All invented. */
export const SEED_FILES: Readonly<Record<RowsKind, readonly string[]>> = {
  'json-lines': [
    [
      {
        id: 'ferry-1',
        headline: 'Ferry stops at noon',
        altHeadlines: ['Noon ferry stops'],
        outlet: { name: 'Harbour Gazette', domains: ['gazette.example'], country: 'PK' },
        byline: ['Ada Penn', 'Tom Reed'],
        published: { date: '2019-03-04', precision: 'day', asCited: '4 March 2019' },
        text: ['The ferry stopped at noon for want of rope.', 'Nobody had counted the ropes since autumn.'],
        claims: [{ saidBy: 'the pilot', text: 'The rope was old.' }],
        names: [{ name: 'Ada Penn', variants: ['A. Penn'] }],
        url: 'https://gazette.example/2019/ferry',
        copies: [{ url: 'https://courier.example/ferry', outlet: 'Courier' }],
        related: [{ record: 'ferry-2', relation: 'same-text' }],
        events: [{ label: 'Ferry stops', date: '2019-03-04' }],
        figures: ['212 passengers'],
        removal: { status: 'reported-removed', saidBy: 'the compiler', noticed: '2019-04', note: 'gone' },
      },
      { id: 'ferry-2', headline: 'Ferry stops', published: '2019-03-05T10:00+05:00', outlet: 'Courier', leaked: true },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n'),
  ],
  'json-rows': [json([{ id: 'a', headline: 'Ferry stops', text: 'At noon.' }, { headline: 'Mill burns' }])],
  csl: [
    json([
      {
        id: 'ferry',
        type: 'article-newspaper',
        title: 'Ferry stops <i>again</i>',
        'container-title': 'Harbour Gazette',
        author: [{ family: 'Penn', given: 'Ada' }, { literal: 'The Ropewalk' }],
        issued: { 'date-parts': [[2019, 3, 4]] },
        URL: 'https://gazette.example/ferry',
        abstract: 'It stopped at noon.',
        language: 'en-GB',
      },
      { id: 'mill', title: 'Mill burns', issued: { raw: 'March 2019' } },
    ]),
  ],
  'zotero-json': [
    json({
      items: [
        {
          itemType: 'newspaperArticle',
          title: 'Ferry stops',
          publicationTitle: 'Harbour Gazette',
          creators: [{ creatorType: 'author', firstName: 'Ada', lastName: 'Penn' }],
          date: '2019-03-04',
          url: 'https://gazette.example/ferry',
          abstractNote: 'It stopped.',
        },
        { itemType: 'webpage', title: 'Mill burns', date: '4 March 2019', creators: [{ name: 'The Ropewalk' }] },
      ],
    }),
  ],
  'claim-review': [
    json({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'ClaimReview',
          url: 'https://check.example/rope',
          claimReviewed: 'The rope was new.',
          datePublished: '2019-03-09',
          author: { '@type': 'Organization', name: 'Check' },
          itemReviewed: { '@type': 'Claim', author: { name: 'The pilot' }, appearance: ['https://gazette.example/1'] },
          reviewRating: { '@type': 'Rating', alternateName: 'Not so' },
        },
      ],
    }),
  ],
  csv: [
    'id,headline,outlet,date,url,author,text\na,Ferry stops,Gazette,2019-03-04,https://gazette.example/1,Ada Penn,"At noon, it ""stopped""."\nb,Mill burns,Courier,4 March 2019,,,\n',
    'headline;outlet;date\r\nFerry stops;Gazette;04.03.2019\r\nMill burns;"Cou;rier";05.03.2019\r\n',
  ],
  bibtex: [
    '@string{g = "Harbour Gazette"}\n@comment{none}\n@article{ferry,\n  title = {{Ferry} stops \\& waits},\n  author = {Penn, Ada and Reed, Tom and {The Ropewalk}},\n  journal = g # " daily",\n  date = {2019-03-04},\n  url = {https://gazette.example/ferry},\n  abstract = "It stopped at noon.",\n}\n@online{mill, title = {Mill burns}, year = 2019, month = mar}\n',
  ],
  ris: [
    'TY  - NEWS\nTI  - Ferry stops\nAU  - Penn, Ada\nAU  - Reed, Tom\nT2  - Harbour Gazette\nDA  - 2019/03/04/\nUR  - https://gazette.example/ferry\nAB  - It stopped.\nER  - \n\nTY  - ELEC\nTI  - Mill burns\nPY  - 2019\nER  - \n',
  ],
  feed: [
    '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title><link>https://gazette.example/</link><item><title>Ferry &amp;amp; rope</title><link>https://gazette.example/ferry</link><guid>g-1</guid><dc:creator>Ada Penn</dc:creator><pubDate>Mon, 04 Mar 2019 23:30:00 -0500</pubDate><c:encoded><![CDATA[<p>It stopped at noon.</p>]]></c:encoded></item></channel></rss>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">The &lt;i&gt;Rope&lt;/i&gt;</title><entry><title>On knots</title><id>1</id><link rel="alternate" href="https://rope.example/knots"/><author><name>Ada Penn</name></author><published>2018-05-01T10:00:00Z</published><content type="xhtml"><div>A knot <em>holds</em>.</div></content></entry></feed>',
  ],
  'zotero-rdf': [
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/"><bib:Article rdf:about="https://g.example/1"><z:itemType>newspaperArticle</z:itemType><dcterms:isPartOf><bib:Newspaper><dc:title>Gazette</dc:title></bib:Newspaper></dcterms:isPartOf><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Penn</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>Ferry stops</dc:title><dcterms:abstract>It stopped.</dcterms:abstract><dc:date>2019-03-04</dc:date><dc:identifier><dcterms:URI><rdf:value>https://g.example/1?a=1&amp;b=2</rdf:value></dcterms:URI></dc:identifier></bib:Article></rdf:RDF>',
  ],
  'clippings-text': [
    'The ferry stopped at noon for want of rope, and nobody had counted the ropes.\nREFERENCE: Ferry stops, By Ada Penn, Harbour Gazette, 4 March 2019, https://gazette.example/ferry\n\nThe mill burned until the rain came.\nREFERENCE: Mill burns, Courier, 5/6/2019\n',
    'یہ کشتی دوپہر کو رک گئی۔\nحوالہ: کشتی رک گئی، روزنامہ بندرگاہ، 4 مارچ 2019\n',
  ],
  'clippings-markdown': [
    '# Ferries\n\n> The ferry stopped at noon for want of rope.\n\n— *Ferry stops*, [Harbour Gazette](https://gazette.example/ferry), 4 March 2019\n\nThe mill burned.[^1]\n\n[^1]: Mill burns, **Courier**, yesterday\n',
  ],
  'clippings-html': [
    '<!doctype html><title>Scraps</title><h2>Ferries</h2><p>The ferry stopped at noon for want of rope.</p><p><b>REFERENCE:</b> <i>Ferry stops</i>, <a href="https://gazette.example/ferry">Harbour Gazette</a>, 4 March 2019</p><blockquote>The mill burned.</blockquote><cite>Mill burns, Courier, 5 March 2019</cite>',
  ],
  'saved-page': [
    '<!-- saved from url=(0031)https://gazette.example/2019/ferry --><!doctype html><html lang="en"><head><title>Ferry stops at noon | Gazette</title><link rel="canonical" href="https://gazette.example/2019/ferry"><meta property="og:type" content="article"><meta property="article:published_time" content="2019-03-04"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stops at noon","author":{"name":"Ada Penn"},"datePublished":"2019-03-04T10:00:00Z"}</script></head><body><article><h1>Ferry stops at noon</h1><p>The ferry stopped at noon for want of rope, and nobody in the harbour had counted the ropes since the autumn.</p><p>By evening a second rope had been found in the cellar of the mill, and was thought to be longer than the first.</p></article></body></html>',
  ],
};

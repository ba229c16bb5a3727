import { describe, expect, it } from 'vitest';
import { feedDate } from '../../../formats/feed-date';
import { readFeed } from '../../../formats/read-feed';
import { readPlacedRows } from '../../../formats/read-json-lines';

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Local news | Harrowmere Gazette</title>
  <link>https://www.harrowmere-gazette.example/news</link>
  <atom:link rel="self" href="https://www.harrowmere-gazette.example/rss"/>
  <language>en-gb</language>
  <item>
    <title>Ferry &amp;amp; rope: &lt;b&gt;both&lt;/b&gt; give way</title>
    <link>https://www.harrowmere-gazette.example/2019/ferry</link>
    <guid isPermaLink="false">g-1</guid>
    <dc:creator>Ada Penn</dc:creator>
    <pubDate>Mon, 04 Mar 2019 23:30:00 -0500</pubDate>
    <description>The short of it.</description>
    <c:encoded><![CDATA[<p>The ferry stopped at noon.</p><script>alert(1)</script><p>The rope had frayed &amp; gone.</p>]]></c:encoded>
  </item>
  <item>
    <title>Mill fire - The Herald</title>
    <link>javascript:alert(1)</link>
    <author>desk@herald.example (Tom Reed)</author>
    <pubDate>31 Feb 2019</pubDate>
    <source url="https://herald.example">The Herald</source>
    <description>&lt;p&gt;A fire &lt;a href="x"&gt;broke out&lt;/a&gt;.&lt;/p&gt;</description>
  </item>
  <item><title>Said again</title><guid isPermaLink="false">g-1</guid></item>
  <item><title>Only a permanent one</title><guid>https://www.harrowmere-gazette.example/3</guid><dc:date>2019-03-06T08:00:00+05:00</dc:date></item>
  <item><title>Cut off</title><link>/4</link><description>The file en`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="html">The &lt;i&gt;Rope&lt;/i&gt; Blog</title>
<link rel="self" href="https://rope.example/atom"/><link href="https://rope.example/"/>
<entry><title>On knots</title><id>1</id><link rel="enclosure" href="https://rope.example/a.mp3"/><link rel="alternate" href="https://rope.example/knots"/>
<author><name>Ada Penn</name></author><author><name>Tom Reed</name></author><published>2018-05-01T10:00:00Z</published><updated>2019-01-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">A knot <em>holds</em> by its own weight.</div></content></entry>
<entry><title>No day stated</title><id>2</id><updated>2019-01-02T00:00:00Z</updated><summary>Two &lt; three</summary></entry></feed>`;

const RSS1 = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example/"><title>Old Town Courier</title><link>https://old.example/</link></channel>
<item rdf:about="https://old.example/1"><title>Clock stopped</title><link>https://old.example/1</link><dc:date>2004-07-02</dc:date><dc:creator>Vera Holt</dc:creator></item></rdf:RDF>`;

describe('a feed', () => {
  it('of RSS 2.0 is read with outlet, day as printed, address and text without markup', () => {
    const { rows, places, faults } = readFeed(RSS);
    expect(rows).toEqual([
      {
        id: 'harrowmere-gazette-2019-03-04-ferry-rope-both-give-way',
        headline: 'Ferry & rope: both give way',
        outlet: 'Harrowmere Gazette',
        outletCertainty: 'inferred',
        byline: ['Ada Penn'],
        published: { date: '2019-03-04', precision: 'minute', asCited: null, instant: '2019-03-05T04:30:00Z' },
        url: 'https://www.harrowmere-gazette.example/2019/ferry',
        language: 'en-gb',
        text: 'The ferry stopped at noon.\n\nThe rope had frayed & gone.',
      },
      expect.objectContaining({
        headline: 'Mill fire',
        outlet: 'The Herald',
        outletCertainty: 'cited',
        byline: ['Tom Reed'],
        url: 'javascript:alert(1)',
        text: 'A fire broke out.',
      }),
      expect.objectContaining({
        url: 'https://www.harrowmere-gazette.example/3',
        published: '2019-03-06T08:00:00+05:00',
      }),
      expect.objectContaining({ url: 'https://www.harrowmere-gazette.example/4', text: 'The file en' }),
    ]);
    expect(places).toEqual(['entry 1', 'entry 2', 'entry 4', 'entry 5']);
    expect(faults).toEqual([
      { where: 'entry 2', what: 'published: «31 Feb 2019» is no day of the calendar; the day is left open' },
      { where: 'entry 3', what: 'it has the identifier of entry 1; left out' },
      { where: 'entry 5', what: 'the file ends in the middle of it' },
    ]);
    const { records, faults: left } = readPlacedRows(rows, places);
    expect(records.map(({ record }) => [record.url, record.published.precision])).toMatchObject([
      [expect.stringContaining('ferry'), 'minute'],
      [null, 'unknown'],
      [expect.any(String), 'minute'],
      [expect.any(String), 'unknown'],
    ]);
    expect(left).toMatchObject([{ where: 'entry 2', what: expect.stringContaining('url: ') }]);
  });

  it('of Atom is read with its own address and writers, «updated» as about then', () => {
    expect(readFeed(ATOM).rows).toEqual([
      {
        id: 'the-rope-blog-2018-05-01-on-knots',
        headline: 'On knots',
        outlet: 'The Rope Blog',
        outletCertainty: 'cited',
        byline: ['Ada Penn', 'Tom Reed'],
        published: '2018-05-01T10:00:00Z',
        url: 'https://rope.example/knots',
        language: 'en',
        text: 'A knot holds by its own weight.',
      },
      expect.objectContaining({
        published: { date: '2019-01-02', precision: 'circa', asCited: '2019-01-02T00:00:00Z' },
        text: 'Two < three',
      }),
    ]);
  });

  it('of RSS 1.0 has its entries beside the channel', () => {
    expect(readFeed(RSS1).rows).toMatchObject([
      { headline: 'Clock stopped', outlet: 'Old Town Courier', published: '2004-07-02', byline: ['Vera Holt'] },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'Just words.'],
    ['XML that is no feed', '<note><to>Ada</to></note>'],
    ['a page', '<html><body><p>Hello</p></body></html>'],
  ])('that is %s gives no rows and one sentence', (_, text) => {
    expect(readFeed(text)).toMatchObject({ rows: [], faults: [{ where: 'the file' }] });
  });
});

describe('the date of a feed', () => {
  it.each([
    ['Mon, 04 Mar 2019 06:30:00 GMT', '2019-03-04', '2019-03-04T06:30:00Z'],
    ['04 Mar 19 06:30 EST', '2019-03-04', '2019-03-04T11:30:00Z'],
    ['Mon, 4 March 2019 06:30:00 +05:00', '2019-03-04', '2019-03-04T01:30:00Z'],
    ['Mon, 04 Mar 2019 06:30:00 PKT', '2019-03-04', undefined],
    ['Mon, 04 Mar 2019 06:30:00', '2019-03-04', undefined],
  ])('«%s»', (text, date, instant) => {
    expect(feedDate(text)).toEqual({
      published: { date, precision: 'minute', asCited: null, ...(instant && { instant }) },
      open: null,
    });
  });

  it.each([
    ['04 Mar 2019', '2019-03-04'],
    ['2019-03-04', '2019-03-04'],
    ['soon', 'soon'],
  ])('«%s» has no time', (text, published) => {
    expect(feedDate(text)).toEqual({ published, open: null });
  });

  it('5/6/2019 stays open', () => {
    expect(feedDate('5/6/2019')).toMatchObject({
      published: { date: '2019' },
      open: expect.stringContaining('may be'),
    });
  });
});

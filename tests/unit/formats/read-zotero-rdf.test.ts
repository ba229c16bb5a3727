import { expect, it } from 'vitest';
import { readZoteroRdf } from '../../../formats/read-zotero-rdf';

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:bib="http://purl.org/net/biblio#"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
    <bib:Article rdf:about="https://g.example/1">
        <z:itemType>newspaperArticle</z:itemType>
        <dcterms:isPartOf><bib:Newspaper><dc:title>Harrowmere Gazette</dc:title></bib:Newspaper></dcterms:isPartOf>
        <bib:authors><rdf:Seq>
            <rdf:li><foaf:Person><foaf:surname>Penn</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li>
            <rdf:li><foaf:Person><foaf:surname>The Ropewalk</foaf:surname></foaf:Person></rdf:li>
        </rdf:Seq></bib:authors>
        <bib:editors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Reed</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:editors>
        <link:link rdf:resource="#item_2"/>
        <dcterms:isReferencedBy rdf:resource="#item_3"/>
        <dc:title>Footbridge shut</dc:title>
        <dcterms:abstract>Inspectors shut it.</dcterms:abstract>
        <dc:date>2019-03-04</dc:date>
        <z:language>en-GB</z:language>
        <dc:identifier>ISSN 1234-5678</dc:identifier>
        <dc:identifier><dcterms:URI><rdf:value>https://g.example/1?a=1&amp;b=2</rdf:value></dcterms:URI></dc:identifier>
        <dcterms:dateSubmitted>2019-05-05 12:00:00</dcterms:dateSubmitted>
    </bib:Article>
    <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><dc:title>Snapshot</dc:title></z:Attachment>
    <bib:Memo rdf:about="#item_3"><rdf:value>&lt;p&gt;a note&lt;/p&gt;</rdf:value></bib:Memo>
    <bib:Document rdf:about="https://o.example/1">
        <z:itemType>webpage</z:itemType>
        <dcterms:isPartOf><z:Website><dc:title>Harrowmere Online</dc:title></z:Website></dcterms:isPartOf>
        <dc:title>Bridge opens</dc:title><dc:date>5/6/2019</dc:date>
    </bib:Document>
    <bib:Article rdf:about="#item_5">
        <z:itemType>magazineArticle</z:itemType>
        <dcterms:isPartOf rdf:resource="urn:issn:8765-4321"/>
        <dc:title>On ropes</dc:title><dc:date>March 2018</dc:date>
    </bib:Article>
    <bib:Periodical rdf:about="urn:issn:8765-4321"><dc:title>Rope Monthly</dc:title></bib:Periodical>
    <z:Collection rdf:about="#collection_1"><dc:title>Bridges</dc:title></z:Collection>
</rdf:RDF>`;

it('an RDF export of Zotero gives its entries; attachments, notes, collections and newspapers are none', () => {
  const { rows, places, faults } = readZoteroRdf(RDF);
  expect(rows).toEqual([
    {
      id: 'harrowmere-gazette-2019-03-04-footbridge-shut',
      headline: 'Footbridge shut',
      outlet: 'Harrowmere Gazette',
      byline: ['Ada Penn', 'The Ropewalk'],
      published: '2019-03-04',
      url: 'https://g.example/1?a=1&b=2',
      language: 'en-GB',
      text: 'Inspectors shut it.',
    },
    expect.objectContaining({ headline: 'Bridge opens', outlet: 'Harrowmere Online', url: 'https://o.example/1' }),
    expect.objectContaining({
      headline: 'On ropes',
      outlet: 'Rope Monthly',
      published: expect.objectContaining({ date: '2018-03', precision: 'month' }),
    }),
  ]);
  expect(rows[2]).not.toHaveProperty('url');
  expect(places).toEqual(['entry 1', 'entry 2', 'entry 3']);
  expect(faults).toMatchObject([
    { where: 'entry 2', what: expect.stringContaining('may be 2019-06-05 or 2019-05-06') },
  ]);
});

it('one that was cut off keeps what was whole, and names the last', () => {
  const { rows, faults } = readZoteroRdf(RDF.slice(0, RDF.indexOf('<dc:date>5/6')));
  expect(rows.map(({ headline }) => headline)).toEqual(['Footbridge shut', 'Bridge opens']);
  expect(faults).toEqual([{ where: 'entry 2', what: 'the file ends in the middle of it' }]);
});

it.each(['', 'words', '<rdf:RDF/>'])('«%s» is none', (text) => {
  expect(readZoteroRdf(text)).toMatchObject({ rows: [], faults: [{ where: 'the file' }] });
});

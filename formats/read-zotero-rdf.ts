import { freeIds } from './free-ids';
import { type GatheredRows, noRows, withoutGaps } from './gathered-rows';
import { languageTag } from './language-tag';
import { rowDate } from './row-date';
import { rowId } from './row-id';
import { childOf, elementsOf, readXml, textIn, type XmlElement } from './xml-tree';

/** What stands beside the sources in an export: files, notes, and shelves. */
const NO_SOURCE = new Set(['z:Attachment', 'bib:Memo', 'z:Collection', 'bib:Journal', 'z:UserItem']);
const NO_ITEM = new Set(['attachment', 'note', 'annotation']);

/** Reads an export of Zotero as RDF: a row an entry of the library. Attachments, snapshots, notes and collections are none. */
export function readZoteroRdf(text: string): GatheredRows {
  const root = readXml(text);
  if (typeof root === 'string') return noRows(root);
  const byAddress = new Map(elementsOf(root).map((element) => [element.attributes['rdf:about'] ?? '', element]));
  // What another entry is part of (a newspaper) stands beside it, where several are.
  const wholes = new Set(elementsOf(root).flatMap((element) => partOf(element)?.attributes['rdf:resource'] ?? []));
  const made: GatheredRows = { rows: [], places: [], faults: [] };
  const free = freeIds();
  let number = 0;
  for (const element of elementsOf(root)) {
    const type = textIn(childOf(element, 'z:itemType'));
    if (NO_SOURCE.has(element.name) || NO_ITEM.has(type) || wholes.has(element.attributes['rdf:about'] ?? '')) continue;
    const where = `entry ${++number}`;
    const fault = (what: string) => made.faults.push({ where, what });
    if (element.cut) fault('the file ends in the middle of it');
    const { published, open } = rowDate(textIn(childOf(element, 'dc:date')), null);
    if (open !== null) fault(`published: ${open}; the day is left open`);
    const headline = textIn(childOf(element, 'dc:title')).replace(/\s+/g, ' ');
    const outlet = outletOf(element, byAddress);
    const date = typeof published === 'string' ? published.slice(0, 10) : published.date;
    made.rows.push(
      withoutGaps({
        id: free(rowId(outlet || null, date, headline) || `entry-${number}`),
        headline,
        outlet,
        byline: bylineOf(element),
        published,
        url: addressOf(element),
        language: languageTag(textIn(childOf(element, 'z:language', 'dc:language'))),
        text: textIn(childOf(element, 'dcterms:abstract')),
      }),
    );
    made.places.push(where);
  }
  return number === 0 ? noRows('it is RDF, but no export of Zotero with entries') : made;
}

const partOf = (element: XmlElement) => childOf(element, 'dcterms:isPartOf');

function outletOf(element: XmlElement, byAddress: ReadonlyMap<string, XmlElement>): string {
  const part = partOf(element);
  const whole = part && (elementsOf(part)[0] ?? byAddress.get(part.attributes['rdf:resource'] ?? '-'));
  const publisher = childOf(element, 'dc:publisher');
  const organisation = publisher && elementsOf(publisher)[0];
  return (
    textIn(whole && childOf(whole, 'dc:title')) || textIn(organisation ? childOf(organisation, 'foaf:name') : publisher)
  );
}

function bylineOf(element: XmlElement): string[] {
  const list = childOf(element, 'bib:authors');
  const sequence = list && childOf(list, 'rdf:Seq');
  return (sequence ? elementsOf(sequence, 'rdf:li') : []).flatMap((entry) => {
    const person = childOf(entry, 'foaf:Person', 'foaf:Organization');
    if (!person) return [];
    const given = textIn(childOf(person, 'foaf:givenName', 'foaf:givenname'));
    const name = [given, textIn(childOf(person, 'foaf:surname', 'foaf:name'))].filter((part) => part !== '').join(' ');
    return name === '' ? [] : [name];
  });
}

/** The address stands in an identifier, where there is one, else the entry is called by it. */
function addressOf(element: XmlElement): string {
  for (const identifier of elementsOf(element, 'dc:identifier')) {
    const address = childOf(identifier, 'dcterms:URI');
    if (address) return textIn(address);
  }
  const about = element.attributes['rdf:about'] ?? '';
  return /^https?:/.test(about) && !about.includes('zotero.org/') ? about : '';
}

import { flattenHtml } from './clippings/flatten-html';
import { feedDate } from './feed-date';
import { freeIds } from './free-ids';
import { type GatheredRows, noRows, withoutGaps } from './gathered-rows';
import { rowId } from './row-id';
import { carriesName, hostOf } from './row-outlets';
import { childOf, elementsOf, readXml, textIn, type XmlElement } from './xml-tree';

/** Longest text of one article that is read, in characters; the longest news features have a tenth of it. */
const LONGEST_TEXT = 1_000_000;

/** What a feed says of all its entries. */
interface Channel {
  outlet: string | null;
  /** Worked out where the feed's title holds more than a name. */
  certainty: 'cited' | 'inferred';
  language: string | null;
  /** Its site, for addresses without host. */
  site: string;
}

/**
 * Reads RSS 2.0, RSS 1.0 or Atom: a row an entry, with the name of the feed as outlet unless the entry names its own source.
 * The content of an entry, else its description, becomes text without markup, which is fingerprinted.
 */
export function readFeed(text: string): GatheredRows {
  const root = readXml(text);
  if (typeof root === 'string') return noRows(root);
  const channel = childOf(root, 'channel') ?? root;
  const entries = [
    ...elementsOf(root, 'item'),
    ...elementsOf(channel, 'item'),
    ...elementsOf(root, 'atom:entry'),
    ...elementsOf(root, 'entry'),
  ].filter((entry, i, all) => all.indexOf(entry) === i);
  if (entries.length === 0) return noRows('it is XML, but no feed with entries');
  const about = channelOf(channel, root);
  const made: GatheredRows = { rows: [], places: [], faults: [] };
  const free = freeIds();
  const seen = new Map<string, string>();
  entries.forEach((entry, i) => {
    const where = `entry ${i + 1}`;
    const fault = (what: string) => made.faults.push({ where, what });
    const own = textIn(childOf(entry, 'guid', 'atom:id', 'id')) || entry.attributes['rdf:about'] || '';
    const before = own === '' ? undefined : seen.get(own);
    if (before !== undefined) {
      fault(`it has the identifier of ${before}; left out`);
      return;
    }
    seen.set(own, where);
    if (entry.cut) fault('the file ends in the middle of it');
    const row = entryRow(entry, about, fault);
    const date = typeof row.published === 'string' ? row.published.slice(0, 10) : dateIn(row.published);
    made.rows.push({ id: free(rowId(stringIn(row.outlet), date, stringIn(row.headline)) || `entry-${i + 1}`), ...row });
    made.places.push(where);
  });
  return made;
}

function entryRow(entry: XmlElement, about: Channel, fault: (what: string) => void): Record<string, unknown> {
  const source = childOf(entry, 'source', 'atom:source');
  const sourceName = source && (textIn(childOf(source, 'atom:title', 'title')) || plain(textIn(source)));
  const outlet = sourceName || about.outlet;
  return withoutGaps({
    headline: headlineOf(entry, sourceName ?? ''),
    outlet,
    outletCertainty: outlet === null ? null : sourceName ? 'cited' : about.certainty,
    byline: bylineOf(entry),
    published: publishedOf(entry, fault),
    url: addressOf(entry, about.site),
    language: entry.attributes['xml:lang'] ?? (textIn(childOf(entry, 'dc:language')) || about.language),
    text: textOf(entry, fault),
  });
}

const stringIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const dateIn = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'date' in value ? stringIn(value.date) : null;

/** Titles and names may hold markup, in one of three ways of writing it; what is left are its words on one line. */
const plain = (text: string): string => (/[<&]/.test(text) ? flattenHtml(text).text : text).replace(/\s+/g, ' ').trim();

/** Services that gather news write the source behind the title: «Ferry stops - Harrowmere Gazette». */
function headlineOf(entry: XmlElement, source: string): string {
  const title = plain(textIn(childOf(entry, 'title', 'atom:title', 'dc:title')));
  const end = ` - ${source}`;
  return source !== '' && title.endsWith(end) ? title.slice(0, -end.length) : title;
}

function bylineOf(entry: XmlElement): string[] {
  const creators = elementsOf(entry, 'dc:creator').map(textIn);
  const people = [...elementsOf(entry, 'atom:author'), ...elementsOf(entry, 'author')].map(
    // RSS has an address with the name in brackets, Atom an element.
    (author) =>
      textIn(childOf(author, 'atom:name', 'name')) || textIn(author).replace(/^\S+@\S+\s*(?:\((.*)\))?$/, '$1'),
  );
  return (creators.length > 0 ? creators : people).map(plain).filter((name) => name !== '');
}

/** Atom's «updated» is of the last change: about then, where no day of publication is stated. */
function publishedOf(entry: XmlElement, fault: (what: string) => void): unknown {
  const names = ['pubDate', 'atom:published', 'published', 'issued', 'dc:date', 'dcterms:issued'];
  const stated = textIn(childOf(entry, ...names));
  const changed = textIn(childOf(entry, 'atom:updated', 'updated', 'atom:modified'));
  if (stated === '' && changed !== '') return { date: changed.slice(0, 10), precision: 'circa', asCited: changed };
  if (stated === '') return undefined;
  const { published, open } = feedDate(stated);
  if (open !== null) fault(`published: ${open}; the day is left open`);
  return published;
}

function addressOf(entry: XmlElement, site: string): string {
  const links = [...elementsOf(entry, 'link'), ...elementsOf(entry, 'atom:link')];
  const linked = links.find(({ attributes: { href, rel = 'alternate' } }) => href !== undefined && rel === 'alternate');
  const guid = childOf(entry, 'guid');
  const permanent =
    guid && guid.attributes.isPermaLink !== 'false' && /^https?:/.test(textIn(guid)) ? textIn(guid) : '';
  const said = links.map(textIn).find((text) => text !== '') ?? linked?.attributes.href?.trim() ?? permanent;
  return said.startsWith('/') && !said.startsWith('//') ? `${site}${said}` : said;
}

function textOf(entry: XmlElement, fault: (what: string) => void): string {
  const element = childOf(
    entry,
    'content:encoded',
    'atom:content',
    'content',
    'description',
    'atom:summary',
    'summary',
  );
  const raw = element && element.attributes.src === undefined ? textIn(element) : '';
  if (raw.length > LONGEST_TEXT) {
    fault(`its text has ${raw.length} characters, and may have ${LONGEST_TEXT}; the text was left out`);
    return '';
  }
  // Atom's plain text and XHTML hold no markup any more.
  const marked = element?.attributes.type !== 'text' && element?.attributes.type !== 'xhtml' && /[<&]/.test(raw);
  return marked ? flattenHtml(raw).text : raw;
}

function channelOf(channel: XmlElement, root: XmlElement): Channel {
  const title = plain(textIn(childOf(channel, 'title', 'atom:title')));
  const site = addressOf(channel, '');
  const host = hostOf(site);
  const parts = title.split(/\s+[|–—»>-]\s+|:\s+/);
  const named = host === null || parts.length < 2 ? undefined : parts.find((part) => carriesName(host, part));
  return {
    outlet: (named ?? title) || null,
    certainty: named === undefined ? 'cited' : 'inferred',
    language: textIn(childOf(channel, 'language', 'dc:language')) || root.attributes['xml:lang'] || null,
    site: /^https?:\/\/[^/?#]+/i.exec(site)?.[0] ?? '',
  };
}

import { withoutGaps } from './gathered-rows';
import { languageTag } from './language-tag';
import { rowDate } from './row-date';
import type { Row } from './row-fields';
import { rowId } from './row-id';

/** Entries of a library that are no sources. */
const NO_ITEM = new Set(['attachment', 'note', 'annotation']);
/** Where the kinds of entries keep the name of what they appeared in, best first. */
const OUTLETS = [
  'publicationTitle',
  'blogTitle',
  'websiteTitle',
  'forumTitle',
  'programTitle',
  'proceedingsTitle',
  'encyclopediaTitle',
  'bookTitle',
  'publisher',
  'institution',
  'university',
  'studio',
  'network',
];

/** The fields of an entry of Zotero's own JSON, where `value` is one: as its server gives them, or as Better BibTeX does. */
export function zoteroItem(value: unknown): Row | null {
  if (typeof value !== 'object' || value === null) return null;
  const held = 'data' in value && typeof value.data === 'object' && value.data !== null ? value.data : value;
  return 'itemType' in held ? (held as Row) : null; // an object, fields unknown
}

/** A row for an entry; null for an attachment, a snapshot or a note. `fault` is told of what was left open. */
export function zoteroRow(item: Row, fault: (what: string) => void): Record<string, unknown> | null {
  if (NO_ITEM.has(text(item.itemType))) return null;
  const headline = text(item.title) || text(item.subject) || text(item.caseName);
  const outlet = OUTLETS.map((field) => text(item[field])).find((name) => name !== '') ?? '';
  const { published, open } = rowDate(text(item.date), null);
  if (open !== null) fault(`published: ${open}; the day is left open`);
  const date = typeof published === 'string' ? published.slice(0, 10) : published.date;
  const key = text(item.citationKey) || text(item.citekey) || text(item.key) || text(item.itemKey);
  return withoutGaps({
    id: key.replace(/\s+/g, '-') || rowId(outlet || null, date, headline),
    headline,
    outlet,
    byline: bylineOf(item.creators),
    published,
    url: text(item.url),
    language: languageTag(text(item.language)),
    place: text(item.place),
    text: text(item.abstractNote),
  });
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Writers only: an editor or translator wrote none of it. */
function bylineOf(creators: unknown): string[] {
  const all: unknown[] = Array.isArray(creators) ? creators : [];
  return all.flatMap((creator) => {
    if (typeof creator !== 'object' || creator === null) return [];
    const { creatorType, name, firstName, lastName } = creator as Row; // an object, fields unknown
    if (!['', 'author', 'podcaster', 'presenter', 'director', 'contributor'].includes(text(creatorType))) return [];
    const whole = text(name) || [text(firstName), text(lastName)].filter((part) => part !== '').join(' ');
    return whole === '' ? [] : [whole];
  });
}

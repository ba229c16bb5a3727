import type { SavedMatch } from '../model/saved-match';
import { extendedDate } from './export-date';
import { writable } from './export-text';
import { type ExportWords, remarksOn } from './export-words';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/**
 * A W3C Web Annotation collection in JSON-LD, one annotation for each match: the page is its target; its bodies are the
 * record the passage was linked with, the reader's note and the tags. The page's text is never stored, so there is no
 * selector: the annotation is of the page as a whole, in its state at the time it was saved. `dc:date` is in the Extended
 * Date/Time Format (`2011-05-28~` for «about»); what else limits the facts is said in a describing body.
 */
export function* annotationPieces(
  rows: readonly SavedMatch[],
  exportedAt: string,
  words: ExportWords,
): Generator<string> {
  const id = `urn:x-whence:export:${exportedAt}`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: words.heading,
    created: exportedAt,
    total: rows.length,
  };
  if (rows.length === 0) {
    yield `${JSON.stringify(collection, null, 1)}\n`;
    return;
  }
  const page = { id: `${id}:page`, type: 'AnnotationPage', partOf: id, startIndex: 0 };
  yield `${opened(collection)},"first":${opened(page)},"items":[\n`;
  for (const [i, row] of rows.entries()) {
    const written = JSON.stringify(annotation(row, words), null, 1);
    yield i > 0 ? `,\n${written}` : written;
  }
  yield '\n]}}\n';
}

/** An object as JSON without its last brace: more of it follows. */
const opened = (object: object) => JSON.stringify(object, null, 1).slice(0, -2);

function annotation(row: SavedMatch, words: ExportWords) {
  const { savedAt, changedAt, page, note, tags, shown } = row;
  const remarks = remarksOn(shown, words);
  const saved = instant(savedAt);
  const changed = instant(changedAt);
  return {
    id: `urn:x-whence:match:${encodeURIComponent(writable(row.id))}`,
    type: 'Annotation',
    motivation: note === '' ? 'linking' : ['linking', 'commenting'],
    ...(saved && { created: saved }),
    ...(changed && { modified: changed }),
    body: [
      source(row),
      ...remarks.map((remark) => textual('describing', remark)),
      ...(note === '' ? [] : [{ ...textual('commenting', note), format: 'text/plain' }]),
      ...tags.map((tag) => textual('tagging', tag)),
    ],
    target: {
      type: 'SpecificResource',
      source: { id: page.address, type: 'Text', ...(page.title && { 'dc:title': page.title }) },
      ...(saved && { state: { type: 'TimeState', sourceDate: saved } }),
    },
  };
}

/** The record: by its address where one is known, else described in words. */
function source({ shown }: SavedMatch) {
  const date = extendedDate(shown.published);
  const facts = {
    'dc:title': shown.title,
    ...(shown.byline.length > 0 && { 'dc:creator': shown.byline }),
    ...(shown.outletName && { 'dc:publisher': shown.outletName }),
    ...(date && { 'dc:date': date }),
    ...(shown.kind && { 'dc:type': shown.kind }),
  };
  if (shown.url === null) return { ...textual('linking', shown.title), ...facts };
  return { type: 'SpecificResource', purpose: 'linking', source: { id: shown.url, type: 'Text', ...facts } };
}

const textual = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value });

/** The model wants an instant in UTC, `2026-03-01T10:00:00Z`; of a stored row only the shape was looked at. */
const instant = (at: string): string | null => (Number.isNaN(Date.parse(at)) ? null : new Date(at).toISOString());

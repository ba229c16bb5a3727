import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationPieces } from '../../../formats/export-annotations';
import { extendedDate } from '../../../formats/export-date';
import { remarksOn } from '../../../formats/export-words';
import type { SavedMatch } from '../../../model/saved-match';
import { AT, english } from '../../fakes/export-words';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';
import { hostileSavedMatch } from '../../fakes/hostile-saved-matches';

type Json = Readonly<Record<string, unknown>>;

const writeAnnotations = (...of: Parameters<typeof annotationPieces>) => [...annotationPieces(...of)].join('');
const read = (rows: readonly SavedMatch[]): Json => JSON.parse(writeAnnotations(rows, AT, english));
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? { ...value } : {});
const list = (value: unknown): Json[] => (Array.isArray(value) ? value.map(object) : []);
const annotations = (collection: Json) => list(object(collection.first).items);

// The lists of the Recommendation (https://www.w3.org/TR/annotation-model/, 23 February 2017): 3.3.5 motivations, and the
// classes of bodies and targets that are used here.
const MOTIVATIONS =
  'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(
    ' ',
  );
const IRI = /^[a-z][a-z0-9+.-]*:[^\s]+$/i;
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What the Recommendation demands (its MUSTs) of a collection such as ours, and which of it is not kept. */
function faults(collection: Json): string[] {
  const found: string[] = [];
  const must = (kept: boolean, what: string) => kept || found.push(what);
  const iri = (value: unknown) => typeof value === 'string' && IRI.test(value);
  must(collection['@context'] === 'http://www.w3.org/ns/anno.jsonld', '5.1 @context is the one of annotations');
  must(iri(collection.id), '5.1 a collection has one IRI');
  must(collection.type === 'AnnotationCollection', '5.1 type of a collection');
  must(Number.isSafeInteger(collection.total), '5.1 total is a non-negative integer');
  const page = object(collection.first);
  if (collection.total !== 0) {
    must(iri(page.id) && page.type === 'AnnotationPage', '5.2 a page has an IRI and its type');
    must(page.partOf === collection.id, '5.2 a page names its collection');
    must(Array.isArray(page.items) && page.items.length === collection.total, '5.2 items is the list of annotations');
  }
  for (const note of annotations(collection)) {
    must(iri(note.id), '3.1 an annotation has one IRI');
    must(note.type === 'Annotation', '3.1 type of an annotation');
    must(note.target !== undefined, '3.1 an annotation has a target');
    must(
      [note.motivation].flat().every((m) => MOTIVATIONS.includes(String(m))),
      '3.3.5 motivations are of the list',
    );
    for (const at of [note.created, note.modified])
      must(at === undefined || UTC.test(String(at)), '3.3.1 times in UTC');
    for (const body of list(note.body)) {
      must(MOTIVATIONS.includes(String(body.purpose)), '3.3.5 a purpose is a motivation');
      if (body.type === 'TextualBody') must(typeof body.value === 'string', '3.2.4 a textual body has one value');
      else must(body.type === 'SpecificResource' && iri(object(body.source).id), '4 a specific resource has a source');
    }
    const target = object(note.target);
    must(target.type === 'SpecificResource' && iri(object(target.source).id), '4 the target has a source');
    const state = object(target.state);
    if (target.state !== undefined)
      must(state.type === 'TimeState' && UTC.test(String(state.sourceDate)), '4.3.1 a time state has a time in UTC');
  }
  return found;
}

describe('a Web Annotation export', () => {
  it('keeps what the Recommendation demands and gives every field back', () => {
    fc.assert(
      fc.property(fc.array(hostileSavedMatch, { maxLength: 4 }), (rows) => {
        const collection = read(rows);
        expect(faults(collection)).toEqual([]);
        const notes = annotations(collection);
        expect(notes).toHaveLength(rows.length);
        for (const [i, row] of rows.entries()) {
          const { shown, page } = row;
          const bodies = list(notes[i]?.body);
          const values = (purpose: string) => bodies.filter((b) => b.purpose === purpose).map((b) => b.value);
          expect(values('commenting')).toEqual(row.note === '' ? [] : [row.note]);
          expect(values('tagging')).toEqual(row.tags);
          expect(values('describing')).toEqual(remarksOn(shown, english));
          const link = bodies.find((b) => b.purpose === 'linking') ?? {};
          const facts = shown.url === null ? link : object(link.source);
          expect(facts['dc:title']).toBe(shown.title);
          expect(facts['dc:publisher'] ?? '').toBe(shown.outletName ?? '');
          expect(facts['dc:creator'] ?? []).toEqual(shown.byline);
          expect(facts['dc:date'] ?? '').toBe(extendedDate(shown.published));
          expect(facts.id ?? null).toBe(shown.url);
          const source = object(object(notes[i]?.target).source);
          expect([source.id, source['dc:title'] ?? '']).toEqual([page.address, page.title]);
        }
      }),
    );
  });

  it('is found at fault where it is at fault', () => {
    expect(faults({})).toHaveLength(6);
    const bad = { ...read([fakeSavedMatch()]), first: { items: [{ id: 'no iri', body: [{ type: 'TextualBody' }] }] } };
    expect(faults(bad)).toContain('3.2.4 a textual body has one value');
  });

  it('says when the page was seen, and invents no selector, since the words of a page are never stored', () => {
    const [note] = annotations(read([fakeSavedMatch()]));
    expect(note?.target).toEqual({
      type: 'SpecificResource',
      source: { id: 'https://gazette.example/ferry', type: 'Text', 'dc:title': 'Ferry stopped' },
      state: { type: 'TimeState', sourceDate: '2026-03-01T10:00:00.000Z' },
    });
  });

  it.each([
    ['2011-05-28', 'circa', '2011-05-28~'],
    ['2011-05-28', 'month', '2011-05'],
    ['2011', 'year', '2011'],
    ['2011-05-28', 'minute', '2011-05-28'],
    [null, 'unknown', ''],
  ] as const)('dates %s, known to the %s, as “%s”', (date, precision, written) => {
    expect(extendedDate({ date, precision, asCited: null })).toBe(written);
  });

  it('leaves out times that are none', () => {
    const [note] = annotations(read([fakeSavedMatch({ savedAt: 'lately', changedAt: '' })]));
    expect(Object.keys(note ?? {})).toEqual(['id', 'type', 'motivation', 'body', 'target']);
    expect(object(note?.target).state).toBeUndefined();
  });

  it('holds ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => fakeSavedMatch({ id: `row-${i}`, note: `note ${i}` }));
    const collection = read(rows);
    expect(faults(collection)).toEqual([]);
    expect(new Set(annotations(collection).map(({ id }) => id)).size).toBe(10_000);
  });
});

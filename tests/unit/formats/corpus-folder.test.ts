import { describe, expect, it } from 'vitest';
import { assembleCorpus } from '../../../formats/corpus-folder';

const info = { id: 'lenn', title: 'Lenn', version: '1', licence: 'CC0', author: 'us', coverage: 'Lenn, 2019' };
const event = { id: 'ev-ferry', label: 'Ferry aground', date: '2019-03-04', place: 'Lenn', description: '' };
const record = {
  id: 'echo-ferry',
  kind: 'article',
  headline: 'Ferry runs aground',
  displayTitle: 'Ferry runs aground',
  outlet: null,
  outletCertainty: 'unknown',
  byline: [],
  published: { date: '2019-03-04', precision: 'day', asCited: null },
  language: 'en',
  events: ['ev-ferry'],
  names: [],
  figures: [],
  claims: [],
  url: null,
  copies: [],
  related: [],
};
const file = (path: string, content: unknown) => ({ path, text: JSON.stringify(content) });

describe('a folder of record files', () => {
  it('becomes one corpus, in the order of its paths', () => {
    const { parts, problems, privateNames } = assembleCorpus([
      file('outlets.json', { outlets: [{ id: 'echo', name: 'Echo', country: null, domains: [] }] }),
      file('events/b.json', { records: [{ ...record, id: 'b' }] }),
      file('events/a.json', { event, records: [record] }),
      file('corpus.json', info),
      file('names.json', { names: [{ name: 'Lenn', variants: ['Len'] }] }),
      file('private-names.json', { salt: 's', hashes: ['00ff00'] }),
      { path: 'FORMAT.md', text: '# not ours to read' },
    ]);
    expect(problems).toEqual([]);
    expect(parts.info).toEqual(info);
    expect(parts.outlets.map((o) => o.id)).toEqual(['echo']);
    expect(parts.events).toEqual([event]);
    expect(parts.names).toEqual([{ name: 'Lenn', variants: ['Len'] }]);
    expect(parts.records.map((r) => r.id)).toEqual(['echo-ferry', 'b']);
    expect(parts.records[0]).toMatchObject({ altHeadlines: [], leaked: false, removal: null, notes: '' });
    expect(privateNames?.hashes).toEqual(['00ff00']);
  });

  it('does not depend on the order its files come in', () => {
    const files = [file('b.json', { records: [{ ...record, id: 'b' }] }), file('a.json', { event, records: [record] })];
    expect(assembleCorpus(files)).toEqual(assembleCorpus([...files].reverse()));
  });

  it('needs nothing but record files', () => {
    const { parts, problems } = assembleCorpus([file('a.json', { events: [event], records: [record] })]);
    expect(problems).toEqual([]);
    expect(parts.info.title).toBe('Untitled corpus');
  });

  const cases: [name: string, content: unknown, where: string, what: RegExp][] = [
    ['a list', [record], 'a.json', /must hold one JSON object/],
    ['a misspelt key', { recrods: [record] }, 'a.json', /unknown key «recrods»/],
    ['records that are no list', { records: record }, 'a.json', /«records» must be a list/],
    [
      'a misspelt field',
      { records: [{ ...record, altHeadline: 'x' }] },
      'a.json, records «echo-ferry»',
      /unknown field «altHeadline»/,
    ],
    [
      'a date that does not exist',
      { records: [{ ...record, published: { date: '2019-02-30', precision: 'day', asCited: null } }] },
      'a.json, records «echo-ferry»',
      /^published.date: this date does not exist/,
    ],
    [
      'a claim by nobody',
      { records: [{ ...record, claims: [{ saidBy: ' ', text: 'x' }] }] },
      'a.json, records «echo-ferry»',
      /^claims.0.saidBy: a claim must name/,
    ],
    [
      'a script for an address',
      { records: [{ ...record, url: 'javascript:alert(1)' }] },
      'a.json, records «echo-ferry»',
      /^url: an address must begin with http/,
    ],
    ['an event without an id', { event: { ...event, id: undefined } }, 'a.json, event[0]', /^id: /],
    ['an info without a title', { ...info, title: undefined }, 'corpus.json', /^title: /],
  ];
  it.each(cases)('names the file and the entry of %s, and reads the rest', (_, content, where, what) => {
    const path = where.split(',')[0] ?? '';
    const { parts, problems } = assembleCorpus([
      file(path, content),
      file('z.json', { records: [{ ...record, id: 'z' }] }),
    ]);
    expect(problems.map((p) => p.where)).toEqual([where]);
    expect(problems[0]?.what).toMatch(what);
    expect(parts.records.map((r) => r.id)).toContain('z');
  });

  it('names a file that is no JSON', () => {
    const { problems } = assembleCorpus([{ path: 'events/a.json', text: '{ "records": [ }' }]);
    expect(problems).toMatchObject([{ where: 'events/a.json', what: expect.stringMatching(/^not JSON: /) }]);
  });
});

it('tells a fault in a sentence, however long the key or the value is', () => {
  const long = 'x'.repeat(100_000);
  const { problems } = assembleCorpus([file('a.json', { [long]: 1, event: long, records: [{ id: long, [long]: 2 }] })]);
  expect(problems.length).toBeGreaterThan(2);
  for (const { where, what } of problems) expect(`${where}: ${what}`.length).toBeLessThan(700);
});

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readJsonLines } from '../../../formats/read-json-lines';
import { PressRecord } from '../../../model/record';

const rows = (...given: object[]) => readJsonLines(given.map((row) => JSON.stringify(row)));
const one = (row: object) => {
  const { records, faults, ...rest } = rows({ id: 'a', headline: 'Ferry runs aground', ...row });
  const [first] = records;
  if (!first) throw new Error('the row was lost');
  return { record: first.record, text: first.text, parts: first.parts, whats: faults.map((f) => f.what), ...rest };
};

describe('a row', () => {
  it('needs an id and a headline, and gets the rest filled in', () => {
    const { record, text, whats } = one({});
    expect(record).toEqual({
      id: 'a',
      kind: 'article',
      headline: 'Ferry runs aground',
      altHeadlines: [],
      displayTitle: 'Ferry runs aground',
      outlet: null,
      outletCertainty: 'unknown',
      byline: [],
      published: { date: null, precision: 'unknown', asCited: null },
      language: null,
      place: null,
      events: [],
      names: [],
      figures: [],
      claims: [],
      url: null,
      copies: [],
      related: [],
      removal: null,
      leaked: false,
      notes: '',
    });
    expect(text).toBeNull();
    expect(whats).toEqual([]);
  });

  it('is kept without a headline where it has a text', () => {
    const { records, faults } = rows({ id: 'a', text: 'The ferry ran aground at noon.' });
    expect(records[0]?.record).toMatchObject({ headline: null, displayTitle: 'a' });
    expect(records[0]?.text).toBe('The ferry ran aground at noon.');
    expect(faults).toEqual([]);
  });

  it('keeps a text of paragraphs whole and a text of parts in order', () => {
    expect(one({ text: 'First.\n\nSecond.' })).toMatchObject({
      text: 'First.\n\nSecond.',
      parts: ['First.\n\nSecond.'],
    });
    expect(one({ text: ['First.', 'Second.'] })).toMatchObject({
      text: 'First.\n\nSecond.',
      parts: ['First.', 'Second.'],
    });
  });

  it('takes a row that has nothing but a claim, or nothing but a text', () => {
    const { records } = readJsonLines([
      '{"id": 4, "claims": "The Echo reported that the ferry sank."}',
      '{"id": "t", "text": "The ferry sank."}',
    ]);
    expect(records.map((r) => [r.record.headline, r.record.claims.length, r.text])).toEqual([
      [null, 1, null],
      [null, 0, 'The ferry sank.'],
    ]);
  });

  it('leaves unknown fields alone', () => {
    expect(one({ colour: 'blue', __proto__x: 1 }).whats).toEqual([]);
  });

  it('gives records that the schema accepts whatever the fields hold', () => {
    const odd = [null, 7, true, '', ' ', [], {}, [null], 'x', { name: 3 }];
    const fields = Object.keys(PressRecord.entries).filter((f) => f !== 'id' && f !== 'headline');
    for (const field of [...fields, 'event', 'text'])
      for (const value of odd) expect(() => v.parse(PressRecord, one({ [field]: value }).record), field).not.toThrow();
  });
});

describe('rows that cannot be read', () => {
  const cases: [name: string, line: string, what: string][] = [
    ['no JSON', '{"id": "b", "headline": ', 'not JSON; left out'],
    ['a list', '["b"]', 'a row must be a JSON object; left out'],
    ['no id', '{"headline": "Ferry"}', 'the row has no id; left out'],
    [
      'an id with a blank',
      '{"id": "b c", "headline": "Ferry"}',
      'an id must be 1 to 200 characters without spaces; left out',
    ],
    [
      'none of headline, text and claims',
      '{"id": "b", "headline": " ", "claims": [""]}',
      '«b» has neither headline nor text nor claims; left out',
    ],
    ['an id that was used', '{"id": "a", "headline": "Again"}', 'the id «a» is that of line 1; left out'],
  ];
  it.each(cases)('%s: a fault with its line, and the others are read', (_, line, what) => {
    const read = readJsonLines(['{"id":"a","headline":"First"}', '', line, '{"id":"z","headline":"Last"}']);
    expect(read.records.map((r) => [r.record.id, r.record.headline])).toEqual([
      ['a', 'First'],
      ['z', 'Last'],
    ]);
    expect(read.faults).toEqual([{ where: 'line 3', line: 3, what, rowLost: true }]);
  });

  it('never repeats the row in a fault, which may hold an article', () => {
    const { faults } = readJsonLines(['{"id": "b", "text": "secret words" oops}']);
    expect(JSON.stringify(faults)).not.toContain('secret');
  });
});

describe('lines', () => {
  const a = '{"id":"a","headline":"A"}';
  const b = '{"id":"b","headline":"B"}';
  it.each([
    ['lines', [a, b]],
    ['lines with their ends', [`${a}\n`, `${b}\n`]],
    ['one piece', [`${a}\n${b}\n`]],
    ['a byte order mark and Windows ends', [`\uFEFF${a}\r\n${b}\r\n`]],
  ])('come as %s', (_, pieces) => {
    expect(readJsonLines(pieces).records.map((r) => r.record.id)).toEqual(['a', 'b']);
  });

  it('are numbered as in the file', () => {
    expect(readJsonLines([`${a}\n\nnonsense\n`, `${b}\n`, 'more']).faults.map((f) => f.line)).toEqual([3, 5]);
  });

  it('are taken one by one from a stream', () => {
    function* stream() {
      for (let i = 0; i < 5000; i++) yield JSON.stringify({ id: i, headline: `Report ${i}`, outlet: 'Lenn Echo' });
    }
    const read = readJsonLines(stream());
    expect(read.records).toHaveLength(5000);
    expect(read.outlets).toHaveLength(1);
    expect(read.records[4999]?.record.id).toBe('4999');
  });
});

describe('published', () => {
  const cases: [given: unknown, expected: object, faults: number][] = [
    ['2019', { date: '2019', precision: 'year', asCited: null }, 0],
    [2019, { date: '2019', precision: 'year', asCited: null }, 0],
    ['2019-03', { date: '2019-03', precision: 'month', asCited: null }, 0],
    ['2019-03-04', { date: '2019-03-04', precision: 'day', asCited: null }, 0],
    ['2019-03-04T06:30', { date: '2019-03-04', precision: 'minute', asCited: null }, 0],
    [
      '2019-03-04T23:30:00-05:00',
      { date: '2019-03-04', precision: 'minute', asCited: null, instant: '2019-03-05T04:30:00Z' },
      0,
    ],
    [
      '2019-03-04T06:30:15.25Z',
      { date: '2019-03-04', precision: 'minute', asCited: null, instant: '2019-03-04T06:30:15Z' },
      0,
    ],
    ['2019-02-30', { date: null, precision: 'unknown', asCited: '2019-02-30' }, 1],
    ['2019-13', { date: null, precision: 'unknown', asCited: '2019-13' }, 1],
    ['2019-03-04T25:10Z', { date: null, precision: 'unknown', asCited: '2019-03-04T25:10Z' }, 1],
    ['last Tuesday', { date: null, precision: 'unknown', asCited: 'last Tuesday' }, 1],
    ['', { date: null, precision: 'unknown', asCited: null }, 0],
    [null, { date: null, precision: 'unknown', asCited: null }, 0],
    [['2019'], { date: null, precision: 'unknown', asCited: null }, 1],
    [
      { date: '2019-03-04', precision: 'circa', asCited: 'Monday' },
      { date: '2019-03-04', precision: 'circa', asCited: 'Monday' },
      0,
    ],
    [{ date: '2019-03', precision: 'day' }, { date: '2019-03', precision: 'month', asCited: null }, 0],
    [
      { date: '2019-03-04', precision: 'minute', instant: '2019-03-04T06:30Z' },
      { date: '2019-03-04', precision: 'minute', asCited: null, instant: '2019-03-04T06:30:00Z' },
      0,
    ],
    [{ date: '2019-03-04', precision: 'roughly' }, { date: '2019-03-04', precision: 'day', asCited: null }, 1],
  ];
  it.each(cases)('%j', (published, expected, faults) => {
    const { record, whats } = one({ published });
    expect(record.published).toEqual(expected);
    expect(whats).toHaveLength(faults);
  });
});

describe('fields', () => {
  const cases: [name: string, row: object, expected: object, whats: string[]][] = [
    ['one byline', { byline: 'Ada Penn' }, { byline: ['Ada Penn'] }, []],
    ['several bylines', { byline: ['Ada Penn', ' ', 'Bo Reed'] }, { byline: ['Ada Penn', 'Bo Reed'] }, []],
    ['a byline of numbers', { byline: [1] }, { byline: [] }, ['byline must hold strings; what is none was left out']],
    ['an address', { url: 'https://echo.example/a' }, { url: 'https://echo.example/a' }, []],
    [
      'a script for an address',
      { url: 'javascript:alert(1)' },
      { url: null },
      ['url: «javascript:alert(1)» is not an http or https address; left out'],
    ],
    [
      'a script for a copy',
      { copies: ['data:text/html,x'] },
      { copies: [] },
      ['copies[0] could not be read; left out'],
    ],
    [
      'a plain copy',
      { copies: ['http://b.example/'] },
      { copies: [{ url: 'http://b.example/', relation: 'same-text' }] },
      [],
    ],
    [
      'plain names',
      { names: ['Lenn', { name: 'Tallow', variants: ['Talow'] }, { name: 'Mill' }] },
      {
        names: [
          { name: 'Lenn', variants: [] },
          { name: 'Tallow', variants: ['Talow'] },
          { name: 'Mill', variants: [] },
        ],
      },
      [],
    ],
    [
      'a plain claim of a known outlet',
      { outlet: 'Lenn Echo', claims: ['It ran late.'] },
      { claims: [{ saidBy: 'Lenn Echo', text: 'It ran late.' }] },
      [],
    ],
    [
      'a plain claim without an outlet',
      { claims: 'It ran late.' },
      { claims: [{ saidBy: 'Ferry runs aground', text: 'It ran late.' }] },
      [],
    ],
    [
      'a claim with its sayer',
      { claims: [{ saidBy: 'The harbour office', text: 'It ran late.' }] },
      { claims: [{ saidBy: 'The harbour office', text: 'It ran late.' }] },
      [],
    ],
    ['an empty claim', { claims: [' '] }, { claims: [] }, ['claims[0] could not be read; left out']],
    [
      'a removal',
      { removal: { status: 'reported-removed', saidBy: 'a reader' } },
      { removal: { status: 'reported-removed', saidBy: 'a reader', noticed: null, note: '' } },
      [],
    ],
    [
      'a removal by nobody',
      { removal: { status: 'reported-removed', saidBy: '' } },
      { removal: null },
      ['removal: a removal must name who says so; left out'],
    ],
    [
      'an unknown kind',
      { kind: 'song' },
      { kind: 'article' },
      [
        'kind: «song» is none of article, statement, explainer, cable, parliamentary-motion, court-decision, photo-caption, post, other',
      ],
    ],
    ['a certainty without an outlet', { outletCertainty: 'cited' }, { outletCertainty: 'unknown' }, []],
    ['a guess', { outlet: 'Lenn Echo', outletCertainty: 'guess' }, { outletCertainty: 'guess' }, []],
    [
      'a relation to nowhere',
      { related: [{ record: 'b', relation: 'same-text' }, 'a'] },
      { related: [] },
      ['related: there is no other record «b»; left out', 'related: there is no other record «a»; left out'],
    ],
  ];
  it.each(cases)('%s', (_, row, expected, whats) => {
    const read = one(row);
    expect(read.record).toMatchObject(expected);
    expect(read.whats).toEqual(whats);
  });

  it('relate to rows that come later', () => {
    const { records, faults } = rows({ id: 'a', headline: 'A', related: ['b'] }, { id: 'b', headline: 'B' });
    expect(records[0]?.record.related).toEqual([{ record: 'b', relation: 'same-event' }]);
    expect(faults).toEqual([]);
  });
});

describe('whether a row leaves its events open', () => {
  it.each<[string, object, boolean]>([
    ['no field', {}, true],
    ['an empty cell', { event: '' }, true],
    ['null', { event: null }, false],
    ['an empty list', { events: [] }, false],
    ['an event', { event: 'flood' }, false],
    ['an event beside an empty cell', { event: '', events: ['flood'] }, false],
    ['an event that cannot be read', { event: { label: 7 } }, false],
  ])('%s', (_, row, open) => {
    const { records } = readJsonLines([JSON.stringify({ id: 'a', headline: 'A', ...row })]);
    expect(records.map((r) => r.open)).toEqual([open]);
  });
});

describe('outlets and events', () => {
  it('are made once, however they are spelt', () => {
    const { records, outlets, events } = rows(
      { id: 'a', headline: 'A', outlet: 'The Lenn Echo', event: 'Ferry aground, March 2019' },
      { id: 'b', headline: 'B', outlet: 'the lenn echo', event: 'ferry aground – March 2019' },
      { id: 'c', headline: 'C', outlet: 'the-lenn-echo', events: ['flood-2019', 'flood-2019'] },
    );
    expect(outlets).toEqual([{ id: 'the-lenn-echo', name: 'The Lenn Echo', country: null, domains: [] }]);
    expect(events.map(({ id, label }) => [id, label])).toEqual([
      ['ferry-aground-march-2019', 'Ferry aground, March 2019'],
      ['flood-2019', 'flood-2019'],
    ]);
    expect(records.map((r) => r.record.events)).toEqual([
      ['ferry-aground-march-2019'],
      ['ferry-aground-march-2019'],
      ['flood-2019'],
    ]);
  });

  it('may be objects', () => {
    const { outlets, events } = one({
      outlet: { id: 'echo', name: 'Lenn Echo', country: 'GB', domains: ['echo.example'] },
      event: { id: 'ev-1', label: 'Ferry aground', date: '2019-03-04', place: 'Lenn' },
    });
    expect(outlets).toEqual([{ id: 'echo', name: 'Lenn Echo', country: 'GB', domains: ['echo.example'] }]);
    expect(events).toEqual([
      { id: 'ev-1', label: 'Ferry aground', date: '2019-03-04', place: 'Lenn', description: '' },
    ]);
  });

  it('keep labels apart that only differ after the id is cut', () => {
    const long = 'a very long label of an event that goes on well past the length an id is made from, ';
    const { events } = rows(
      { id: 'a', headline: 'A', event: `${long}one` },
      { id: 'b', headline: 'B', event: `${long}two` },
    );
    expect(new Set(events.map((e) => e.id)).size).toBe(2);
  });

  it('may be named in any script', () => {
    expect(one({ outlet: 'روزنامہ لین', event: 'کشتی کا حادثہ' })).toMatchObject({
      outlets: [{ id: 'روزنامہ-لین' }],
      events: [{ id: 'کشتی-کا-حادثہ' }],
    });
  });

  const hosts: [outlet: string, url: string, domains: string[]][] = [
    ['The Lenn Echo', 'https://www.lennecho.example/a', ['lennecho.example']],
    ['The Lenn Echo', 'https://archive.example/lenn-echo/a', []],
    ['Harbour News', 'https://news.portal.example/a', []],
    ['Harbour News', 'https://HarbourNews.example:8080/a', ['harbournews.example']],
  ];
  it.each(hosts)('%s is at home on %s only where the host carries its name', (outlet, url, domains) => {
    expect(one({ outlet, url }).outlets[0]?.domains).toEqual(domains);
  });

  it('that cannot be read are faults and the row is kept', () => {
    expect(one({ outlet: 7 }).whats).toEqual(['outlet must be a name, or an object with a name; left out']);
    expect(one({ event: 7 }).whats).toHaveLength(1);
    expect(one({ event: { label: 'Flood', date: '2019-02-30' } }).whats[0]).toContain('an event date must be');
  });
});

import { describe, expect, it } from 'vitest';
import { storiesOf } from '../../../components/timeline/stories';
import { fakeFinding, fakeMatch, fakeSource } from '../../fakes/fake-finding';

const event = (id: string) => ({ id, label: `Event ${id}`, date: null });
const dated = (record: string, date: string | null, of: Partial<ReturnType<typeof fakeSource>> = {}) =>
  fakeSource({ record, published: { date, precision: date ? 'day' : 'unknown', asCited: null }, ...of });

describe('findings of one page', () => {
  it('make one story where they name a common event', () => {
    const stories = storiesOf([
      fakeFinding({ id: 'a', block: 1, events: [event('e')], sources: [dated('one', '2011-08-26')] }),
      fakeFinding({ id: 'b', block: 4, events: [event('f')], sources: [dated('two', '2011-08-20')] }),
      fakeFinding({ id: 'c', block: 6, events: [event('e')], sources: [dated('three', '2011-08-24')] }),
    ]);
    expect(stories.map((s) => s.findings.map((f) => f.id))).toEqual([['a', 'c'], ['b']]);
    expect(stories[0]?.reports.map((r) => r.record)).toEqual(['three', 'one']);
  });

  it('make one story where a third finding ties two', () => {
    const stories = storiesOf([
      fakeFinding({ id: 'a', block: 1, events: [event('e')], sources: [dated('one', null)] }),
      fakeFinding({ id: 'b', block: 2, events: [event('f')], sources: [dated('two', null)] }),
      fakeFinding({ id: 'c', block: 3, events: [event('e'), event('f')], sources: [dated('three', null)] }),
    ]);
    expect(stories).toHaveLength(1);
    expect(stories[0]?.findings.map((f) => f.id)).toEqual(['a', 'b', 'c']);
    expect(stories[0]?.events.map((e) => e.id)).toEqual(['e', 'f']);
  });

  it('do not make one story where only the ids of two corpora are alike', () => {
    const other = fakeFinding({
      id: 'b',
      events: [event('e')],
      matches: [fakeMatch({ corpus: 'other' })],
      sources: [dated('one', null, { corpus: 'other' })],
    });
    expect(
      storiesOf([fakeFinding({ id: 'a', events: [event('e')], sources: [dated('one', null)] }), other]),
    ).toHaveLength(2);
  });
});

describe('the reports of a story', () => {
  it('stand first to last, each once, those without a date at the end', () => {
    const [story] = storiesOf([
      fakeFinding({
        sources: [dated('undated', null), dated('late', '2011-09-01')],
        otherReports: [dated('early', '2011-08-01'), dated('late', '2011-09-01')],
      }),
    ]);
    expect(story?.reports.map((r) => r.record)).toEqual(['early', 'late', 'undated']);
  });

  it('have one day of first reports, though each finding had its own', () => {
    const [story] = storiesOf([
      fakeFinding({ id: 'a', events: [event('e')], sources: [dated('late', '2011-09-01', { firstReport: true })] }),
      fakeFinding({ id: 'b', events: [event('e')], sources: [dated('early', '2011-08-01', { firstReport: true })] }),
    ]);
    expect(story?.reports.map((r) => [r.record, r.firstReport])).toEqual([
      ['early', true],
      ['late', false],
    ]);
  });
});

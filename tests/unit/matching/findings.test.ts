import { describe, expect, it } from 'vitest';
import { viewCorpus } from '../../../matching/corpus-view';
import { compareMatches, groupFindings, isDismissed } from '../../../matching/findings';
import type { Match } from '../../../model/finding';
import { fakeCorpus, fakeEvent, fakeOutlet, fakeRecord } from '../../fakes/fake-record';

const records = ['a', 'b', 'c'].map((id) => fakeRecord({ id, events: id === 'c' ? [] : ['ev'] }));
const view = viewCorpus(fakeCorpus({ records, events: [fakeEvent({ id: 'ev', label: 'The event', date: '2011' })] }));
const views = new Map([['test', view]]);

function match(record: string, stated: Partial<Match> = {}): Match {
  return {
    block: 0,
    kind: 'same-text',
    grade: 'strong',
    score: 0.8,
    span: { start: 0, end: 10 },
    corpus: 'test',
    record,
    words: null,
    because: [],
    ...stated,
  };
}
const grouped = (matches: Match[]) => groupFindings(matches, views);

describe('findings', () => {
  it('one for each block, in the order of the page, led by the surest match', () => {
    const found = grouped([
      match('a', { block: 7, kind: 'link' }),
      match('b', { block: 2, kind: 'link', score: 1 }),
      match('c', { block: 2, kind: 'same-text', score: 0.5 }),
    ]);
    expect(found.map((f) => [f.block, f.kind, f.matches.map((m) => m.record)])).toEqual([
      [2, 'same-text', ['c', 'b']],
      [7, 'link', ['a']],
    ]);
    expect(found[0]).toMatchObject({ grade: 'strong', score: 0.5, id: '2:test c' });
  });
  it('a strong match leads a weak one of a surer kind', () => {
    const [finding] = grouped([match('a', { grade: 'weak' }), match('b', { kind: 'link' })]);
    expect(finding?.matches.map((m) => m.record)).toEqual(['b', 'a']);
  });
  it('a record is in a finding once', () => {
    const [finding] = grouped([match('a'), match('a', { kind: 'link' }), match('a', { kind: 'same-headline' })]);
    expect(finding?.matches.map((m) => m.kind)).toEqual(['same-text']);
  });
  it('reports of an event a better match reports are other reports, not matches', () => {
    const [finding] = grouped([match('a'), match('b', { kind: 'same-event' })]);
    expect(finding?.matches.map((m) => m.record)).toEqual(['a']);
    expect(finding?.otherReports.map((s) => s.record)).toEqual(['b']);
    expect(finding?.events).toEqual([{ id: 'ev', label: 'The event', date: '2011' }]);
  });
  it('tell what was removed of every source they list, not only of those that matched', () => {
    const removal = { status: 'reported-removed', saidBy: 'a reader', noticed: null, note: '' } as const;
    const linked = [
      fakeRecord({ id: 'report', related: [{ record: 'notice', relation: 'quotes' }] }),
      fakeRecord({ id: 'notice', removal, related: [{ record: 'report', relation: 'primary-document-for' }] }),
    ];
    const [finding] = groupFindings(
      [match('report')],
      new Map([['test', viewCorpus(fakeCorpus({ records: linked }))]]),
    );
    expect(finding?.sources.map((s) => [s.record, s.removed])).toContainEqual(['notice', true]);
    expect(finding?.removals.map((r) => r.record)).toEqual(['notice']);
  });
  it('but matches as well where every report is asked for, and still listed once', () => {
    const matches = [match('a'), match('b', { kind: 'same-event' })];
    const [finding] = groupFindings(matches, views, true);
    expect(finding?.matches.map((m) => m.record)).toEqual(['a', 'b']);
    expect(finding?.sources.map((s) => s.record)).toEqual(['a']);
    expect(finding?.otherReports.map((s) => s.record)).toEqual(['b']);
  });
  it('an event’s report that leads is a source, whatever weaker match of the event comes after', () => {
    const [finding] = groupFindings([match('a', { grade: 'weak' }), match('b', { kind: 'same-event' })], views, true);
    expect(finding?.sources.map((s) => s.record)).toEqual(['a', 'b']);
  });
  it('an event the program grouped carries the outlet whose headline it bears', () => {
    const events = [fakeEvent({ id: 'ev', label: 'Ferry late', grouped: { headlineOf: 'b' } })];
    const by = (outlet: string | null) => {
      const told = ['a', 'b'].map((id) => fakeRecord({ id, outlet, events: ['ev'] }));
      const corpus = fakeCorpus({ records: told, outlets: [fakeOutlet({ id: 'mail', name: 'Ossing Mail' })], events });
      return groupFindings([match('a')], new Map([['test', viewCorpus(corpus)]]))[0]?.events;
    };
    expect(by('mail')).toEqual([
      { id: 'ev', label: 'Ferry late', date: null, grouped: { headlineBy: 'Ossing Mail', isHeadline: true } },
    ]);
    expect(by(null)?.[0]?.grouped).toEqual({ headlineBy: null, isHeadline: true });
  });
  it('guesses have no place beside a sure match, and stand alone where there is none', () => {
    const guess = match('c', { kind: 'same-headline', grade: 'weak' });
    expect(grouped([match('a'), guess])[0]?.matches).toHaveLength(1);
    expect(grouped([guess])[0]).toMatchObject({ grade: 'weak', kind: 'same-headline' });
  });
  it('the order of the matches makes no difference', () => {
    const all = ['a', 'b', 'c'].flatMap((r) => [1, 0].map((block) => match(r, { block, score: 0.5 })));
    expect(grouped([...all].reverse())).toEqual(grouped(all));
  });
});

it('however many there are, strong ones are called strong: who shows them sets a limit', () => {
  const found = grouped(Array.from({ length: 25 }, (_, block) => match('a', { block })));
  expect(found.filter((f) => f.grade === 'strong')).toHaveLength(25);
});

it('equal matches are told apart by their ids', () => {
  expect(compareMatches(match('a'), match('b'))).toBeLessThan(0);
  expect(compareMatches(match('a', { corpus: 'z' }), match('b'))).toBeGreaterThan(0);
  expect(compareMatches(match('a'), match('a'))).toBe(0);
});

describe('what the reader dismissed', () => {
  const at = 'https://www.gazette.example/news/1?utm_source=x';
  const dismissal = { corpus: 'test', record: 'a' };
  it.each([
    [{ ...dismissal, scope: 'record' as const }, true],
    [{ ...dismissal, scope: 'site' as const, host: 'gazette.example' }, true],
    [{ ...dismissal, scope: 'site' as const, host: 'www.gazette.example' }, true],
    [{ ...dismissal, scope: 'site' as const, host: 'other.example' }, false],
    [{ ...dismissal, scope: 'here' as const, address: 'https://gazette.example/news/1' }, true],
    [{ ...dismissal, scope: 'here' as const, address: 'https://gazette.example/news/2' }, false],
    [{ ...dismissal, scope: 'record' as const, corpus: 'other' }, false],
    [{ ...dismissal, scope: 'record' as const, record: 'b' }, false],
  ])('%j: %s', (d, gone) => expect(isDismissed(match('a'), [d], at)).toBe(gone));
  it('a page without a web address is known by what it has', () =>
    expect(isDismissed(match('a'), [{ ...dismissal, scope: 'here', address: 'file:///a' }], 'file:///b')).toBe(false));
});

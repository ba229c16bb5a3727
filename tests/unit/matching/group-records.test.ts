import { describe, expect, it } from 'vitest';
import { groupRecords, type RecordToGroup } from '../../../matching/group-records';
import type { PressRecord } from '../../../model/record';
import { fakeRecord, onDay } from '../../fakes/fake-record';
import { GROUP_REPORTS, type GroupReport, URDU_REPORTS } from '../../fixtures/group-reports';

const given = (report: Omit<GroupReport, 'event'>, stated: Partial<PressRecord> = {}, open = true): RecordToGroup => ({
  record: fakeRecord({ id: report.id, headline: report.headline, ...stated }),
  text: report.text,
  open,
});
const all = GROUP_REPORTS.map((report) => given(report));
const of = (event: string) => GROUP_REPORTS.filter((report) => report.event === event);
const idsOf = (event: string) => of(event).map(({ id }) => id);
const events = [...new Set(GROUP_REPORTS.map(({ event }) => event))];
const nothing = { made: [], joined: [] };

describe('open records', () => {
  it('are grouped by event, near-identical events apart', () => {
    expect(groupRecords(all)).toEqual({ made: events.map(idsOf).sort(), joined: [] });
  });
  it('in whatever order they come', () => {
    const expected = groupRecords(all);
    for (const step of [3, 5, 9, 11]) {
      const shuffled = all.map((_, i) => all[(i * step + 2) % all.length] as RecordToGroup); // steps share no divisor with 14
      expect(new Set(shuffled).size).toBe(all.length);
      expect(groupRecords(shuffled)).toEqual(expected);
    }
    expect(groupRecords([...all].reverse())).toEqual(expected);
  });
  it('are grouped in Urdu too', () => {
    const urdu = URDU_REPORTS.map((report) => given(report, { language: 'ur' }));
    expect(groupRecords(urdu).made).toEqual([['ur-1', 'ur-2']]);
    expect(groupRecords([...urdu, ...all]).made).toContainEqual(['ur-1', 'ur-2']);
  });
  it('are told apart where one is alone, empty, or there is none', () => {
    expect(groupRecords([])).toEqual(nothing);
    expect(groupRecords(all.slice(0, 1))).toEqual(nothing);
    const empty = ['a', 'b', 'c'].map((id) => given({ id, headline: '', text: '' }));
    expect(groupRecords(empty)).toEqual(nothing);
    expect(groupRecords([...empty, ...all]).made).toEqual(groupRecords(all).made);
  });
  it('are not grouped for a headline of two words that share one', () => {
    const short = ['Morning briefing', 'Evening briefing', 'Morning markets', 'Harbour briefing'];
    expect(groupRecords(short.map((headline, i) => given({ id: `s${i}`, headline, text: '' })))).toEqual(nothing);
  });
  it('are grouped whether a report confirms or denies: both are about the event', () => {
    const denial = given({
      id: 'mill-fire-denial',
      headline: 'Thornquist denies carding engine lit the mill',
      text: 'The Thornquist company denied that a carding engine lit the lint in its Harrowmere woollen mill. Captain Orla Benwick stands by her word, and the ninety weavers wait for wages at the loading dock.',
    });
    expect(groupRecords([...all, denial]).made).toContainEqual([...idsOf('mill-fire'), 'mill-fire-denial'].sort());
  });
});

describe('dates', () => {
  const [first, second] = of('chess') as [GroupReport, GroupReport];
  const twoDays = (a: PressRecord['published'], b: PressRecord['published']) =>
    groupRecords([given(first, { published: a }), given(second, { published: b }), ...all.slice(0, 12)]).made.some(
      (ids) => ids.includes(first.id) && ids.includes(second.id),
    );
  it('a day apart, or unknown on one side, do not part reports', () => {
    expect(twoDays(onDay('1931-05-02'), onDay('1931-05-03'))).toBe(true);
    expect(twoDays(onDay('1931-05-02'), { date: null, precision: 'unknown', asCited: null })).toBe(true);
    expect(twoDays(onDay('1931-05-02'), { date: '1931-05', precision: 'month', asCited: null })).toBe(true);
  });
  it('a year apart do', () => expect(twoDays(onDay('1931-05-02'), onDay('1932-05-02'))).toBe(false));
});

describe('what a person grouped', () => {
  const named = (report: GroupReport, ...to: string[]) => given(report, { events: to }, false);
  it('attracts open reports of the event, and only those', () => {
    const records = GROUP_REPORTS.map((report) =>
      report.id === 'mill-fire-1' || report.id === 'mill-fire-2' ? named(report, 'ev-mill') : given(report),
    );
    const { made, joined } = groupRecords(records);
    expect(joined).toEqual([{ event: 'ev-mill', records: ['mill-fire-3'] }]);
    expect(made).toEqual(
      events
        .filter((event) => event !== 'mill-fire')
        .map(idsOf)
        .sort(),
    );
  });
  it('is never joined, also where the texts are the same', () => {
    const [a, b] = of('mill-fire') as [GroupReport, GroupReport];
    const records = [named(a, 'ev-a'), named({ ...b, text: a.text, headline: a.headline }, 'ev-b')];
    expect(groupRecords(records)).toEqual(nothing);
  });
  it('leaves an open record between two events of a person to that person', () => {
    const [a, b, c] = of('mill-fire') as [GroupReport, GroupReport, GroupReport];
    const copy = (report: GroupReport, id: string) => ({ ...a, id, event: report.event });
    const records = [named(copy(a, 'x'), 'ev-a'), named(copy(b, 'y'), 'ev-b'), given(copy(c, 'z'))];
    expect(groupRecords(records)).toEqual(nothing);
  });
  it('may be an event of thousands of records', () => {
    const [mill] = of('mill-fire') as [GroupReport];
    const many = Array.from({ length: 1200 }, (_, i) =>
      named({ ...mill, id: `m${i}`, text: `${mill.text} ${i}` }, 'ev'),
    );
    expect(groupRecords([...all, ...many]).made).toContainEqual(idsOf('chess'));
  });
  it('may be that a record has no event', () => {
    const records = GROUP_REPORTS.map((report) => given(report, {}, report.id !== 'chess-2'));
    const { made } = groupRecords(records);
    expect(made.flat()).not.toContain('chess-2');
    expect(made.flat()).not.toContain('chess-1');
  });
  it('may be a relation between two records', () => {
    const [mill] = of('mill-fire') as [GroupReport];
    const other = given(
      {
        id: 'obituary',
        headline: 'Old Jonas Thornquist dies in his sleep',
        text: 'He bought his first loom on credit.',
      },
      { related: [{ record: mill.id, relation: 'same-event' }] },
    );
    expect(groupRecords([...all, other]).made).toContainEqual([...idsOf('mill-fire'), 'obituary'].sort());
    const background = {
      ...other,
      record: { ...other.record, related: [{ record: mill.id, relation: 'background-to' as const }] },
    };
    expect(groupRecords([...all, background]).made.flat()).not.toContain('obituary');
  });
});

describe('copies of one text', () => {
  const [chess] = of('chess') as [GroupReport];
  const copies = (n: number) =>
    Array.from({ length: n }, (_, i) => given({ ...chess, id: `copy-${String(i).padStart(4, '0')}` }));
  it('are one event under any headline and date', () => {
    const renamed = given(
      { ...chess, id: 'renamed', headline: 'Checkmate over the counter' },
      { published: onDay('1990-01-01') },
    );
    const dated = given({ ...chess, id: 'dated' }, { published: onDay('1931-05-02') });
    expect(groupRecords([renamed, dated]).made).toEqual([['dated', 'renamed']]);
  });
  it('count as one report: other reports of the event still join them', () => {
    const { made } = groupRecords([...all, ...copies(30)]);
    expect(made.find((ids) => ids.includes('copy-0000'))).toEqual(
      [...idsOf('chess'), ...copies(30).map((c) => c.record.id)].sort(),
    );
  });
  it('may be thousands', () => {
    expect(groupRecords([...all, ...copies(1200)]).made.map((ids) => ids.length)).toContain(
      1200 + idsOf('chess').length,
    );
  });
  it('of a record with an event join that event', () => {
    const source = given(chess, { events: ['ev-chess', 'ev-fair'] }, false);
    expect(groupRecords([source, ...copies(2)])).toEqual({
      made: [],
      joined: [{ event: 'ev-chess', records: ['copy-0000', 'copy-0001'] }],
    });
  });
});

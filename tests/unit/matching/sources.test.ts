import { describe, expect, it } from 'vitest';
import { viewCorpus } from '../../../matching/corpus-view';
import { removalsOf } from '../../../matching/removals';
import { archiveUrl, listSources, searchUrl } from '../../../matching/sources';
import type { PressRecord } from '../../../model/record';
import { bundledCorpus } from '../../fakes/bundled-corpus';
import { fakeCorpus, fakeEvent, fakeOutlet, fakeRecord, onDay } from '../../fakes/fake-record';

const cable = fakeRecord({
  id: 'cable',
  kind: 'cable',
  leaked: true,
  published: { date: '2009-04', precision: 'month', asCited: null },
  related: [{ record: 'paper', relation: 'primary-document-for' }],
  events: ['ev'],
});
const paper = fakeRecord({
  id: 'paper',
  headline: 'The “gangs” of the port',
  outlet: 'gazette',
  published: onDay('2011-05-23'),
  events: ['ev'],
});
const reprint = fakeRecord({
  id: 'reprint',
  published: onDay('2011-05-24'),
  related: [{ record: 'paper', relation: 'same-text' }],
});
const reply = fakeRecord({
  id: 'reply',
  published: onDay('2011-05-25'),
  related: [{ record: 'paper', relation: 'responds-to' }],
});
const earlier = fakeRecord({
  id: 'earlier',
  published: onDay('2011-05-22'),
  events: ['ev'],
  url: 'https://a.example/x',
});
const undated = fakeRecord({ id: 'undated', events: ['ev'], related: [{ record: 'gone', relation: 'quotes' }] });
const alone = fakeRecord({ id: 'alone', published: onDay('2011-05-22') });
const all = [undated, reply, reprint, earlier, paper, cable, alone];
const outlets = [fakeOutlet({ id: 'gazette', name: 'The Gazette', domains: ['gazette.example'] })];
const viewOf = (records: PressRecord[]) =>
  viewCorpus(fakeCorpus({ records, outlets, events: [fakeEvent({ id: 'ev' })] }));
const view = viewOf(all);
const listFor = (record: PressRecord) => listSources([{ view, record, relation: null }]);
const shown = (list: { record: string; relation: string | null }[]) => list.map((s) => [s.record, s.relation]);

describe('the records beside a match', () => {
  it('copies of its text, what it quotes and what quotes it are sources; first to last', () => {
    const { sources, otherReports } = listFor(paper);
    expect(shown(sources)).toEqual([
      ['cable', 'primary-document-for'],
      ['paper', null],
      ['reprint', 'same-text'],
    ]);
    expect(shown(otherReports)).toEqual([
      ['earlier', 'same-event'],
      ['reply', 'responds-to'],
      ['undated', 'same-event'],
    ]);
  });
  it('a leaked cable is labelled, and the newspaper’s report stands beside it', () => {
    const { sources } = listFor(cable);
    expect(shown(sources)).toEqual([
      ['cable', null],
      ['paper', 'quotes'],
    ]);
    expect(sources[0]?.leaked).toBe(true);
  });
  it('a copy has what its text quotes, and the other reports of its events', () => {
    expect(shown(listFor(reprint).sources)).toEqual([
      ['cable', 'primary-document-for'],
      ['paper', 'same-text'],
      ['reprint', null],
    ]);
    expect(shown(listFor(reprint).otherReports)).toEqual([
      ['earlier', 'same-event'],
      ['undated', 'same-event'],
    ]);
  });
  it('relations to records that are not there are left out', () => {
    expect(shown(listFor(undated).sources)).toEqual([['undated', null]]);
  });
  it('are the same whatever the order of the records', () => {
    const turned = viewOf([...all].reverse());
    expect(listSources([{ view: turned, record: paper, relation: null }])).toEqual(listFor(paper));
  });
});

describe('the first report', () => {
  const first = (record: PressRecord) => {
    const { sources, otherReports } = listFor(record);
    return [...sources, ...otherReports].filter((s) => s.firstReport).map((s) => s.record);
  };
  it('is the earliest published one, and never a leaked paper by the day it was written', () =>
    expect(first(paper)).toEqual(['earlier']));
  it('is not said where there is nothing to come before', () => expect(first(alone)).toEqual([]));
  it('is not said where a vague date leaves it open', () => {
    const vague = { ...earlier, published: { date: '2011-05', precision: 'month' as const, asCited: null } };
    const other = viewOf([vague, paper]);
    const { sources, otherReports } = listSources([{ view: other, record: paper, relation: null }]);
    expect([...sources, ...otherReports].some((s) => s.firstReport)).toBe(false);
  });
});

describe('addresses', () => {
  it('a search is offered only where no address is known', () => {
    const { sources, otherReports } = listFor(paper);
    expect(sources.find((s) => s.record === 'paper')).toMatchObject({
      outletName: 'The Gazette',
      url: null,
      archiveUrl: null,
      searchUrl: 'https://duckduckgo.com/?q=%22The%20gangs%20of%20the%20port%22%20site%3Agazette.example',
    });
    expect(otherReports[0]).toMatchObject({
      searchUrl: null,
      archiveUrl: 'https://web.archive.org/web/20110522/https://a.example/x',
    });
    expect(sources.find((s) => s.record === 'reprint')?.searchUrl).toBeNull();
  });
  it('a headline goes into a search with its letters intact', () => {
    const url = new URL(searchUrl('’عافیہ نے کہا‘ & more', null));
    expect(url.searchParams.get('q')).toBe('"’عافیہ نے کہا‘ & more"');
  });
  it('an archive look-up without a date asks for the last copy', () =>
    expect(archiveUrl('https://a.example/x', null)).toBe('https://web.archive.org/web/https://a.example/x'));
});

describe('removals', () => {
  it('a copy gone from the web: whose, who says so, and where the text lives on', () => {
    const gone = fakeRecord({
      id: 'gone',
      outlet: 'gazette',
      published: onDay('2011-05-23'),
      url: 'https://gazette.example/1',
      removal: { status: 'gone-when-checked', saidBy: 'us', noticed: '2026-01-01', note: 'error 404' },
      related: [{ record: 'living', relation: 'same-text' }],
    });
    const living = fakeRecord({
      id: 'living',
      displayTitle: 'The other copy',
      copies: [
        { url: 'https://mirror.example/1', relation: 'same-text' },
        { url: 'https://reply.example/1', relation: 'responds-to' },
        {
          url: 'https://dead.example/1',
          relation: 'same-text',
          removal: { status: 'reported-removed', saidBy: 'a reader', noticed: null, note: '' },
        },
      ],
    });
    const both = viewOf([gone, living]);
    const notes = removalsOf(both, living);
    expect(notes).toEqual(expect.arrayContaining(removalsOf(both, gone)));
    expect(notes.map((n) => [n.record, n.url, n.outletName, n.saidBy])).toEqual([
      ['living', 'https://dead.example/1', null, 'a reader'],
      ['gone', 'https://gazette.example/1', 'The Gazette', 'us'],
    ]);
    expect(notes[1]?.archiveUrl).toBe('https://web.archive.org/web/20110523/https://gazette.example/1');
    expect(notes[1]?.survivingCopies.map((c) => [c.record, c.title, c.url])).toEqual([
      ['living', 'The other copy', null],
      [null, 'The other copy', 'https://mirror.example/1'],
    ]);
  });
  it('the interview of 18 February 2009: The News International’s copy is reported removed, the other survives', () => {
    const bundled = viewCorpus(bundledCorpus());
    const interview = bundled.find('unknown-2009-02-18-aafia-husband');
    if (!interview) throw new Error('no such record');
    const [note, ...more] = removalsOf(bundled, interview);
    expect(more).toEqual([]);
    expect(note).toMatchObject({ outletName: 'The News International', status: 'reported-removed' });
    expect(note?.saidBy).not.toBe('');
    expect(note?.survivingCopies.map((c) => c.record)).toEqual(['unknown-2009-02-18-aafia-husband']);
  });
});

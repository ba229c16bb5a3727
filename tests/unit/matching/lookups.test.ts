import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLookups } from '../../../matching/build-lookups';
import { viewCorpus } from '../../../matching/corpus-view';
import { openLookups } from '../../../matching/lookup-layout';
import { createMatcher } from '../../../matching/matcher';
import type { Catalogue } from '../../../model/corpus';
import type { PressRecord } from '../../../model/record';
import { bundledCorpus } from '../../fakes/bundled-corpus';
import { fakeArticle, fakeCorpus, fakeEvent, fakeRecord, onDay } from '../../fakes/fake-record';

const heron = fakeRecord({
  id: 'heron',
  headline: 'Herons return to the drained marsh at Ossing',
  names: [{ name: 'Ossing Marsh Trust', variants: ['OMT'] }],
  events: ['ev-heron'],
  url: 'https://gazette.example/news/48213/herons',
  published: onDay('2020-03-02'),
  related: [{ record: 'trust', relation: 'responds-to' }],
});
const trust = fakeRecord({ id: 'trust', headline: 'Trust answers its critics on the marsh', events: ['ev-heron'] });
const corpus = fakeCorpus({ records: [heron, trust], events: [fakeEvent({ id: 'ev-heron' })] });

describe('look-ups', () => {
  it('are the same for the same corpus, however its records come', () => {
    expect(buildLookups(fakeCorpus({ ...corpus, records: [trust, heron], events: corpus.events }))).toEqual(
      corpus.lookups,
    );
    const bundled = bundledCorpus();
    expect(buildLookups(bundled)).toEqual(bundled.lookups);
  });

  it('let a matcher be made and asked without reading a record that has nothing to do with the page', () => {
    const read: string[] = [];
    const watched: Catalogue<PressRecord> = {
      ...corpus.records,
      length: corpus.records.length,
      at(i) {
        read.push(corpus.records.at(i).id);
        return corpus.records.at(i);
      },
    };
    const matcher = createMatcher([{ ...corpus, records: watched }]);
    expect(
      matcher.check(fakeArticle('Bakers raise the price of rye', 'Flour costs more since the mill closed.')),
    ).toEqual([]);
    expect(read).toEqual([]);
    expect(matcher.check(fakeArticle('Herons return to the drained marsh at Ossing', 'They nest again.'))).toHaveLength(
      1,
    );
    expect(new Set(read)).toContain('heron');
  });

  it('know the records of an event and stated relations both ways', () => {
    const view = viewCorpus(corpus);
    expect(view.recordsOf('ev-heron')).toEqual(['heron', 'trust']);
    expect(view.recordsOf('ev-other')).toEqual([]);
    expect(view.edges('heron')).toEqual([{ record: 'trust', relation: 'background-to' }]);
    expect(view.edges('trust')).toEqual([{ record: 'heron', relation: 'responds-to' }]);
    expect(view.edges('nobody')).toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['other bytes', new Uint8Array(4096)],
    ['half of them', corpus.lookups.slice(0, corpus.lookups.length / 2)],
    ['with something behind them', new Uint8Array([...corpus.lookups, ...new Uint8Array(8)])],
  ])('of %s are refused', (_, bytes) => expect(() => openLookups(bytes)).toThrow(/^look-ups: /));

  it('that lie at an odd place in memory are read too', () => {
    const moved = new Uint8Array([0, ...corpus.lookups]).subarray(1);
    expect(openLookups(moved).lists.edges).toEqual(openLookups(corpus.lookups).lists.edges);
  });

  it('that name places which are not there are passed over', () => {
    const opened = openLookups(corpus.lookups);
    for (const list of ['eventPlaces', 'edges', 'namePlaces'] as const) {
      const lookups = corpus.lookups.slice();
      const own = opened.lists[list];
      expect(own.length).toBeGreaterThan(0);
      new Uint32Array(lookups.buffer, own.byteOffset - corpus.lookups.byteOffset, own.length).fill(0xffffffff);
      const page = fakeArticle('Herons return to the drained marsh at Ossing', 'The Ossing Marsh Trust was pleased.');
      expect(createMatcher([{ ...corpus, lookups }]).check(page)).toHaveLength(1);
    }
  });

  it('damaged behind the header give other answers at most: nothing outside the corpus is asked for', () => {
    const page = fakeArticle('Herons return to the drained marsh at Ossing', 'The Ossing Marsh Trust was pleased.');
    fc.assert(
      fc.property(fc.nat(corpus.lookups.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const lookups = corpus.lookups.slice();
        if (at < 256) return;
        lookups[at] = (lookups[at] ?? 0) ^ by;
        expect(() => createMatcher([{ ...corpus, lookups }]).check(page)).not.toThrow(RangeError);
      }),
      { numRuns: 500 },
    );
  });
});

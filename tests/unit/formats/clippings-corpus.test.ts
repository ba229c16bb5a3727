import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { clippingsCorpus } from '../../../formats/clippings-corpus';
import { CorpusInfo, Outlet, PressRecord } from '../../../model/record';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';

const source = (id: string, facts = fakeFacts()) => fakeClipping('Some words of no weight', { id, facts });

describe('the corpus of the clippings', () => {
  it('has a record for each source that any reader of corpora reads', () => {
    const { info, outlets, records } = clippingsCorpus([source('a'), source('b', fakeFacts({ headline: null }))], {
      title: 'Mine',
    });
    expect(v.parse(CorpusInfo, info)).toMatchObject({ id: 'my-clippings', title: 'Mine', coverage: 'Mine, 2024' });
    expect(outlets.map((outlet) => v.parse(Outlet, outlet))).toEqual([
      { id: 'quay-courier', name: 'Quay Courier', country: null, domains: ['quay-courier.example'] },
    ]);
    expect(records.map((record) => v.parse(PressRecord, record))).toEqual(records);
    expect(records[0]).toMatchObject({ outlet: 'quay-courier', outletCertainty: 'confirmed', byline: ['Ida Moor'] });
    expect(records[1]).toMatchObject({ headline: null, displayTitle: 'Quay Courier' });
  });

  it('takes no host out of the middle of an address, and a short id of a long name', () => {
    const facts = fakeFacts({
      outlet: 'The Quay and Harbour '.repeat(9),
      url: 'https://lamps.example?by=a@other.example',
    });
    const [outlet] = clippingsCorpus([source('a', facts)], { title: 'Mine' }).outlets;
    expect(outlet?.domains).toEqual(['lamps.example']);
    expect(outlet?.id).toMatch(/^[a-z-]{20,80}$/);
    expect(outlet?.id).not.toMatch(/-$/);
  });

  it('says of an outlet that is only a host that it was worked out', () => {
    const facts = fakeFacts({ outlet: 'quay-courier.example' });
    expect(clippingsCorpus([source('a', facts)], { title: 'Mine' }).records[0]?.outletCertainty).toBe('inferred');
    const nobody = fakeFacts({ outlet: null, url: null, headline: null });
    expect(clippingsCorpus([source('a', nobody)], { title: 'Mine' }).records[0]).toMatchObject({
      outlet: null,
      outletCertainty: 'unknown',
      displayTitle: 'a',
    });
  });

  it('carries nothing that is the reader’s alone', () => {
    const noted = { ...source('a'), note: 'ask Ida about this' };
    expect(JSON.stringify(clippingsCorpus([noted], { title: 'Mine' }))).not.toContain('ask Ida');
  });

  it('covers the years of its sources', () => {
    const of = (date: string | null) =>
      source(`d-${date}`, fakeFacts({ published: date ? { date, precision: 'day' } : { date, precision: 'unknown' } }));
    expect(clippingsCorpus([of('2011-05-28'), of('2009'), of(null)], { title: 'Mine' }).info.coverage).toBe(
      'Mine, 2009–2011',
    );
    expect(clippingsCorpus([of(null)], { title: 'Mine' }).info.coverage).toBe('Mine');
  });
});

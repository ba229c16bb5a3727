import { expect, it } from 'vitest';
import { gatherSources } from '../../../entrypoints/check-sources/gather-sources';
import { clippingView } from '../../../model/clipping';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';
import { fakeSavedMatch } from '../../fakes/fake-saved-match';

const saved = (url: string | null, record = 'ferry', title = 'The ferry report') => {
  const row = fakeSavedMatch({ record });
  return { ...row, shown: { ...row.shown, url, title } };
};
const clipped = (url: string | null) =>
  clippingView(fakeClipping('Two lamps went out.', { facts: fakeFacts({ url }) }));

it('names each address once, with all that is saved of it and all it can be recognised by', () => {
  const url = 'https://quay-courier.example/lamps';
  const rows = [
    saved(url),
    saved(`${url}?utm_source=x`, 'ferry', 'Ferry'),
    saved(`http://www.${url.slice(8)}`, 'lamps'),
  ];
  expect(gatherSources(rows, [clipped(url)])).toEqual([
    {
      id: 'quay-courier.example/lamps',
      address: url,
      title: 'The ferry report',
      outlet: 'Harbour Gazette',
      published: rows[0]?.shown.published,
      saved: 3,
      clippings: 1,
      records: [
        { corpus: 'harbour', record: 'ferry' },
        { corpus: 'harbour', record: 'lamps' },
        { corpus: 'my-clippings', record: 'clip-1' },
      ],
      names: ['The ferry report', 'Ferry'],
    },
  ]);
});

it('leaves out what has no address of its own', () => {
  expect(gatherSources([saved(null), saved('https://harbour.example/')], [clipped(null)])).toEqual([]);
  expect(gatherSources([], [clipped(`https://harbour.example/${'x'.repeat(3_000)}`)])).toEqual([]);
});

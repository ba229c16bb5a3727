import { DOMParser } from 'linkedom';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkOne } from '../../../entrypoints/check-sources/check-one';
import type { SavedSource } from '../../../entrypoints/check-sources/gather-sources';
import { recogniseSource } from '../../../matching/recognise-source';
import { sourceKey } from '../../../matching/source-key';
import type { BackgroundCalls } from '../../../messages/protocol';
import type { Caller } from '../../../messages/rpc';
import { failed, ok } from '../../../model/problem';
import { fakeRecord } from '../../fakes/fake-record';
import { fullCorpus, HARBOUR } from '../../fakes/full-corpus';
import { CLINIC, FERRY, ORCHARD } from '../../fakes/sample-articles';
import { articlePage, type SourceServer, sourceServer } from '../../fakes/source-server';
import { windows1256 } from '../../fakes/windows-1256';

const HEADLINE = 'Night ferry to Port Halden turned back by a leak';
const CLINIC_HEADLINE = 'شہر کے پرانے محلے میں نئے شفاخانے کا افتتاح';
const corpus = fullCorpus([
  ...HARBOUR,
  { record: fakeRecord({ id: 'clinic', headline: CLINIC_HEADLINE }), text: CLINIC },
  { record: fakeRecord({ id: 'nameless' }), text: '' },
]);
let server: SourceServer;

const background = {
  recogniseSource: async ({ titles, page, records, names }: Parameters<BackgroundCalls['recogniseSource']>[0]) =>
    ok(recogniseSource({ titles, page }, { records: records.map(({ record }) => ({ corpus, record })), names })),
};
const sourceAt = (path: string, record = 'ferry'): SavedSource => {
  const address = `http://127.0.0.1:${server.port}/${path}`;
  return {
    id: sourceKey(address) ?? '',
    address,
    title: HEADLINE,
    outlet: null,
    published: null,
    saved: 1,
    clippings: 0,
    records: [{ corpus: 'harbour', record }],
    names: [],
  };
};
const check = (source: SavedSource, calls: object = background) =>
  checkOne(source, {
    background: calls as Caller<BackgroundCalls>, // all that is asked here
    fetch,
    patience: source.address.includes('/slow/') ? 100 : 60_000,
    stop: new AbortController().signal,
    now: () => new Date(Date.UTC(2026, 10, 26, 9)),
  });
const verdict = async (path: string, record?: string) => {
  const checked = await check(sourceAt(path, record));
  return checked.ok && checked.value && `${checked.value.outcome}: ${checked.value.reason}`;
};

beforeAll(async () => {
  const urdu = windows1256(articlePage(CLINIC_HEADLINE, CLINIC, 'windows-1256'));
  server = await sourceServer({
    headline: HEADLINE,
    text: FERRY,
    other: { headline: 'Few apples', text: ORCHARD },
    urdu,
  });
});
afterAll(() => server.close());
beforeEach(() => void vi.stubGlobal('DOMParser', DOMParser));

describe('a source', () => {
  it.each([
    ['there/1', 'alive: same-headline'],
    ['404/1', 'gone: not-found'],
    ['410/1', 'gone: not-found'],
    ['451/1', 'gone: legal'],
    ['403/1', 'closed: must-not-be-read'],
    ['429/1', 'not-reached: asked-to-wait'],
    ['500/1', 'not-reached: server-trouble'],
    ['slow/1', 'not-reached: time-out'],
    ['moved/1', 'moved: same-headline'],
    ['to-home/1', 'gone: to-home'],
    ['section/1', 'gone: to-section'],
    ['other/1', 'gone: other-article'],
    ['error-page/1', 'gone: error-page'],
    ['big/1', 'alive: same-headline'],
    ['pdf/1', 'unclear: no-page'],
  ])('at %s is %s', async (path, expected) => {
    expect(await verdict(path)).toBe(expected);
  });

  it.each(['urdu-by-header/1', 'urdu-by-meta/1', 'urdu-by-nonsense/1'])(
    'in an old encoding, %s, is known again',
    async (path) => {
      expect(await verdict(path, 'clinic')).toBe('alive: same-headline');
    },
  );

  it('of which nothing is known answers, and is not said to be anything', async () => {
    expect(await verdict('other/2', 'nameless')).toBe('unclear: nothing-to-compare');
    expect(await verdict('other/3', 'in no corpus')).toBe('unclear: nothing-to-compare');
  });

  it('carries the status, where the answer came from, and when', async () => {
    expect(await check(sourceAt('moved/4'))).toEqual(
      ok({
        outcome: 'moved',
        reason: 'same-headline',
        status: 200,
        answeredBy: `http://127.0.0.1:${server.port}/moved-here/4`,
        at: '2026-11-26T09:00:00.000Z',
      }),
    );
  });

  it('is judged by nothing where the background does not compare', async () => {
    const deaf = { recogniseSource: async () => failed('corpus-unreadable') };
    expect(await check(sourceAt('there/5'), deaf)).toEqual(failed('corpus-unreadable'));
  });

  it('was never asked for a picture, a script or another page', () => {
    expect(server.asked.filter((line) => !/^GET 127\.0\.0\.1:\d+\/([\w-]+\/\d|section\/|)$/.test(line))).toEqual([]);
  });
});

import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { createHandlers } from '../../../entrypoints/background/handlers';
import { sourcesPart } from '../../../entrypoints/background/sources-part';
import { createMatcher } from '../../../matching/matcher';
import { ok } from '../../../model/problem';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeCheck, fakeKnownSource, goneCheck } from '../../fakes/fake-known-source';
import { fakePageTabs } from '../../fakes/fake-page-tabs';
import { fakeArticle, fakePage } from '../../fakes/fake-record';
import { fullCorpus, HARBOUR } from '../../fakes/full-corpus';
import { FERRY, ORCHARD, wordsFrom } from '../../fakes/sample-articles';

const own: Asker = { from: 'extension' };
const page = { from: 'page', tabId: 7, address: 'https://elsewhere.example/news/today' } satisfies Asker;
const ADDRESS = 'https://gazette.example/news/48151/ferry';
const NOTE = { noticed: '2026-02', evidence: 'The paper has closed.', archive: 'https://archive.example/ferry' };
const corpus = fullCorpus(HARBOUR);
const copied = fakePage([wordsFrom(FERRY, 0, 60)], { address: page.address });

function world() {
  const tabs = fakePageTabs([{ id: 7, url: page.address, running: true }]);
  const needs = fakeNeeds({ opened: ok(corpus), matcher: createMatcher([corpus]), tabs });
  const handlers = createHandlers(needs);
  const rechecks = () => tabs.log.filter((line) => line.startsWith('recheck')).length;
  const finding = async () => {
    const reply = await handlers.check(copied, page);
    if (reply.state !== 'checked') throw new Error(reply.state);
    return reply.findings[0];
  };
  return { needs, handlers, rechecks, finding };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a source noted as removed', () => {
  it('turns the findings of its record, with date and evidence, until the note is taken back', async () => {
    const { handlers, finding, rechecks } = world();
    expect((await finding())?.removals).toEqual([]);
    const of = { address: `${ADDRESS}?utm_source=list`, was: null, removed: NOTE };
    expect(await handlers.markSource(of, own)).toMatchObject({ ok: true, value: { removed: NOTE } });
    const found = await finding();
    expect(found?.sources.find(({ record }) => record === 'ferry')).toMatchObject({ removed: true });
    expect(found?.removals).toMatchObject([
      {
        record: 'ferry',
        own: true,
        status: 'reported-removed',
        noticed: '2026-02',
        note: NOTE.evidence,
        archiveUrl: NOTE.archive,
      },
    ]);
    expect(found?.removals[0]?.survivingCopies.map(({ record }) => record)).not.toContain('ferry');
    await handlers.markSource({ address: ADDRESS, was: NOTE, removed: null }, own);
    expect((await finding())?.removals).toEqual([]);
    expect(rechecks()).toBe(2);
  });

  it('is one more beside what the corpus says itself', async () => {
    const said = { status: 'reported-removed' as const, saidBy: 'the Courier', noticed: null, note: '' };
    const records = HARBOUR.map((one) =>
      one.record.id === 'ferry' ? { ...one, record: { ...one.record, removal: said } } : one,
    );
    const both = fullCorpus(records);
    const handlers = createHandlers(fakeNeeds({ opened: ok(both), matcher: createMatcher([both]) }));
    await handlers.markSource({ address: ADDRESS, was: null, removed: NOTE }, own);
    const reply = await handlers.check(copied, page);
    expect(reply.state === 'checked' && reply.findings[0]?.removals.map((note) => note.own ?? note.saidBy)).toEqual([
      'the Courier',
      true,
    ]);
  });

  it('needs an address that is some page’s', async () => {
    const { handlers } = world();
    for (const address of ['https://gazette.example/', 'file:///tmp/a.html'])
      expect(await handlers.markSource({ address, was: null, removed: NOTE }, own)).toMatchObject({ ok: false });
  });
});

describe('a check', () => {
  it('that found nothing turns findings, one that tells nothing leaves them, one that finds it turns them back', async () => {
    const { handlers, finding, rechecks } = world();
    const note = (check: unknown) => handlers.noteCheck({ address: ADDRESS, check }, own);
    await note(goneCheck());
    expect((await finding())?.removals).toMatchObject([{ status: 'gone-when-checked', own: true, note: 'HTTP 404' }]);
    await note(fakeCheck({ outcome: 'not-reached', reason: 'time-out', status: null }));
    expect((await finding())?.removals).toHaveLength(1);
    await note(fakeCheck());
    expect((await finding())?.removals).toEqual([]);
    expect(rechecks()).toBe(2);
  });
});

it('is told in parts, none twice', async () => {
  const { needs, handlers } = world();
  const rows = Array.from({ length: 1_500 }, (_, i) =>
    fakeKnownSource({ id: `harbour.example/${1000 + i}`, checked: goneCheck(), gone: goneCheck() }),
  );
  await needs.sources.merge(rows, 'one');
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null; ) {
    const part: Awaited<ReturnType<typeof handlers.listSources>> = await handlers.listSources(next, own);
    if (!part.ok) throw new Error(part.problem.code);
    ids.push(...part.value.sources.map(({ id }) => id));
    next = part.value.next;
  }
  expect(ids).toEqual(rows.map(({ id }) => id));
});

it('a page is recognised as a source by what the corpora hold of its records', async () => {
  const { handlers } = world();
  const ask = (text: string, title: string) =>
    handlers.recogniseSource(
      { titles: [title], page: fakeArticle(title, text), records: [{ corpus: 'harbour', record: 'ferry' }], names: [] },
      own,
    );
  expect(await ask(FERRY, 'Boat back')).toMatchObject({ value: { text: 'same' } });
  expect(await ask(ORCHARD, 'Few apples')).toMatchObject({ value: { text: 'none', headline: 0 } });
});

it('goes out with everything, comes in again, and is erased with everything', async () => {
  const { needs, handlers, finding } = world();
  await handlers.markSource({ address: ADDRESS, was: null, removed: NOTE }, own);
  const part = sourcesPart(needs);
  const out = await part.takeOut('');
  expect(await handlers.eraseAll(null, own)).toMatchObject({ ok: true });
  expect((await finding())?.removals).toEqual([]);
  const entries = out.ok ? JSON.parse(JSON.stringify(out.value.entries)) : [];
  const values = entries.map((entry: unknown) => part.read(entry)).map((read: { value: unknown }) => read.value);
  expect(await part.bringIn(values, 'back')).toMatchObject({ value: { added: 1 } });
  expect((await finding())?.removals).toHaveLength(1);
  expect(await part.undo('back')).toMatchObject({ value: { kept: 0 } });
  expect((await finding())?.removals).toEqual([]);
  expect(part.read({ ...entries[0], address: 'javascript:alert(1)' })).toMatchObject({
    why: 'address: an address must begin with http:// or https://',
  });
});

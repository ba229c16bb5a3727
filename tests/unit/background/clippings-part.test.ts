import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { clippingsPart } from '../../../entrypoints/background/clippings-part';
import type { DataPart } from '../../../entrypoints/background/data-part';
import type { Clipping } from '../../../model/clipping';
import type { Result } from '../../../model/problem';
import { fakeNeeds } from '../../fakes/fake-background';
import { fakeClipping, fakeFacts } from '../../fakes/fake-clipping';

const FIRST = 'The pump in the square gave nothing but a sigh on Wednesday.';
const SECOND = 'On Thursday it gave the sigh back, and a quart of rust.';
const value = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const r = await result;
  if (!r.ok) throw new Error(r.problem.code);
  return r.value;
};
const row = (text: string, stated: Partial<Clipping> = {}) => {
  const made = fakeClipping(text, stated);
  return { ...made, passages: made.passages.map((passage) => ({ ...passage, text })) };
};
const readBy = (part: DataPart, ...entries: unknown[]) =>
  entries.map((entry) => {
    const read = part.read(entry);
    if (!read.ok) throw new Error(read.why);
    return read.value;
  });
const needsWith = async (rows: Clipping[] = []) => {
  const needs = fakeNeeds();
  await needs.clippings.restore(rows);
  const part = clippingsPart(needs);
  const stored = async () => (await value(needs.clippings.list())).clippings;
  return { needs, part, stored };
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('clippings as a part of everything', () => {
  it('go out whole, a piece at a time, and come into an empty browser as they were', async () => {
    const rows = Array.from({ length: 450 }, (_, i) =>
      row(`${FIRST} ${i}`, { id: `c${1000 + i}`, facts: fakeFacts({ url: `https://pump.example/${i}` }) }),
    );
    const { part } = await needsWith(rows);
    const entries: unknown[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const piece: { entries: unknown[]; next: string | null } = await value(part.takeOut(after));
      entries.push(...piece.entries);
      after = piece.next;
    }
    expect(entries).toHaveLength(450);
    expect(await value(part.count())).toBe(450);

    globalThis.indexedDB = new IDBFactory();
    const other = await needsWith();
    await other.needs.settings.change((s) => ({ ...s, keepText: true }));
    const read = JSON.parse(JSON.stringify(entries)).map((entry: unknown) => other.part.read(entry));
    expect(read.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    const values = read.map((r: { value: unknown }) => r.value);
    expect(await value(other.part.bringIn(values, 'one'))).toMatchObject({ added: 450, merged: 0, unchanged: 0 });
    expect(new Set((await other.stored()).map((c) => JSON.stringify(c)))).toEqual(
      new Set(rows.map((c) => JSON.stringify(c))),
    );
    expect(await value(other.part.bringIn(values, 'two'))).toMatchObject({ added: 0, unchanged: 450 });
  });

  it('bring no text where the reader has none kept', async () => {
    const { part, stored } = await needsWith();
    await value(part.bringIn(readBy(part, row(FIRST)), 'one'));
    expect(JSON.stringify(await stored())).not.toContain('sigh');
  });

  it('merge with the source of the same address, and are taken back', async () => {
    const mine = fakeClipping(FIRST, { id: 'mine', note: 'older', changedAt: '2026-01-01T00:00:00.000Z' });
    const { part, stored } = await needsWith([mine]);
    const theirs = fakeClipping(SECOND, { id: 'theirs', note: 'newer', changedAt: '2026-02-01T00:00:00.000Z' });
    expect(await value(part.bringIn(readBy(part, theirs), 'one'))).toMatchObject({ added: 0, merged: 1 });
    expect(await stored()).toMatchObject([{ id: 'mine', note: 'newer\n\nolder', revision: 2, passages: [{}, {}] }]);
    expect(await value(part.undo('another'))).toBeNull();
    expect(await value(part.undo('one'))).toEqual({ kept: 0 });
    expect(await stored()).toEqual([{ ...mine, revision: 3 }]);
    expect(await value(part.undo('one'))).toBeNull();
  });

  it('that were changed since the import stay when it is taken back', async () => {
    const { needs, part, stored } = await needsWith();
    await value(
      part.bringIn(
        readBy(
          part,
          fakeClipping(FIRST, { id: 'a' }),
          fakeClipping(SECOND, { id: 'b', facts: fakeFacts({ url: null }) }),
        ),
        'one',
      ),
    );
    await value(needs.clippings.change('a', 1, { note: 'mine now' }));
    expect(await value(part.undo('one'))).toEqual({ kept: 1 });
    expect((await stored()).map(({ id }) => id)).toEqual(['a']);
  });

  it('that cannot be read say why', async () => {
    const { part } = await needsWith();
    const bad = { ...fakeClipping(FIRST), facts: fakeFacts({ url: 'javascript:alert(1)' }) };
    expect(part.read(bad)).toEqual({ ok: false, why: 'facts.url: an address must begin with http:// or https://' });
    expect(part.read('text')).toMatchObject({ ok: false });
    expect(part.read({ ...fakeClipping(FIRST), changedAt: 'zz' })).toMatchObject({
      why: expect.stringMatching(/^changedAt: must be/),
    });
    const [passage] = fakeClipping(FIRST).passages;
    for (const words of [1, 2 ** 40]) {
      const passages = [{ ...passage, print: { ...passage?.print, words } }];
      expect(part.read({ ...fakeClipping(FIRST), passages })).toMatchObject({
        why: 'passages.0.print: its codes must be as many as its words',
      });
    }
  });
});

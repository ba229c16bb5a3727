import { mkdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeRecord } from '../../fakes/fake-record';
import { GROUP_REPORTS } from '../../fixtures/group-reports';
import { fakeSurroundings } from './fake-surroundings';

let fake: ReturnType<typeof fakeSurroundings>;
beforeEach(() => {
  fake = fakeSurroundings();
});
afterEach(() => fake.remove());

type Stated = Readonly<Record<string, unknown>>;
const lines = (stated: Readonly<Record<string, Stated>> = {}) =>
  GROUP_REPORTS.map(
    ({ event, ...row }) => `${JSON.stringify({ ...row, outlet: 'Ossing Mail', ...stated[row.id] })}\n`,
  ).join('');

/** Builds a pack of the rows and gives what was printed and the events as listed. */
async function build(rows: string, ...options: string[]) {
  const pack = fake.at('x.pack');
  const built = await fake.whence('corpus', 'build', fake.file('rows.jsonl', rows), '-o', pack, ...options);
  const listed = await fake.whence('corpus', 'events', pack, '--json');
  const events: { id: string; label: string; date: string | null; grouped: boolean; records: { id: string }[] }[] =
    JSON.parse(listed.out);
  return { pack, built, events, ids: (id: string) => events.find((e) => e.id === id)?.records.map((r) => r.id) };
}

describe('whence corpus build', () => {
  it('groups rows without event, says so, and the pack is without fault', async () => {
    const { pack, built, events } = await build(lines({ 'chess-1': { published: '1931-05-03' } }));
    expect(built).toMatchObject({ code: 0, problems: [] });
    expect(built.out).toContain('14 records came without event: 14 grouped into 5 events\n');
    expect(events.map(({ records }) => records.length).sort()).toEqual([2, 3, 3, 3, 3]);
    expect(events.every(({ grouped }) => grouped)).toBe(true);
    expect(events.find(({ id }) => id === 'group-chess-1')).toEqual({
      id: 'group-chess-1',
      label: GROUP_REPORTS.find(({ id }) => id === 'chess-1')?.headline,
      date: '1931-05-03',
      grouped: true,
      records: ['chess-1', 'chess-2'].map((id) => expect.objectContaining({ id, outlet: 'Ossing Mail' })),
    });
    expect(await fake.whence('corpus', 'check', pack)).toMatchObject({ code: 0, problems: [] });
  });

  it('makes the same events of the rows in another order', async () => {
    const { events } = await build(lines());
    const other = await build(lines().trim().split('\n').reverse().join('\n'));
    const sorted = (all: typeof events) =>
      all.map((e) => ({ ...e, records: e.records.map((r) => r.id).sort() })).sort((a, b) => (a.id < b.id ? -1 : 1));
    expect(sorted(other.events)).toEqual(sorted(events));
  });

  it('leaves all rows as they are with --no-grouping', async () => {
    const { built, events } = await build(lines({ 'chess-1': { event: 'A rook without a top' } }), '--no-grouping');
    expect(built.out).not.toContain('grouped');
    expect(events).toMatchObject([{ id: 'a-rook-without-a-top', grouped: false, records: [{ id: 'chess-1' }] }]);
  });

  it('keeps what rows say of events, none included', async () => {
    const { built, ids, events } = await build(
      lines({
        'mill-fire-1': { event: 'mill' },
        'mill-fire-2': { event: 'mill' },
        'upper-dam-1': { events: ['dam', 'rain'] },
        'chess-1': { events: [] },
        'school-fire-1': { event: null },
      }),
    );
    expect(ids('mill')).toEqual(['mill-fire-1', 'mill-fire-2', 'mill-fire-3']);
    expect(ids('rain')).toEqual(['upper-dam-1']);
    expect(ids('dam')).toContain('upper-dam-1');
    const all = events.flatMap(({ records }) => records.map(({ id }) => id));
    for (const id of ['chess-1', 'chess-2', 'school-fire-1']) expect(all).not.toContain(id);
    expect(built.out).toContain('put into events that others name');
  });

  it('never groups records of a folder, which are edited by hand', async () => {
    mkdirSync(fake.at('folder'));
    const record = ({ id, headline }: { id: string; headline: string }) => fakeRecord({ id, headline });
    fake.file('folder/records.json', JSON.stringify({ records: GROUP_REPORTS.map(record) }));
    const texts = fake.file('texts.jsonl', lines());
    const built = await fake.whence('corpus', 'build', fake.at('folder'), texts, '-o', fake.at('x.pack'));
    expect(built).toMatchObject({ code: 0, problems: [] });
    expect(built.out).not.toContain('without event');
    expect((await fake.whence('corpus', 'events', fake.at('x.pack'), '--json')).out).toBe('[]\n');
  });

  it('gives an event another id where its own is taken', async () => {
    const { ids } = await build(lines({ 'mill-fire-1': { event: 'group-chess-1' } }));
    expect(ids('group-chess-1-2')).toEqual(['chess-1', 'chess-2']);
    expect(ids('group-chess-1')).toContain('mill-fire-1');
  });
});

describe('whence corpus events', () => {
  it('prints events with their records in words', async () => {
    const { pack } = await build(lines({ 'chess-1': { event: 'A rook without a top', published: '1931-05-02' } }));
    const { out, code } = await fake.whence('corpus', 'events', pack);
    expect(code).toBe(0);
    expect(out).toContain(
      'a-rook-without-a-top: A rook without a top\n  chess-1: Ossing Mail, 1931-05-02, Village grocer',
    );
    expect(out).toMatch(/\ngroup-mill-fire-1: .+ \[grouped by whence\]\n {2}mill-fire-1: Ossing Mail, /);
  });
  it('wants one pack or folder', async () => {
    expect(await fake.whence('corpus', 'events')).toMatchObject({ code: 2 });
    expect(await fake.whence('corpus', 'events', fake.at('none.pack'))).toMatchObject({ code: 1 });
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Digest, openPack, writePack } from '../../../formats/pack';
import { createMatcher } from '../../../matching/matcher';
import type { PageText } from '../../../model/page-text';
import { fakePage } from '../../fakes/fake-record';
import { fullCorpus, HARBOUR, HARBOUR_PAGES, type RecordWithText } from '../../fakes/full-corpus';
import { HOSTILE_TEXTS } from '../../fakes/hostile-texts';
import { FERRY, LONG, ORCHARD, wordsFrom } from '../../fakes/sample-articles';
import { spanFaults } from '../../fakes/span-faults';

/** Milliseconds a busy machine may need for a page of a million words. */
const SLOW = 120_000;
const matcher = createMatcher([fullCorpus(HARBOUR)]);

/** Checks the page twice and gives what was found, once it is the same and in its place. */
function checked(page: PageText) {
  const found = matcher.check(page);
  expect(matcher.check(page)).toEqual(found);
  expect(spanFaults(found, page)).toEqual([]);
  return found;
}

describe('a page that no editor wrote gives the same answer each time, and spans inside their blocks', () => {
  it.each(Object.entries(HOSTILE_TEXTS))(
    '%s',
    (_, text) => {
      checked(fakePage([{ kind: 'headline', text }, text]));
    },
    SLOW,
  );

  it(
    'a million words',
    () => {
      const many = `${LONG} `.repeat(Math.ceil(1_000_000 / LONG.split(' ').length));
      const passage = wordsFrom(FERRY, 10, 60);
      const page = fakePage([`${many}\n${passage}`]);
      const found = matcher.check(page);
      expect(found.map((f) => f.matches[0]?.record)).toEqual(['ferry']);
      expect(spanFaults(found, page)).toEqual([]);
    },
    SLOW,
  );

  it('six thousand empty blocks, and a passage after them', () => {
    const empty = Array<string>(6000).fill('');
    expect(checked(fakePage(empty))).toEqual([]);
    expect(checked(fakePage([...empty, ORCHARD])).at(-1)).toMatchObject({ block: 6000, kind: 'same-text' });
  });

  it('no block at all, and blocks with links that lie beside their text', () => {
    expect(checked(fakePage([]))).toEqual([]);
    const url = 'https://gazette.example/news/48151/ferry';
    const links = [
      { url, start: -5, end: 3 },
      { url, start: 7, end: 2 },
      { url, start: 90, end: 99 },
      { url: 'http://[', start: 0, end: 1 },
      { url: '', start: 0, end: 0 },
      { url, start: Number.NaN, end: Number.NaN },
    ];
    expect(checked(fakePage([{ text: 'Here.', links }])).map((f) => f.kind)).toEqual(['link']);
  });
});

describe('hostile neighbours', () => {
  const short = Object.entries(HOSTILE_TEXTS).filter(([, text]) => text.length < 2000);
  const passage = wordsFrom(ORCHARD, 10, 60);
  it.each(short)('take no passage away: %s', (_, text) => {
    const found = matcher.check(fakePage([text, passage, text]));
    expect(found.filter((f) => f.block === 1).map((f) => [f.grade, f.matches[0]?.record])).toEqual([
      ['strong', 'orchard'],
    ]);
  });
});

describe('a corpus without records', () => {
  const sha256: Digest = async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
  const none: readonly RecordWithText[] = [];

  it('is opened from its pack and recognises nothing', async () => {
    const empty = fullCorpus(none, { id: 'empty' });
    const pack = await writePack(empty, sha256);
    const opened = openPack(pack.buffer);
    if (!opened.ok) throw new Error(opened.problem.code);
    const nothing = createMatcher([opened.value]);
    expect(nothing.records).toBe(0);
    for (const page of Object.values(HARBOUR_PAGES)) expect(nothing.check(page)).toEqual([]);
  });

  it('changes nothing about another corpus beside it', () => {
    const beside = createMatcher([fullCorpus(none, { id: 'empty' }), fullCorpus(HARBOUR)]);
    for (const page of Object.values(HARBOUR_PAGES)) expect(beside.check(page)).toEqual(matcher.check(page));
  });

  it('no corpus at all recognises nothing', () => {
    for (const page of Object.values(HARBOUR_PAGES)) expect(createMatcher([]).check(page)).toEqual([]);
  });
});

describe('two corpora that give the same id to different records', () => {
  const [ferry, , orchard] = HARBOUR;
  if (!ferry || !orchard) throw new Error('no records');
  const one = fullCorpus([{ ...ferry, record: { ...ferry.record, id: 'same' } }], { id: 'one' });
  const two = fullCorpus([{ ...orchard, record: { ...orchard.record, id: 'same' } }], { id: 'two' });
  const both = createMatcher([two, one]);

  it('each match names its corpus, and no finding mixes them', () => {
    const page = fakePage([wordsFrom(FERRY, 0, 50), 'Of another matter altogether:', wordsFrom(ORCHARD, 20, 70)]);
    const found = both.check(page, { minGrade: 'strong' });
    expect(found.map((f) => [f.block, ...f.matches.filter((m) => m.grade === 'strong').map((m) => m.corpus)])).toEqual([
      [0, 'one'],
      [2, 'two'],
    ]);
    const headlines = { one: ferry.record.headline, two: orchard.record.headline };
    for (const { sources, otherReports } of found)
      for (const source of [...sources, ...otherReports])
        expect(headlines).toHaveProperty(source.corpus, source.headline);
    expect(found.map((f) => f.sources[0]?.corpus)).toEqual(['one', 'two']);
  });

  it('whichever comes first', () => {
    const other = createMatcher([one, two]);
    for (const page of Object.values(HARBOUR_PAGES)) expect(other.check(page)).toEqual(both.check(page));
  });

  it('the page of one is no page of the other', () => {
    const page = fakePage([ORCHARD], { address: ferry.record.url ?? '' });
    expect(both.check(page).map((f) => f.matches.map((m) => [m.kind, m.corpus]))).toContainEqual(
      expect.arrayContaining([['same-text', 'two']]),
    );
  });
});

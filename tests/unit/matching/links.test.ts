import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../../matching/matcher';
import { fakeCorpus, fakeOutlet, fakePage, fakeRecord, onDay } from '../../fakes/fake-record';

const dawn = fakeOutlet({ id: 'dawn', name: 'Dawn', domains: ['dawn.example', 'dawnnews.example'] });
const report = fakeRecord({
  id: 'report',
  headline: 'Armed gangs outnumber the police of the port',
  outlet: 'dawn',
  published: onDay('2011-05-23'),
  url: 'http://dawn.example/2011/05/23/armed-gangs.html',
  copies: [
    { url: 'https://www.dawn.example/news/630876/armed-gangs', relation: 'same-text' },
    { url: 'https://forum.example/thread/9', relation: 'responds-to' },
  ],
});
const matcher = createMatcher([fakeCorpus({ outlets: [dawn], records: [report] })]);

function linkedFrom(url: string) {
  const text = 'As reported by Dawn last year, little has changed.';
  const page = fakePage(['First paragraph.', { text, links: [{ url, start: 12, end: 19 }] }]);
  return matcher.check(page);
}

it('a link to a record is a match on the words of the link', () => {
  const [finding, ...more] = linkedFrom('https://www.dawn.example/2011/05/23/armed-gangs.html?utm_source=x');
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ block: 1, kind: 'link', grade: 'strong', score: 1 });
  expect(finding?.matches[0]).toMatchObject({ record: 'report', span: { start: 12, end: 19 } });
  expect(finding?.matches[0]?.because[0]).toEqual({
    type: 'link',
    address: 'https://www.dawn.example/2011/05/23/armed-gangs.html?utm_source=x',
    known: 'http://dawn.example/2011/05/23/armed-gangs.html',
    by: 'address',
    of: 'record',
  });
});

it('a link to a copy says that it is one', () => {
  const because = linkedFrom('https://dawn.example/news/630876/armed-gangs')[0]?.matches[0]?.because;
  expect(because).toContainEqual(expect.objectContaining({ type: 'link', of: 'copy', by: 'address' }));
  expect(because).toContainEqual({ type: 'relation', record: 'report', relation: 'same-text' });
});

it('a story number is enough on any domain of the outlet', () => {
  for (const url of ['https://dawn.example/news/630876', 'https://epaper.dawnnews.example/news/630876/another-slug'])
    expect(linkedFrom(url)[0]?.matches[0]?.because[0]).toMatchObject({ type: 'link', by: 'story-number' });
});

it.each([
  'https://other.example/news/630876/armed-gangs',
  'https://dawn.example/news/630877/armed-gangs',
  'https://dawn.example/authors/630876',
  'https://dawn.example/',
  'https://notdawn.example/2011/05/23/armed-gangs.html',
])('%s leads elsewhere', (url) => expect(linkedFrom(url)).toEqual([]));

it('a number two records of an outlet share names neither', () => {
  const two = ['one', 'two'].map((id) =>
    fakeRecord({ id, outlet: 'dawn', url: `https://dawn.example/section/12345/${id}` }),
  );
  const both = createMatcher([fakeCorpus({ outlets: [dawn], records: two })]);
  const to = (url: string) => both.check(fakePage([{ text: 'A link here', links: [{ url, start: 0, end: 6 }] }]));
  expect(to('https://dawn.example/section/12345/three')).toEqual([]);
  expect(to('https://dawn.example/section/12345/two')[0]?.matches[0]?.record).toBe('two');
});

it('a page that only bears on a record is a weak link, and none where it is a record itself', () => {
  expect(linkedFrom('https://forum.example/thread/9')[0]).toMatchObject({ kind: 'link', grade: 'weak' });
  const answer = fakeRecord({ id: 'answer', url: 'https://forum.example/thread/9' });
  const withAnswer = createMatcher([fakeCorpus({ outlets: [dawn], records: [report, answer] })]);
  const page = fakePage([
    { text: 'See the answer.', links: [{ url: 'https://forum.example/thread/9', start: 0, end: 15 }] },
  ]);
  expect(withAnswer.check(page)[0]?.matches.map((m) => [m.record, m.grade])).toEqual([['answer', 'strong']]);
});

it('a link that runs past its block is cut to it', () => {
  const page = fakePage([{ text: 'short', links: [{ url: report.url ?? '', start: -3, end: 99 }] }]);
  expect(matcher.check(page)[0]?.matches[0]?.span).toEqual({ start: 0, end: 5 });
});

describe('the page itself', () => {
  const blocks = [
    { kind: 'headline' as const, text: 'Armed gangs outnumber the police of the port' },
    { text: 'A paragraph with a link to itself.', links: [{ url: report.url ?? '', start: 0, end: 10 }] },
  ];
  it('is named on its headline and recognised nowhere else', () => {
    const found = matcher.check(fakePage(blocks, { address: 'https://dawn.example/2011/05/23/armed-gangs' }));
    expect(found.map((f) => [f.block, f.kind, f.grade])).toEqual([[0, 'this-page', 'strong']]);
    expect(found[0]?.matches[0]?.because[0]).toMatchObject({ type: 'link', of: 'record' });
  });
  it('is known by its canonical address', () => {
    const page = fakePage(blocks, { address: 'https://proxy.example/x', canonical: report.url });
    expect(matcher.check(page)[0]?.kind).toBe('this-page');
  });
  it('may be a copy, and says so', () => {
    const page = fakePage(blocks, { address: 'https://beta.dawn.example/news/630876/armed-gangs' });
    const [finding] = matcher.check(page);
    expect(finding?.kind).toBe('this-page');
    expect(finding?.matches[0]?.because[0]).toMatchObject({ type: 'link', of: 'copy' });
  });
  it('is not a page that only bears on it', () => {
    const page = fakePage(['A post.'], { address: 'https://forum.example/thread/9' });
    expect(matcher.check(page)).toEqual([]);
  });
});

it('one record in two corpora is two matches', () => {
  const two = createMatcher([
    fakeCorpus({ id: 'b', outlets: [dawn], records: [report] }),
    fakeCorpus({ id: 'a', outlets: [dawn], records: [report] }),
  ]);
  const page = fakePage([{ text: 'Link', links: [{ url: report.url ?? '', start: 0, end: 4 }] }]);
  const [finding] = two.check(page);
  expect(finding?.matches.map((m) => m.corpus)).toEqual(['a', 'b']);
  expect(finding?.sources.map((s) => s.corpus).sort()).toEqual(['a', 'b']);
});

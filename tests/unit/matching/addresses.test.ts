import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostUnder, parseAddress } from '../../../matching/addresses';

const key = (url: string) => parseAddress(url)?.key;

describe('one page, two spellings', () => {
  const known = 'https://www.gazette.example/news/2011/bridge-closed';
  it.each([
    'http://www.gazette.example/news/2011/bridge-closed',
    'https://gazette.example/news/2011/bridge-closed/',
    'https://m.gazette.example/news/2011/bridge-closed',
    'https://beta.gazette.example/news/2011/bridge-closed',
    'https://amp.gazette.example/news/2011/bridge-closed',
    'https://www.gazette.example./news/2011/bridge-closed',
    'https://WWW.Gazette.Example:443/news/2011/bridge-closed',
    'https://www.gazette.example/news/2011/bridge-closed#comments',
    'https://www.gazette.example/news/2011/bridge-closed?utm_source=x&utm_medium=y&fbclid=z',
    'https://www.gazette.example/news/2011/bridge-closed/amp',
    'https://www.gazette.example/news/2011/bridge-closed/amp/',
    'https://www.gazette.example/news/2011/bridge-closed?amp=1',
    'https://www.gazette.example/news/amp/2011/bridge-closed',
    'https://www.gazette.example/news/2011/bridge-closed.html',
    'https://www.gazette.example//news/2011/bridge-closed/index.html',
    'https://web.archive.org/web/20110826120000/http://www.gazette.example/news/2011/bridge-closed',
    'https://web.archive.org/web/20110826id_/https://gazette.example/news/2011/bridge-closed',
    '  https://www.gazette.example/news/2011/bridge-closed ',
  ])('%s', (url) => expect(key(url)).toBe(key(known)));

  it('percent-encoding in capitals, in small letters, or none', () => {
    const capitals = key('https://gazette.example/imran%E2%80%99s');
    expect(capitals).toBeDefined();
    expect(key('https://gazette.example/imran%e2%80%99s')).toBe(capitals);
    expect(key('https://gazette.example/imran’s')).toBe(capitals);
  });
  it('query values in another order', () =>
    expect(key('http://a.example/p?ID=7&Cat=13')).toBe(key('http://a.example/p?Cat=13&ID=7')));
});

describe('different pages', () => {
  it.each([
    ['http://a.example/p?id=7', 'http://a.example/p?id=8'],
    ['http://a.example/one', 'http://a.example/two'],
    ['http://a.example/one', 'http://b.example/one'],
    ['http://a.example/One', 'http://a.example/one'],
    ['http://a.example/index.do?id=1', 'http://a.example/index.do?id=2'],
  ])('%s and %s', (a, b) => expect(key(a)).not.toBe(key(b)));
});

describe('story numbers', () => {
  it.each([
    ['https://a.example/news/630876/armed-gangs', '630876'],
    ['https://a.example/news/amp/655304', '655304'],
    ['https://a.example/story/94735/altaf-asks/', '94735'],
    ['https://a.example/politics/slug-158740.html', '158740'],
    ['https://a.example/news/killing-1.652350', '652350'],
    ['https://a.example/detail.aspx?ID=78754&Cat=13', '78754'],
    ['https://a.example/2011/08/26/slug', null],
    ['https://a.example/report/20110829.htm', null],
    ['https://a.example/authors/12345', null],
    ['https://a.example/tag/54321/karachi', null],
    ['https://a.example/detail.aspx?ID=7875', null],
  ])('%s has %s', (url, story) => expect(parseAddress(url)?.story).toBe(story));
});

it('knows a home page from a page', () => {
  expect(parseAddress('https://www.a.example/')?.deep).toBe(false);
  expect(parseAddress('https://a.example/?utm_source=x')?.deep).toBe(false);
  expect(parseAddress('https://a.example/p')?.deep).toBe(true);
});

it('is null for what is no web address', () => {
  for (const url of ['', 'about:blank', 'javascript:alert(1)', 'mailto:a@b.example', '/relative', 'https://'])
    expect(parseAddress(url)).toBeNull();
});

it('knows a host below a domain', () => {
  expect(hostUnder('epaper.dawn.example', 'dawn.example')).toBe(true);
  expect(hostUnder('notdawn.example', 'dawn.example')).toBe(false);
});

it('reads any string without throwing, and its own key again as the same page', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()), (url) => {
      const once = parseAddress(url);
      if (once) expect(parseAddress(url)?.key).toBe(once.key);
    }),
  );
  expect(parseAddress('http://a.example/%ff%zz')?.key).toBe('a.example/%ff%zz');
});

describe('an address that no server would answer is none', () => {
  it.each([
    ['a host of 40,000 labels', `https://${'a.'.repeat(40_000)}example/`],
    ['a host of 254 letters', `https://${'a'.repeat(246)}.example/`],
    ['a host behind 20,000 prefixes', `https://${'www.'.repeat(20_000)}example/`],
    ['an archived page in an archived page, 2,000 deep', `${'https://web.archive.org/web/2011/'.repeat(2_000)}x`],
    ['a path of 20,000 folders', `https://a.example/${'a/'.repeat(20_000)}`],
  ])('%s', (_, url) => expect(parseAddress(url)).toBe(null));

  it('but a host of 253 letters and an archived page in another are', () => {
    expect(parseAddress(`https://${'a'.repeat(245)}.example/`)?.host).toHaveLength(253);
    expect(
      key(`https://web.archive.org/web/2011/${'https://web.archive.org/web/2012/'.repeat(9)}https://a.example/b`),
    ).toBe('a.example/b');
  });
});

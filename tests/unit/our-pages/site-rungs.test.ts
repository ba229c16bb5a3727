import { describe, expect, it } from 'vitest';
import { patternOf, siteOf, siteRungs } from '../../../entrypoints/our-pages/site-rungs';

it.each([
  ['https://www.dawn.com/news/1', 'dawn.com'],
  ['http://tribune.com.pk:8080/x', 'tribune.com.pk'],
  ['about:addons', null],
  ['file:///tmp/x.html', null],
  ['chrome://extensions', null],
  [undefined, null],
])('the site of %s is %s', (address, host) => {
  expect(siteOf(address)).toBe(host);
});

it.each([
  ['dawn.com', '*://*.dawn.com/*'],
  ['localhost', '*://localhost/*'],
  ['127.0.0.1', '*://127.0.0.1/*'],
])('%s is asked for as %s', (host, pattern) => {
  expect(patternOf(host)).toBe(pattern);
});

describe('the rungs', () => {
  const sites = ['*://*.dawn.com/*', '*://dawn.com/*', '*://*.bbc.co.uk/*'];
  it('are this site, the sites of the corpora, all sites', async () => {
    const rungs = await siteRungs('dawn.com', sites, async (origins) => origins.length === 1);
    expect(rungs.map((r) => [r.id, r.hosts, r.granted])).toEqual([
      ['site', ['dawn.com'], true],
      ['corpus', ['dawn.com', 'bbc.co.uk'], false],
      ['all', [], true],
    ]);
  });
  it('leave out the site where the page has none, and the corpora where they name none', async () => {
    expect((await siteRungs(null, [], async () => false)).map((r) => r.id)).toEqual(['all']);
  });
});

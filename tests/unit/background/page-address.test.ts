import { describe, expect, it } from 'vitest';
import { ownAddress, pageAddress, sameOrigin, siteOf } from '../../../entrypoints/background/page-address';

describe('pageAddress', () => {
  it.each([
    ['https://gazette.example/a?id=3', 'https://gazette.example/a?id=3'],
    ['https://gazette.example/a#comments', 'https://gazette.example/a'],
    ['https://gazette.example/#/story/4', 'https://gazette.example/#/story/4'],
    ['https://gazette.example/#!story', 'https://gazette.example/#!story'],
    ['https://reader:secret@gazette.example/a', 'https://gazette.example/a'],
    ['file:///home/reader/page.html#top', 'file:///home/reader/page.html'],
    ['about:blank', null],
    ['chrome://settings', null],
    ['javascript:alert(1)', null],
    ['not an address', null],
  ])('of %s is %s', (given, address) => {
    expect(pageAddress(given)).toBe(address);
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.gazette.example/a', 'gazette.example'],
    ['https://WWW.Gazette.example:8080/', 'gazette.example'],
    ['https://epaper.gazette.example/', 'epaper.gazette.example'],
    ['file:///home/reader/page.html', null],
    ['https:///', null],
    ['nonsense', null],
  ])('%s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('ownAddress', () => {
  it('takes the page’s word within its own origin', () => {
    expect(ownAddress('https://gazette.example/second#x', 'https://gazette.example/first')).toBe(
      'https://gazette.example/second',
    );
  });

  it('takes the browser’s word where the page speaks of another site', () => {
    expect(ownAddress('https://bank.example/', 'https://gazette.example/first')).toBe('https://gazette.example/first');
  });

  it('takes the browser’s word for local files, which have no origin', () => {
    expect(ownAddress('file:///etc/other.html', 'file:///home/page.html')).toBe('file:///home/page.html');
    expect(sameOrigin('file:///a', 'file:///a')).toBe(false);
  });
});

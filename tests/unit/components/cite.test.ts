import { describe, expect, it } from 'vitest';
import { cite } from '../../../components/cite';
import { hostOf, safeAddress } from '../../../components/safe-address';
import { translator } from '../../../locales/text';
import { fakeSource } from './fake-finding';

const t = translator('en');

describe('a citation', () => {
  it('gives byline, headline, outlet, date and address', () => {
    expect(cite(t, fakeSource())).toBe(
      'Rana Iqbal, “Harbour strike enters second week”, Harbour Gazette, 26 Aug 2011. https://gazette.example/story/1',
    );
  });
  it('leaves out what is not known', () => {
    const bare = { byline: [], outletName: null, url: null, headline: null, title: 'A statement' };
    const published = { date: null, precision: 'unknown', asCited: null } as const;
    expect(cite(t, fakeSource({ ...bare, published }))).toBe('“A statement”, n.d.');
  });
  it('puts an outlet that was worked out in brackets', () => {
    expect(cite(t, fakeSource({ outletCertainty: 'inferred' }))).toContain(', [Harbour Gazette], ');
  });
  it('keeps «about» with a date that is not sure', () => {
    const published = { date: '2011-05-28', precision: 'circa', asCited: null } as const;
    expect(cite(t, fakeSource({ published }))).toContain('about 28 May 2011.');
  });
  it('carries no invisible direction marks', () => {
    expect(cite(translator('ur'), fakeSource())).not.toMatch(/[\u2066-\u2069]/);
  });
  it('never gives an address that is not of the web', () => {
    expect(cite(t, fakeSource({ url: 'javascript:alert(1)' }))).not.toContain('javascript');
  });
});

describe('an address a reader may be sent to', () => {
  it.each([
    ['https://a.example/x', true],
    ['HTTP://a.example/x', true],
    ['javascript:alert(1)', false],
    [' https://a.example', false],
    ['data:text/html,x', false],
    ['javascript://a.example/%0aalert(1)', false],
    ['ftp://a.example', false],
    ['file:///x', false],
    ['//a.example', false],
    ['https://', false],
    ['', false],
    [null, false],
  ])('%s: %s', (address, safe) => {
    expect(safeAddress(address)).toBe(safe ? address : null);
  });
  it('is named by its host', () => {
    expect(hostOf('https://www.a.example/x')).toBe('a.example');
    expect(hostOf('nonsense')).toBe('nonsense');
  });
});

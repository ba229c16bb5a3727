import { describe, expect, it } from 'vitest';
import { cite } from '../../../components/cite';
import { hostOf, safeAddress } from '../../../components/safe-address';
import { cardCitations } from '../../../entrypoints/card/card-citations';
import { translator } from '../../../locales/text';
import { fakeSource } from '../../fakes/fake-finding';

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

describe('a citation in another format', () => {
  const written = (name: string, of = fakeSource(), language: 'en' | 'ur' = 'en') =>
    cardCitations(translator(language))
      .find((format) => format.name === name)
      ?.write(of) ?? '';
  it('is Markdown whose headline leads to the report', () => {
    expect(written('Markdown')).toBe(
      'Rana Iqbal, [“Harbour strike enters second week”](<https://gazette.example/story/1>), Harbour Gazette, 26 Aug 2011.',
    );
  });
  it('is Markdown in which no value is a mark', () => {
    const of = fakeSource({
      byline: ['*A*'],
      headline: '[x](y) <b>',
      outletName: 'a_b',
      outletCertainty: 'guess',
      url: null,
    });
    expect(written('Markdown', of)).toBe('\\*A\\*, “\\[x\\](y) \\<b\\>”, \\[a\\_b\\], 26 Aug 2011.');
  });
  it('is BibTeX with what is not certain said', () => {
    const published = { date: '2011-05-28', precision: 'circa', asCited: null } as const;
    expect(
      written('BibTeX', fakeSource({ published, outletCertainty: 'inferred', removed: true })),
    ).toBe(`@article{iqbal2011harbour,
  author = {{Rana Iqbal}},
  title = {{Harbour strike enters second week}},
  journal = {Harbour Gazette},
  date = {2011~},
  year = {c. 2011},
  url = {https://gazette.example/story/1},
  note = {Harbour Gazette: worked out, not named in the citation; about 28 May 2011; Reported removed},
}
`);
  });
  it.each(['Markdown', 'BibTeX'])('gives no address that is not of the web, and no invisible marks: %s', (name) => {
    const text = written(name, fakeSource({ url: 'javascript:alert(1)' }), 'ur');
    expect(text).toContain('Rana Iqbal');
    expect(text).not.toMatch(/javascript|[\u2066-\u2069]/);
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

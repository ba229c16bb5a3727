import { describe, expect, it } from 'vitest';
import { badgeLabel } from '../../../components/badge-label';
import { translator } from '../../../locales/text';
import type { Finding, MatchKind, Source } from '../../../model/finding';
import { fakeFinding, fakeMatch, fakeRemoval, fakeSource } from '../../fakes/fake-finding';

const t = translator('en');
const label = (kind: MatchKind, source: Partial<Source> = {}, of: Partial<Finding> = {}) =>
  badgeLabel(t, fakeFinding({ matches: [fakeMatch({ kind })], sources: [fakeSource(source)], ...of }));
const others = [fakeSource({ record: 'a' }), fakeSource({ record: 'b' }), fakeSource({ record: 'c' })];

describe('a badge', () => {
  it.each([
    ['same-text', {}, {}, 'Same text: Harbour Gazette'],
    ['quotes', {}, {}, 'Quotes Harbour Gazette'],
    ['link', {}, {}, 'Harbour Gazette, 26 Aug 2011'],
    ['same-headline', {}, {}, 'Harbour Gazette, 26 Aug 2011'],
    ['same-event', {}, {}, 'Harbour Gazette, 26 Aug 2011'],
    ['same-event', {}, { otherReports: others }, '4 reports'],
    ['this-page', {}, {}, 'Known report'],
    ['this-page', {}, { otherReports: others }, '3 other reports'],
    ['link', { outletName: null }, {}, 'unknown outlet, 26 Aug 2011'],
    ['link', { published: { date: null, precision: 'unknown', asCited: null } }, {}, 'Harbour Gazette'],
    ['link', { published: { date: '2009-04', precision: 'month', asCited: null } }, {}, 'Harbour Gazette, April 2009'],
    ['same-text', { removed: true }, {}, 'Removed'],
    ['same-text', {}, { removals: [fakeRemoval()] }, 'Removed'],
    ['same-text', {}, { removals: [fakeRemoval({ record: 'another' })] }, 'Same text: Harbour Gazette'],
    ['same-text', {}, { otherReports: others }, 'Same text: Harbour Gazette +3'],
    ['link', {}, { otherReports: others.slice(1) }, 'Harbour Gazette, 26 Aug 2011 +2'],
    ['same-event', { removed: true }, { otherReports: others }, 'Removed +3'],
    ['quotes', { outletName: 'United States Department of State' }, {}, 'Quotes United States Department…'],
  ] as const)('of kind %s (%j) says what it is', (kind, source, of, text) => {
    expect(label(kind, source, of as Partial<Finding>).text).toBe(text);
  });
  it('leaves the time of day to the card', () => {
    const published = { date: '2011-08-26', precision: 'minute', asCited: null, instant: '2011-08-26T10:00Z' } as const;
    expect(label('link', { published }).text).toBe('Harbour Gazette, 26 Aug 2011');
  });
  it('is named for screen readers by its words, its kind and its source', () => {
    expect(label('same-event', {}, { otherReports: others }).name).toBe(
      '4 reports. Same event: Harbour strike enters second week, Harbour Gazette, 26 Aug 2011',
    );
    expect(label('same-text', {}, { otherReports: others }).name).toMatch(
      /^Same text: Harbour Gazette \+3\. Same text: .*, 26 Aug 2011\. 3 other reports$/,
    );
    expect(label('same-text', { removed: true }).name).toMatch(/^Removed\. Same text: .*A copy is reported removed$/);
  });
  it('shows the mark of its kind, or that of a removal', () => {
    expect(label('quotes').icon).toBe('quotes');
    expect(label('quotes', { removed: true }).icon).toBe('removed');
  });
  it('speaks of the record that matched best, not of the earliest', () => {
    const sources = [fakeSource({ record: 'first', outletName: 'Port Courier' }), fakeSource()];
    expect(badgeLabel(t, fakeFinding({ sources })).text).toBe('Same text: Harbour Gazette +1');
  });
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { Timeline } from '../../../components/timeline/Timeline';
import { panelTranslator } from '../../../locales/panel-text';
import type { Source } from '../../../model/finding';
import { fakeSource } from '../../fakes/fake-finding';

const roots: HTMLElement[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
});

const REPORTS = [
  fakeSource({
    record: 'a',
    firstReport: true,
    outletName: 'Harbour Gazette',
    published: { date: '2011-08-20', precision: 'day', asCited: null },
  }),
  fakeSource({
    record: 'b',
    removed: true,
    outletName: 'Evening Ferry',
    published: { date: '2011-08-24', precision: 'circa', asCited: null },
  }),
  fakeSource({ record: 'c', published: { date: null, precision: 'unknown', asCited: null } }),
];

function show(reports: readonly Source[] = REPORTS, language: 'en' | 'ur' = 'en') {
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  const t = panelTranslator(language);
  act(() => render(<Timeline t={t} reports={reports} pageDate="2012-01-05" width={500} />, root));
  const marks = () => [...root.querySelectorAll<SVGGElement>('[role=button]')];
  const key = (i: number, name: string) =>
    act(() => void marks()[i]?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true })));
  return { root, marks, key, chosen: () => root.querySelector('[role=status]')?.textContent ?? '' };
}

describe('a time line', () => {
  it('names each dated report with date, outlet and headline, first and removed said', () => {
    const names = show()
      .marks()
      .map((mark) => mark.getAttribute('aria-label') ?? '');
    expect(names).toHaveLength(2);
    expect(names[0]).toContain('20 Aug 2011 · Harbour Gazette');
    expect(names[0]).toContain('First report');
    expect(names[1]).toContain('about 24 Aug 2011 · Evening Ferry');
    expect(names[1]).toContain('Reported removed');
  });

  it('has one stop for the tab key; arrows go on and tell the report', () => {
    const { marks, key, chosen } = show();
    expect(marks().map((mark) => mark.getAttribute('tabindex'))).toEqual(['0', '-1']);
    key(0, 'ArrowRight');
    expect(marks().map((mark) => mark.getAttribute('tabindex'))).toEqual(['-1', '0']);
    expect(chosen()).toContain('Evening Ferry');
    key(1, 'Home');
    expect(chosen()).toContain('Harbour Gazette');
    key(0, 'ArrowLeft');
    expect(chosen()).toContain('Harbour Gazette');
  });

  it('goes the other way where time runs to the left', () => {
    const { key, chosen } = show(REPORTS, 'ur');
    key(0, 'ArrowLeft');
    expect(chosen()).toContain('Evening Ferry');
  });

  it('opens and closes a report with Enter', () => {
    const { key, chosen } = show();
    key(0, 'Enter');
    expect(chosen()).toContain('Harbour Gazette');
    key(0, 'Enter');
    expect(chosen()).toBe('');
  });

  it('says the same in a table, the report without a date as well', () => {
    const { root } = show();
    expect(root.querySelectorAll('tbody tr')).toHaveLength(3);
    expect(root.querySelector('figcaption')?.textContent).toContain('1 report has no date');
    expect(root.querySelector('figcaption')?.textContent).toContain('this page, 5 Jan 2012');
  });

  it('draws nothing where no date is known, and still has the table', () => {
    const { root, marks } = show(REPORTS.slice(2));
    expect(marks()).toHaveLength(0);
    expect(root.querySelector('svg.axis')).toBeNull();
    expect(root.querySelectorAll('tbody tr')).toHaveLength(1);
  });
});

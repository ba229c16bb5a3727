// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/Card';
import type { CardProps } from '../../../components/card-props';
import { cardCitations } from '../../../entrypoints/card/card-citations';
import { translator } from '../../../locales/text';
import { fakeFinding, fakeMatch, fakeRemoval, fakeSource } from '../../fakes/fake-finding';

const roots: HTMLElement[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) {
    act(() => render(null, root));
    root.remove();
  }
});

function showCard(of: Partial<CardProps> = {}) {
  const props: CardProps = {
    t: translator('en'),
    finding: fakeFinding(),
    host: 'dawn.com',
    saved: [],
    dismissed: null,
    problem: null,
    citations: cardCitations(translator('en')),
    onSave: vi.fn(),
    onUnsave: vi.fn(),
    onDismiss: vi.fn(),
    onUndismiss: vi.fn(),
    onCopy: vi.fn(async () => true),
    onOpenSaved: vi.fn(),
    details: null,
    unheard: true,
    isPrivate: false,
    onNote: vi.fn(async () => null),
    onAddTag: vi.fn(async () => null),
    onRemoveTag: vi.fn(),
    onOpenPanel: vi.fn(),
    onClose: vi.fn(),
    ...of,
  };
  const root = document.createElement('div');
  document.body.append(root);
  roots.push(root);
  act(() => render(<Card {...props} />, root));
  const all = <E extends HTMLElement>(selector: string) => [...root.querySelectorAll<E>(selector)];
  return {
    root,
    props,
    all,
    texts: (selector: string) => all(selector).map((e) => e.textContent?.trim()),
    press: async (name: string) => {
      const button = all('button').find((b) => (b.getAttribute('aria-label') ?? b.textContent)?.includes(name));
      if (!button) throw new Error(`no button «${name}»`);
      await act(async () => button.click());
    },
  };
}

describe('the card', () => {
  it('is a dialog named by the kind of match, and takes the focus', () => {
    const { all } = showCard();
    const [dialog] = all('[role=dialog]');
    const title = dialog?.getAttribute('aria-labelledby');
    expect(document.getElementById(title ?? '')?.textContent).toBe('Same text');
    expect(document.activeElement).toBe(dialog);
  });
  it('says why, with both percentages', () => {
    expect(showCard().texts('.why li')).toEqual([
      '58 of this passage’s 64 words (91%) stand in “Harbour strike enters second week”; that is 12% of it.',
    ]);
  });
  it('lists the sources in the order given, each with date, outlet, certainty and byline', () => {
    const sources = [
      fakeSource({
        record: 'cable',
        headline: 'The quays',
        outletName: 'Port Courier',
        outletCertainty: 'inferred',
        byline: [],
        published: { date: '2009-04', precision: 'month', asCited: null },
        firstReport: true,
      }),
      fakeSource(),
    ];
    const { texts, all } = showCard({ finding: fakeFinding({ sources }) });
    expect(texts('.source .headline')).toEqual(['The quays', 'Harbour strike enters second week']);
    expect(texts('.source time')).toEqual(['April 2009', '26 Aug 2011']);
    expect(texts('.source')[0]).toContain('Port Courier (worked out, not named in the citation)');
    expect(texts('.source')[1]).toContain('Harbour Gazette (named in the citation) · By Rana Iqbal');
    expect(all('.source.first').length).toBe(1);
    expect(texts('.first-report')).toEqual(['First report']);
  });
  it('names the one who says it once where the sentence begins with the name', () => {
    const claims = [{ saidBy: 'The Herald', text: 'The Herald reported a flood.' }];
    const { texts, all } = showCard({ finding: fakeFinding({ sources: [fakeSource({ claims })] }) });
    expect(texts('.claim-list li')).toEqual(['The Herald reported a flood.']);
    expect(all('.claim-list b').map((b) => b.textContent)).toEqual(['The Herald']);
  });

  it('puts the one who says it in front of every claim', () => {
    const claims = [1, 2, 3].map((n) => ({ saidBy: `Speaker ${n}`, text: `claim ${n}` }));
    const { texts } = showCard({ finding: fakeFinding({ sources: [fakeSource({ claims })] }) });
    expect(texts('.claim-list li')).toEqual(['Speaker 1: claim 1', 'Speaker 2: claim 2', 'Speaker 3: claim 3']);
  });
  it('labels a leaked document', () => {
    const source = fakeSource({ leaked: true, kind: 'cable' });
    const { texts } = showCard({ finding: fakeFinding({ sources: [source] }) });
    expect(texts('.leaked')).toEqual(['Leaked']);
    expect(texts('.source')[0]).toContain('Cable');
  });
  it('lists other reports of the event apart, with the event', () => {
    const { root } = showCard({
      finding: fakeFinding({
        otherReports: [fakeSource({ record: 'o', headline: 'Cranes stand still', relation: 'same-event' })],
        events: [{ id: 'e', label: 'The strike', date: '2011-08-20/2011-09-02' }],
      }),
    });
    expect(root.textContent).toContain('1 other report of the event');
    expect(root.textContent).toContain('The strike (20 Aug 2011 to 2 Sep 2011)');
    expect(root.textContent).toContain('Cranes stand still');
  });
});

describe('an event that the program grouped', () => {
  const lineOf = (headlineBy: string | null, language: 'en' | 'ur' = 'en', isHeadline = true) =>
    showCard({
      t: translator(language),
      finding: fakeFinding({
        otherReports: [fakeSource({ record: 'o', relation: 'same-event' })],
        events: [
          { id: 'group-a', label: 'Cranes stand still', date: '2011-08-20', grouped: { headlineBy, isHeadline } },
        ],
      }),
    }).root.textContent;
  it('is shown as the headline it is, with its outlet, and as grouped', () => {
    const plain = (lineOf('Harbour Gazette') ?? '').replace(/[\u2066-\u2069]/g, '');
    expect(plain).toContain(
      'Harbour Gazette: “Cranes stand still” (20 Aug 2011). Grouped by Whence, by their words and dates.',
    );
    expect(lineOf('Harbour Gazette', 'ur')).toContain('اکٹھا');
  });
  it('is no quotation where it is a title of ours', () => {
    const plain = lineOf(null, 'en', false);
    expect(plain).toContain('Cranes stand still (20 Aug 2011). Grouped');
    expect(plain).not.toMatch(/“\W*Cranes/);
  });
  it('needs no outlet', () => expect(lineOf(null)).toMatch(/“\W*Cranes stand still\W*” \(20 Aug 2011\)\. Grouped/));
});

describe('links on the card', () => {
  it('open in a new tab and tell the other side nothing', () => {
    const links = showCard().all<HTMLAnchorElement>('a');
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect([link.target, link.rel]).toEqual(['_blank', 'noopener noreferrer']);
  });
  it('offer a search, labelled as one, only where no address is known', () => {
    const searchUrl = 'https://search.example/?q=strike';
    const known = showCard({ finding: fakeFinding({ sources: [fakeSource({ searchUrl })] }) });
    expect(known.texts('a')).not.toContain('Search for this headline');
    const unknown = showCard({ finding: fakeFinding({ sources: [fakeSource({ url: null, searchUrl })] }) });
    expect(unknown.texts('.headline a')).toEqual([]);
    const search = unknown.all<HTMLAnchorElement>('a').find((a) => a.href === searchUrl);
    expect(search?.textContent).toBe('Search for this headline');
    expect(search?.getAttribute('aria-label')).toBe('Search for this headline: Harbour strike enters second week');
  });
  it('never lead anywhere but to the web', () => {
    const bad = 'javascript:alert(1)';
    const source = fakeSource({
      url: bad,
      searchUrl: bad,
      archiveUrl: bad,
      copies: [{ url: bad, relation: 'same-text' }],
    });
    const removal = fakeRemoval({ url: bad, archiveUrl: bad });
    removal.survivingCopies = [{ record: null, title: 'A copy', outletName: null, url: bad }];
    const { root, all, texts } = showCard({ finding: fakeFinding({ sources: [source], removals: [removal] }) });
    expect(all('a')).toEqual([]);
    expect(root.innerHTML).not.toContain('javascript:');
    expect(texts('.headline')).toEqual(['Harbour strike enters second week']);
  });
  it('show a headline as text, whatever it holds', () => {
    const headline = '<img src=x onerror=alert(1)>';
    const { all, texts } = showCard({ finding: fakeFinding({ sources: [fakeSource({ headline })] }) });
    expect(all('img')).toEqual([]);
    expect(texts('.headline')).toEqual([headline]);
  });
  it('carry the language of the headline', () => {
    const source = fakeSource({ headline: 'بندرگاہ پر ہڑتال', language: 'ur' });
    const [link] = showCard({ finding: fakeFinding({ sources: [source] }) }).all('.headline a');
    expect([link?.lang, link?.dir]).toEqual(['ur', 'auto']);
  });
});

describe('a removal note', () => {
  const note = (of: Parameters<typeof fakeRemoval>[0] = {}) =>
    showCard({ finding: fakeFinding({ removals: [fakeRemoval(of)] }) }).all('.removal')[0];
  it('names whose copy, who says so, and when', () => {
    const text = note()?.textContent;
    expect(text).toContain('Reported removed');
    expect(text).toContain('The compiler of the clippings says that the copy at Harbour Gazette is no longer online.');
    expect(text).toContain('Noticed: September 2011.');
  });
  it('says so where the date is not recorded', () => {
    expect(note({ noticed: null })?.textContent).toContain('When it was noticed is not recorded.');
  });
  it('links the surviving copies and names their outlet', () => {
    const link = note()?.querySelector('a');
    expect(link?.href).toBe('https://courier.example/strike');
    expect(link?.parentElement?.textContent).toBe('Harbour strike enters second week (Port Courier)');
  });
  it('names a surviving copy without an address', () => {
    const survivingCopies = [{ record: 'c', title: 'The copy', outletName: null, url: null }];
    expect(note({ survivingCopies })?.textContent).toContain('The copy (unknown outlet); no address is known');
  });
  it('offers the archive where the address is known', () => {
    const archiveUrl = 'https://web.archive.org/web/20110826/https://gazette.example/1';
    expect(note({ archiveUrl })?.innerHTML).toContain(`href="${archiveUrl}"`);
  });
  it('tells a copy that was gone when checked apart from a reported one', () => {
    expect(note({ status: 'gone-when-checked' })?.textContent).toContain('was not there when The compiler');
  });
  it('says «you» where the reader noted or checked it', () => {
    expect(note({ own: true })?.textContent).toContain(
      'You noted that the copy at Harbour Gazette is no longer online.',
    );
    const checked = note({ own: true, status: 'gone-when-checked' })?.textContent;
    expect(checked).toContain('The copy at Harbour Gazette was not there when you checked.');
  });
});

describe('what can be done on the card', () => {
  it('saves the lead match', async () => {
    const match = fakeMatch();
    const { press, props } = showCard({ finding: fakeFinding({ matches: [match] }) });
    await press('Save');
    expect(props.onSave).toHaveBeenCalledWith(match);
  });
  it('shows that it is saved, and takes it away again', async () => {
    const { press, props } = showCard({ saved: [{ id: 's7', corpus: 'harbour', record: 'gazette-1' }] });
    await press('Saved');
    expect(props.onUnsave).toHaveBeenCalledWith('s7');
    await press('See saved matches');
    expect(props.onOpenSaved).toHaveBeenCalledOnce();
  });
  it('writes note and tags where it is saved, with the tags used on the site at hand', async () => {
    const { all, props, press } = showCard({
      saved: [{ id: 's7', corpus: 'harbour', record: 'gazette-1' }],
      details: { note: 'ask the union', tags: ['strike'], used: ['strike', 'harbour'] },
    });
    const [note] = all<HTMLTextAreaElement>('textarea');
    expect(note?.value).toBe('ask the union');
    expect(note?.getAttribute('aria-label')).toBe('Note on “Harbour strike enters second week”');
    expect(all<HTMLOptionElement>('datalist option').map((o) => o.value)).toEqual(['harbour']);
    await act(async () => {
      if (note) note.value = 'asked';
      note?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => void note?.dispatchEvent(new Event('blur')));
    expect(props.onNote).toHaveBeenCalledExactlyOnceWith('asked', 'ask the union');
    const [tag] = all<HTMLInputElement>('.tags input');
    await act(async () => {
      if (tag) tag.value = 'quay,';
      tag?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(props.onAddTag).toHaveBeenCalledWith('quay');
    await press('Remove the tag strike');
    expect(props.onRemoveTag).toHaveBeenCalledWith('strike');
  });
  it('takes no note and no tag where the page may hear the keys, and shows those there are', () => {
    const { all, texts } = showCard({
      saved: [{ id: 's7', corpus: 'harbour', record: 'gazette-1' }],
      details: { note: 'ask the union', tags: ['strike'], used: [] },
      unheard: false,
    });
    expect(all('textarea, input')).toEqual([]);
    expect(texts('.saved-details')[0]).toMatch(/ask the union.*strike.*list of saved matches/);
  });
  it('keeps a typed note that could not be stored, says why, and stores it when asked again', async () => {
    let full = true;
    const onNote = vi.fn(async () => (full ? ({ code: 'storage-full' } as const) : null));
    const { all, texts, press } = showCard({
      saved: [{ id: 's7', corpus: 'harbour', record: 'gazette-1' }],
      details: { note: '', tags: [], used: [] },
      onNote,
    });
    const [note] = all<HTMLTextAreaElement>('textarea');
    await act(async () => {
      if (note) note.value = 'long thoughts';
      note?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => void note?.dispatchEvent(new Event('blur')));
    expect(note?.value).toBe('long thoughts');
    expect(texts('[role=alert]')[0]).toMatch(/^The browser’s storage refused/);
    full = false;
    await press('Try again');
    expect(onNote).toHaveBeenLastCalledWith('long thoughts', '');
    expect(texts('[role=alert]')).toEqual([]);
  });
  it('has a tag stand in its field again that could not be stored', async () => {
    const { all } = showCard({
      saved: [{ id: 's7', corpus: 'harbour', record: 'gazette-1' }],
      details: { note: '', tags: [], used: [] },
      onAddTag: async () => ({ code: 'storage-full' }),
    });
    const [tag] = all<HTMLInputElement>('.tags input');
    await act(async () => {
      if (tag) tag.value = 'quay,';
      tag?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    expect(all<HTMLInputElement>('.tags input')[0]?.value).toBe('quay');
  });
  it('says in a private window that what was saved outlives it', async () => {
    const of = { saved: [{ id: 's7', corpus: 'harbour', record: 'gazette-1' }] };
    expect(showCard({ ...of, isPrivate: true }).texts('.actions')[0]).toContain('after this private window is closed');
    expect(showCard(of).texts('.actions')[0]).not.toContain('private window');
  });
  it('copies the citation and says so', async () => {
    const { press, props, texts } = showCard();
    await press('Copy citation');
    expect(props.onCopy).toHaveBeenCalledWith(expect.stringMatching(/^Rana Iqbal, “Harbour strike/));
    expect(texts('.copied')).toEqual(['Citation copied']);
  });
  it.each([
    ['Markdown', /^Rana Iqbal, \[“Harbour strike enters second week”\]\(<https:\/\/gazette\.example\/story\/1>\), /],
    ['BibTeX', /^@article\{iqbal2011harbour,\n {2}author = \{\{Rana Iqbal\}\},\n/],
  ])('copies it as %s as well', async (name, citation) => {
    const { props, press, texts } = showCard();
    await press(`as ${name}`);
    expect(props.onCopy).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(citation));
    expect(texts('.copied')).toEqual(['Citation copied']);
  });
  it('gives the citation to select where the browser refuses', async () => {
    const { press, all } = showCard({ onCopy: async () => false });
    await press('Copy citation');
    expect(all<HTMLTextAreaElement>('textarea')[0]?.value).toMatch(/^Rana Iqbal, /);
  });
  it.each([
    ['Hide it on this page', 'here'],
    ['Hide it on dawn.com', 'site'],
    ['Hide this report everywhere', 'record'],
  ] as const)('«%s» dismisses with scope %s', async (name, scope) => {
    const { press, props } = showCard();
    await press(name);
    expect(props.onDismiss).toHaveBeenCalledWith(expect.objectContaining({ record: 'gazette-1' }), scope);
  });
  it('offers to undo a dismissal', async () => {
    const { press, props, root } = showCard({ dismissed: 'site' });
    expect(root.textContent).toContain('Hidden on dawn.com.');
    await press('Undo');
    expect(props.onUndismiss).toHaveBeenCalledWith(expect.anything(), 'site');
  });
  it('tells what failed', () => {
    const { texts } = showCard({ problem: { code: 'storage-failed' } });
    expect(texts('[role=alert]')[0]).toMatch(/^The browser’s storage refused/);
  });
});

describe('the keyboard', () => {
  const key = (target: Element | undefined, name: string) =>
    target?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true }));
  it('closes the card with Escape from anywhere inside', () => {
    const { all, props } = showCard();
    key(all('button').at(-1), 'Escape');
    expect(props.onClose).toHaveBeenCalledOnce();
  });
  it('does not reach the page while the focus is in the card', () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    key(showCard().all('button')[0], 'j');
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
  it('reaches every control, and every control has a name', () => {
    const { all } = showCard();
    for (const control of all('button, a, summary, textarea, input')) {
      expect(control.getAttribute('tabindex') ?? '0').toBe('0');
      expect((control.getAttribute('aria-label') ?? control.textContent)?.trim()).not.toBe('');
    }
  });
});

it('runs right to left in Urdu, with nothing left in English but the records', () => {
  const { root, all, texts } = showCard({ t: translator('ur') });
  expect([all('.card')[0]?.lang, all('.card')[0]?.dir]).toEqual(['ur', 'rtl']);
  const words = texts('.card h2, .card h3, .card button').join();
  expect(words.replace(/dawn\.com|Markdown|BibTeX/g, '')).not.toMatch(/[a-z]{3}/i);
  expect(root.textContent).not.toMatch(/\{[\w-]+\}/);
});

// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { badgeLabel } from '../../../components/badge-label';
import { SampleArticle } from '../../../components/welcome/SampleArticle';
import { WelcomePage } from '../../../components/welcome/WelcomePage';
import { badgeTranslator } from '../../../locales/badge-text';
import type { Language } from '../../../locales/translate';
import { welcomeTranslator } from '../../../locales/welcome-text';
import { createMatcher } from '../../../matching/matcher';
import { judgePage } from '../../../page/judge-page';
import { readPage } from '../../../page/read-page';
import { sampleCorpus } from '../../fakes/sample-corpus';

const HTML = readFileSync(join(import.meta.dirname, '../../../entrypoints/welcome/index.html'), 'utf8');
const OURS = 'chrome-extension://whence/welcome.html';
const matcher = createMatcher([sampleCorpus()]);

let root: HTMLElement;
beforeEach(() => {
  document.documentElement.innerHTML = HTML.replace(/<script.*<\/script>/, '');
  root = document.querySelector<HTMLElement>('#app') ?? document.body;
});
afterEach(() => act(() => render(null, root)));

/** What the content script reads of the whole page in a language, and what the matcher finds in it. */
function check(language: Language) {
  const t = welcomeTranslator(language);
  document.documentElement.lang = language;
  document.title = t('welcome.title');
  document.querySelector('meta[property="og:title"]')?.setAttribute('content', t('sample.headline'));
  const nothing = () => {};
  const rungs = [{ id: 'all' as const, origins: ['*://*/*'], hosts: [], granted: false }];
  act(() =>
    render(
      <WelcomePage
        {...{ t, problem: null, rungs, browser: 'chrome', pinned: false, options: '/options.html' }}
        shortcuts={[{ name: 'next-badge', description: 'Go to the next badge', keys: 'Alt+Shift+J' }]}
        {...{ onLanguage: nothing, onGrant: nothing, onRevoke: nothing, onShortcuts: nothing, onClose: nothing }}
      />,
      root,
    ),
  );
  const reading = readPage(document, OURS);
  return { reading, findings: matcher.check(reading.text, { minGrade: 'strong' }) };
}

describe.each(['en', 'ur'] as const)('the welcome page’s article, %s', (language) => {
  it('is read as news, its own headline and day known, and nothing around it', () => {
    const { reading } = check(language);
    const t = welcomeTranslator(language);
    expect(judgePage(reading)).toEqual({ news: true });
    expect(reading.text).toMatchObject({ headline: t('sample.headline'), date: '2019-03-14', language });
    const article = document.querySelector('article');
    expect(reading.places.filter(({ host }) => !article?.contains(host)).map(({ block }) => block.text)).toEqual([]);
  });

  it('has a badge of every kind, each where it belongs', () => {
    const { reading, findings } = check(language);
    const t = welcomeTranslator(language);
    const kindOn = (text: string) =>
      findings.find(({ block }) => reading.text.blocks[block]?.text.includes(text.trim()))?.kind;
    expect(kindOn(t('sample.headline'))).toBe('same-event');
    expect(kindOn(t('sample.copied'))).toBe('same-text');
    expect(kindOn(t('sample.quoted'))).toBe('quotes');
    expect(kindOn(t('sample.plain'))).toBeUndefined();
    expect(kindOn(t('sample.removed-link'))).toBe('link');
    expect(kindOn(t('sample.linked-link'))).toBe('link');
    expect(kindOn(t('sample.cutting'))).toBe('same-headline');
    expect(findings).toHaveLength(6);
  });

  it('has one that says that a report was removed, with who says so and the copy that is left', () => {
    const { findings } = check(language);
    const labels = findings.map((finding) => badgeLabel(badgeTranslator(language), finding));
    expect(labels.filter(({ icon }) => icon === 'removed')).toHaveLength(1);
    const removed = findings.find(({ removals }) => removals.length > 0);
    expect(removed?.removals[0]).toMatchObject({ saidBy: 'The Harrowmere Gazette', noticed: '2019-03-13' });
    expect(removed?.sources.map(({ record }) => record)).toContain('reader-2019-03-11-surveyor');
  });
});

it('links of the article lead nowhere, because nothing is there', () => {
  act(() => render(<SampleArticle t={welcomeTranslator('en')} />, root));
  const links = [...root.querySelectorAll('a')];
  expect(links).toHaveLength(2);
  for (const link of links) {
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    link.dispatchEvent(click);
    expect(click.defaultPrevented).toBe(true);
  }
});

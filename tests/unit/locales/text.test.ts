import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import badgeEn from '../../../locales/badge-en.json';
import badgeUr from '../../../locales/badge-ur.json';
import { cardProblemText } from '../../../locales/card-problem-text';
import checkEn from '../../../locales/check-en.json';
import checkUr from '../../../locales/check-ur.json';
import clipEn from '../../../locales/clip-en.json';
import { clipText, clipTranslator } from '../../../locales/clip-text';
import clipUr from '../../../locales/clip-ur.json';
import clippingsEn from '../../../locales/clippings-en.json';
import clippingsUr from '../../../locales/clippings-ur.json';
import dataEn from '../../../locales/data-en.json';
import dataUr from '../../../locales/data-ur.json';
import docsEn from '../../../locales/docs-en.json';
import docsUr from '../../../locales/docs-ur.json';
import en from '../../../locales/en.json';
import optionsEn from '../../../locales/options-en.json';
import optionsUr from '../../../locales/options-ur.json';
import popupEn from '../../../locales/popup-en.json';
import { popupTranslator } from '../../../locales/popup-text';
import popupUr from '../../../locales/popup-ur.json';
import { problemText } from '../../../locales/problem-text';
import problemsEn from '../../../locales/problems-en.json';
import problemsUr from '../../../locales/problems-ur.json';
import questionsEn from '../../../locales/questions-en.json';
import questionsUr from '../../../locales/questions-ur.json';
import sampleEn from '../../../locales/sample-en.json';
import sampleUr from '../../../locales/sample-ur.json';
import sourcesEn from '../../../locales/sources-en.json';
import sourcesUr from '../../../locales/sources-ur.json';
import { translator } from '../../../locales/text';
import { pickLanguage } from '../../../locales/translate';
import ur from '../../../locales/ur.json';
import welcomeEn from '../../../locales/welcome-en.json';
import welcomeUr from '../../../locales/welcome-ur.json';

import type { ProblemCode } from '../../../model/problem';

const ROOT = join(import.meta.dirname, '../../..');
type Texts = Readonly<Record<string, string>>;
const english: Texts = {
  ...badgeEn,
  ...dataEn,
  ...docsEn,
  ...en,
  ...optionsEn,
  ...popupEn,
  ...problemsEn,
  ...questionsEn,
  ...clipEn,
  ...clippingsEn,
  ...welcomeEn,
  ...sampleEn,
  ...sourcesEn,
  ...checkEn,
};
const urdu: Texts = {
  ...badgeUr,
  ...dataUr,
  ...docsUr,
  ...ur,
  ...optionsUr,
  ...popupUr,
  ...problemsUr,
  ...questionsUr,
  ...clipUr,
  ...clippingsUr,
  ...welcomeUr,
  ...sampleUr,
  ...sourcesUr,
  ...checkUr,
};
const blanksOf = (text = '') => [...new Set([...text.matchAll(/\{[\w-]+\}/g)].map(([blank]) => blank))].sort();

describe('the texts', () => {
  it('have the same keys in English and Urdu, in the same order', () => {
    expect(Object.keys(ur)).toEqual(Object.keys(en));
    expect(Object.keys(badgeUr)).toEqual(Object.keys(badgeEn));
    expect(Object.keys(popupUr)).toEqual(Object.keys(popupEn));
    expect(Object.keys(problemsUr)).toEqual(Object.keys(problemsEn));
    expect(Object.keys(clipUr)).toEqual(Object.keys(clipEn));
    expect(Object.keys(clippingsUr)).toEqual(Object.keys(clippingsEn));
    expect(Object.keys(optionsUr)).toEqual(Object.keys(optionsEn));
    expect(Object.keys(dataUr)).toEqual(Object.keys(dataEn));
    expect(Object.keys(docsUr)).toEqual(Object.keys(docsEn));
    expect(Object.keys(questionsUr)).toEqual(Object.keys(questionsEn));
    expect(Object.keys(welcomeUr)).toEqual(Object.keys(welcomeEn));
    expect(Object.keys(sampleUr)).toEqual(Object.keys(sampleEn));
    expect(Object.keys(sourcesUr)).toEqual(Object.keys(sourcesEn));
    expect(Object.keys(checkUr)).toEqual(Object.keys(checkEn));
  });
  it('stand in one file only', () => {
    expect(Object.keys({ ...badgeEn, ...popupEn, ...problemsEn }).filter((key) => key in en)).toEqual([]);
    expect(Object.keys(problemsEn).filter((key) => key in popupEn)).toEqual([]);
  });
  it('are all used', () => {
    const code = ['components', 'locales', 'entrypoints'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
    );
    const all = code.join('\n');
    const unused = Object.keys(english)
      .map((key) => (key.startsWith('record-kind.') ? key : key.replace(/\.(one|other)$/, '')))
      .filter((key) => !all.includes(`'${key}'`))
      // A key such as `kind.same-text` is asked for as `kind.${kind}`, `ladder.site-means` as `ladder.${id}-means`.
      .filter((key) => !all.includes(`\`${key.slice(0, key.lastIndexOf('.') + 1)}\${`))
      // The title of a section is asked for as `${name}.title`.
      .filter((key) => !all.includes(`\`\${name}${key.slice(key.lastIndexOf('.'))}\``));
    expect(unused).toEqual([]);
  });
  it.each(Object.keys(english))('%s has the same blanks in both languages and is not empty', (key) => {
    expect(english[key]?.trim()).not.toBe('');
    expect(urdu[key]?.trim()).not.toBe('');
    expect(blanksOf(urdu[key])).toEqual(blanksOf(english[key]));
  });
  it('give every counted text a word for one and a word for many', () => {
    const counted = Object.keys(english).filter((key) => key.endsWith('.one'));
    expect(counted.length).toBeGreaterThan(10);
    for (const key of counted) expect(english).toHaveProperty([key.replace(/\.one$/, '.other')]);
  });
  it('never pass a verdict', () => {
    for (const text of Object.values(english))
      expect(text).not.toMatch(/\b(true|false|fake|lie|lies|hoax|plagiari\w+)\b/i);
  });
  it('are written in Arabic script in Urdu, but for names and file formats', () => {
    for (const [key, text] of Object.entries(urdu))
      if (/\p{L}/u.test(text.replace(/\{[\w-]+\}/g, '')) && key !== 'popup.title')
        expect(text).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('a translator', () => {
  const t = translator('en');
  it('fills blanks and picks the plural by count', () => {
    expect(t('badge.reports', { count: 1 })).toBe('1 report');
    expect(t('badge.reports', { count: 4 })).toBe('4 reports');
    expect(translator('ur')('badge.reports', { count: 4 })).toBe('4 خبریں');
  });
  it('writes numbers as the language does', () => {
    expect(t('badge.reports', { count: 1234 })).toBe('1,234 reports');
  });
  it('leaves a blank without a value visible', () => {
    expect(t('badge.quotes')).toBe('Quotes {outlet}');
  });
  it('isolates a value that runs the other way, and only that', () => {
    expect(t('badge.quotes', { outlet: 'Dawn' })).toBe('Quotes Dawn');
    expect(t('badge.quotes', { outlet: 'جنگ' })).toBe('Quotes \u2068جنگ\u2069');
    expect(translator('ur')('badge.quotes', { outlet: 'Dawn' })).toBe('\u2068Dawn\u2069 کا اقتباس');
  });
  it('does not take text in a value for a blank', () => {
    expect(t('badge.one-report', { outlet: '{date}', date: 'x' })).toBe('{date}, x');
  });
  it('knows its language and direction', () => {
    expect([t.language, t.dir]).toEqual(['en', 'ltr']);
    expect([translator('ur').language, translator('ur').dir]).toEqual(['ur', 'rtl']);
  });
  it('of the popup also has the texts of the page', () => {
    const popup = popupTranslator('en');
    expect(popup('card.save')).toBe('Save');
    expect(popup('saved.search')).toBe('Search saved matches');
  });
});

it.each([
  [['ur-PK', 'en'], 'ur'],
  [['en-US'], 'en'],
  [['de', 'ur'], 'ur'],
  [['de', 'fr'], 'en'],
  [['UR_pk'], 'ur'],
  [[], 'en'],
])('of %j the language is %s', (list, language) => {
  expect(pickLanguage(list)).toBe(language);
});

describe('a problem', () => {
  it('names the file it is about', () => {
    const text = problemText(translator('en'), { code: 'pack-truncated', detail: { file: 'a.pack' } });
    expect(text).toBe('a.pack is cut short. Get it again; nothing was changed.');
  });
  it('reads well where the file is not named', () => {
    expect(problemText(translator('en'), { code: 'import-not-ours' })).toMatch(/^This file is not an export/);
  });
  it('leaves no blank open in either language', () => {
    for (const language of ['en', 'ur'] as const)
      for (const key of Object.keys(english).filter((k) => /^problem\.(?!any|this-file)/.test(k))) {
        // Each code has a key, and each key but two is of a code: the types see to that.
        const code = key.slice('problem.'.length) as ProblemCode;
        expect(
          problemText(translator(language), { code, detail: { here: 3, blocks: 6_000, count: 3, most: 32 } }),
        ).not.toMatch(/[{}]|^problem\./);
      }
  });
  it('of the card reads there as everywhere, and is a plain sentence where the card does not know it', () => {
    const t = translator('en');
    expect(cardProblemText(t, { code: 'storage-failed' })).toBe(problemText(t, { code: 'storage-failed' }));
    expect(cardProblemText(t, { code: 'pack-damaged' })).toBe('This did not work. Reload the page and try again.');
  });
});

describe('what a page is told of a clipping', () => {
  const t = clipTranslator('en');
  const kept = { kept: 'new', words: 42, whole: false, title: 'Lamps', short: false, off: false } as const;
  it.each([
    [kept, 'Kept: 42 words of “Lamps”.'],
    [{ ...kept, whole: true }, 'Kept as a source: “Lamps” (42 words).'],
    [{ ...kept, kept: 'added', words: 1 }, 'Kept: 1 more word of “Lamps”.'],
    [{ ...kept, kept: 'present', title: null }, 'This is kept already, from “this page”.'],
    [{ ...kept, short: true }, /too short to be recognised/],
    [{ ...kept, off: true }, /switched off/],
    [{ kept: false, why: 'nothing-selected' }, /no text of the page is selected/],
  ] as const)('%o', (told, text) => {
    if (typeof text === 'string') expect(clipText(t, told)).toBe(text);
    else expect(clipText(t, told)).toMatch(text);
  });
});

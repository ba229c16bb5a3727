import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultText } from '../../../locales/fault-text';
import faults from '../../../locales/faults.json';
import { questionText } from '../../../locales/question-text';

const FORMATS = join(import.meta.dirname, '../../../formats');
const ur = { language: 'ur' } as const;

describe('a fault of a reader', () => {
  it('is said in Urdu, with its blanks and its place', () => {
    expect(faultText(ur, 'row 4', 'url: «javascript:x» is not an http or https address; left out')).toMatch(
      /^قطار 4: .*javascript:x/,
    );
    expect(faultText(ur, 'line 2', 'not JSON; left out')).toBe('سطر 2: یہ JSON نہیں');
  });
  it('stays in English where nobody has its Urdu, and in English pages', () => {
    expect(faultText(ur, 'row 4', 'something that no reader says')).toBeNull();
    expect(faultText({ language: 'en' }, 'row 4', 'not JSON')).toBeNull();
  });
  it('is told by a form that takes no other sentence', () => {
    expect(faultText(ur, 'row 4', 'published must be a date; left out')).toMatch(/اشاعت/);
    expect(Object.keys(faults).filter((english) => faultText(ur, 'row 1', english) === null)).toEqual([]);
  });
  it('has Urdu for every sentence that stands whole in a reader', () => {
    const code = readdirSync(FORMATS)
      .filter((file) => /^(read-|row-|saved-page|csl-rows|claim-rows|feed-rows|gathered-rows).*\.ts$/.test(file))
      .map((file) => readFileSync(join(FORMATS, file), 'utf8'))
      .join('\n');
    const said = [...code.matchAll(/(?:fault|lost|noRows|nothing)\((?:[\w'. ]+, )?'([^']+)'\)/g)].map(
      ([, words = '']) => words,
    );
    expect(said.length).toBeGreaterThan(5);
    expect(said.filter((words) => faultText(ur, 'row 1', words) === null)).toEqual([]);
  });
});

describe('a question', () => {
  it('is asked in both languages with the words it is about', () => {
    const asked = { kind: 'date-order', reading: null, alternatives: ['2011-06-05', '2011-05-06'] } as const;
    const trouble = { ...asked, alternatives: [...asked.alternatives] };
    expect(questionText({ language: 'en' }, trouble, '5/6/2011')).toBe(
      '«5/6/2011» may be 2011-06-05 or 2011-05-06; the day is left open',
    );
    expect(questionText(ur, trouble, '5/6/2011')).toContain('\u20662011-06-05\u2069 یا \u20662011-05-06\u2069');
  });
});

import { describe, expect, it } from 'vitest';
import { becauseText } from '../../../components/because-text';
import { translator } from '../../../locales/text';
import type { Evidence } from '../../../model/finding';
import { fakeMatch } from '../../fakes/fake-finding';

const t = translator('en');
const titles: Record<string, string> = { 'gazette-1': 'Harbour strike', 'courier-1': 'Dockers walk out' };
const told = (...because: Evidence[]) => becauseText(t, fakeMatch({ because }), (id) => titles[id] ?? null);

const shared = { spans: [], sourceWords: 484, sourceShare: 0.12 };
const CASES: readonly (readonly [string, Evidence[], string[]])[] = [
  [
    'shared text gives both percentages',
    [{ type: 'shared-text', ...shared, sharedWords: 58, blockWords: 64, blockShare: 0.906 }],
    ['58 of this passage’s 64 words (91%) stand in “Harbour strike”; that is 12% of it.'],
  ],
  [
    'an address',
    [{ type: 'link', address: 'https://a.example', known: 'https://a.example', by: 'address', of: 'record' }],
    ['A link in this passage leads to “Harbour strike”.'],
  ],
  [
    'the address of a copy',
    [{ type: 'link', address: 'https://a.example', known: 'https://a.example', by: 'address', of: 'copy' }],
    ['A link in this passage leads to a copy of “Harbour strike”.'],
  ],
  [
    'a story number',
    [
      {
        type: 'link',
        address: 'https://a.example/1',
        known: 'https://a.example/1/x',
        by: 'story-number',
        of: 'record',
      },
    ],
    ['A link in this passage carries the outlet’s story number of “Harbour strike”.'],
  ],
  [
    'an equal headline',
    [{ type: 'headline', headline: 'Harbour strike', score: 1, words: ['harbour'] }],
    ['Its headline is the same: “Harbour strike”.'],
  ],
  [
    'a headline that is alike',
    [{ type: 'headline', headline: 'Harbour strike', score: 0.871, words: ['harbour', 'strike'] }],
    ['It is like the headline “Harbour strike” (87% alike); shared words: harbour and strike.'],
  ],
  [
    'a headline that is alike without equal words',
    [{ type: 'headline', headline: 'Harbour strike', score: 0.7, words: [] }],
    ['It is like the headline “Harbour strike” (70% alike).'],
  ],
  [
    'names in one sentence, with the spelling seen where it differs',
    [
      { type: 'name', name: 'Rana Iqbal', seen: 'rana iqbal' },
      { type: 'name', name: 'Muttahida Qaumi Movement', seen: 'Muttahida Quami Movement' },
    ],
    ['Names in both: Rana Iqbal and Muttahida Qaumi Movement (spelt “Muttahida Quami Movement” here).'],
  ],
  [
    'names without a bracket that only begins behind them',
    [
      { type: 'name', name: 'Harbour Union', seen: 'Harbour Union (HU' },
      { type: 'name', name: 'Rana Iqbal', seen: 'Rana Eqbal (secretary' },
    ],
    ['Names in both: Harbour Union and Rana Iqbal (spelt “Rana Eqbal” here).'],
  ],
  [
    'rare words once each',
    [
      { type: 'shared-words', words: ['ferry', 'quay'], score: 9 },
      { type: 'shared-words', words: ['quay', 'crane'], score: 8 },
    ],
    ['Uncommon words in both: ferry, quay and crane.'],
  ],
  ['figures', [{ type: 'figure', figure: '14 ships' }], ['Figures in both: 14 ships.']],
  [
    'dates some days apart',
    [{ type: 'date', page: '2011-08-27', record: '2011-08-26', days: 1 }],
    ['This page is dated 27 Aug 2011, the report 26 Aug 2011: 1 day apart.'],
  ],
  [
    'the same date',
    [{ type: 'date', page: '2011-08-26', record: '2011-08-26', days: 0 }],
    ['Both are dated 26 Aug 2011.'],
  ],
  [
    'the same month where one of the two is known no better',
    [{ type: 'date', page: '2011-08-26', record: '2011-08', days: 0 }],
    ['Both are dated August 2011.'],
  ],
  [
    'a date near the event, though not near the report',
    [{ type: 'date', page: '2011-08-26', record: '2009-04', days: 3 }],
    ['This page is dated 26 Aug 2011: within 3 days of the event.'],
  ],
  [
    'a date within the event',
    [{ type: 'date', page: '2011-08-26', record: '2009-04', days: 0 }],
    ['This page is dated 26 Aug 2011, within the time of the event.'],
  ],
  [
    'a headline once in quotation marks',
    [{ type: 'headline', headline: '‘Gangs outnumber police’', score: 1, words: [] }],
    ['Its headline is the same: “Gangs outnumber police”.'],
  ],
  [
    'no faint likeness of headlines beside better evidence',
    [
      { type: 'headline', headline: 'Harbour strike', score: 0.33, words: [] },
      { type: 'figure', figure: '14 ships' },
    ],
    ['Figures in both: 14 ships.'],
  ],
  [
    'a relation names the record it came through',
    [{ type: 'relation', record: 'courier-1', relation: 'quotes' }],
    ['The same words stand in “Dockers walk out”: one of the two quotes the other.'],
  ],
  [
    'a record that is not at hand by its id',
    [{ type: 'relation', record: 'x-9', relation: 'same-text' }],
    ['“x-9” carries the same text.'],
  ],
  ['nothing from nothing', [], []],
];

describe('why a match is shown', () => {
  it.each(CASES)('tells %s', (_, because, sentences) => {
    expect(told(...because)).toEqual(sentences);
  });
  it('puts shared text before names and dates, whatever came first', () => {
    const sentences = told(
      { type: 'date', page: '2011-08-26', record: '2011-08-26', days: 0 },
      { type: 'name', name: 'Rana Iqbal', seen: 'Rana Iqbal' },
      { type: 'shared-text', ...shared, sharedWords: 5, blockWords: 9, blockShare: 0.5 },
    );
    expect(sentences.map((s) => s.split(' ')[0])).toEqual(['5', 'Names', 'Both']);
  });
  it('says of a page that is itself a record just that', () => {
    expect(becauseText(t, fakeMatch({ kind: 'this-page', because: [] }), () => null)).toEqual([
      'This page is a report the corpus knows.',
    ]);
  });
  it('names at most eight words', () => {
    const words = Array.from({ length: 20 }, (_, i) => `word${i}`);
    expect(told({ type: 'shared-words', words, score: 1 })[0]).not.toContain('word8');
  });
});

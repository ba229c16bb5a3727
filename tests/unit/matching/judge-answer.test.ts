import { describe, expect, it } from 'vitest';
import { type Answer, type AnsweredPage, judgePage, judgeStatus } from '../../../matching/judge-answer';
import type { SourceLikeness } from '../../../matching/recognise-source';

const ASKED = 'https://paper.example/news/2011/08/ferry-48151.html';
const PAGE: AnsweredPage = { titles: ['Geese are back | The Paper'], words: 400, isList: false };
const UNLIKE: SourceLikeness = { headline: 0, sharesWords: false, text: 'none' };
const answer = (stated: Partial<Answer> = {}): Answer => ({
  asked: ASKED,
  from: ASKED,
  status: 200,
  page: PAGE,
  ...stated,
});
const told = (v: { outcome: string; reason: string } | null) => v && `${v.outcome}: ${v.reason}`;

describe('an answer by its status', () => {
  it.each([
    [404, 'gone: not-found'],
    [410, 'gone: not-found'],
    [451, 'gone: legal'],
    [401, 'closed: must-not-be-read'],
    [402, 'closed: must-not-be-read'],
    [403, 'closed: must-not-be-read'],
    [429, 'not-reached: asked-to-wait'],
    [503, 'not-reached: asked-to-wait'],
    [500, 'not-reached: server-trouble'],
    [502, 'not-reached: server-trouble'],
    [400, 'unclear: refused'],
    [405, 'unclear: refused'],
    [304, 'unclear: refused'],
  ])('%i is %s', (status, verdict) => {
    expect(told(judgeStatus(answer({ status })))).toBe(verdict);
  });
  it('of the front page in the place of a report is gone', () => {
    for (const from of [
      'https://paper.example/',
      'https://www.other.example/?utm_source=old',
      'https://paper.example/index.html',
    ])
      expect(told(judgeStatus(answer({ from })))).toBe('gone: to-home');
  });
  it('that is no page cannot be told', () => {
    expect(told(judgeStatus(answer({ page: null })))).toBe('unclear: no-page');
  });
  it('with a page waits for the page', () => {
    expect(judgeStatus(answer())).toBeNull();
  });
});

const MOVED = 'https://paper.example/archive/ferry-48151.html';
describe('a page', () => {
  it.each<[string, Partial<Answer>, Partial<AnsweredPage>, Partial<SourceLikeness>, string]>([
    ['of the same headline', {}, {}, { headline: 0.9, sharesWords: true }, 'alive: same-headline'],
    [
      'of the same headline, whose paid text is not shown',
      {},
      { words: 20 },
      { headline: 1, sharesWords: true },
      'alive: same-headline',
    ],
    ['of the same text under another headline', {}, {}, { text: 'same' }, 'alive: same-text'],
    ['of the same text elsewhere', { from: MOVED }, {}, { text: 'same' }, 'moved: same-text'],
    ['of the same headline elsewhere', { from: MOVED }, {}, { headline: 0.8 }, 'moved: same-headline'],
    [
      'of the same headline at another spelling of the address',
      { from: `${ASKED.replace('paper', 'www.paper')}?utm_source=x` },
      {},
      { headline: 1 },
      'alive: same-headline',
    ],
    ['that says it was not found', {}, { titles: ['Page not found - The Paper'], words: 30 }, {}, 'gone: error-page'],
    ['that says so in Urdu', {}, { titles: ['صفحہ نہیں ملا'], words: 12 }, {}, 'gone: error-page'],
    [
      'that says so, where nothing is known of the source',
      {},
      { titles: ['404'], words: 5 },
      { headline: null, text: null },
      'gone: error-page',
    ],
    [
      'about something that was not found, with an article under it',
      {},
      { titles: ['Wreck not found after ten years'], words: 300 },
      { sharesWords: true, headline: 0.2 },
      'unclear: other-headline',
    ],
    [
      'that is a list somewhere else',
      { from: 'https://paper.example/topics/sea' },
      { isList: true, words: 0 },
      {},
      'gone: to-section',
    ],
    ['above the one that was asked', { from: 'https://paper.example/news/2011' }, {}, {}, 'gone: to-section'],
    ['that is a list at the address itself', {}, { isList: true, words: 0 }, {}, 'gone: to-section'],
    [
      'that is a list at the address itself and has words of the headline',
      {},
      { isList: true, words: 0 },
      { sharesWords: true },
      'unclear: other-headline',
    ],
    ['of another article', {}, {}, {}, 'gone: other-article'],
    ['of another article, where no text is known', {}, {}, { text: null }, 'gone: other-article'],
    ['of another headline, where some of the text stands', {}, {}, { text: 'some' }, 'unclear: other-headline'],
    ['of a headline with a word in common', {}, {}, { headline: 0.3, sharesWords: true }, 'unclear: other-headline'],
    ['of other words, where no headline is known', {}, {}, { headline: null }, 'unclear: other-headline'],
    ['of another headline with hardly a word under it', {}, { words: 40 }, {}, 'unclear: other-headline'],
    ['without a word', {}, { words: 0 }, {}, 'unclear: no-text'],
    ['of which nothing is known', {}, {}, { headline: null, text: null }, 'unclear: nothing-to-compare'],
  ])('%s', (_, stated, page, like, verdict) => {
    const of = { ...PAGE, ...page };
    expect(told(judgePage(answer({ ...stated, page: of }), of, { ...UNLIKE, ...like }))).toBe(verdict);
  });
});

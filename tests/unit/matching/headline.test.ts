import { describe, expect, it } from 'vitest';
import { likeness } from '../../../matching/headline-score';
import { createMatcher } from '../../../matching/matcher';
import type { BlockKind } from '../../../model/page-text';
import { fakeCorpus, fakePage, fakeRecord } from '../../fakes/fake-record';

const HEADLINES = {
  gangs: 'Armed gangs outnumber harbour police in Karachi',
  arrests: 'Three arrested over Imran Farooq’s murder',
  denial: 'Lighthouse keepers deny smuggling of whisky barrels',
  king: 'The Karachi king',
  immunity: 'Diplomatic Immunity',
  court: '2010 FC 781',
  urdu: 'عافیہ نے جہاد کرنے پر زور ڈالا',
};
const records = Object.entries(HEADLINES).map(([id, headline]) => fakeRecord({ id, headline }));
const matcher = createMatcher([fakeCorpus({ records })]);
const found = (text: string, kind: BlockKind = 'item') =>
  matcher
    .check(fakePage([{ text, kind }]))
    .flatMap((f) => f.matches)
    .filter((m) => m.kind === 'same-headline')
    .map((m) => [m.record, m.grade]);

describe('a block that is a headline', () => {
  it.each([
    ['as it stands', HEADLINES.gangs],
    ['in capitals', HEADLINES.gangs.toUpperCase()],
    ['in quotation marks', `‘${HEADLINES.gangs}’`],
    ['with the outlet behind it', `${HEADLINES.gangs} | The Harbour Gazette`],
    ['with a word misspelt', 'Armed gangs outnummber harbour police in Karachi'],
    ['with a word less', 'Armed gangs outnumber police in Karachi'],
  ])('%s', (_, text) => expect(found(text)).toEqual([['gangs', 'strong']]));

  it('with straight or curly marks', () =>
    expect(found("Three arrested over Imran Farooq's murder", 'headline')).toEqual([['arrests', 'strong']]));
  it('in Urdu, with the letters of an Arabic keyboard', () =>
    expect(found('عافيه نے جهاد كرنے پر زور ڈالا', 'heading')).toEqual([['urdu', 'strong']]));
  it('gives the words and the span', () => {
    const text = `${HEADLINES.gangs} - Harbour Gazette`;
    const match = matcher.check(fakePage([{ text, kind: 'headline' }]))[0]?.matches[0];
    expect(match?.span).toEqual({ start: 0, end: HEADLINES.gangs.length });
    expect(match?.because[0]).toMatchObject({ type: 'headline', headline: HEADLINES.gangs, score: 1 });
  });
});

describe('what only resembles a headline', () => {
  it.each([
    ['says the opposite', 'Lighthouse keepers admit smuggling of whisky barrels'],
    ['is about other gangs', 'Armed gangs outnumber police in Lagos harbour, says minister'],
    ['shares a name only', 'Who is Imran Farooq, and what did he want in London?'],
  ])('%s', (_, text) => expect(found(text).filter(([, grade]) => grade === 'strong')).toEqual([]));
  it('has another number', () => {
    const many = createMatcher([
      fakeCorpus({ records: [fakeRecord({ id: 'edm', headline: 'Early day motion 505 tabled by harbour members' })] }),
    ]);
    const page = fakePage([{ kind: 'item', text: 'Early day motion 506 tabled by harbour members' }]);
    expect(many.check(page).filter((f) => f.grade === 'strong')).toEqual([]);
  });
});

describe('short headlines', () => {
  it('match whole, in the place of a headline', () => {
    expect(found('2010 FC 781', 'heading')).toEqual([['court', 'strong']]);
    expect(found('The Karachi King', 'item')).toEqual([['king', 'weak']]);
    expect(found('Diplomatic immunity', 'headline')).toEqual([['immunity', 'weak']]);
  });
  it.each([
    'The Karachi king of kebabs has died, his family said.',
    'Diplomatic immunity protects envoys.',
    'The Karachi king',
    'In 2010 FC 781 the court said so.',
  ])('never match inside prose: %s', (text) => expect(found(text, 'paragraph')).toEqual([]));
});

describe('inside other text', () => {
  it('a long headline cited in a sentence', () => {
    const text = `See also: ${HEADLINES.denial}, yesterday’s paper.`;
    const match = matcher.check(fakePage([text]))[0]?.matches[0];
    expect(match).toMatchObject({ record: 'denial', kind: 'same-headline', grade: 'strong' });
    expect(text.slice(match?.span.start, match?.span.end)).toBe(HEADLINES.denial);
  });
  it('the text of a link', () => {
    const text = `More: ${HEADLINES.king} by the same author, and other pieces of the week in this paper`;
    const links = [{ url: 'https://x.example/y', start: 6, end: 6 + HEADLINES.king.length }];
    const match = matcher.check(fakePage([{ text, links }]))[0]?.matches[0];
    expect(match).toMatchObject({ record: 'king', span: { start: 6, end: 22 } });
  });
});

describe('likeness', () => {
  const words = (text: string) => text.split(' ');
  it('is 1 for equal and 0 for unrelated headlines', () => {
    expect(likeness(words('harbour master resigns'), words('harbour master resigns')).score).toBe(1);
    expect(likeness(words('harbour master resigns'), words('wheat prices rise')).score).toBe(0);
  });
  it('knows who does what to whom', () => {
    const said = likeness(words('britain sues muttahida movement'), words('muttahida movement sues britain'));
    expect(said.score).toBe(0);
  });
});

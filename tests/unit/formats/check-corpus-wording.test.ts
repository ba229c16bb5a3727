import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../../formats/check-corpus';
import { type CorpusParts, UNTITLED } from '../../../formats/corpus-parts';
import { hashPrivateName, privateNameFinder } from '../../../formats/private-names';
import type { PressEvent, PressRecord } from '../../../model/record';
import { fakeEvent, fakeRecord } from '../../fakes/fake-record';

const record = (stated: Partial<PressRecord>): PressRecord =>
  fakeRecord({ id: 'a', displayTitle: 'A report on the ferry', ...stated });
const corpus = (stated: Partial<PressRecord>): CorpusParts => ({
  info: UNTITLED,
  outlets: [],
  events: [],
  names: [],
  records: [record(stated)],
});
const whats = (stated: Partial<PressRecord>, options: Parameters<typeof checkCorpus>[1] = {}) =>
  checkCorpus(corpus(stated), options).map((fault) => fault.what);

describe('claims name who makes them', () => {
  const claim = (saidBy: string, text: string) => whats({ claims: [{ saidBy, text }] });
  it.each([
    ['Lenn Echo', 'The Echo reported that the ferry ran late.'],
    ['MQM', 'MQM said that it had been warned.'],
    ['The harbour office, in a letter', 'The office said that the ferry ran late.'],
    ['روزنامہ لین', 'روزنامہ لین کے مطابق کشتی دیر سے چلی۔'],
  ])('%s', (saidBy, text) => {
    expect(claim(saidBy, text)).toEqual([]);
  });
  it.each([
    ['Lenn Echo', 'The ferry ran late.', 'claims[0]: the sentence does not name «Lenn Echo»'],
    ['Unknown', 'The unknown ferry ran late.', 'claims[0]: «Unknown» names nobody'],
    ['?', 'The ferry ran late.', 'claims[0]: «?» names nobody'],
  ])('%s', (saidBy, text, fault) => {
    expect(claim(saidBy, text)).toEqual([fault]);
  });
});

describe('verdicts', () => {
  it.each<[string, Partial<PressRecord>, string]>([
    [
      'in a claim',
      { claims: [{ saidBy: 'Echo', text: 'Echo showed the letter to be fake.' }] },
      'claims[0].text: «fake»',
    ],
    ['in a note', { notes: 'This was a Hoax.' }, 'notes: «hoax»'],
    ['in a title of ours', { displayTitle: 'The false letter' }, 'displayTitle: «false»'],
    [
      'in a removal',
      { removal: { status: 'reported-removed', saidBy: 'us', noticed: null, note: 'It was untrue.' } },
      'removal.note: «untrue»',
    ],
  ])('%s', (_, stated, fault) => {
    expect(whats(stated)).toEqual([expect.stringContaining(fault)]);
  });
  it('may stand in a headline, which is cited', () => {
    const headline = 'Harbour office asks press to stop false reports';
    expect(whats({ headline, displayTitle: headline, altHeadlines: ['Fake news, says office'] })).toEqual([]);
  });
});

describe('wording compared with a source text', () => {
  const against = 'At noon the old ferry ran on to the bank below the mill, and nobody was hurt.';
  it.each<[string, Partial<PressRecord>, string[]]>([
    [
      'six words in a row',
      { notes: 'They say the old ferry ran on to the bank.' },
      ['notes: «the old ferry ran on to» stands in the source text'],
    ],
    [
      'six words with other capitals and marks',
      { notes: 'The Old Ferry – ran on, to' },
      ['notes: «the old ferry ran on to» stands in the source text'],
    ],
    ['five words in a row', { notes: 'They say the old ferry ran on.' }, []],
    [
      'a figure',
      { figures: ['the old ferry ran on to'] },
      ['figures[0]: «the old ferry ran on to» stands in the source text'],
    ],
    [
      'a headline',
      { headline: 'The old ferry ran on to the bank', displayTitle: 'The old ferry ran on to the bank' },
      [],
    ],
    ['an address', { url: 'https://echo.example/the-old-ferry-ran-on-to-the-bank' }, []],
    [
      'a title that is no headline',
      { displayTitle: 'The old ferry ran on to the bank' },
      ['displayTitle: «the old ferry ran on to» stands in the source text'],
    ],
  ])('%s', (_, stated, faults) => {
    expect(whats(stated, { against })).toEqual(faults);
  });
});

describe('private names', () => {
  const salt = 'lenn';
  const privateNames = { salt, hashes: ['Ada Mary Penn', 'Reed'].map((name) => hashPrivateName(name, salt)) };
  it.each<[string, Partial<PressRecord>, string[]]>([
    [
      'in a claim',
      { claims: [{ saidBy: 'Echo', text: 'Echo named ada mary PENN.' }] },
      ['claims[0].text: «ada mary penn» is listed as a private name'],
    ],
    ['even in a headline', { headline: 'Réed rescued' }, ['headline: «reed» is listed as a private name']],
    [
      'even in an address',
      { url: 'https://echo.example/ada-mary-penn-rescued' },
      ['url: «ada mary penn» is listed as a private name'],
    ],
    ['not part of a listed name', { notes: 'Mary Penn' }, []],
  ])('%s', (_, stated, faults) => {
    expect(whats(stated, { privateNames })).toEqual(faults);
  });
  it('depend on the salt', () => {
    expect(privateNameFinder({ ...privateNames, salt: 'other' })('Reed')).toBeNull();
  });
});

it('reads the label of a grouped event as the headline it is', () => {
  const event = fakeEvent({ id: 'e', label: 'Ferry tale a hoax, says skipper' });
  const faults = (stated: Partial<PressEvent>) =>
    checkCorpus({ ...corpus({}), events: [{ ...event, ...stated }] }, { against: event.label }).map(({ what }) => what);
  expect(faults({})).toHaveLength(2);
  expect(faults({ grouped: { headlineOf: 'a' } })).toEqual([]);
});

it('leaves wording alone where the house rules do not apply, as for corpora of others', () => {
  const stated = { notes: 'A hoax.', claims: [{ saidBy: 'Echo', text: 'It ran late.' }] };
  expect(whats(stated)).toHaveLength(2);
  expect(whats(stated, { houseRules: false })).toEqual([]);
});

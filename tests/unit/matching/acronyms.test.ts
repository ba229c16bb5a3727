import { describe, expect, it } from 'vitest';
import { isCredit, writtenOut } from '../../../matching/acronyms';
import { wordsOf } from '../../../matching/fold';
import { createMatcher } from '../../../matching/matcher';
import type { Name } from '../../../model/record';
import { fakeNames } from '../../fakes/fake-names';
import { fakeArticle, fakeCorpus, fakeRecord, onDay } from '../../fakes/fake-record';

const LONG =
  'The harbour office closed its gates for a third day while dockers and owners talked about pay, shifts and safety';
const PARTY: Name = { name: 'Pakistan Tehreek-e-Insaf', variants: ['PTI'] };
const AGENCY: Name = { name: 'Press Trust of India', variants: ['PTI'] };
const DOCKERS: Name = { name: 'Dockers Union of Halden', variants: ['DUH'] };
const met = (names: readonly Name[], text: string, page?: string) =>
  [...fakeNames([], [names]).find(text, wordsOf(text), page).values()].map((n) => n.name);

describe('an acronym is an agency’s credit', () => {
  const credit = (text: string, acronym: string) => {
    const start = text.lastIndexOf(acronym);
    return isCredit(text, start, start + acronym.length);
  };
  it.each([
    ['at the end of a paragraph, after a dash', 'The gates stayed shut. — PTI', 'PTI'],
    ['whatever agency it is', 'The gates stayed shut.—XYZ', 'XYZ'],
    ['in brackets after the last sentence', 'The gates stayed shut. (PTI)', 'PTI'],
    ['after a quotation', 'He said: “The gates stay shut.” (PTI).', 'PTI'],
    ['after a dateline', 'HALDEN, Aug. 26 (PTI) — The gates stayed shut for a third day.', 'PTI'],
    ['after a dated dateline without a dash', 'New Halden, Aug 26 (PTI) The gates stayed shut.', 'PTI'],
    ['after one with the day first', 'Halden, 26 August 2011 (XYZ) The gates stayed shut.', 'XYZ'],
    ['after a dateline with a colon', 'HALDEN: (XYZ) The gates stayed shut.', 'XYZ'],
    ['as a byline', 'By PTI', 'PTI'],
    ['under a picture', 'Photo: AFP', 'AFP'],
    ['alone', 'PTI', 'PTI'],
    ['as the one that was told', 'A clerk told PTI that the gates would open.', 'PTI'],
    ['as the one that reports', 'The gates will open, PTI reported from the port.', 'PTI'],
    ['called one', 'The gates will open, said news agency PTI on Monday.', 'PTI'],
    ['at the end of a long paragraph without a full stop', `${LONG} - PTI`, 'PTI'],
  ])('%s', (_, text, acronym) => expect(credit(text, acronym)).toBe(true));
  it.each([
    ['is spoken of', 'PTI workers marched to the port.', 'PTI'],
    ['follows its name', 'The Pakistan Tehreek-e-Insaf (PTI) marched to the port.', 'PTI'],
    ['follows its name at the beginning, a comma before', 'Workers, dockers and the Tehreek (PTI) marched.', 'PTI'],
    ['ends a sentence', 'The march was called by PTI.', 'PTI'],
    ['ends a headline after a colon', 'Gates were shut unlawfully: DUH', 'DUH'],
    ['ends a headline after a dash', 'Gates were shut unlawfully – PTI', 'PTI'],
    ['is told something and is no agency', 'A clerk told DUH that the gates would open.', 'DUH'],
    ['stands behind a member’s name', 'Ines Corvalan (DUH) spoke first.', 'DUH'],
  ])('not where it %s', (_, text, acronym) => expect(credit(text, acronym)).toBe(false));
});

describe('an acronym written out', () => {
  it.each([
    ['PTI', 'It was first told by the Press Trust of India on Monday.', ['Press Trust of India']],
    [
      'PTI',
      'the Pakistan Tehreek-e-Insaf, and the Pakistan Tehrik-e-Insaf',
      ['Pakistan Tehreek-e-Insaf', 'Pakistan Tehrik-e-Insaf'],
    ],
    ['ISI', 'the Inter-Services Intelligence said', ['Inter-Services Intelligence']],
    ['PTI', 'Port Traders Invite Owners To Talk', []],
    ['PTI', 'the port. Traders in Halden', []],
    ['AP', 'the Associated Press said', []],
    ['PTI', '', []],
    ['PTI', 'it was “Press Trust of India’s” desk', ['Press Trust of India’s']],
    ['PTI', `Press ${"'.".repeat(200_000)} Trust of India`, []],
  ])('%s in «%.60s»', (acronym, text, out) => expect(writtenOut(acronym, text)).toEqual(out));
});

describe('an acronym names', () => {
  it('the one name that has it', () => expect(met([PARTY], 'PTI workers marched.')).toEqual([PARTY.name]));
  it('nobody as a credit, and the name in full is met all the same', () => {
    expect(met([PARTY], 'The gates stayed shut. — PTI')).toEqual([]);
    expect(met([PARTY], 'The Pakistan Tehreek-e-Insaf shut the gates. — PTI')).toEqual([PARTY.name]);
  });
  it('a name that is spoken of after a credit', () =>
    expect(met([PARTY], 'HALDEN, March 3 (PTI) — Then PTI workers marched.')).toEqual([PARTY.name]));
  it('nobody where the page writes it out as another', () => {
    const text = 'PTI spoke to the dockers.';
    expect(met([PARTY], text, `${text}\nThe Press Trust of India has its desk at the port.`)).toEqual([]);
    expect(met([PARTY], text, `${text}\nThe Pakistan Tehrik-e-Insaf has its desk at the port.`)).toEqual([PARTY.name]);
  });
  it('a name beside which a kindred one is written out', () => {
    const text = 'DUH spoke to the owners, and so did the Docks Union of Halden.';
    expect(met([DOCKERS], text)).toEqual([DOCKERS.name]);
    expect(met([DOCKERS], 'DUH spoke for the Deep Underwater Heritage that day.')).toEqual([]);
  });
  it('nobody where two names claim it, save in full', () => {
    expect(met([PARTY, AGENCY], 'PTI spoke to the dockers.')).toEqual([]);
    expect(met([PARTY, AGENCY], 'The Press Trust of India (PTI) spoke to the dockers.')).toEqual([AGENCY.name]);
  });
  it('a name that records spell in two ways', () => {
    const other = { name: 'Pakistan Tehrik-e-Insaf', variants: ['PTI'] };
    expect(met([PARTY, other], 'PTI spoke to the dockers.')).toHaveLength(1);
    const short = { name: 'Dockers Union', variants: ['DUH'] };
    expect(met([DOCKERS, short], 'DUH spoke to the owners.')).toHaveLength(1);
  });
});

it('an acronym that credits an agency is no shared word either', () => {
  const record = fakeRecord({
    id: 'recount',
    headline: 'PTI wins council seat in Nawabgarh by-election',
    names: [{ name: 'PTI', variants: ['Pakistan Tehreek-e-Insaf'] }],
    published: onDay('2019-07-01'),
  });
  const check = (place: string) =>
    createMatcher([fakeCorpus({ records: [record] })]).check(
      fakeArticle(
        'Nawabgarh council seat: court orders recount',
        `${place} A court has ordered a recount, officials said.`,
      ),
    );
  const words = check('NAWABGARH, July 2 (PTI) —').flatMap((f) =>
    f.matches.flatMap((m) => m.because.flatMap((why) => (why.type === 'shared-words' ? why.words : []))),
  );
  expect(words.length).toBeGreaterThan(0);
  expect(words).not.toContain('pti');
});

import { buildFingerprints } from '../../matching/build-fingerprints';
import type { Corpus } from '../../model/corpus';
import type { PageText } from '../../model/page-text';
import type { Name, PressRecord } from '../../model/record';
import { fakeArticle, fakeCorpus, fakeEvent, fakeOutlet, fakePage, fakeRecord, onDay } from './fake-record';
import { edited, FERRY, FERRY_ELSEWHERE, ORCHARD, wordsFrom } from './sample-articles';

/** A record and its text, as `whence corpus build` is given both. */
export interface RecordWithText {
  record: PressRecord;
  text: string;
}

/** Two reports of one event, and one of another matter: recognised by text, headline, event, address and names. */
export const HARBOUR: readonly RecordWithText[] = [
  {
    record: fakeRecord({
      id: 'ferry',
      headline: 'Night ferry to Port Halden turned back by a leak',
      outlet: 'gazette',
      published: onDay('2019-03-05'),
      url: 'https://gazette.example/news/48151/ferry',
      events: ['ev-ferry'],
      names: [{ name: 'Ines Corvalan', variants: ['Inez Korvalan'] }],
      figures: ['212 passengers'],
      claims: [{ saidBy: 'the Gazette', text: 'The Gazette said divers found an open seam in the hull of the ferry.' }],
    }),
    text: FERRY,
  },
  {
    record: fakeRecord({
      id: 'ferry-reprint',
      headline: 'Ferry returns to harbour with water in its engine room',
      outlet: 'courier',
      published: onDay('2019-03-06'),
      events: ['ev-ferry'],
      names: [{ name: 'Baylink', variants: ['Bay Link'] }],
    }),
    text: FERRY,
  },
  {
    record: fakeRecord({
      id: 'orchard',
      headline: 'Frost leaves the upper valley with few apples',
      outlet: 'courier',
      published: onDay('2019-06-01'),
      url: 'https://courier.example/farming/frost-apples',
      claims: [
        { saidBy: 'the Courier', text: 'The Courier said growers expect the smallest harvest in eleven years.' },
      ],
    }),
    text: ORCHARD,
  },
];

const OUTLETS = [fakeOutlet({ id: 'gazette' }), fakeOutlet({ id: 'courier' })];
const EVENTS = [fakeEvent({ id: 'ev-ferry', label: 'Ferry turned back', date: '2019-03-05' })];
/** Spellings that hold across {@link HARBOUR}. */
export const HARBOUR_NAMES: readonly Name[] = [
  { name: 'Port Halden', variants: ['Porto Halden'] },
  { name: 'Ines Corvalan', variants: ['Inez Korvalan'] },
];

/** A corpus of these records with fingerprints of their texts. */
export function fullCorpus(
  records: readonly RecordWithText[],
  { id = 'harbour', names = HARBOUR_NAMES }: { id?: string; names?: readonly Name[] } = {},
): Corpus {
  const texts = records.map(({ record, text }) => ({ record: record.id, parts: [text] }));
  const spellings = [...names, ...records.flatMap(({ record }) => record.names)];
  return fakeCorpus({
    id,
    names,
    records: records.map(({ record }) => record),
    outlets: OUTLETS,
    events: EVENTS,
    fingerprints: texts.length > 0 ? buildFingerprints(texts, spellings) : null,
  });
}

/** Pages that {@link HARBOUR} is recognised on: by text, headline, event, quotation and link. */
export const HARBOUR_PAGES: Readonly<Record<string, PageText>> = {
  'a copy': fakePage(['Something of our own stands here.', `They write: ${edited(wordsFrom(FERRY, 10, 60), 9)}`]),
  'two copies': fakePage([wordsFrom(FERRY, 0, 40), wordsFrom(ORCHARD, 20, 70)]),
  'a headline': fakePage([{ kind: 'headline', text: 'Night ferry to Port Halden turned back by a leak' }]),
  'another report': fakeArticle('Leak drives Baylink ferry back to Port Halden berth', FERRY_ELSEWHERE, '2019-03-06'),
  'another report without a date': fakeArticle('Leak drives Baylink ferry back to Port Halden berth', FERRY_ELSEWHERE),
  'a quotation': fakePage([`The paper wrote: “${wordsFrom(FERRY, 30, 62)}”, and nobody answered it.`]),
  'a link': fakePage([
    {
      text: 'See there.',
      links: [{ url: 'https://www.gazette.example/news/48151/ferry?utm_source=x', start: 0, end: 9 }],
    },
  ]),
  'a record’s own page': fakePage(
    [{ kind: 'headline', text: 'Frost leaves the upper valley with few apples' }, ORCHARD],
    {
      address: 'https://courier.example/farming/frost-apples',
    },
  ),
};

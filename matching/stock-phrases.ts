import { foldWords } from './fold';
import { stemWords } from './stem-words';
import { readStockGrams, STOCK_RUN, stockGram } from './stock-gram';
import { STOCK_GRAMS } from './stock-grams';
import type { TextWords } from './text-words';

/**
 * Phrases that news uses everywhere. Four words in a row out of one of them prove no copying, so they count for nothing
 * in a hit. English first, since its wire style repeats itself most; the builder masks what a corpus itself repeats. Besides
 * these, which any reader of news knows, `stock-grams.ts` holds hashes of what was counted in news pages.
 */
const PHRASES = [
  'did not immediately respond to a request for comment',
  'did not immediately respond to requests for comment',
  'could not immediately be reached for comment',
  'could not be reached for comment',
  'declined to comment on the matter',
  'spoke on condition of anonymity because he was not authorised to speak to the media',
  'spoke on condition of anonymity because she was not authorized to speak publicly',
  'speaking on condition of anonymity because they were not authorized to discuss the matter publicly',
  'according to a person familiar with the matter',
  'according to people familiar with the matter',
  'no one immediately claimed responsibility for the attack',
  'there was no immediate claim of responsibility for the attack',
  'law enforcement agencies cordoned off the area and started a search operation',
  'police reached the spot and shifted the bodies to hospital',
  'the injured were shifted to hospital where their condition was stated to be critical',
  'the bodies were shifted to hospital for medico-legal formalities',
  'a case has been registered against unknown persons',
  'police have registered a case and started an investigation',
  'took notice of the incident and sought a report from the inspector general of police',
  'strongly condemned the incident and expressed grief over the loss of precious lives',
  'expressed deep grief and sorrow over the loss of precious human lives',
  'prayed for the departed souls and for the speedy recovery of the injured',
  'will not be allowed to take the law into their own hands',
  'the material may not be published broadcast rewritten or redistributed',
  'all rights reserved this material may not be published broadcast rewritten or redistributed',
  'this story has been updated to include additional information',
  'this is a breaking news story and will be updated',
  'follow us on twitter and like us on facebook',
  'sign up for our newsletter to get the latest news delivered to your inbox',
  'published in the express tribune',
  'a version of this article appeared in print on',
  'the views expressed in this article are the author’s own and do not necessarily reflect',
  'was not immediately available for comment',
  'the opinions expressed by columnists are their own and do not necessarily represent the views of',
  'get the stories you care about delivered to your inbox',
  'this is a rush transcript copy may not be in its final form',
  'by signing up you agree to receive email newsletters or alerts from',
  'you can unsubscribe at any time',
  'this site is protected by recaptcha and the google privacy policy and terms of service apply',
  'on the other hand it is pertinent to mention here that',
  'told reporters at a press conference on',
  'for the first time in the history of the country',
];

/** The four-word grams of stock phrases, as `stockGram` numbers them. */
export type StockPhrases = ReadonlySet<number>;

let ofNews: StockPhrases | undefined;

/** The phrases above and those of `stock-grams.ts`, read on first use. */
export function newsPhrases(): StockPhrases {
  ofNews ??= stockPhrases(readStockGrams(STOCK_GRAMS));
  return ofNews;
}

/** The phrases above and `grams`. */
export const stockPhrases = (grams: Iterable<number>): StockPhrases => new Set([...runsOf(PHRASES), ...grams]);

/** Per word of `from` to `to` (exclusive), 1 where it stands in four words of a stock phrase. Index 0 is `from`. */
export function stockWords(text: TextWords, from: number, to: number, known: StockPhrases): Uint8Array {
  const stock = new Uint8Array(to - from);
  // A phrase may begin before the stretch and end in it.
  for (let i = Math.max(0, from - STOCK_RUN + 1); i + STOCK_RUN <= text.words.count && i < to; i++)
    if (known.has(stockGram(text.words.hash, i)))
      stock.fill(1, Math.max(0, i - from), Math.min(stock.length, i - from + STOCK_RUN));
  return stock;
}

function runsOf(phrases: readonly string[]): Set<number> {
  const runs = new Set<number>();
  for (const phrase of phrases) {
    const words = foldWords(phrase);
    stemWords(phrase, words);
    for (let i = 0; i + STOCK_RUN <= words.count; i++) runs.add(stockGram(words.hash, i));
  }
  return runs;
}

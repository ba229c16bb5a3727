import type { CheckOutcome, CheckReason } from '../model/known-source';
import { type Address, hostUnder, parseAddress } from './addresses';
import type { SourceLikeness } from './recognise-source';
import { sourceKey } from './source-key';
import { SIMILAR_HEADLINE } from './thresholds';

/** What an address has answered. */
export interface Answer {
  /** The address that was asked, and the one the answer came from in the end. */
  asked: string;
  from: string;
  status: number;
  /** What was read of the page; null where what came is none (a PDF, a picture). */
  page: AnsweredPage | null;
}

/** A page as far as it must be known to judge it. */
export interface AnsweredPage {
  /** Titles of every kind: of the window, for sharing, headings. */
  titles: readonly string[];
  /** Words of prose. */
  words: number;
  /** A front page or a list of reports. */
  isList: boolean;
}

/** How an answer is judged. */
export interface Verdict {
  outcome: CheckOutcome;
  reason: CheckReason;
}

/** Words of prose from which a page holds an article; error pages and notices have fewer, teasers of paid articles as well. */
const ARTICLE_WORDS = 100;
/** A title of more words that speaks of something not found is a headline about something else. */
const ERROR_TITLE_WORDS = 9;
/** What error pages call themselves, in the languages of the press we know of. */
const ERROR_TITLE =
  /\b404\b|not (be )?found|no longer (available|exists?|here|online)|(does not|doesn.t) exist|(page|article|story) (is )?(unavailable|missing|removed)|nicht gefunden|introuvable|no encontrad|não encontrad|non trovat|bulunamad|tidak ditemukan|не найден|غير موجود|لم يتم العثور|یافت نشد|پیدا نشد|نہیں مل|موجود نہیں|دستیاب نہیں|नहीं मिल|পাওয়া যায়নি/iu;

/**
 * Judges an answer by its status and by where it came from, as far as that tells; null where the page itself has to be
 * compared with what we know ({@link judgePage}). That something is gone is said only of a clear answer: trouble of a
 * server is none.
 */
export function judgeStatus({ asked, from, status, page }: Answer): Verdict | null {
  if (status === 404 || status === 410) return { outcome: 'gone', reason: 'not-found' };
  if (status === 451) return { outcome: 'gone', reason: 'legal' };
  if (status === 401 || status === 402 || status === 403) return { outcome: 'closed', reason: 'must-not-be-read' };
  if (status === 429 || status === 503) return { outcome: 'not-reached', reason: 'asked-to-wait' };
  if (status >= 500) return { outcome: 'not-reached', reason: 'server-trouble' };
  if (status < 200 || status >= 300) return { outcome: 'unclear', reason: 'refused' };
  if (parseAddress(asked)?.deep && parseAddress(from)?.deep === false) return { outcome: 'gone', reason: 'to-home' };
  return page === null ? { outcome: 'unclear', reason: 'no-page' } : null;
}

/** Judges a page that answered with success, by how it compares with the source; see the reasons, in the order they count. */
export function judgePage({ asked, from }: Answer, page: AnsweredPage, like: SourceLikeness): Verdict {
  const elsewhere = sourceKey(asked) !== sourceKey(from);
  const there: CheckOutcome = elsewhere ? 'moved' : 'alive';
  if (like.headline !== null && like.headline >= SIMILAR_HEADLINE) return { outcome: there, reason: 'same-headline' };
  if (like.text === 'same' && !page.isList) return { outcome: there, reason: 'same-text' };
  if (isErrorPage(page)) return { outcome: 'gone', reason: 'error-page' };
  if (elsewhere && (page.isList || isAbove(parseAddress(from), parseAddress(asked))))
    return { outcome: 'gone', reason: 'to-section' };
  if (like.headline === null && like.text === null) return { outcome: 'unclear', reason: 'nothing-to-compare' };
  if (page.words === 0 && !page.isList) return { outcome: 'unclear', reason: 'no-text' };
  // Headlines are mended, and paid articles show their first lines only: what has a word in common may be it all the same.
  const another = like.headline !== null && !like.sharesWords && like.text !== 'some';
  if (another && page.isList) return { outcome: 'gone', reason: 'to-section' };
  if (another && page.words >= ARTICLE_WORDS) return { outcome: 'gone', reason: 'other-article' };
  return { outcome: 'unclear', reason: 'other-headline' };
}

function isErrorPage({ titles, words }: AnsweredPage): boolean {
  return (
    words < ARTICLE_WORDS &&
    titles.some((title) => title.trim().split(/\s+/).length <= ERROR_TITLE_WORDS && ERROR_TITLE.test(title))
  );
}

/** Whether one address is a folder the other lies in: where a site sends those who ask for what it has no more. */
function isAbove(folder: Address | null, below: Address | null): boolean {
  if (!folder || !below || !(hostUnder(below.host, folder.host) || hostUnder(folder.host, below.host))) return false;
  const path = ({ host, key }: Address) => key.slice(host.length);
  return path(below).startsWith(`${path(folder)}/`);
}

/** The words that announce a citation. */

const MANY =
  'references|refs|sources|citations|links|bibliography|works cited|notes and sources|حوالہ جات|حوالے|مآخذ|مصادر';
const ONE =
  'reference|ref|source|citation|cited from|cite|clipped from|taken from|copied from|clipping from|حوالہ|ماخذ|بحوالہ|بشکریہ|منبع|quelle|fuente';
/** Words that announce a citation only at the beginning of a line and with a colon. */
const AT_START = 'link|from|via|credit|origin|original|seen in|read in|in|ذریعہ|لنک|quellen|fuentes';
const NUMBER = '(?:\\s{0,2}[#(\\[]?(?<number>\\d{1,3})[)\\]]?)?';

/** A label at the beginning of a line, behind list marks, brackets and emphasis. */
export const LINE_LABEL = new RegExp(
  `^[\\s>*_#(\\[•·–—-]{0,12}(?:(?<label>${MANY}|${ONE})\\.?${NUMBER}[*_)\\]]{0,3}\\s{0,3}(?:[:：=]|[-–—](?=\\s)|\\t)|(?<start>${AT_START})[*_]{0,3}\\s?[:：])[*_]{0,3}[\\s\\u00a0]{0,4}`,
  'iu',
);
/** A line that is a label and nothing else. */
export const LABEL_ALONE = new RegExp(
  `^[\\s>*_#•·=–—-]{0,12}(?<label>${MANY}|${ONE}|notes|footnotes|endnotes)${NUMBER}[\\s*_#:：=.–—-]{0,12}$`,
  'iu',
);
/** True for a label that stands over several citations. */
export const isMany = (label: string) => new RegExp(`^(?:${MANY}|notes|footnotes|endnotes)$`, 'iu').test(label);

const CAPITALS = 'REFERENCES?|SOURCES?|REF|CITATIONS?|VIA';
const CAPITAL = 'References?|Sources?|Ref|Citation|Via|From';
const URDU = 'حوالہ(?: جات)?|ماخذ|مآخذ|بحوالہ|بشکریہ';
/** A label inside a line: in capitals anywhere, otherwise behind the end of a sentence or an opening bracket. */
export const INLINE_LABEL = new RegExp(
  `(?<![\\p{L}])(?:(?:${CAPITALS})${NUMBER}\\s?[:：]|(?<=[.!?”’"'»)\\]۔…][\\s\\u00a0*_]{0,4}|[(\\[][*_]{0,2})(?:${CAPITAL})\\.?\\s?(?:[:：]|(?<=(?:Ref|Reference|Source)\\.?\\s?)[-–—](?=\\s))|(?<=[\\s۔.!؟”’"'»)(\\[])(?:${URDU})\\s?[:：])[*_]{0,3}[\\s\\u00a0]{0,4}`,
  'gu',
);

/** A dash in front of an attribution: «— Ada Penn, Harrowmere Gazette, 4 March 2019». */
export const DASH_LABEL = /^\s{0,8}(?:[—–]{1,2}|-{2,3}|~)\s{0,3}(?=[\p{L}“"‘«])/u;
/** A number in front of an entry of a list of references. */
export const ENTRY_NUMBER =
  /^[\s>*_-]{0,8}(?:\[\^?(\d{1,3})\]:?|\((\d{1,3})\)|(\d{1,3})[.):]|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})|\^(\d{1,3})|([۰-۹]{1,3})[.)۔-])[\s\u00a0]{0,4}/u;
/** Numbers in a text that point to such a list. */
export const NUMBER_MARK =
  /\[\^?(\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*)\]|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})|(?<=[.!?”"’۔]\s?)\((\d{1,3})\)|\[([۰-۹]{1,3})\]/gu;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A number in raised, Urdu or plain digits as plain digits. */
export const plainNumber = (digits: string) =>
  String(
    Number(
      [...digits]
        .map((d) => (RAISED.includes(d) ? RAISED.indexOf(d) : /[۰-۹]/.test(d) ? d.charCodeAt(0) - 0x6f0 : d))
        .join(''),
    ),
  );

/** A line that only parts what stands above from what stands below. */
export const RULE = /^\s*(?:[-*_=~#•·—–+]\s{0,3}){3,}$/u;
/** Beginning of a news text: the place in capitals, with a colon or dash behind it; in Urdu the place and who reports. */
export const DATELINE =
  /^[“"‘']?(?:\p{Lu}{3}[\p{Lu}\s.,'’/-]{0,40}(?:,\s?[\p{L}]{3,9}\.?\s\d{1,2})?(?:\s?\([^()]{1,30}\))?\s{0,2}(?::|[—–]|--|-\s)|[\u0600-\u06ff]{3,15}(?:\s[\u0600-\u06ff]{3,15})?\s?\([^()]{3,40}\))/u;

/** What dates are written with, beyond the month names that chrono knows: Urdu, the Islamic calendar, labels, time zones. */

/** Urdu month names with their spellings, January first. */
const URDU_MONTHS = [
  'جنوری',
  'فروری',
  'مارچ',
  'اپریل',
  'مئی|مئ',
  'جون',
  'جولائی|جولای',
  'اگست',
  'ستمبر',
  'اکتوبر',
  'نومبر',
  'دسمبر',
];
const URDU_DAYS = 'پیر|سوموار|منگل|بدھ|جمعرات|جمعہ|جمعۃ المبارک|ہفتہ|سنیچر|اتوار';
const DIGIT = '[0-9۰-۹٠-٩]';

/** A date in Urdu: day, month name, year. */
export const URDU_DATE = new RegExp(
  `(?:(?:${URDU_DAYS})[،,]?\\s{0,3})?(?<!${DIGIT})(${DIGIT}{1,2})\\s{0,3}(${URDU_MONTHS.join('|')})[،,]?\\s{0,3}(${DIGIT}{4})(?:\\s?ء)?`,
  'g',
);
/** A month and year in Urdu. */
export const URDU_MONTH = new RegExp(`(${URDU_MONTHS.join('|')})[،,]?\\s{0,3}(${DIGIT}{4})(?:\\s?ء)?`, 'g');

/** Number of an Urdu month, 1 to 12. */
export const urduMonth = (name: string) =>
  URDU_MONTHS.findIndex((spellings) => spellings.split('|').includes(name)) + 1;

/** A number in Latin, Urdu or Arabic digits. */
export const anyNumber = (digits: string) =>
  Number(
    digits
      .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0))
      .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660)),
  );

const AL = "(?:[\\s'’-]{0,2}(?:ul|us|uth|ur|al|as|ath|il|el|u)?[\\s'’-]{0,2})";
const HIJRI_MONTHS = [
  `Muharram(?:${AL}Haram)?`,
  `Safar(?:${AL}Muzaffar)?`,
  `Rab[iea]{1,2}${AL}(?:Awwal|Awal|Sani|Thani|Aakhir|Akhir)`,
  `J[au]mad[aiey]{0,2}${AL}(?:Awwal|Awal|Ula|Oola|Sani|Thani|Saniya|Akhira?|Aakhir|Ukhra)`,
  `Rajab(?:${AL}Murajjab)?`,
  `Sh[a'’]{1,3}ban(?:${AL}Mu[a'’]{1,2}zz?am)?`,
  `Ram[az]{1,2}[dzh]{0,2}an(?:${AL}Mubarak)?`,
  `Shaw{1,2}al(?:${AL}Mukarram)?`,
  `(?:Z|Dh|Th)[iuhe]{0,2}l?${AL}Q[aeiu'’]{1,3}da?h?`,
  `Z[ei]{1,2}q[aeiu'’]{1,3}da?h?`,
  `(?:Z|Dh|Th)[iuhe]{0,2}l?${AL}Hij{1,2}a?h?`,
  `Zilhaj{0,2}`,
  'محرم(?: الحرام)?|صفر(?: المظفر)?|ربیع\\s?ال(?:اول|ثانی|آخر)|جمادی\\s?ال(?:اول|ثانی|ثانیہ|آخر|اولیٰ)|رجب(?: المرجب)?|شعبان(?: المعظم)?|رمضان(?: المبارک)?|شوال(?: المکرم)?|ذ(?:و|ی)\\s?ال?قعد(?:ہ|ۃ)?|ذیقعدہ?|ذ(?:و|ی)\\s?ال?حج(?:ہ|ۃ)?',
].join('|');
const ERA = '(?:\\s{0,2}(?:A\\.?\\s?H\\.?|H\\.|ھ|ہ(?:جری)?(?![\\p{L}])))?';
const HIJRI_YEARS = `(?:1[34][0-9]{2}|[۱١][۳۴٣٤]${DIGIT}{2})`;
/** What every date of the Islamic calendar has; asked first, as few citations have one. */
export const HIJRI_YEAR = new RegExp(HIJRI_YEARS);
/** A date of the Islamic calendar: day and month in either order, year 1300 to 1499. */
export const HIJRI = new RegExp(
  `(?:(?<!${DIGIT})${DIGIT}{1,2}(?:st|nd|rd|th)?[\\s,-]{1,3}(?:${HIJRI_MONTHS})[\\s,،-]{0,3}|(?:${HIJRI_MONTHS})\\s{1,3}${DIGIT}{1,2}[\\s,،]{1,3})${HIJRI_YEARS}${ERA}`,
  'giu',
);

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
/** The name of a month in English. */
export const MONTH_NAME = new RegExp(`(?<![\\p{L}])(?:${MONTH})(?![\\p{L}])`, 'iu');
/** A day and a month name with a year of two figures behind an apostrophe. */
export const SHORT_YEAR = new RegExp(`\\b(?:\\d{1,2} (?:${MONTH})|(?:${MONTH}) \\d{1,2},?) ['’]\\d{2}\\b`, 'gi');
/** A day, a month name and a year, whether or not there is such a day. */
export const NAMED_DATE = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?(?:\\s+of)?[\\s-]+(${MONTH})\\.?,?[\\s-]+(\\d{4})\\b|\\b(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`,
  'gi',
);
/** «2019, March 4», as reference lists have it. */
export const YEAR_FIRST = new RegExp(`\\b(\\d{4}), ((?:${MONTH})\\.?) (\\d{1,2})\\b`, 'gi');

/** A day of the week in English, in front of or behind a date. */
export const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?';
/** Number of a day of the week, Sunday 0; -1 for other words. */
export const weekdayNumber = (word: string) =>
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(word.slice(0, 3).toLowerCase());

/** Minutes east of Greenwich of the time zones whose letters mean one zone in news. PST and IST mean two or three. */
export const ZONES: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  Z: 0,
  BST: 60,
  CET: 60,
  CEST: 120,
  EST: -300,
  EDT: -240,
  PDT: -420,
  PKT: 300,
};
/** A time of day that says it is one: by colon, by am or pm, or by a zone behind four digits. */
export const CLOCK =
  /(?<![\d.:/-])(?:(\d{1,2})[:.](\d{2})(?::\d{2})?(?!\d|[./-]\d)|(\d{1,2})(?=\s?[apAP]\.?[mM]\b)|(\d{2})(\d{2})(?=\s?(?:hrs|hours|h|[A-Z]{3,4})\b))(?:\s?([apAP])\.?[mM]\.?(?![\p{L}]))?(?:\s?(?:hrs|hours|h)\b)?(?:\s?([A-Z]{1,4}T|UTC|Z)\b|\s?\((?:UK|US|local|Pakistan|Indian?|Eastern|London)[^()]{0,12}\))?/gu;

/** What stands in front of a day of publication. */
export const DAY_LABEL =
  '(?:(?:first |last |originally )?(?:published|updated|posted|printed|dated|filed|issued|modified|uploaded|broadcast|aired|date)(?: (?:at|on|in|online))?|(?:آخری )?(?:وقتِ?|تاریخِ?) اشاعت|بتاریخ|مورخہ|تاریخ)\\s?[:：]?';
/** What stands in front of a day on which somebody looked. */
export const LOOKED_LABEL =
  '(?:(?:last )?(?:accessed|retrieved|checked|visited|viewed|consulted|seen|saved|copied|clipped)(?: on| at)?)\\s?[:：]?';

/** A word that names a day of the week or a month and hardly ever a person. */
export const CALENDAR_WORD =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|july|september|october|november|december)$/;

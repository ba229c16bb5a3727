const NAMES =
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday'.split(
    ' ',
  );
/** What else stands in an English date: hours and zones. Any other word makes it another language's. */
const BESIDE = /^([ap]m?|st|nd|rd|th|at|on|of|[tz]|gmt|utc|[ecmpb]s?t|[ecmp]dt)$/;

/** Names of `meta` fields of the first publication, and of those that give a day without saying which. */
const PUBLISHED = /publi\w*.?(date|time)|pub-?date|issued|date_original|^datepublished$|parsely-pub/;
const SOME_DATE = /^(dc(terms)?[.:]|sailthru\.)?date(\.created)?$/;
/** Changes, ends, and numbers of seconds. */
const NO_DATE = /modif|updat|expir|unpubli|epoch/;

/** Where the address itself gives the day, as news sites write it: /2011/08/26/, /2011/aug/26/, /2011-08-26/. */
const IN_PATH = /\/((?:19|20)\d\d)[/-](\d\d?|[a-z]{3})[/-](\d\d?)(?=[/-]|$)/;

/**
 * The day the page says it was published, YYYY-MM-DD; null where it does not say, or not in a way that has one meaning.
 * In turn: article data, `meta` fields of publication, marked-up dates and times, other dates in `meta`, the address.
 */
export function statedDate(doc: Document, stated: readonly (string | null)[], address: string): string | null {
  const said = [...stated];
  const vague: (string | null)[] = [];
  for (const el of doc.querySelectorAll('meta[content]')) {
    const name = (
      el.getAttribute('property') ??
      el.getAttribute('itemprop') ??
      el.getAttribute('name') ??
      ''
    ).toLowerCase();
    const list = NO_DATE.test(name) ? null : PUBLISHED.test(name) ? said : SOME_DATE.test(name) ? vague : null;
    list?.push(el.getAttribute('content'));
  }
  for (const selector of ['[itemprop~="datePublished"]', 'time[pubdate]', 'article time,main time', 'time']) {
    const el = doc.querySelector(selector);
    if (el) said.push(el.getAttribute('datetime') ?? el.getAttribute('content') ?? el.textContent);
  }
  for (const text of [...said, ...vague]) {
    const day = text ? dayOf(text) : null;
    if (day) return day;
  }
  const path = address.startsWith('http') ? IN_PATH.exec(address.toLowerCase()) : null;
  return path ? inCalendar(path[1], path[2], path[3]) : null;
}

/**
 * The calendar day in a date text, its own day whatever its zone: ISO 8601, year first, or English with the month in
 * words. Numbers alone in another order are a guess (5/6/2011), as are words of another language; they give null.
 */
export function dayOf(text: string): string | null {
  const ordered = /^\s*(\d{4})(?:\s?[-/.年]\s?(\d\d?)\s?[-/.月]\s?(\d\d?)|(\d\d)(\d\d))(?!\d)/.exec(text);
  if (ordered) return inCalendar(ordered[1], ordered[2] ?? ordered[4], ordered[3] ?? ordered[5]);
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const named = words.map((word) => (word.length < 3 ? -1 : NAMES.findIndex((name) => name.startsWith(word))));
  const months = named.filter((n) => n >= 0 && n < 12);
  if (months.length !== 1 || !words.every((word, i) => named[i] !== -1 || BESIDE.test(word))) return null;
  const year = /(?<![\d:+-])(1[6-9]|20)\d\d(?![\d:])/.exec(text.replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' '))?.[0];
  const days = text.match(/(?<![\d:])\d\d?(?![\d:])(?!\s*[ap]\.?m)/gi) ?? [];
  return days.length === 1 ? inCalendar(year, String((months[0] ?? 0) + 1), days[0]) : null;
}

function inCalendar(year = '', month = '', day = ''): string | null {
  const named = NAMES.findIndex((name) => month.length === 3 && name.startsWith(month)) + 1;
  const made = new Date(Date.UTC(Number(year), (named || Number(month)) - 1, Number(day)));
  // The 31st of April is the first of May.
  const exists = Number(year) > 1600 && made.getUTCDate() === Number(day) && made.getUTCFullYear() === Number(year);
  return exists ? made.toISOString().slice(0, 10) : null;
}

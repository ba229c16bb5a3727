/**
 * Web addresses compared as a reader would: two spellings of one address get one key. Pure string work, because the
 * matcher must also compile where there is no `URL`.
 */

/** An address taken apart and cleaned. */
export interface Address {
  /** Host without `www.`, `m.`, `amp.`, `beta.`, port and closing dot, lower case. */
  host: string;
  /** Host, path and query without what does not change the page; equal keys are one page. */
  key: string;
  /** The story number in the address, where it has one. */
  story: string | null;
  /** False for a home page, which is nobody's record. */
  deep: boolean;
}

/**
 * Characters of an address and of a host, at most: servers take 8 kB of an address (Apache, nginx), and DNS knows no longer
 * names (RFC 1035, 2.3.4). A page of one link with a host of 80 kB held the background up for 20 seconds.
 */
const LONGEST_ADDRESS = 8_192;
const LONGEST_HOST = 253;

const PARTS = /^https?:\/\/([^/?#]*)([^?#]*)(?:\?([^#]*))?/i;
/** Archived pages count as the page that was archived: `web.archive.org/web/20110826000000id_/http://…`. */
const ARCHIVED = /^https?:\/\/(?:www\.)?web\.archive\.org\/(?:web\/)?\d{4,14}[a-z_]*\/(.+)$/i;
const HOST_PREFIX = /^(?:www\d?|m|mobile|amp|beta)\./;
const TRACKING =
  /^(?:utm_.*|wt\..*|at_.*|pk_.*|mc_[ce]id|[a-z]{1,2}clid|fbclid|msclkid|gbraid|wbraid|igshid|_ga|_gl|ref|ref_.*|referrer|cmpid?|ncid|ocid|icid|s_cid|smid|smtyp|spm|xtor|amp|outputtype|share|sharetype|feature|partner|iframe|print|hp)$/;
/** Lists of stories carry numbers too, but not of a story. */
const NOT_A_STORY = /^(?:authors?|tags?|topics?|category|categories|users?|profiles?|search|pages?|section|sections)$/i;

/** Takes `url` apart; null where it is no http address, or one that no server would answer. Inner addresses of web archives stand for themselves. */
export function parseAddress(url: string): Address | null {
  if (url.length > LONGEST_ADDRESS) return null;
  const inner = unwrapArchive(url.trim());
  const parts = PARTS.exec(inner);
  if (!parts) return null;
  const host = (parts[1] ?? '').length > LONGEST_HOST ? '' : cleanHost(parts[1] ?? '');
  if (!host) return null;
  const segments = cleanPath(parts[2] ?? '');
  const query = cleanQuery(parts[3] ?? '');
  const path = segments.map((s) => `/${s}`).join('');
  return {
    host,
    key: host + path + (query.length ? `?${query.map(([name, value]) => `${name}=${value}`).join('&')}` : ''),
    story: storyNumber(segments, query),
    deep: segments.length > 0 || query.length > 0,
  };
}

/** Host of an address as `parseAddress` cleans it; the empty string where it is none. */
export function hostOf(url: string): string {
  return parseAddress(url)?.host ?? '';
}

/** True where `host` is `domain` or lies below it. */
export function hostUnder(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function unwrapArchive(url: string): string {
  const inner = ARCHIVED.exec(url)?.[1];
  if (!inner) return url;
  return unwrapArchive(/^https?:/i.test(inner) ? inner.replace(/^(https?:)\/+/i, '$1//') : `http://${inner}`);
}

function cleanHost(raw: string): string {
  let host = raw
    .toLowerCase()
    .replace(/^.*@/, '')
    .replace(/:(?:80|443)$/, '')
    .replace(/\.$/, '');
  while (HOST_PREFIX.test(host) && host.split('.').length > 2) host = host.replace(HOST_PREFIX, '');
  return host;
}

function cleanPath(raw: string): string[] {
  const segments = raw
    .split('/')
    .map(decode)
    .filter((s) => s !== '' && s !== 'amp');
  const last = segments.pop();
  if (last === undefined) return segments;
  const bare = last.replace(/(?:\.amp)?\.html?$|\.amp$/i, '');
  // `index.html` names the folder; `index.do` may be a program that needs its query, so it stays.
  if (!/^index(?:\.php)?$/i.test(bare)) segments.push(bare);
  return segments;
}

function cleanQuery(raw: string): [string, string][] {
  return raw
    .split('&')
    .map((pair): [string, string] => {
      const cut = pair.indexOf('=');
      return cut < 0 ? [decode(pair), ''] : [decode(pair.slice(0, cut)), decode(pair.slice(cut + 1))];
    })
    .filter(([name]) => name !== '' && !TRACKING.test(name.toLowerCase()))
    .sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x < y ? -1 : x > y ? 1 : 0));
}

/** Percent-encoding is read, so that its letter case, and whether it was used at all, make no difference. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC');
  } catch {
    // Not UTF-8: such an address can only be compared as it is written.
    return part;
  }
}

/**
 * The longest number of five digits or more that is a path segment, ends one, or is a query value; the last among
 * equals. Dates written without a break are no story numbers.
 */
function storyNumber(segments: readonly string[], query: readonly [string, string][]): string | null {
  if (segments.some((s) => NOT_A_STORY.test(s))) return null;
  let found: string | null = null;
  for (const part of [...segments, ...query.map(([, value]) => value)]) {
    const digits = /(?:^|[-_.])(\d{5,})$/.exec(part.replace(/\.[a-z]{2,5}$/i, ''))?.[1];
    if (digits && !looksLikeDate(digits) && digits.length >= (found?.length ?? 0)) found = digits;
  }
  return found;
}

function looksLikeDate(digits: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])?$/.test(digits);
}

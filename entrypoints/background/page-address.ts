/**
 * Addresses as the background compares and stores them. Only http, https and local files can be checked or saved;
 * everything else (`about:`, `chrome:`, `data:`, `javascript:`) gives null.
 */

/**
 * One address for one page: without user name and password, and without the fragment, unless the fragment is the route
 * of a single-page application (`#/…`, `#!…`).
 */
export function pageAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^(https?|file):$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  if (!/^#[/!]/.test(url.hash)) url.hash = '';
  return url.href;
}

/** The host that is switched on and off for a page: lower case, without `www.`; null where there is none. */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  return url.hostname.replace(/^www\./, '') || null;
}

/** True where two addresses have the same origin. Local files have none and are never the same. */
export function sameOrigin(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return false;
  const origin = new URL(a).origin;
  return origin !== 'null' && origin === new URL(b).origin;
}

/**
 * The address a content script may speak for. The browser says where the sender stands (`sender`). The page's own word is
 * taken only within that origin: after a navigation inside a single-page site it is the more exact one, and a site can
 * show any of its own addresses anyway.
 */
export function ownAddress(stated: string, sender: string): string | null {
  return pageAddress(sameOrigin(stated, sender) ? stated : sender);
}

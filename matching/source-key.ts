import { parseAddress } from './addresses';

/** A snapshot in a web archive is another copy than the page it was taken of: it can stand where that one is gone. */
const SNAPSHOT = /^https?:\/\/(?:www\.)?(web\.archive\.org\/.+)$/i;

/**
 * What is known of an address is filed under this: one key for all spellings of an address (`parseAddress`), and a key of
 * its own for each snapshot in a web archive. Null for what is no http address, and for home pages, which are nobody's
 * record.
 */
export function sourceKey(url: string): string | null {
  const snapshot = SNAPSHOT.exec(url.trim())?.[1];
  if (snapshot !== undefined) return /\s/.test(snapshot) ? null : snapshot;
  const address = parseAddress(url);
  // A blank may come out of percent-encoding.
  return address?.deep ? address.key.replace(/\s/g, '%20') : null;
}

/**
 * The address if it is one a reader may be sent to (http or https), else null. Records come from files of others, so
 * every link passes here, whatever was checked before.
 */
export function safeAddress(address: string | null | undefined): string | null {
  if (!address || !/^https?:\/\//i.test(address)) return null;
  return URL.canParse(address) ? address : null;
}

/** True for what somebody has typed as an address, whole and with no blank in it. */
export const isAddress = (typed: string): boolean => safeAddress(typed) !== null && !/\s/.test(typed);

/** The host of an address without `www.`, or the address itself where it has none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

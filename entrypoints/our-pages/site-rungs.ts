import type { Rung } from '../../components/RungStep';

/** Every page the browser lets an extension read. */
export const ALL_SITES = '*://*/*';

/** The host of an http or https address without `www.`, else null. */
export function siteOf(address: string | undefined): string | null {
  if (!address || !/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, '') || null;
}

/** The match pattern of a host and what lies below it; exactly the host where nothing can lie below. */
export function patternOf(host: string): string {
  const alone = !host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('[');
  return `*://${alone ? '' : '*.'}${host}/*`;
}

/**
 * The rungs of the permission ladder above the click: this site, the sites of the corpora (match patterns), all sites.
 * `granted` asks the browser whether it already gave them.
 */
export async function siteRungs(
  host: string | null,
  corpusSites: readonly string[],
  granted: (origins: string[]) => Promise<boolean>,
): Promise<Rung[]> {
  const rungs: Omit<Rung, 'granted'>[] = [
    ...(host ? [{ id: 'site' as const, origins: [patternOf(host)], hosts: [host] }] : []),
    ...(corpusSites.length > 0
      ? [{ id: 'corpus' as const, origins: [...corpusSites], hosts: [...new Set(corpusSites.map(hostOfPattern))] }]
      : []),
    { id: 'all', origins: [ALL_SITES], hosts: [] },
  ];
  return Promise.all(rungs.map(async (rung) => ({ ...rung, granted: await granted(rung.origins) })));
}

/** The host a match pattern is about, without the `*.` before it. */
export function hostOfPattern(pattern: string): string {
  return pattern.replace(/^[^:]*:\/\/(\*\.)?/, '').replace(/\/.*$/, '');
}

import type { Diagnosis } from '../model/diagnosis';

/** What the page that writes the report knows of the program and the browser. */
export interface ReportAbout {
  version: string;
  /** What the browser calls itself. */
  browser: string;
  /** Sites that were granted, as a number. */
  sites: number;
  /** Bytes in use and to be had; null where the browser does not tell. */
  storage: { used: number; most: number } | null;
  /** ISO 8601 in UTC. */
  at: string;
}

/**
 * A report of a fault as text, in English, for whoever is to find it: versions, settings, counts and the names of what failed.
 * There is no address, title or text in what it is made of, so there is none in it.
 */
export function faultReport({ version, browser, sites, storage, at }: ReportAbout, of: Diagnosis): string {
  const { corpora, unopened, counts, settings, failures } = of;
  const known = (n: number | null) => n ?? 'cannot be read';
  return [
    `Whence ${version}, ${at}`,
    `Browser: ${browser}`,
    settings
      ? `Language: ${settings.language ?? 'the browser’s'}; badges: ${settings.sensitivity}; own text kept: ${settings.keepText ? 'yes' : 'no'}`
      : 'Settings: cannot be read',
    `Sites granted: ${sites}; switched off: ${known(settings?.sitesOff ?? null)}; marked not relevant: ${known(settings?.dismissals ?? null)}`,
    `Saved matches: ${known(counts.saved)}; clippings: ${known(counts.clippings)}, of which cannot be read: ${known(counts.unreadableClippings)}`,
    `Kept though it cannot be read, of sources: ${known(counts.unreadableSources)}; of settings: ${known(counts.unreadableSettings)}`,
    `Storage: ${storage ? `${storage.used} of ${storage.most} bytes` : 'the browser does not tell'}`,
    ...corpora.map(
      ({ origin, version: of, records, bytes, on }) =>
        `Corpus (${origin}${of === null ? '' : `, ${of}`}): ${records} records, ${bytes} bytes, ${on === null ? 'on or off' : on ? 'on' : 'off'}`,
    ),
    ...unopened.map((code) => `Corpus that does not open: ${code}`),
    failures.length === 0
      ? 'Nothing has failed since the browser was started.'
      : 'Failed since the browser was started:',
    ...failures.map(
      ({ call, code, first, last, times }) =>
        `- ${call}: ${code}, ${times === 1 ? first : `${times} times, ${first} to ${last}`}`,
    ),
    '',
  ].join('\n');
}

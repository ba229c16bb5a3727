import type { SavedMatch } from '../model/saved-match';
import { firstDay } from './export-date';
import { asciiAddress } from './export-text';

/** A link that still leads somewhere when its page has changed: the terms of robustlinks.mementoweb.org. */
export interface RobustLink {
  originalUrl: string;
  /** Look-up in the Internet Archive; nobody has made sure that a snapshot is there. */
  versionUrl: string;
  /** The day whose state of the page is meant, `YYYY-MM-DD`. */
  versionDate: string;
}

/**
 * The record's own address, as it stood on the day it was published where that day is known exactly, else on the day the
 * match was saved. Null without an address or a day.
 */
export function sourceLink({ shown, savedAt }: SavedMatch, exportedAt: string): RobustLink | null {
  const { date, precision } = shown.published;
  const exact = precision === 'day' || precision === 'minute';
  return shown.url === null ? null : robustLink(shown.url, firstDay(exact ? date : null, savedAt, exportedAt));
}

/** The page the match was found on, as it stood on the day it was saved. Null for a local file. */
export function pageLink({ page, savedAt }: SavedMatch, exportedAt: string): RobustLink | null {
  return robustLink(page.address, firstDay(savedAt, exportedAt));
}

/** Look-ups of an address in the Internet Archive: the snapshot nearest to a day, where one is known, and all there are. */
export function archiveLinks(address: string, day: string | null): { near: string; all: string } {
  const url = asciiAddress(address);
  return { near: archived(day ?? '', url), all: `https://web.archive.org/web/2*/${url}` };
}

/** The snapshot nearest to a day, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; the newest where it is empty. */
const archived = (day: string, url: string) =>
  `https://web.archive.org/web/${day === '' ? '' : `${day.replaceAll('-', '')}/`}${url}`;

function robustLink(address: string, day: string): RobustLink | null {
  if (day === '' || !/^https?:/i.test(address)) return null;
  const originalUrl = asciiAddress(address);
  return { originalUrl, versionUrl: archived(day, originalUrl), versionDate: day };
}

import { failed, type ProblemCode } from '../model/problem';

/** What browsers call the failures of which a reader can be told more than that it did not work. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  QuotaExceededError: 'storage-full',
  // The files of the database are gone or cannot be written, as on a disk without any room left.
  NS_ERROR_FILE_NO_DEVICE_SPACE: 'storage-full',
  // The database is of a higher version than this one opens.
  VersionError: 'storage-newer',
  // `open-database.ts`: another connection does not make way.
  TimeoutError: 'storage-blocked',
  // Cookies and site data are blocked, or a private mode without a database.
  SecurityError: 'storage-off',
  NotAllowedError: 'storage-off',
  InvalidStateError: 'storage-off',
};

/** The problem for a storage that did not take something, with the browser's own name for the failure as its detail. */
export const storageFailed = (error: unknown) => problemOf(error, 'storage-failed');

/** The problem for a storage out of which something could not be read. */
export const storageUnread = (error: unknown) => problemOf(error, 'storage-unread');

function problemOf(error: unknown, other: ProblemCode) {
  const why = error instanceof Error && error.name ? error.name : 'unknown';
  // Chromium's storage.local tells only by its sentence that it is full.
  const isFull = error instanceof Error && /quota|no space/i.test(error.message);
  return failed(CODES[why] ?? (isFull ? 'storage-full' : other), { why });
}

import type { PageText } from '../../../model/page-text';
import type { WayName } from './ways';

/** What the measuring extension's page asks its background. `sent` is on the {@link wallClock}. */
export type Asked =
  | { call: 'first'; page: PageText; sent: number }
  | { call: 'warm'; pages: readonly PageText[] }
  | { call: 'way'; way: WayName };

/** Milliseconds from a message to the first match in a worker that was stopped, and what they went into. */
export interface ColdTimes {
  /** True where the message really started the worker. */
  restarted: boolean;
  /** Starting the worker and taking the message to it. */
  start: number;
  /** Finding the Blob in IndexedDB. */
  blob: number;
  /** Reading it into memory. */
  buffer: number;
  open: number;
  create: number;
  firstPage: number;
  all: number;
  findings: number;
}

/** Milliseconds of each warm check. */
export interface WarmTimes {
  took: number[];
}

/** Where the pack lies in the store of the extension. */
export const PACK_KEY = 'pack';

/** Milliseconds on a clock that all contexts of the browser share. */
export const wallClock = (): number => performance.timeOrigin + performance.now();

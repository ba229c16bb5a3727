import * as v from 'valibot';
import { dateExists } from './record';

/**
 * The instant of a change: now, but never before the change it follows. A clock that was set back would otherwise make the
 * later change look like the earlier one wherever two are compared; of the same instant the higher revision is the later.
 */
export const notBefore = (now: string, before: string | undefined): string =>
  before !== undefined && before > now ? before : now;

/**
 * An instant, ISO 8601 with its offset, brought to the form `2026-03-01T10:00:00.000Z`, in which instants compare as they
 * are written. What is no instant would be sorted and dated wrongly for ever, so its row is refused.
 */
export const Instant = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/,
    'must be a date and time such as 2026-03-01T10:00:00Z',
  ),
  v.check(
    (at) => dateExists(at.slice(0, 10)) && !Number.isNaN(Date.parse(at)),
    'this date and time does not exist in the calendar',
  ),
  v.transform((at) => (at.length === 24 && at.endsWith('Z') ? at : new Date(at).toISOString())),
);

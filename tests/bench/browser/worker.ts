/**
 * The background of the measuring extension: like the product's, it forgets everything when the browser ends it, and
 * opens the stored pack and builds a matcher when the next message wakes it.
 */
import { get } from 'idb-keyval';
import { openPack } from '../../../formats/pack';
import { createMatcher, type Matcher } from '../../../matching/matcher';
import type { PageText } from '../../../model/page-text';
import { type Asked, type ColdTimes, PACK_KEY, type WarmTimes, wallClock } from './asked';
import { readBy, type WayTime } from './ways';

const started = wallClock();
let matcher: Matcher | undefined;

chrome.runtime.onMessage.addListener(
  (asked: Asked, _sender, reply: (times: ColdTimes | WarmTimes | WayTime) => void) => {
    void answer(asked, wallClock()).then(reply);
    return true;
  },
);

function answer(asked: Asked, received: number): Promise<ColdTimes | WarmTimes | WayTime> {
  if (asked.call === 'first') return first(asked.page, asked.sent, received);
  return asked.call === 'warm' ? warm(asked.pages) : readBy(asked.way);
}

async function first(page: PageText, sent: number, received: number): Promise<ColdTimes> {
  const blob = await get<Blob>(PACK_KEY);
  if (!blob) throw new Error('no pack was stored');
  const found = wallClock();
  const buffer = await blob.arrayBuffer();
  const read = wallClock();
  const opened = openPack(buffer);
  if (!opened.ok) throw new Error(opened.problem.code);
  const open = wallClock();
  matcher = createMatcher([opened.value]);
  const made = wallClock();
  const findings = matcher.check(page).length;
  const done = wallClock();
  return {
    restarted: started > sent,
    start: received - sent,
    blob: found - received,
    buffer: read - found,
    open: open - read,
    create: made - open,
    firstPage: done - made,
    all: done - sent,
    findings,
  };
}

async function warm(pages: readonly PageText[]): Promise<WarmTimes> {
  const [page] = pages;
  // Firefox may have ended the event page since.
  if (!matcher && page) await first(page, wallClock(), wallClock());
  if (!matcher) throw new Error('no matcher could be made');
  const took: number[] = [];
  for (let round = 0; round < 3; round++)
    for (const page of pages) {
      const before = performance.now();
      matcher.check(page);
      if (round > 0) took.push(performance.now() - before);
    }
  return { took };
}

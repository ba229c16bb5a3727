import type { CheckReply } from '../../messages/replies';
import type { Asker } from './asker';

/** Checks under way at once: comparing takes a millisecond or two, the rest is waiting for storage. */
const MOST_AT_ONCE = 4;
/** Checks that wait for their turn; each holds the text of a page. Nobody looks at so many pages at once. */
const MOST_WAITING = 60;

type Check = (arg: unknown, asker: Asker) => Promise<CheckReply>;
interface Waiting {
  of: number | null;
  begin(): void;
  giveUp(): void;
}

/**
 * The same check, a few at a time. Of a tab only the last that it asked for waits: what it asked before has no reader any more.
 * Where too many wait the first is given up (`no-answer`), so that what is held here never grows with what is asked.
 */
export function inTurns(check: Check): Check {
  const waiting: Waiting[] = [];
  let underWay = 0;
  return async (arg, asker) => {
    if (underWay >= MOST_AT_ONCE) {
      const of = asker.from === 'page' ? asker.tabId : null;
      const mine = await new Promise<boolean>((resolve) => {
        const older = waiting.findIndex((one) => of !== null && one.of === of);
        const [gone] =
          older >= 0 ? waiting.splice(older, 1) : waiting.length >= MOST_WAITING ? waiting.splice(0, 1) : [];
        gone?.giveUp();
        waiting.push({ of, begin: () => resolve(true), giveUp: () => resolve(false) });
      });
      if (!mine) return { state: 'problem', problem: { code: 'no-answer' } };
      // Its place was kept by the one before.
    } else underWay++;
    try {
      return await check(arg, asker);
    } finally {
      const next = waiting.shift();
      if (next) next.begin();
      else underWay--;
    }
  };
}

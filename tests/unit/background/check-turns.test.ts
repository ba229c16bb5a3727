import { expect, it } from 'vitest';
import type { Asker } from '../../../entrypoints/background/asker';
import { inTurns } from '../../../entrypoints/background/check-turns';
import type { CheckReply } from '../../../messages/replies';

const tab = (tabId: number): Asker => ({ from: 'page', tabId, address: 'https://quay.example/a' });
const reply = (of: unknown): CheckReply => ({
  state: 'problem',
  problem: { code: 'no-answer', detail: { of: String(of) } },
});
const GIVEN_UP: CheckReply = { state: 'problem', problem: { code: 'no-answer' } };
/** Lets everything go on that can. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A check that ends when it is let, and what was begun. */
function held() {
  const begun: unknown[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const check = inTurns((arg) => {
    begun.push(arg);
    return new Promise((resolve, reject) => ends.push((error) => (error ? reject(error) : resolve(reply(arg)))));
  });
  return { check, begun, end: (error?: Error) => ends.shift()?.(error) };
}

it('begins four and lets the others wait for their turn, in order', async () => {
  const { check, begun, end } = held();
  const replies = [1, 2, 3, 4, 5, 6].map((n) => check(n, tab(n)));
  await settle();
  expect(begun).toEqual([1, 2, 3, 4]);
  end();
  await settle();
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  for (let i = 0; i < 5; i++) {
    end();
    await settle();
  }
  expect(await Promise.all(replies)).toEqual([1, 2, 3, 4, 5, 6].map(reply));
});

it('lets only the last check of a tab wait', async () => {
  const { check, begun, end } = held();
  const first = [1, 2, 3, 4].map((n) => check(n, tab(n)));
  const asked = Array.from({ length: 500 }, (_, i) => check(`of 9: ${i}`, tab(9)));
  const other = check('of 8', tab(8));
  expect(await Promise.all(asked.slice(0, -1))).toEqual(Array.from({ length: 499 }, () => GIVEN_UP));
  for (let i = 0; i < 6; i++) {
    end();
    await settle();
  }
  expect(await asked.at(-1)).toEqual(reply('of 9: 499'));
  expect(await other).toEqual(reply('of 8'));
  expect(begun).toEqual([1, 2, 3, 4, 'of 9: 499', 'of 8']);
  await Promise.all(first);
});

it('gives up those that have waited longest where too many tabs ask, and holds no more of them', async () => {
  const { check, begun, end } = held();
  let given = 0;
  const asked = Array.from({ length: 1_000 }, (_, i) =>
    check(i, tab(i)).then((said) => {
      if (said.state === 'problem' && !said.problem.detail) given++;
      return said;
    }),
  );
  await settle();
  expect(given).toBe(1_000 - 4 - 60);
  for (let i = 0; i < 64; i++) {
    end();
    await settle();
  }
  await Promise.all(asked);
  expect(begun).toHaveLength(64);
  expect(begun.at(-1)).toBe(999);
});

it('goes on after a check that breaks', async () => {
  const { check, begun, end } = held();
  const replies = [1, 2, 3, 4, 5].map((n) => check(n, tab(n)).catch((error: Error) => error.message));
  await settle();
  end(new Error('broken'));
  await settle();
  expect(begun).toHaveLength(5);
  for (let i = 0; i < 4; i++) {
    end();
    await settle();
  }
  expect(await Promise.all(replies)).toEqual(['broken', ...[2, 3, 4, 5].map(reply)]);
});

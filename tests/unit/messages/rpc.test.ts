import { describe, expect, it } from 'vitest';
import { answer, caller, type Handlers } from '../../../messages/rpc';

interface Calls {
  double(n: number): number;
  nothing(arg: null): undefined;
  fail(arg: null): never;
  failLater(arg: null): never;
}
type Sender = { name: string };
const handlers: Handlers<Calls, Sender> = {
  double: (n) => Number(n) * 2,
  nothing: () => undefined,
  fail: () => {
    throw new Error('broken');
  },
  failLater: async () => Promise.reject('in words only'),
};
const listen = answer<Calls, Sender>('us', handlers);
/** The browser in between: one listener, messages and replies as JSON. */
const wired = (sender: Sender = { name: 'someone' }, to = listen) =>
  caller<Calls>(
    'us',
    (message) =>
      new Promise((resolve) => {
        const wire = JSON.parse(JSON.stringify(message));
        const replies = to(wire, sender, (reply) => resolve(JSON.parse(JSON.stringify(reply))));
        if (replies === undefined) resolve(undefined);
      }),
  );

describe('calls', () => {
  it('come back with the value', async () => {
    expect(await wired().double(21)).toBe(42);
  });

  it('come back with null where a handler gives nothing', async () => {
    expect(await wired().nothing(null)).toBe(null);
  });

  it('reject with what the handler threw, whether at once or later', async () => {
    await expect(wired().fail(null)).rejects.toThrow('us.fail: broken');
    await expect(wired().failLater(null)).rejects.toThrow('us.failLater: in words only');
  });

  it('reject where nobody answers', async () => {
    const alone = caller<Calls>('us', async () => undefined);
    await expect(alone.double(1)).rejects.toThrow('nobody answered');
  });

  it('are refused where too many are not answered yet, and taken again afterwards', async () => {
    let begun = 0;
    const ends: (() => void)[] = [];
    const busy = answer<{ wait(arg: null): null }, Sender>('us', {
      wait: () => {
        begun++;
        return new Promise<null>((resolve) => ends.push(() => resolve(null)));
      },
    });
    const ask = () =>
      (wired({ name: 'someone' }, busy as typeof listen) as unknown as { wait(arg: null): Promise<null> }).wait(null); // its one call
    const asked = Array.from({ length: 700 }, () => ask().catch((error: Error) => error.message));
    await new Promise((resolve) => setTimeout(resolve));
    expect(begun).toBe(500);
    for (const end of ends.splice(0)) end();
    const answers = await Promise.all(asked);
    expect(answers.filter((said) => said === null)).toHaveLength(500);
    expect(answers.at(-1)).toContain('too many calls');
    const again = ask();
    await new Promise((resolve) => setTimeout(resolve));
    ends.shift()?.();
    expect(await again).toBeNull();
  });

  it('tell the handler who sent them', async () => {
    const listener = answer<{ who(arg: null): string }, Sender>('us', { who: (_arg, sender) => sender.name });
    const replies: unknown[] = [];
    listener({ to: 'us', call: 'who', arg: null }, { name: 'popup' }, (reply) => replies.push(reply));
    await Promise.resolve();
    await Promise.resolve();
    expect(replies).toEqual([{ ok: true, value: 'popup' }]);
  });

  it('can be passed through a promise without being taken for one', async () => {
    const calls = wired();
    expect(await Promise.resolve(calls)).toBe(calls);
  });
});

describe('a listener', () => {
  it.each([
    ['a message for someone else', { to: 'them', call: 'double', arg: 1 }],
    ['an unknown call', { to: 'us', call: 'triple', arg: 1 }],
    ['a name every object has', { to: 'us', call: 'constructor', arg: 1 }],
    ['a message without an argument', { to: 'us', call: 'double' }],
    ['a text', 'us.double'],
    ['null', null],
    ['nothing', undefined],
  ])('leaves %s alone', (_, message) => {
    let replies = 0;
    expect(listen(message, { name: 'x' }, () => replies++)).toBe(undefined);
    expect(replies).toBe(0);
  });

  it('says at once that its own messages will be answered', () => {
    expect(listen({ to: 'us', call: 'double', arg: 1 }, { name: 'x' }, () => {})).toBe(true);
    expect(listen({ to: 'us', call: 'fail', arg: null }, { name: 'x' }, () => {})).toBe(true);
  });
});

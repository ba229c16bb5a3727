/**
 * Typed calls between the extension's contexts. A protocol is an interface of functions with one argument, one
 * interface per receiver (`protocol.ts`). The receiver listens with {@link answer}, everyone else calls through
 * {@link caller}. Arguments and results must survive JSON.
 */

// biome-ignore lint/suspicious/noExplicitAny: stands for any call of a protocol
type Call = (arg: any) => unknown;

/** A protocol as its callers see it: every call gives a promise. */
export type Caller<P> = {
  [K in keyof P]: P[K] extends Call ? (...args: Parameters<P[K]>) => Promise<Awaited<ReturnType<P[K]>>> : never;
};

/** A protocol as its receiver serves it. Arguments are `unknown`: the receiver reads them with a schema. */
export type Handlers<P, Sender> = {
  [K in keyof P]: P[K] extends Call
    ? (arg: unknown, sender: Sender) => ReturnType<P[K]> | Promise<Awaited<ReturnType<P[K]>>>
    : never;
};

interface Request {
  to: string;
  call: string;
  arg: unknown;
}
/**
 * Calls that are answered at the same time in one context, and no more: what is held for them stays bounded whoever asks. Fifty
 * tabs and every page of ours together have some 150.
 */
const MOST_OPEN = 500;
type Reply = { ok: true; value: unknown } | { ok: false; error: string };

/**
 * A message listener that serves `handlers` and leaves every other message alone. It is deliberately not async: it
 * returns `true` (reply follows) only for its own messages, so that several listeners can share a context.
 */
export function answer<P, Sender>(to: string, handlers: Handlers<P, Sender>) {
  // Callers are checked against P; across the wire the names are only strings.
  const byName = handlers as unknown as Record<string, (arg: unknown, sender: Sender) => unknown>;
  let open = 0;
  return (message: unknown, sender: Sender, respond: (reply: Reply) => void): true | undefined => {
    if (!isRequest(message) || message.to !== to || !Object.hasOwn(byName, message.call)) return undefined;
    const handler = byName[message.call] as (arg: unknown, sender: Sender) => unknown;
    const reply = (what: Reply) => {
      open--;
      respond(what);
    };
    if (open++ >= MOST_OPEN) reply({ ok: false, error: 'too many calls' });
    else
      new Promise((resolve) => resolve(handler(message.arg, sender))).then(
        (value) => reply({ ok: true, value: value ?? null }),
        (error: unknown) => reply({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      );
    return true;
  };
}

/** A stand-in for the receiver: `await background.check(page)`. Rejects with an Error where nobody answered. */
export function caller<P>(to: string, send: (request: unknown) => Promise<unknown>): Caller<P> {
  const call = (name: string) => async (arg: unknown) => {
    const reply = (await send({ to, call: name, arg: arg ?? null } satisfies Request)) as Reply | undefined | null;
    if (reply?.ok) return reply.value;
    throw new Error(`${to}.${name}: ${reply ? reply.error : 'nobody answered'}`);
  };
  return new Proxy({} as Caller<P>, {
    // Without this exception, `await caller` would be taken for a promise.
    get: (_, name) => (typeof name === 'string' && name !== 'then' ? call(name) : undefined),
  });
}

function isRequest(message: unknown): message is Request {
  const m = message as Partial<Request> | null;
  return typeof m === 'object' && m !== null && typeof m.to === 'string' && typeof m.call === 'string' && 'arg' in m;
}

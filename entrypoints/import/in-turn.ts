/** The same calls one after the other: a file that is read meanwhile could take an id that another is about to take. */
export function inTurn<Calls extends object>(calls: Calls): Calls {
  let last: Promise<unknown> = Promise.resolve();
  const wrapped = Object.entries(calls).map(([name, call]: [string, (arg: unknown) => unknown]) => [
    name,
    (arg: unknown) => {
      const done = last.then(() => call(arg));
      // The failure of a call is its caller's to hear.
      last = done.catch(() => {});
      return done;
    },
  ]);
  // The same names with the same results, as promises.
  return Object.fromEntries(wrapped) as Calls;
}

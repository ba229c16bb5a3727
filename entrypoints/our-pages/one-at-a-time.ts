/**
 * The same work, never twice at once: what asks while it is under way has it done once more, after a pause, for all that asked
 * meanwhile. However often something happens, no more than one waits.
 */
export function oneAtATime(work: () => Promise<void>, pause: () => Promise<void>): () => Promise<void> {
  let underWay: Promise<void> | null = null;
  let more = false;
  const run = async () => {
    do {
      more = false;
      await work();
      if (more) await pause();
    } while (more);
  };
  return () => {
    if (underWay) more = true;
    underWay ??= run().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}

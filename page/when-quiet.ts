/** Milliseconds. From the page laboratory: frameworks take over a page after load in 12 of 15 loads. */
const QUIET = { still: 1_000, atMost: 4_000, loadAtMost: 8_000 };

/**
 * Waits until the page has loaded and its tree has been still for a second; four seconds after load at most, and twelve in
 * all for pages that never finish loading. Only then may something be put into it: what comes before a framework takes the
 * page over makes the framework throw it away. Resolves at once where the signal is aborted; ask it afterwards.
 */
export async function whenQuiet(doc: Document, signal: AbortSignal, times = QUIET): Promise<void> {
  if (doc.readyState !== 'complete') await Promise.race([loaded(doc, signal), after(times.loadAtMost, signal)]);
  if (signal.aborted) return;
  const done = new AbortController();
  await new Promise<void>((resolve) => {
    let timer = setTimeout(resolve, times.still);
    const stop = setTimeout(resolve, times.atMost);
    const observer = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(resolve, times.still);
    });
    observer.observe(doc.documentElement, { childList: true, subtree: true });
    signal.addEventListener('abort', () => resolve(), { signal: done.signal });
    done.signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(stop);
    });
  });
  done.abort();
}

/** Waits until somebody looks at the page. Nothing of ours runs in hidden tabs. Never resolves where aborted. */
export function whenVisible(doc: Document, signal: AbortSignal): Promise<void> {
  if (doc.visibilityState !== 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    const changed = () => {
      if (doc.visibilityState === 'hidden') return;
      // A page is hidden and shown for days: a listener that stays would be one for each time.
      doc.removeEventListener('visibilitychange', changed);
      resolve();
    };
    doc.addEventListener('visibilitychange', changed, { signal });
  });
}

const loaded = (doc: Document, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    doc.defaultView?.addEventListener('load', () => resolve(), { once: true, signal });
  });

const after = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

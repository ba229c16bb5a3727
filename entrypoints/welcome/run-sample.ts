/** The content scripts as the build writes them. The card's comes last: the page's forgets one that is there before. */
const SCRIPTS = ['/guard.js', '/content-scripts/page.js', '/card.js'];

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the released content script in this page, as the background runs it in others, over the article that stands there
 * now. A second run ends the first and begins anew; it waits until the first has begun. Rejects where a script is missing.
 */
export function runSample(doc: Document): Promise<void> {
  const run = last.then(() => runScripts(doc));
  // Its caller hears of a failure; the next run has nothing to do with it.
  last = run.catch(() => null);
  return run;
}

async function runScripts(doc: Document): Promise<void> {
  for (const src of SCRIPTS) {
    const script = doc.createElement('script');
    script.src = src;
    await new Promise((loaded, failed) => {
      script.onload = loaded;
      script.onerror = () => failed(new Error(`${src} did not load`));
      doc.head.append(script);
    });
    script.remove();
  }
}

import { expect, it } from 'vitest';
import { runSample } from '../../../entrypoints/welcome/run-sample';

/** A document that loads scripts one turn later, or does not have them. */
function fakeDocument(missing?: string) {
  const log: string[] = [];
  const head = {
    append(script: { src: string; onload(): void; onerror(): void }) {
      log.push(script.src);
      setTimeout(() => (script.src === missing ? script.onerror() : script.onload()));
    },
  };
  const createElement = () => ({ src: '', remove: () => log.push('removed') });
  return { log, doc: { head, createElement } as unknown as Document }; // all that is used of it
}

const ONCE = ['/guard.js', '/content-scripts/page.js', '/card.js'].flatMap((script) => [script, 'removed']);

it('runs the scripts in their order, the card’s last, each run after the one before', async () => {
  const { log, doc } = fakeDocument();
  await Promise.all([runSample(doc), runSample(doc)]);
  expect(log).toEqual([...ONCE, ...ONCE]);
});

it('says which script is missing, and can be run again', async () => {
  await expect(runSample(fakeDocument('/card.js').doc)).rejects.toThrow('/card.js did not load');
  const { log, doc } = fakeDocument();
  await runSample(doc);
  expect(log).toEqual(ONCE);
});

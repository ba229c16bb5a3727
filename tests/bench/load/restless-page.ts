import type { Page } from 'puppeteer-core';

/** What a restless page changes. */
export type Kind = 'text' | 'attributes' | 'appended' | 'removed' | 'replaced' | 'neighbours' | 'thief';

interface Changing {
  changes: number;
  stop(): void;
}
type Restless = typeof globalThis & { whenceChanging?: Changing; whenceMounted?: number };

/** Has the page change from now on, a thousand times a second or as often as said. */
export async function startChanging(page: Page, kind: Kind, often = 1_000): Promise<void> {
  await page.evaluate(
    (kind, often) => {
      const article = document.querySelector('article');
      if (!article) throw new Error('no article');
      const before = article.innerHTML.replace(/<whence-[^>]*><\/whence-[^>]*>/g, '');
      const world = globalThis as Restless;
      world.whenceMounted = 0;
      const watch = new MutationObserver((records) => {
        for (const { addedNodes } of records)
          for (const node of addedNodes)
            if (node.nodeName === 'WHENCE-BADGE') {
              world.whenceMounted = (world.whenceMounted ?? 0) + 1;
              if (kind === 'thief') (node as Element).remove();
            }
      });
      watch.observe(document, { childList: true, subtree: true });
      const paragraphs = () => [...article.querySelectorAll('p')];
      let n = 0;
      const sentence = () =>
        `Report number ${++n} of the afternoon says that the stalls are still open and the band plays on by the river.`;
      const removed: Element[] = [];
      const change: Record<typeof kind, () => void> = {
        text() {
          const text = paragraphs()[8]?.firstChild as Text | null;
          if (text) text.data = sentence();
        },
        attributes() {
          paragraphs()[n++ % 20]?.setAttribute('data-tick', String(n));
        },
        appended() {
          const p = document.createElement('p');
          p.textContent = sentence();
          article.append(p);
          const all = article.children;
          if (all.length > 120) all[21]?.remove();
        },
        removed() {
          const p = removed.length > 0 ? null : paragraphs()[n++ % 20];
          if (p) {
            p.replaceWith(document.createComment('gone'));
            removed.push(p);
          } else {
            const walker = document.createTreeWalker(article, NodeFilter.SHOW_COMMENT);
            const gone = walker.nextNode() as Comment | null;
            const back = removed.pop();
            if (gone && back) gone.replaceWith(back);
          }
        },
        // Some twenty paragraphs each time.
        replaced() {
          if (n++ % 20 === 0) article.innerHTML = before;
        },
        neighbours() {
          const p = paragraphs()[2];
          const last = p?.lastChild;
          if (n++ % 2) last?.after(document.createElement('b'));
          else for (const b of p?.querySelectorAll('b') ?? []) b.remove();
          const text = p?.firstChild as Text | null;
          if (text) text.data = text.data.endsWith(' ') ? text.data.trimEnd() : `${text.data} `;
        },
        // The page's own badges go as they come (above); what else it does is little.
        thief() {
          for (const host of document.querySelectorAll('whence-badge')) host.remove();
          document.body.toggleAttribute('data-tick');
        },
      };
      const began = performance.now();
      const changing: Changing = {
        changes: 0,
        stop() {
          clearInterval(timer);
          watch.disconnect();
          if (kind !== 'thief') article.innerHTML = before;
        },
      };
      const timer = setInterval(() => {
        const due = ((performance.now() - began) * often) / 1000 - changing.changes;
        for (let i = 0; i < Math.min(due, 200); i++) change[kind]();
        // What it had no time for is not made up for.
        changing.changes += Math.max(0, Math.min(due, 200));
      }, 5);
      world.whenceChanging = changing;
    },
    kind,
    often,
  );
}

/** Brings the page to rest, as it was before; gives how many changes it made. */
export function stopChanging(page: Page): Promise<number> {
  return page.evaluate(() => {
    const changing = (globalThis as Restless).whenceChanging;
    changing?.stop();
    return changing?.changes ?? 0;
  });
}

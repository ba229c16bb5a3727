import { describe, expect, it, vi } from 'vitest';
import type { PageStore } from '../../../entrypoints/our-pages/page-store';
import { createFrontPage, type FrontTab } from '../../../entrypoints/sidepanel/front-page';

function follow(tabs: (FrontTab | null | Error)[]) {
  const looks: number[] = [];
  const storeOf = vi.fn(
    (tab: FrontTab) =>
      // Only what following uses is there.
      ({ tabId: tab.id, look: async () => void looks.push(tab.id), leave: () => undefined }) as unknown as PageStore,
  );
  const page = createFrontPage({
    current: async () => {
      const next = tabs.length > 1 ? tabs.shift() : tabs[0];
      if (next instanceof Error) throw next;
      return next ?? null;
    },
    storeOf,
    wait: async () => undefined,
  });
  return { page, looks, storeOf };
}

describe('the page in front', () => {
  it('is another one after the reader has gone to another tab', async () => {
    const { page, looks } = follow([{ id: 1, url: 'https://a.example/' }, { id: 2 }]);
    await page.follow();
    await page.follow();
    expect(page.front.value?.tab.id).toBe(2);
    expect(looks).toEqual([1, 2]);
  });

  it('keeps its state while only the title changes, and forgets it where the address does', async () => {
    const { page, storeOf } = follow([
      { id: 1, url: 'https://a.example/1', title: 'Loading' },
      { id: 1, url: 'https://a.example/1', title: 'Ferry late' },
      { id: 1, url: 'https://a.example/2', title: 'Ferry on time' },
    ]);
    await page.follow();
    await page.follow();
    expect(storeOf).toHaveBeenCalledTimes(1);
    expect(page.front.value?.tab.title).toBe('Ferry late');
    await page.follow();
    expect(storeOf).toHaveBeenCalledTimes(2);
  });

  it('is looked at again when it was checked, and no other tab is', async () => {
    const { page, looks } = follow([{ id: 1 }]);
    await page.follow();
    await page.checked(2);
    await page.checked(1);
    expect(looks).toEqual([1, 1]);
  });

  it('is none where the browser names none', async () => {
    const { page } = follow([{ id: 1 }, new Error('no window')]);
    await page.follow();
    await page.follow();
    expect(page.front.value).toBeNull();
  });

  it('asks the browser one thing at a time, however often titles and addresses change', async () => {
    let asked = 0;
    let answer = () => {};
    let looks = 0;
    const store = { tabId: 1, look: async () => void looks++, leave: () => undefined } as unknown as PageStore; // all that following uses
    const page = createFrontPage({
      current: () => {
        asked++;
        return new Promise((resolve) => {
          answer = () => resolve({ id: 1, url: `https://a.example/${asked}` });
        });
      },
      storeOf: () => store,
      wait: async () => undefined,
    });
    const followed = Array.from({ length: 1_000 }, () => page.follow());
    expect(asked).toBe(1);
    answer();
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).toBe(2);
    answer();
    await Promise.all(followed);
    expect(asked).toBe(2);
    // What comes last is what is shown.
    expect(page.front.value?.tab.url).toBe('https://a.example/2');
    expect(looks).toBeGreaterThan(0);
  });
});

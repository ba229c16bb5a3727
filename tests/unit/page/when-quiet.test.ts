// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenQuiet, whenVisible } from '../../../page/when-quiet';

const TIMES = { still: 1_000, atMost: 4_000, loadAtMost: 8_000 };

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Starts waiting; the second part tells whether it is over. */
function wait(signal = new AbortController().signal) {
  const seen = { over: false };
  const done = whenQuiet(document, signal, TIMES).then(() => {
    seen.over = true;
  });
  return { seen, done };
}
/** Writes into the page and lets the observer hear of it. */
async function write() {
  document.body.append(document.createElement('i'));
  await vi.advanceTimersByTimeAsync(1);
}

it('waits a second after the last change', async () => {
  const { seen } = wait();
  await vi.advanceTimersByTimeAsync(900);
  await write();
  await vi.advanceTimersByTimeAsync(900);
  expect(seen.over).toBe(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(seen.over).toBe(true);
});

it('does not wait for ever for a page that never rests', async () => {
  const { seen } = wait();
  for (let i = 0; i < 7; i++) {
    await write();
    await vi.advanceTimersByTimeAsync(499);
  }
  expect(seen.over).toBe(false);
  for (let i = 0; i < 3; i++) {
    await write();
    await vi.advanceTimersByTimeAsync(499);
  }
  expect(seen.over).toBe(true);
});

it('ends at once where it is aborted', async () => {
  const life = new AbortController();
  const { seen, done } = wait(life.signal);
  await vi.advanceTimersByTimeAsync(10);
  life.abort();
  await done;
  expect(seen.over).toBe(true);
});

it('leaves no listener behind when a page was hidden and is shown again', async () => {
  const add = vi.spyOn(document, 'addEventListener');
  const remove = vi.spyOn(document, 'removeEventListener');
  const state = vi.spyOn(document, 'visibilityState', 'get');
  for (let i = 0; i < 50; i++) {
    state.mockReturnValue('hidden');
    const seen = whenVisible(document, new AbortController().signal);
    document.dispatchEvent(new Event('visibilitychange'));
    state.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    await seen;
  }
  const added = add.mock.calls.filter(([type]) => type === 'visibilitychange').map(([, listener]) => listener);
  const removed = remove.mock.calls.filter(([type]) => type === 'visibilitychange').map(([, listener]) => listener);
  expect(added).toHaveLength(50);
  expect(removed).toEqual(added);
  vi.restoreAllMocks();
});

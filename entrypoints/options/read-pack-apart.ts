import { failed, type Result } from '../../model/problem';
import type { ReadPack } from './read-pack';

/**
 * Reads a pack from outside in a worker of its own: one of a hundred thousand records takes seconds, and the page, popup and
 * panel, which share a thread, are to answer meanwhile. A worker that ends by itself (out of memory) leaves the file unread.
 */
export function readPackApart(file: Blob): Promise<Result<ReadPack>> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Result<ReadPack>>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Result<ReadPack>>) => resolve(data);
    worker.onerror = () => resolve(failed('file-unreadable'));
    worker.postMessage(file);
  }).finally(() => worker.terminate());
}

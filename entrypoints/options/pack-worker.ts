import { readPackFile } from './read-pack';

/** The worker in which a pack from outside is read: one file, one answer. Only the page that started it speaks to it. */
self.onmessage = async ({ data: file }: MessageEvent<Blob>) => self.postMessage(await readPackFile(file));

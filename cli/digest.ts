import { createHash } from 'node:crypto';

/** SHA-256, as packs are checked with it. */
export const sha256 = (bytes: Uint8Array): Promise<Uint8Array> =>
  Promise.resolve(new Uint8Array(createHash('sha256').update(bytes).digest()));

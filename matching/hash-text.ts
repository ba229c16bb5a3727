/**
 * 32-bit hash of a short text: FNV-1a over its UTF-16 units, finished so that its first bits are well mixed, because
 * look-up tables are ordered by them.
 */
export function hashText(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 16;
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  return (h ^ (h >>> 13)) >>> 0;
}

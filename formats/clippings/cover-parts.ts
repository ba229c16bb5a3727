import type { ReadPart } from '../../model/read-candidate';

/** Puts stretches in order and fills what is between them, so that the parts are the whole document, once. */
export function coverParts(known: readonly ReadPart[], text: string): ReadPart[] {
  const parts: ReadPart[] = [];
  let reached = 0;
  const fill = (end: number) => {
    if (end <= reached) return;
    const role = text.slice(reached, end).trim() === '' ? 'blank' : 'undecided';
    parts.push({ start: reached, end, role, candidate: null });
    reached = end;
  };
  for (const part of [...known].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (part.end <= reached) continue;
    fill(Math.max(part.start, reached));
    parts.push({ ...part, start: reached });
    reached = part.end;
  }
  fill(text.length);
  return parts;
}

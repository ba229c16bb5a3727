/** Tags are words of the reader's own; what two spellings of one tag are is settled here. */

/** A tag is cut after so many characters; a longer one is a note. */
const LONGEST = 60;

/** A tag as it is kept: no commas, single spaces, not too long. Empty where nothing is left. */
export function cleanTag(typed: string): string {
  return typed
    .replace(/[\s,،]+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim();
}

/** The tags with one more, at the end; the same array where it is there, in whatever case, or is empty. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = cleanTag(typed);
  return tag === '' || tags.some((there) => sameTag(there, tag)) ? tags : [...tags, tag];
}

/** The tags without one; the same array where it is not there. */
export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.some((there) => sameTag(there, tag)) ? tags.filter((there) => !sameTag(there, tag)) : tags;
}

/** Whether two tags are one: they differ in case at most. */
export function sameTag(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

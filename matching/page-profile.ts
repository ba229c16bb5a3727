import type { PageText } from '../model/page-text';
import { contentStems, tells } from './content-words';
import { type DayRange, dayRange } from './dates';
import { wordsOf } from './fold';
import type { TextWord } from './names';
import { stem } from './stem';
import { LEAD_WORDS, NAME_WORDS, SHORTEST_LEAD_BLOCK } from './thresholds';

/** A text as events are compared: its headline, the words of its beginning, and the numbers and years in them. */
export interface Profile {
  title: readonly TextWord[];
  /** Stems of the title's content words. */
  titleStems: ReadonlySet<string>;
  /** Stems of the content words of title and beginning, each with the word as it stands there. */
  stems: ReadonlyMap<string, string>;
  /** Stretches of text that names are looked for in, longer than the beginning. */
  stretches: readonly { text: string; words: readonly TextWord[] }[];
  /** Numbers of two digits or more that are no years. */
  numbers: ReadonlySet<string>;
  years: ReadonlySet<number>;
  date: DayRange | null;
}

/** The profile of a page, or null where it has no words. The headline block leads, whatever stands above it. */
export function profilePage(page: PageText): Profile | null {
  const headline = page.headline ?? page.blocks.find((b) => b.kind === 'headline')?.text ?? '';
  const texts = [headline];
  let lead = 0;
  for (const block of page.blocks) {
    if (lead >= NAME_WORDS) break;
    if (block.kind === 'headline' || block.kind === 'item' || block.kind === 'cell') continue;
    // A rough count keeps bylines and labels out of the beginning without folding them.
    const words = block.text.split(' ', SHORTEST_LEAD_BLOCK);
    if (words.length < SHORTEST_LEAD_BLOCK) continue;
    texts.push(block.text.slice(0, MAX_BLOCK_LETTERS));
    lead += block.text.length / 6;
  }
  return profileText(texts, dayRange(page.date));
}

/** A block of a liveblog or of broken markup may be a whole page; its beginning is enough. */
const MAX_BLOCK_LETTERS = 6 * 600;

/** The profile of a title (the first text, may be empty) and the texts that follow it. */
export function profileText(texts: readonly string[], date: DayRange | null): Profile | null {
  const stretches = texts.map((text) => ({ text, words: wordsOf(text) }));
  const title = stretches[0]?.words ?? [];
  const stems = new Map<string, string>();
  const numbers = new Set<string>();
  const years = new Set<number>();
  let left = LEAD_WORDS + title.length;
  for (const { text, words } of stretches) {
    const taken = words.slice(0, left);
    left -= taken.length;
    for (const { word } of taken) if (tells(word) && !stems.has(stem(word))) stems.set(stem(word), word);
    for (const n of numbersIn(text.slice(0, taken.at(-1)?.end ?? 0))) {
      if (isYear(n)) years.add(Number(n));
      else numbers.add(n);
    }
  }
  if (stems.size === 0) return null;
  return { title, titleStems: contentStems(title.map((w) => w.word)), stems, stretches, numbers, years, date };
}

/** Numbers of two digits or more in `text`, thousands joined: «15,000» is 15000. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d{1,3}(?:,\d{3})+|\d{2,}/g)].map(([n]) => n.replaceAll(',', ''));
}

/** True for a number that reads as a year of our times. */
export function isYear(n: string): boolean {
  return /^(?:19|20)\d\d$/.test(n);
}

import type { PageText } from '../model/page-text';
import { contentStems } from './content-words';
import { countStems, type StemCount } from './count-stems';
import { type DayRange, dayRange } from './dates';
import { type Words, wordsOf } from './fold';
import type { TextWord } from './names';
import type { PageWords } from './page-words';
import { LEAD_WORDS, NAME_WORDS, PAGE_WORDS, SHORTEST_LEAD_BLOCK } from './thresholds';

/** A text as events are compared: its headline, its words with how often they occur, and the numbers and years of its beginning. */
export interface Profile {
  title: readonly TextWord[];
  /** One paragraph and nothing else: a post, a caption. */
  brief: boolean;
  /** Stems of the title's content words; of a text in one piece all of them: it is its own headline. */
  titleStems: ReadonlySet<string>;
  /** Content words by stem. */
  stems: ReadonlyMap<string, StemCount>;
  /** Stretches of text that names are looked for in, longer than the beginning. */
  stretches: readonly { text: string; words: readonly TextWord[] }[];
  /** Numbers of two digits or more that are no years. */
  numbers: ReadonlySet<string>;
  years: ReadonlySet<number>;
  date: DayRange | null;
}

/** The profile of a page with these words, or null where it has none. The headline block leads, whatever stands above it. */
export function profilePage(page: PageText, folded: PageWords): Profile | null {
  const headline = page.headline ?? page.blocks.find((b) => b.kind === 'headline')?.text ?? '';
  const texts: ProfiledText[] = [{ text: headline }];
  let letters = 0;
  for (const [i, block] of page.blocks.entries()) {
    if (letters >= LETTERS * PAGE_WORDS) break;
    if (block.kind === 'headline' || block.kind === 'item' || block.kind === 'cell') continue;
    // A rough count keeps bylines and labels out of the beginning without folding them.
    if (block.text.split(' ', SHORTEST_LEAD_BLOCK).length < SHORTEST_LEAD_BLOCK) continue;
    const room = LETTERS * PAGE_WORDS - letters;
    texts.push(
      block.text.length <= room ? { text: block.text, words: folded.words[i] } : { text: block.text.slice(0, room) },
    );
    letters += block.text.length;
  }
  return profileText(texts, dayRange(page.date), page.blocks.length === 1);
}

/** Letters of a word and the blank behind it, about. */
const LETTERS = 6;

/** A text with its folded words, where they are known. */
interface ProfiledText {
  text: string;
  words?: Words | undefined;
}

/** The profile of a title (the first text, may be empty) and the texts that follow it; `brief` as in {@link Profile}. */
export function profileText(texts: readonly ProfiledText[], date: DayRange | null, brief: boolean): Profile | null {
  const stretches: { text: string; words: TextWord[] }[] = [];
  const stems = new Map<string, StemCount>();
  const numbers = new Set<string>();
  const years = new Set<number>();
  const title = wordsOf(texts[0]?.text ?? '');
  let read = 0;
  for (const { text, words } of texts) {
    if (read < NAME_WORDS) {
      const part = text.slice(0, LETTERS * NAME_WORDS * 2);
      stretches.push({ text: part, words: wordsOf(part, part.length === text.length ? words : undefined) });
      for (const n of numbersIn(part)) {
        if (isYear(n)) years.add(Number(n));
        else if (read < LEAD_WORDS) numbers.add(n);
      }
    }
    read += countStems(text, stems, LEAD_WORDS + title.length - read, PAGE_WORDS - read, words);
  }
  if (stems.size === 0) return null;
  const titleStems = brief ? new Set(stems.keys()) : contentStems(title.map((w) => w.word));
  return { title, brief, titleStems, stems, stretches, numbers, years, date };
}

/** Numbers of two digits or more in `text`, thousands joined: «15,000» is 15000. */
export function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d{1,3}(?:,\d{3})+|\d{2,}/g)].map(([n]) => n.replaceAll(',', ''));
}

/** True for a number that reads as a year of our times. */
export function isYear(n: string): boolean {
  return /^(?:19|20)\d\d$/.test(n);
}

import { wordsOf } from './fold';

/** Said in front of a name and not part of it. With what follows alone they name nobody: «Dr Khan», «Mr Hussain». */
const TITLES: ReadonlySet<string> = new Set(
  'dr mr mrs ms miss sir syed begum prof professor justice president general gen lt maj col brig senator minister governor mayor'.split(
    ' ',
  ),
);

/** The folded words of a name without titles in front and years in brackets. */
export function nameWords(name: string): string[] {
  const words = wordsOf(name.replace(/\(\d+\)/g, ' ')).map((w) => w.word);
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  return words;
}

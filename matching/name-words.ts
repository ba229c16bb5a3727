import { wordsOf } from './fold';
import { soundKey } from './name-keys';

/** Said in front of a name and not part of it. With what follows alone they name nobody: «Dr Khan», «Mr Hussain». */
const TITLES: ReadonlySet<string> = new Set(
  'dr mr mrs ms miss sir syed begum prof professor justice president general gen lt maj col brig senator minister governor mayor'.split(
    ' ',
  ),
);

/** Acronyms count in their case only: MQM is a party, «mqm» in an address is not; PTI is not «Pti». */
export const ACRONYM = /^[A-Z][A-Z0-9&.-]{1,7}$/;

/** Folded words of a name without titles in front and years in brackets. */
export function plainName(name: string): string[] {
  const words = wordsOf(name.replace(/\(\d+\)/g, ' ')).map((w) => w.word);
  while (words.length > 1 && TITLES.has(words[0] ?? '')) words.shift();
  return words;
}

/**
 * What a spelling is filed under: its first two words, or its only one. By its first word alone a large corpus has
 * hundreds of names under «muhammad».
 */
export const wordPair = (first: string, second: string | undefined): string =>
  second === undefined ? first : `${first} ${second}`;

/** What a spelling of several words is filed under by sound; empty where its first word has none. */
export function soundPair(first: string, second: string): string {
  const key = soundKey(first);
  return key === '' ? '' : `${key} ${soundKey(second) || second}`;
}
